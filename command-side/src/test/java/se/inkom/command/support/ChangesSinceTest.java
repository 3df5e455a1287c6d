package se.inkom.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;

/** Whatever happens to a case can be told to somebody who came too late. */
class ChangesSinceTest {
    @Test
    void everyTypeOfEventHasItsWords() {
        var words = ResourceBundle.getBundle("changes", Locale.of("sv"));

        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().types().stream()
                        .map(TypeRegistry.StoredType::name)
                        .toList());
        assertThat(words.keySet())
                .allSatisfy(key -> assertThat(words.getString(key)).matches("\\p{Lu}.*\\."));
    }
}
