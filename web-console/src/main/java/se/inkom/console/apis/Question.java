package se.inkom.console.apis;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page was asked for, as it stands in its address: it goes to the API in the same words, and every link on the page
 * is the same question with something more or less. Blank values are left out.
 */
public record Question(Map<String, String> values) {
    public Question {
        values = Map.copyOf(values);
    }

    /** Takes only what the page knows; the API judges the values. */
    public static Question of(HttpServletRequest request, Collection<String> known) {
        var values = new LinkedHashMap<String, String>();
        for (String name : known) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return new Question(values);
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Question with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(values);
        if (value == null || value.toString().isBlank()) {
            more.remove(name);
        } else {
            more.put(name, value.toString());
        }
        return new Question(more);
    }

    public Question only(Collection<String> names) {
        return new Question(values.entrySet().stream()
                .filter(value -> names.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The address of a page or of an API that is asked this, names in order so that equal questions look equal. */
    public String at(String path) {
        return values.isEmpty()
                ? path
                : path + "?"
                        + values.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
