package se.inkom.command.personalnumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.personalnumbers.PersonalNumbers.Kind.COORDINATION_NUMBER;
import static se.inkom.command.personalnumbers.PersonalNumbers.Kind.PERSONAL_IDENTITY_NUMBER;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkom.command.personalnumbers.PersonalNumbers.Found;

/** R51: identity numbers are recognised however people write them, and other numbers are left alone. The numbers are invented. */
class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19850709-9805",
                "198507099805",
                "850709-9805",
                "8507099805",
                "850709+9805",
                "850709 9805",
                "850709\u00a09805",
                "850709\u20139805",
                "850709 - 9805",
                "850709\u00ad9805",
                "1985-07-09-9805",
                "19 85 07 09-98 05",
                "85 07 09 9805",
                "mitt personnummer är 850709-9805.",
                "Personnr:8507099805,tack",
                "(850709-9805)",
                "\uff18\uff15\uff10\uff17\uff10\uff19-\uff19\uff18\uff10\uff15",
                "20000229-0013",
                "000229-0013"
            })
    void findsAPersonalIdentityNumber(String text) {
        assertThat(PersonalNumbers.in(text)).extracting(Found::kind).containsExactly(PERSONAL_IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"701063-2391", "19701063-2391", "197010632391", "7010632391"})
    void findsACoordinationNumber(String text) {
        assertThat(PersonalNumbers.in(text)).extracting(Found::kind).containsExactly(COORDINATION_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850709-9806", // check digit
                "851309-9805", // month 13
                "850732-9806", // day 32
                "19010229-0012", // no leap year
                "850709-0002", // no serial number
                "556036-0793", // an organisation
                "070-123 45 67",
                "0303-23 80 00",
                "+46303238000",
                "KS2019/2086",
                "2026-11-20",
                "2026-11-20 18:00",
                "18507099805",
                "85070998055",
                "bankgiro 5050-1055",
                "442 81 Kungälv"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
    }

    /** Whoever masks the number needs its place. */
    @Test
    void saysWhereEachStands() {
        String text = "Jag (850709-9805) och hon, 701063-2391.";

        assertThat(PersonalNumbers.in(text))
                .containsExactly(new Found(PERSONAL_IDENTITY_NUMBER, 5, 16), new Found(COORDINATION_NUMBER, 27, 38));
        assertThat(PersonalNumbers.areIn(text)).isTrue();
        assertThat(PersonalNumbers.areIn("Jag och hon")).isFalse();
    }

    /** One last digit in ten is right, whatever stands before it. */
    @Test
    void exactlyOneCheckDigitIsRight() {
        for (int serial = 1; serial < 1000; serial++) {
            String nine = "640823-" + "%03d".formatted(serial);
            assertThat(IntStream.range(0, 10).filter(digit -> PersonalNumbers.areIn(nine + digit)))
                    .as(nine)
                    .hasSize(1);
        }
    }
}
