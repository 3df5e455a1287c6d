package se.inkom.command.policy;

import java.util.List;
import se.inkom.events.cases.Classification;

/**
 * What must be in the diary (R52, R53).
 *
 * @param required classes that may not be kept out of it with a ground
 */
public record RegistrationRules(List<Classification> required) {
    static final RegistrationRules NONE = new RegistrationRules(List.of());

    public RegistrationRules {
        required = Absent.asEmpty(required);
    }
}
