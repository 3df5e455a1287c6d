package se.inkom.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R29 and the minority languages of 2009:724: posts as people write them, and nothing said where it is not clear. */
class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sv | Hej! När öppnar simhallen på lördag? Jag vill ta med barnen.
                    sv | Varför har ni inte plogat på vår gata, det är ju is överallt
                    sv | Tack för svaret, det hjälpte mycket
                    en | Hello, when does the library open on Sunday?
                    en | Why is the street light at the school still broken? Please fix it
                    fi | Hei, milloin kirjasto on auki?
                    fi | Miksi katuvalot eivät ole päällä? Voi olla vaarallista kun on pimeää
                    fi | Kiitos, mutta missä tämä toimisto on
                    se | Buorre beaivi, mii lea dát? Giitu
                    se | Goas don boađát? Mun lean dáppe ja vuorddán
                    de | Guten Tag, wann ist die Straße wieder offen? Wir kommen mit dem Auto
                    ar | متى تفتح المكتبة؟ شكرا
                    uk | Коли відкривається бібліотека? Дякую, їду
                    ru | Когда открывается библиотека? Мы были бы рады это знать
                    """)
    void isTold(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ok
            👍👍👍
            Kungälv 2026
            """)
    void isNotGuessed(String text) {
        assertThat(Languages.of(text)).isNull();
    }
}
