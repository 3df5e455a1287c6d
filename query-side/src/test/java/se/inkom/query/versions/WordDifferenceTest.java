package se.inkom.query.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.query.versions.WordDifference.Change.*;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkom.query.versions.WordDifference.Change;
import se.inkom.query.versions.WordDifference.Piece;

class WordDifferenceTest {

    @Test
    void showsWhichWordsChanged() {
        assertThat(WordDifference.between("Ni är helt värdelösa!", "Ni är inte helt rätt ute!"))
                .containsExactly(
                        new Piece(SAME, "Ni är "),
                        new Piece(INSERTED, "inte "),
                        new Piece(SAME, "helt "),
                        new Piece(DELETED, "värdelösa"),
                        new Piece(INSERTED, "rätt ute"),
                        new Piece(SAME, "!"));
    }

    /** Whatever the texts: what was kept and deleted is the old one, what was kept and inserted the new one. */
    @ParameterizedTest
    @CsvSource({
        "'','Hej'",
        "'Hej',''",
        "'Hej','Hej'",
        "'a b c','c b a'",
        "'å\näö','åäö'",
        "'🙂 tack','🙃 tack'",
        "'För 070-123 45 67','För 070-123 45 68'",
        "'e\u0301t\u00e9','été'"
    })
    void piecesMakeUpBothTexts(String before, String after) {
        List<Piece> pieces = WordDifference.between(before, after);
        assertThat(text(pieces, INSERTED)).isEqualTo(before);
        assertThat(text(pieces, DELETED)).isEqualTo(after);
    }

    private static String text(List<Piece> pieces, Change without) {
        return pieces.stream()
                .filter(piece -> piece.change() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
