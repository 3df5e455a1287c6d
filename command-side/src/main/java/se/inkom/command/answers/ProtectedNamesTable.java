package se.inkom.command.answers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.ledger.vault.ContentVault;

/**
 * The list of names under protection, as fingerprints under the vault's key: whoever reads the table learns no name, and the
 * list can answer only one question, whether a text has one. Words in any order and with a genitive s are found; of a name with
 * middle names also the first and the last alone.
 */
@Component
class ProtectedNamesTable implements ProtectedNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");
    private static final int LONGEST_NAME = 5;

    private final JdbcClient db;
    private final ContentVault vault;

    ProtectedNamesTable(JdbcClient db, ContentVault vault) {
        this.db = db;
        this.vault = vault;
    }

    @Override
    public boolean areIn(String text) {
        Set<String> listed = new HashSet<>(db.sql("select fingerprint from command.protected_name")
                .query(String.class)
                .list());
        return !listed.isEmpty() && windows(words(text)).map(this::fingerprint).anyMatch(listed::contains);
    }

    /** Lists a name of two to five words; the id is all that is ever told of it. */
    UUID list(String name, String officer, UUID id) {
        List<String> words = words(name);
        Stream<List<String>> forms =
                words.size() > 2 ? Stream.of(words, List.of(words.getFirst(), words.getLast())) : Stream.of(words);
        forms.forEach(form -> db.sql(
                        "insert into command.protected_name (person, fingerprint, listed_by) values (?, ?, ?) on conflict do nothing")
                .params(id, fingerprint(form), officer)
                .update());
        return id;
    }

    boolean strike(UUID id) {
        return db.sql("delete from command.protected_name where person = ?")
                        .param(id)
                        .update()
                > 0;
    }

    static boolean isName(String name) {
        int words = words(name).size();
        return words >= 2 && words <= LONGEST_NAME;
    }

    private static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }

    /** Every run of two to five words, once as it stands and once without a genitive s at its end. */
    private static Stream<List<String>> windows(List<String> words) {
        var windows = Stream.<List<String>>builder();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                List<String> window = words.subList(from, to);
                windows.add(window);
                String last = window.getLast();
                if (last.endsWith("s")) {
                    var bare = new java.util.ArrayList<>(window);
                    bare.set(bare.size() - 1, last.replaceFirst("['’]?s$", ""));
                    windows.add(bare);
                }
            }
        }
        return windows.build();
    }

    private String fingerprint(List<String> words) {
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        return vault.fingerprint(("protected-name " + String.join(" ", sorted)).getBytes(StandardCharsets.UTF_8));
    }
}
