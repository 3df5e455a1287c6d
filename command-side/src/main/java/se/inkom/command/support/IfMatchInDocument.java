package se.inkom.command.support;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Shows {@link IfMatch} in the API's description as the header it is. */
@Component
final class IfMatchInDocument implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean changesACase = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == IfMatch.class);
        if (changesACase) {
            operation.addParametersItem(
                    new HeaderParameter().name("If-Match").required(true).schema(new StringSchema()));
        }
        return operation;
    }
}
