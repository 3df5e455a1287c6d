package se.inkom.command.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.command.answers.Finding.Level;
import se.inkom.command.personalnumbers.PersonalNumbers;
import se.inkom.command.policy.AnswerRules;
import se.inkom.command.policy.ChannelRules;
import se.inkom.command.policy.HashtagRules;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;

/** Looks at an answer before it goes out, signature included: what refuses it first, then warnings, then hints. */
public final class AnswerChecks {
    private final AnswerRules rules;
    private final ProtectedNames names;

    public AnswerChecks(AnswerRules rules, ProtectedNames names) {
        this.rules = rules;
        this.names = names;
    }

    /** Everything there is to say; the gravest first. */
    public List<Finding> of(OutgoingAnswer answer) {
        String signed = answer.signed();
        var findings = new ArrayList<>(ofSecrecy(signed));
        rules.channel(answer.platform()).ifPresent(channel -> {
            findings.addAll(ofLength(signed, channel));
            if (channel.hashtags() != null) {
                findings.addAll(ofHashtags(signed, channel.hashtags(), answer.political()));
            }
        });
        findings.addAll(new ToneHints(rules.tone()).in(answer.text()));
        findings.sort(java.util.Comparator.comparing(Finding::level));
        return List.copyOf(findings);
    }

    /** @throws RuleViolation by the first thing that the answer must be and is not */
    public void check(OutgoingAnswer answer) {
        refuseFirst(of(answer));
    }

    /**
     * What may not even be kept as a draft: it would be in the case for ever (R51).
     *
     * @throws RuleViolation without the number or the name
     */
    public void checkMayBeKept(String text) {
        refuseFirst(ofSecrecy(text));
    }

    private static void refuseFirst(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.level() == Level.MUST)
                .findFirst()
                .ifPresent(finding -> {
                    throw new RuleViolation(finding.code(), finding.rule(), finding.advice());
                });
    }

    private List<Finding> ofSecrecy(String text) {
        var findings = new ArrayList<Finding>();
        if (PersonalNumbers.areIn(text)) {
            findings.add(
                    new Finding(
                            Level.MUST,
                            "answer-has-personal-identity-number",
                            Rule.R51,
                            "There is a personal identity number in the text, and such numbers are not published. Take it out; a telephone number is written with spaces."));
        }
        if (names.areIn(text)) {
            findings.add(
                    new Finding(
                            Level.MUST,
                            "answer-has-protected-name",
                            Rule.R51,
                            "The text has a name that is not published, since the person's identity is protected. Write without names, and ask your registrar if you are unsure."));
        }
        return findings;
    }

    private static List<Finding> ofLength(String signed, ChannelRules channel) {
        if (channel.maxLength() == null) {
            return List.of();
        }
        int length = PostLength.of(signed, channel.lengthUnit());
        int max = channel.maxLength();
        return length <= max
                ? List.of()
                : List.of(new Finding(
                        Level.MUST,
                        "answer-too-long",
                        Rule.R44,
                        "With its signature the answer counts " + length + " on this channel, where " + max
                                + " is the most. Shorten it by " + (length - max) + "."));
    }

    private List<Finding> ofHashtags(String signed, HashtagRules rules, boolean political) {
        Set<String> tags = Hashtags.in(signed);
        var findings = new ArrayList<Finding>();
        if (tags.size() < rules.minimum()) {
            findings.add(new Finding(
                    rules.level() == HashtagRules.Level.MUST ? Level.MUST : Level.SHOULD,
                    "hashtag-missing",
                    rules.rule(),
                    "An answer on this channel has at least " + rules.minimum() + " hashtag"
                            + (rules.official() == null ? "." : ", such as " + rules.official() + ".")));
        } else if (lacks(rules.official(), tags)) {
            findings.add(new Finding(
                    Level.SHOULD,
                    "official-hashtag-missing",
                    Rule.R42,
                    "The official hashtag is " + rules.official() + "; others may stand beside it."));
        }
        if (lacks(rules.political(), tags)) {
            if (political) {
                findings.add(new Finding(
                        Level.MUST,
                        "political-hashtag-missing",
                        Rule.R43,
                        "An answer in a political context has the hashtag " + rules.political() + ". Add it."));
            } else if (Words.anyIn(signed, this.rules.politicalWords())) {
                findings.add(new Finding(
                        Level.SHOULD,
                        "context-perhaps-political",
                        Rule.R43,
                        "The text looks as if it were about a political context. If it is, say so, and add "
                                + rules.political() + "."));
            }
        }
        return findings;
    }

    private static boolean lacks(@Nullable String tag, Set<String> tags) {
        return tag != null && !tags.contains(Hashtags.folded(tag));
    }
}
