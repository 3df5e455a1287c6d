package se.inkom.command.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.cases.Classification;

/**
 * How the municipality answers (R28, R35-R45). What is not written here is not demanded.
 *
 * @param fourEyes classes of posts whose answer a second person approves (R40)
 * @param channels what each channel demands and has room for
 * @param politicalWords words that make a text look political; whoever uses them without saying so is asked (R43)
 * @param tone things to think about in a draft, never refusals (R38, R39)
 * @param units variables of templates by unit; {@code "*"} holds for all
 * @param templates beginnings of answers (R28)
 */
public record AnswerRules(
        List<Classification> fourEyes,
        List<ChannelRules> channels,
        List<String> politicalWords,
        List<ToneHint> tone,
        Map<String, Map<String, String>> units,
        List<AnswerTemplate> templates) {
    public static final AnswerRules NONE =
            new AnswerRules(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

    public AnswerRules {
        fourEyes = Absent.asEmpty(fourEyes);
        channels = Absent.asEmpty(channels);
        politicalWords = Absent.asEmpty(politicalWords);
        tone = Absent.asEmpty(tone);
        units = Absent.as(Map.of(), units);
        templates = Absent.asEmpty(templates);
    }

    public Optional<ChannelRules> channel(Platform platform) {
        return channels.stream().filter(c -> c.platform() == platform).findFirst();
    }

    /** The rule that demands a second pair of eyes for answers to this class of posts; empty: none does. */
    public Optional<Rule> fourEyesFor(@Nullable Classification classification) {
        return classification == null || !fourEyes.contains(classification)
                ? Optional.empty()
                : Optional.of(classification == Classification.SECRECY_SUSPECTED ? Rule.R51 : Rule.R40);
    }
}
