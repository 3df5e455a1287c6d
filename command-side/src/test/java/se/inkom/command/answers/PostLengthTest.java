package se.inkom.command.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.command.policy.ChannelRules.LengthUnit;

/** R44: a text is as long as its platform says, not as Java does. */
class PostLengthTest {

    /** Expected values as in X's text library, configuration version 3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hej på dig! | 11",
                "Åäö éü | 6",
                "日本 | 4",
                "😀 | 2",
                "👨‍👩‍👧‍👦 | 2",
                "🇸🇪 | 2",
                "❤️ | 2",
                "“Citat” | 7",
                "https://www.kungalv.se/en/mycket/lang/adress?som=tar&plats=1 | 23",
                "Läs på https://kungalv.se. | 31",
                "Läs på kungalv.se nu | 33",
                "#kungälvskommun | 15",
                "e\u0301 | 1"
            })
    void countsAsXDoes(String text, int length) {
        assertThat(PostLength.of(text, LengthUnit.X_WEIGHTED)).isEqualTo(length);
    }

    /** Bluesky counts what a reader sees as one character. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Åäö | 3", "👨‍👩‍👧‍👦 | 1", "🇸🇪🇳🇴 | 2", "e\u0301 | 1", "日本 | 2", "https://kungalv.se | 18"})
    void countsGraphemes(String text, int length) {
        assertThat(PostLength.of(text, LengthUnit.GRAPHEMES)).isEqualTo(length);
    }

    @Test
    void countsCodePointsAndShortLinks() {
        assertThat(PostLength.of("😀 hej", LengthUnit.CHARACTERS)).isEqualTo(5);
        assertThat(PostLength.of("😀 https://www.kungalv.se/lang/adress", LengthUnit.CHARACTERS_SHORT_LINKS))
                .isEqualTo(25);
    }
}
