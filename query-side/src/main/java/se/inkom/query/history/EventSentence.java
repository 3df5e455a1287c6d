package se.inkom.query.history;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.inkom.events.cases.*;
import se.inkom.events.ids.OfficerId;
import se.inkom.query.display.SwedishTime;

/** Says in Swedish what happened. The switch has no default: a new event does not compile without its sentence. */
final class EventSentence {
    private final Function<OfficerId, String> nameOf;

    EventSentence(Function<OfficerId, String> nameOf) {
        this.nameOf = nameOf;
    }

    String of(CaseEvent event) {
        return switch (event) {
            case PostReceived e ->
                "Inlägget kom in " + time(e.receivedAt()) + " på " + e.origin().account() + ". Svar senast "
                        + time(e.deadline().dueAt()) + ".";
            case PostEdited e ->
                "Inlägget ändrades av den som skrev det "
                        + time(e.version().key().changedAt()) + ".";
            case PostGoneUpstream e -> "Inlägget är borta från plattformen sedan " + time(e.goneAt()) + ".";
            case PostVisibilityChanged e ->
                e.hidden() ? "Inlägget doldes på plattformen." : "Inlägget visas åter på plattformen.";
            case CaseClassified e -> "Inlägget bedömdes som " + SwedishWords.of(e.classification()) + ".";
            case CaseAssigned e ->
                name(e.officer()) + " fick ärendet på enheten " + e.unit()
                        + (e.rule() == AssignmentRule.ACCOUNT_DEFAULT ? ", som kontots handläggare." : ".");
            case CaseForwarded e -> "Ärendet skickades vidare till " + e.toUnit() + " (" + e.toAuthority() + ").";
            case ForwardingAccepted e -> "Enheten " + e.unit() + " (" + e.authority() + ") tog emot ärendet.";
            case ForwardingDeclined e -> "Enheten tog inte emot ärendet.";
            case AnswerDrafted e ->
                e.revision() == 1
                        ? "Ett utkast till svar skrevs."
                        : "Utkastet till svar ändrades, version " + e.revision() + ".";
            case ApprovalRequested e -> "Utkastet till svar lämnades för godkännande.";
            case DraftReturned e -> "Utkastet till svar lämnades tillbaka med en kommentar.";
            case DraftDiscarded e -> "Utkastet till svar lades åt sidan.";
            case NoteWritten e -> "En intern anteckning skrevs.";
            case PictureAttached e ->
                e.consents().isEmpty()
                        ? "En bild lades till, med upphovsmannens tillstånd."
                        : "En bild lades till, med upphovsmannens tillstånd och samtycke av dem som syns.";
            case ConsentWithdrawn e -> "Ett samtycke till en bild togs tillbaka.";
            case TakedownOpened e -> "En publicerad bild måste tas ner, eftersom ett samtycke togs tillbaka.";
            case PictureTakenDown e -> "Den publicerade bilden togs ner.";
            case AnswerGiven e ->
                name(e.responder()) + " svarade; faktalämnare är " + name(e.factProvider())
                        + (e.approvedBy() == null ? "." : ". " + name(e.approvedBy()) + " godkände svaret.");
            case AnswerPublished e -> "Svaret publicerades på plattformen " + time(e.publishedAt()) + ".";
            case AnswerNotPublished e -> "Svaret kunde inte publiceras (" + e.reasonCode() + ").";
            case AnswerInDoubt e -> "Det är ovisst om svaret publicerades (" + e.reasonCode() + "); det undersöks.";
            case AnswerDeemedUnnecessary e -> "Inget svar behövs: " + SwedishWords.of(e.ground()) + ".";
            case CaseRegistered e ->
                (e.kind() == RegistrationKind.NEW
                                ? "Inlägget diariefördes i ett nytt ärende, "
                                : "Inlägget diariefördes i ett pågående ärende, ")
                        + e.diaryNumber() + ", handling " + e.entryNumber() + ".";
            case RegistrationDeemedUnnecessary e ->
                "Inlägget behöver inte diarieföras: " + SwedishWords.of(e.ground()) + ".";
            case EvidenceArchived e -> "En skärmdump av inlägget arkiverades.";
            case RemovalDecided e ->
                (e.method() == RemovalMethod.HIDE ? "Inlägget ska döljas: " : "Inlägget ska tas bort: ")
                        + SwedishWords.of(e.ground())
                        + basis(e)
                        + (e.evidence() == null ? "" : " Beslutet vilar på den arkiverade skärmdumpen.");
            case RemovalExecuted e -> "Inlägget togs bort från plattformen " + time(e.executedAt()) + ".";
            case PostHidden e ->
                "Inlägget doldes på plattformen " + time(e.hiddenAt()) + ": " + SwedishWords.of(e.effect()) + ".";
            case RemovalFallbackDocumented e -> "I stället för borttagning: " + SwedishWords.of(e.fallback()) + ".";
            case AuthorInformed e ->
                "Den som skrev inlägget fick veta varför det togs bort, " + SwedishWords.of(e.means()) + ".";
            case RemovalRefused e -> "Inlägget togs inte bort (" + e.reasonCode() + ").";
            case RemovalImpossible e ->
                "Plattformen ger ingen möjlighet att ta bort inlägget (" + e.reasonCode() + ").";
            case RemovalInDoubt e -> "Det är ovisst om inlägget är borta (" + e.reasonCode() + "); det undersöks.";
            case SecrecySuspected e ->
                "Inlägget kan omfattas av sekretess och maskerades: "
                        + e.reasons().stream().map(SwedishWords::of).collect(Collectors.joining(", ")) + ".";
            case SecrecyMarked e -> "Ärendet sekretessmarkerades enligt " + e.provision() + ".";
            case SecrecyLifted e -> "Sekretessmarkeringen togs bort.";
            case CaseClosed e -> "Ärendet avslutades.";
            case CaseReopened e -> "Ärendet återupptogs.";
        };
    }

    private static String basis(RemovalDecided e) {
        if (e.basis() == RemovalBasis.POLICY) {
            return " (enligt kommunens regler).";
        }
        return e.legalGround() == null ? " (enligt lag)." : " (enligt lag: " + SwedishWords.of(e.legalGround()) + ").";
    }

    private String name(OfficerId officer) {
        return nameOf.apply(officer);
    }

    private static String time(Instant instant) {
        return SwedishTime.of(instant);
    }
}
