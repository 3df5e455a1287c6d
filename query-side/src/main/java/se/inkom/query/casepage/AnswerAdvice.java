package se.inkom.query.casepage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.query.casepage.CaseView.Answer;
import se.inkom.query.casepage.CaseView.EffectState;

/** Says in Swedish why the latest answer is not on the platform, and what the officer can do about it (D27). */
final class AnswerAdvice {
    private AnswerAdvice() {}

    /** Null while there is nothing to do. */
    static @Nullable String of(List<Answer> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        Answer latest = answers.getLast();
        String reason = latest.reasonCode() == null ? "unspecified" : latest.reasonCode();
        return switch (latest.state()) {
            case REQUESTED, DONE -> null;
            case IN_DOUBT ->
                "Det är ovisst om svaret publicerades. Inkom letar efter det på plattformen; svara inte igen förrän det är klart.";
            case REFUSED, IMPOSSIBLE -> whatToDo(reason, latest.state());
        };
    }

    private static String whatToDo(String reason, EffectState state) {
        return switch (reason) {
            case "pictures-by-hand" ->
                "Svar med bild publiceras för hand. Publicera svaret med bilden på plattformen och bekräfta det här.";
            case "no-adapter" ->
                "Inkom når inte den här kanalen. Publicera svaret för hand på plattformen och bekräfta det här.";
            case "token-expired" ->
                "Kontots inloggning har gått ut. Be den som sköter kontot att förnya den och svara sedan igen.";
            case "permission-missing" ->
                "Kontot har inte rätt att svara på plattformen. Be den som sköter kontot att ge rätten och svara sedan igen.";
            case "given-up" -> "Driften avbröt utskicket innan svaret gick ut. Svara igen om det fortfarande behövs.";
            case "given-up-in-doubt" ->
                "Driften kunde inte avgöra om svaret publicerades. Se efter på plattformen: bekräfta här om det finns, svara annars igen.";
            case "post-gone" -> "Inlägget finns inte längre på plattformen. Besluta att inget svar behövs.";
            case "policy-block" ->
                "Plattformen stoppade svaret enligt sina egna regler. Skriv om svaret, eller svara på annat sätt.";
            case "rate-limited", "too-many-requests" ->
                "Plattformen tar inte emot fler svar just nu. Vänta en stund och svara igen.";
            default ->
                state == EffectState.IMPOSSIBLE
                        ? "Plattformen ger ingen möjlighet att publicera svaret härifrån (" + reason
                                + "). Publicera det för hand och bekräfta det här."
                        : "Plattformen tog inte emot svaret (" + reason
                                + "). Svara igen, eller be driften om hjälp om det upprepas.";
        };
    }
}
