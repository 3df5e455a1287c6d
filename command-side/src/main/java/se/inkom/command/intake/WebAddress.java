package se.inkom.command.intake;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address that people will click on: http or https with a host, and no script. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
@interface WebAddress {
    String message() default "must be an http or https address of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is fine. */
    final class Check implements ConstraintValidator<WebAddress, URI> {
        private static final int LONGEST = 2000;

        @Override
        public boolean isValid(@Nullable URI address, ConstraintValidatorContext context) {
            return address == null
                    || (address.getHost() != null
                            && ("https".equalsIgnoreCase(address.getScheme())
                                    || "http".equalsIgnoreCase(address.getScheme()))
                            && address.toString().length() <= LONGEST);
        }
    }
}
