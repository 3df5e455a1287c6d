package se.inkom.proofs.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and {@code --option value} pairs of a command line. */
final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();

    Arguments(List<String> line, Set<String> known) {
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (!known.contains(word)) {
                throw new UsageException("The option " + word + " is not known here.");
            } else if (i + 1 == line.size()) {
                throw new UsageException("The option " + word + " needs a value.");
            } else {
                options.computeIfAbsent(word, name -> new ArrayList<>()).add(line.get(++i));
            }
        }
    }

    List<String> words(int count, String what) {
        if (words.size() != count) {
            throw new UsageException("This needs " + what + ".");
        }
        return words;
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) {
        List<String> values = all(option);
        if (values.size() > 1) {
            throw new UsageException("The option " + option + " is given " + values.size() + " times.");
        }
        return values.stream().findFirst();
    }
}
