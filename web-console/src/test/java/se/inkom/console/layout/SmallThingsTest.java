package se.inkom.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages rest on and a browser would not notice. */
class SmallThingsTest {

    @Test
    void everyWordIsThereInBothLanguages() throws IOException {
        assertThat(words("messages_en").stringPropertyNames())
                .isEqualTo(words("messages").stringPropertyNames())
                .hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/board?account=a&from=2026-11-01", "/"})
    void goesBackToAPageOfOurs(String page) {
        assertThat(Preferences.ours(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\r\nb"
            })
    void neverGoesElsewhere(String page) {
        assertThat(Preferences.ours(page)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "-2, '''-2'", "@sum, '''@sum'", "Hej, Hej", "'', ''"})
    void aSpreadsheetReckonsNothing(String words, String cell) {
        assertThat(CsvFile.harmless(words)).isEqualTo(cell);
    }

    private static Properties words(String name) throws IOException {
        var words = new Properties();
        try (var in =
                Objects.requireNonNull(SmallThingsTest.class.getResourceAsStream("/console/" + name + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
