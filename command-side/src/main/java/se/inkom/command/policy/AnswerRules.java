package se.inkom.command.policy;

import java.util.List;
import java.util.Optional;
import se.inkom.events.Platform;
import se.inkom.events.cases.Classification;

/**
 * How the municipality answers (R35-R45).
 *
 * @param fourEyes classes of posts whose answer a second person approves (R40)
 * @param channels what each channel demands and has room for
 */
public record AnswerRules(List<Classification> fourEyes, List<ChannelRules> channels) {
    static final AnswerRules NONE = new AnswerRules(List.of(), List.of());

    public AnswerRules {
        fourEyes = Absent.asEmpty(fourEyes);
        channels = Absent.asEmpty(channels);
    }

    public Optional<ChannelRules> channel(Platform platform) {
        return channels.stream().filter(c -> c.platform() == platform).findFirst();
    }
}
