package se.inkom.command.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.command.policy.AnswerRules;
import se.inkom.command.policy.AnswerTemplate;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/**
 * Beginnings of answers (R28). A variable is {@code {{name}}} and nothing else: no expressions, no conditions, and a value is
 * never looked into again. What nobody gave a value is refused, so that no citizen ever reads a gap.
 */
final class AnswerTemplates {
    static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\p{L}\\p{N}_-]+)\\s*}}");
    private static final String EVERY_UNIT = "*";

    private final AnswerRules rules;

    AnswerTemplates(AnswerRules rules) {
        this.rules = rules;
    }

    /** Those that a unit may use: its own and everybody's. */
    List<AnswerTemplate> of(@Nullable String unit) {
        return rules.templates().stream()
                .filter(template -> template.unit() == null || template.unit().equals(unit))
                .toList();
    }

    /** What a template asks for that the unit's own variables do not answer. */
    List<String> open(AnswerTemplate template, @Nullable String unit) {
        var names = new TreeSet<>(variablesIn(template));
        names.removeAll(known(unit).keySet());
        return List.copyOf(names);
    }

    /**
     * The template with its variables filled in.
     *
     * @param given values for what the unit's own variables do not answer
     * @throws ProblemException 404 for a template that the unit does not have; 422 for a variable without a value, or a value
     *     without a variable
     */
    String fill(String id, @Nullable String unit, Map<String, String> given) {
        AnswerTemplate template = of(unit).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problems::notFound);
        Map<String, String> values = known(unit);
        given.forEach((name, value) -> {
            if (!variablesIn(template).contains(name)) {
                throw refused("template-variable-unknown", "The template has no variable '" + shown(name) + "'.");
            }
            values.put(name, value);
        });
        return VARIABLE.matcher(template.text())
                .replaceAll(variable -> Matcher.quoteReplacement(valueOf(variable.group(1), values)));
    }

    private static String valueOf(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw refused("template-variable-missing", "The template needs a value for '" + name + "'.");
        }
        return value;
    }

    private Map<String, String> known(@Nullable String unit) {
        var values = new HashMap<>(rules.units().getOrDefault(EVERY_UNIT, Map.of()));
        if (unit != null) {
            values.putAll(rules.units().getOrDefault(unit, Map.of()));
        }
        return values;
    }

    private static TreeSet<String> variablesIn(AnswerTemplate template) {
        var names = new TreeSet<String>();
        VARIABLE.matcher(template.text()).results().forEach(variable -> names.add(variable.group(1)));
        return names;
    }

    /** A name that somebody made up may be anything. */
    private static String shown(String name) {
        return name.length() <= 40 && name.matches("[\\p{L}\\p{N}_-]+") ? name : "?";
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
