package se.inkom.command.accounts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import se.inkom.events.Platform;

/** The municipality's accounts, {@code inkom.accounts}. */
@Validated
@ConfigurationProperties("inkom")
record AccountProperties(@DefaultValue List<@Valid Entry> accounts) {

    /**
     * One account.
     *
     * @param id our name for it
     * @param nativeId the platform's id of the page or profile
     * @param officer who gets what is written there unless somebody decides otherwise; absent: nobody until assigned
     */
    record Entry(
            @NotBlank String id,
            @NotNull Platform platform,
            @NotBlank String nativeId,
            @NotBlank String authority,
            @NotBlank String unit,
            @Nullable String officer) {}
}
