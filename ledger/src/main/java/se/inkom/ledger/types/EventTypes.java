package se.inkom.ledger.types;

import se.inkom.events.accounts.SupervisionMissed;
import se.inkom.events.accounts.SupervisionPerformed;
import se.inkom.events.archive.ArchiveTransferred;
import se.inkom.events.cases.*;
import se.inkom.events.crises.CrisisDeclared;
import se.inkom.events.crises.CrisisEnded;
import se.inkom.events.disclosures.*;
import se.inkom.events.policy.*;
import se.inkom.events.registry.*;
import se.inkom.events.staffing.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of everything the ledger stores. A name is for ever; a changed shape is a new revision with a {@link Revision}. */
public final class EventTypes {
    private EventTypes() {}

    /** The registry of all events of Inkom. */
    public static TypeRegistry all() {
        return TypeRegistry.builder()
                .type("case.post-received", 3, PostReceived.class)
                .upcast(new Revision("case.post-received", 2, EventTypes::onlyTheAnswerHadADeadline))
                .upcast(new Revision("case.post-received", 1, EventTypes::nothingWasSuggested))
                .type("case.post-edited", 3, PostEdited.class)
                .upcast(new Revision("case.post-edited", 2, EventTypes::onlyTheAnswerHadADeadline))
                .upcast(new Revision("case.post-edited", 1, EventTypes::nothingWasSuggested))
                .type("case.post-gone-upstream", 1, PostGoneUpstream.class)
                .type("case.post-visibility-changed", 1, PostVisibilityChanged.class)
                .type("case.classified", 1, CaseClassified.class)
                .type("case.assigned", 2, CaseAssigned.class)
                .upcast(new Revision("case.assigned", 1, EventTypes::noRuleRouted))
                .type("case.forwarded", 2, CaseForwarded.class)
                .upcast(new Revision("case.forwarded", 1, EventTypes::receiverHadAllTheTime))
                .type("case.forwarding-accepted", 1, ForwardingAccepted.class)
                .type("case.forwarding-declined", 1, ForwardingDeclined.class)
                .type("case.answer-drafted", 1, AnswerDrafted.class)
                .type("case.approval-requested", 1, ApprovalRequested.class)
                .type("case.draft-returned", 1, DraftReturned.class)
                .type("case.draft-discarded", 1, DraftDiscarded.class)
                .type("case.note-written", 1, NoteWritten.class)
                .type("case.picture-attached", 1, PictureAttached.class)
                .type("case.consent-withdrawn", 1, ConsentWithdrawn.class)
                .type("case.takedown-opened", 1, TakedownOpened.class)
                .type("case.picture-taken-down", 1, PictureTakenDown.class)
                .type("case.answer-given", 2, AnswerGiven.class)
                .upcast(new Revision("case.answer-given", 1, EventTypes::wasWrittenAndSentAtOnce))
                .type("case.answer-published", 1, AnswerPublished.class)
                .type("case.answer-not-published", 1, AnswerNotPublished.class)
                .type("case.answer-in-doubt", 1, AnswerInDoubt.class)
                .type("case.answer-deemed-unnecessary", 1, AnswerDeemedUnnecessary.class)
                .type("case.registered", 1, CaseRegistered.class)
                .type("case.registration-deemed-unnecessary", 1, RegistrationDeemedUnnecessary.class)
                .type("case.capture-requested", 1, CaptureRequested.class)
                .type("case.evidence-archived", 2, EvidenceArchived.class)
                .upcast(new Revision("case.evidence-archived", 1, EventTypes::evidenceWasOneFile))
                .type("case.evidence-rejected", 1, EvidenceRejected.class)
                .type("case.removal-decided", 3, RemovalDecided.class)
                .upcast(new Revision("case.removal-decided", 1, EventTypes::evidenceWasNotNamed))
                .upcast(new Revision("case.removal-decided", 2, EventTypes::removalWasTheOnlyMethod))
                .type("case.removal-executed", 1, RemovalExecuted.class)
                .type("case.post-hidden", 1, PostHidden.class)
                .type("case.removal-refused", 1, RemovalRefused.class)
                .type("case.removal-impossible", 1, RemovalImpossible.class)
                .type("case.removal-in-doubt", 1, RemovalInDoubt.class)
                .type("case.deadline-tightened", 2, DeadlineTightened.class)
                .upcast(new Revision("case.deadline-tightened", 1, EventTypes::stepsWereNotNoted))
                .type("case.seen", 1, CaseSeen.class)
                .type("case.answer-paused", 1, AnswerPaused.class)
                .type("case.answer-resumed", 1, AnswerResumed.class)
                .type("case.deadline-recalculated", 1, DeadlineRecalculated.class)
                .type("case.deadline-neared", 1, DeadlineNeared.class)
                .type("case.deadline-missed", 1, DeadlineMissed.class)
                .type("case.escalated", 1, CaseEscalated.class)
                .type("case.removal-fallback-documented", 1, RemovalFallbackDocumented.class)
                .type("case.author-informed", 1, AuthorInformed.class)
                .type("case.secrecy-suspected", 1, SecrecySuspected.class)
                .type("case.secrecy-marked", 1, SecrecyMarked.class)
                .type("case.secrecy-lifted", 1, SecrecyLifted.class)
                .type("case.closed", 1, CaseClosed.class)
                .type("case.reopened", 2, CaseReopened.class)
                .upcast(new Revision("case.reopened", 1, EventTypes::reopeningSetNoDeadline))
                .type("matter.opened", 2, MatterOpened.class)
                .upcast(new Revision("matter.opened", 1, EventTypes::nobodyWasResponsible))
                .type("matter.entry-registered", 2, EntryRegistered.class)
                .upcast(new Revision("matter.entry-registered", 1, EventTypes::everyEntryWasAPost))
                .type("matter.entry-corrected", 1, EntryCorrected.class)
                .type("matter.entry-voided", 1, EntryVoided.class)
                .type("matter.corrected", 1, MatterCorrected.class)
                .type("matter.referenced", 1, MatterReferenced.class)
                .type("matter.assigned", 1, MatterAssigned.class)
                .type("matter.closed", 1, MatterClosed.class)
                .type("matter.reopened", 1, MatterReopened.class)
                .type("account.supervised", 1, SupervisionPerformed.class)
                .type("account.supervision-missed", 1, SupervisionMissed.class)
                .type("crisis.declared", 1, CrisisDeclared.class)
                .type("crisis.ended", 1, CrisisEnded.class)
                .type("staff.absence-registered", 1, AbsenceRegistered.class)
                .type("staff.absence-withdrawn", 1, AbsenceWithdrawn.class)
                .type("staff.substitute-appointed", 1, SubstituteAppointed.class)
                .type("staff.substitute-dismissed", 1, SubstituteDismissed.class)
                .type("coverage.lost", 1, CoverageLost.class)
                .type("coverage.regained", 1, CoverageRegained.class)
                .type("archive.transferred", 1, ArchiveTransferred.class)
                .type("disclosure.opened", 1, DisclosureOpened.class)
                .type("disclosure.document-assessed", 1, DocumentAssessed.class)
                .type("disclosure.refused", 1, DisclosureRefused.class)
                .type("disclosure.handed-out", 1, DisclosureHandedOut.class)
                .type("disclosure.closed", 1, DisclosureClosed.class)
                .type("policy.adopted", 1, PolicyAdopted.class)
                .build();
    }

    /** Until revision 2 evidence was always one uploaded file. */
    private static JsonNode evidenceWasOneFile(JsonNode archived) {
        ObjectNode event = (ObjectNode) archived;
        event.putNull("captureId").putArray("parts");
        return event;
    }

    /** A removal was decided on evidence from the first day; from revision 2 on the event names it. Nothing is guessed. */
    private static JsonNode evidenceWasNotNamed(JsonNode decided) {
        return ((ObjectNode) decided).putNull("evidence");
    }

    /** What no rule looked at was not suggested to be anything; today's rules are not asked about yesterday's posts. */
    private static JsonNode nothingWasSuggested(JsonNode observed) {
        return ((ObjectNode) observed).putNull("suggestion");
    }

    /** Until revision 3 a post had one deadline, and how it was reckoned was not noted. */
    private static JsonNode onlyTheAnswerHadADeadline(JsonNode observed) {
        ((ObjectNode) stepsWereNotNoted(observed)).putArray("clocks");
        return observed;
    }

    private static JsonNode stepsWereNotNoted(JsonNode event) {
        ((ObjectNode) event.get("deadline")).putArray("steps");
        return event;
    }

    private static JsonNode noRuleRouted(JsonNode assigned) {
        return ((ObjectNode) assigned).putNull("routedBy").putNull("insteadOf");
    }

    private static JsonNode receiverHadAllTheTime(JsonNode forwarded) {
        return ((ObjectNode) forwarded).putNull("acceptBy");
    }

    private static JsonNode reopeningSetNoDeadline(JsonNode reopened) {
        return ((ObjectNode) reopened).putNull("deadline");
    }

    /** Until revision 3 a removal was a removal, and which act demanded it was not said. */
    private static JsonNode removalWasTheOnlyMethod(JsonNode decided) {
        return ((ObjectNode) decided).put("method", "REMOVE").putNull("legalGround");
    }

    /** Before drafts an answer was sent as it was written, without pictures. */
    private static JsonNode wasWrittenAndSentAtOnce(JsonNode given) {
        var answer = (ObjectNode) given;
        answer.putNull("draft").putNull("approvedBy").putArray("pictures");
        return answer;
    }

    /** Until revision 2 a matter had one subject and nobody to answer for it. */
    private static JsonNode nobodyWasResponsible(JsonNode opened) {
        return ((ObjectNode) opened)
                .putNull("externalNumber")
                .putNull("protectedSubject")
                .putNull("responsible");
    }

    /** Until revision 2 every entry was a post that had come in, and its sender was the post's own. */
    private static JsonNode everyEntryWasAPost(JsonNode registered) {
        var entry = (ObjectNode) registered;
        JsonNode document = entry.remove("document");
        entry.put("kind", "POST");
        entry.putArray("documents").add(document);
        entry.set("counterpart", document);
        entry.putNull("protectedCounterpart").putNull("protectedDescription").putNull("marking");
        entry.set("date", entry.remove("receivedOn"));
        return entry;
    }
}
