package se.inkom.query.history;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                        + time(e.deadline().dueAt()) + "." + suggested(e.suggestion());
            case PostEdited e ->
                "Inlägget ändrades av den som skrev det "
                        + time(e.version().key().changedAt()) + "." + suggested(e.suggestion());
            case DeadlineTightened e ->
                "Svar ska ges redan " + time(e.deadline().dueAt()) + ", eftersom " + name(e.declaredBy())
                        + " hade slagit på krisläge.";
            case PostGoneUpstream e -> "Inlägget är borta från plattformen sedan " + time(e.goneAt()) + ".";
            case PostVisibilityChanged e ->
                e.hidden() ? "Inlägget doldes på plattformen." : "Inlägget visas åter på plattformen.";
            case CaseClassified e -> "Inlägget bedömdes som " + SwedishWords.of(e.classification()) + ".";
            case CaseAssigned e ->
                name(e.officer()) + " fick ärendet på enheten " + e.unit()
                        + SwedishWords.of(e.rule())
                        + (e.insteadOf() == null ? "." : ", i stället för " + name(e.insteadOf()) + ", som är borta.");
            case CaseForwarded e ->
                "Ärendet skickades vidare till " + e.toUnit() + " (" + e.toAuthority() + ")"
                        + (e.acceptBy() == null
                                ? "."
                                : "; svar om mottagande senast "
                                        + time(e.acceptBy().dueAt()) + ".");
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
            case CaptureRequested e -> "En skärmdump av inlägget beställdes: " + SwedishWords.of(e.reason()) + ".";
            case EvidenceArchived e ->
                e.captureId() == null
                        ? "En skärmdump av inlägget arkiverades."
                        : "En skärmdump av inlägget togs och arkiverades.";
            case EvidenceRejected e ->
                "Skärmdumpen dög inte som bevis: " + SwedishWords.ofRejection(e.reasonCode()) + ".";
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
            case CaseReopened e ->
                e.deadline() == null
                        ? "Ärendet återupptogs."
                        : "Ärendet återupptogs. Svar senast "
                                + time(e.deadline().dueAt()) + ".";
            case CaseSeen e -> name(e.seenBy()) + " såg inlägget.";
            case AnswerPaused e -> "Svarstiden står still: " + SwedishWords.of(e.waitingFor()) + ".";
            case AnswerResumed e ->
                (e.cause() == ResumeCause.CITIZEN_WROTE
                                ? "Den som skrev inlägget hörde av sig och svarstiden"
                                : "Svarstiden")
                        + " löper igen. Svar senast " + time(e.deadline().dueAt()) + ".";
            case DeadlineRecalculated e ->
                "Tiden för " + SwedishWords.of(e.clock()) + " räknades om: senast "
                        + time(e.deadline().dueAt()) + ".";
            case DeadlineNeared e ->
                "Tiden för " + SwedishWords.of(e.clock()) + " går snart ut, " + time(e.dueAt()) + ".";
            case DeadlineMissed e ->
                "Tiden för " + SwedishWords.of(e.clock()) + " gick ut " + time(e.dueAt())
                        + (e.accountable() == null ? "." : "; ytterst ansvarig är " + name(e.accountable()) + ".");
            case CaseEscalated e ->
                "Det försenade ärendet lades fram för " + name(e.to()) + ", " + SwedishWords.of(e.step()) + ".";
        };
    }

    private static String suggested(@Nullable Suggestion suggestion) {
        if (suggestion == null) {
            return "";
        }
        String grounds = suggestion.grounds().stream()
                .map(ground ->
                        ground.word() == null ? ground.rule() : ground.rule() + " \u201d" + ground.word() + "\u201d")
                .collect(Collectors.joining(", "));
        return " Reglerna föreslår " + SwedishWords.of(suggestion.classification())
                + (grounds.isEmpty() ? "." : " (" + grounds + ").");
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
