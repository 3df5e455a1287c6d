package se.inkom.channels.notices;

import static se.inkom.channels.notices.NoticeKind.APPROVAL_ASKED;
import static se.inkom.channels.notices.NoticeKind.ASSIGNED;
import static se.inkom.channels.notices.NoticeKind.COVERAGE_LOST;
import static se.inkom.channels.notices.NoticeKind.DEADLINE_MISSED;
import static se.inkom.channels.notices.NoticeKind.DEADLINE_NEAR;
import static se.inkom.channels.notices.NoticeKind.DRAFT_RETURNED;
import static se.inkom.channels.notices.NoticeKind.ESCALATED;
import static se.inkom.channels.notices.NoticeKind.FORWARDED;
import static se.inkom.channels.notices.NoticeKind.ROUTED;
import static se.inkom.channels.notices.NoticeKind.SUBSTITUTED;
import static se.inkom.channels.notices.NoticeKind.SUPERVISION_MISSED;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.channels.published.PublishedEvent;
import se.inkom.channels.published.UnreadableEventException;
import se.inkom.events.cases.AssignmentRule;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** What an event is to people: whom it concerns and in which words. Learns of cases what the next event does not say again. */
@Component
class NoticeReader {
    /** One thing to tell, and whom. */
    record Telling(Audience audience, Notice notice) {}

    private static final List<Telling> NOBODY = List.of();

    private final KnownCases cases;

    NoticeReader(KnownCases cases) {
        this.cases = cases;
    }

    List<Telling> read(PublishedEvent event) throws UnreadableEventException {
        var facts = new Facts(event.data());
        return switch (event.name()) {
            case "case.post-received" -> {
                Facts origin = facts.in("origin");
                cases.began(facts.caseId(), origin.account("account"), origin.unit("unit"));
                yield NOBODY;
            }
            case "case.assigned" -> assigned(event, facts);
            case "case.forwarded" -> forwarded(event, facts);
            case "case.forwarding-accepted" -> {
                cases.isWith(facts.caseId(), facts.unit("unit"), null);
                yield NOBODY;
            }
            case "case.approval-requested" -> approvalAsked(event, facts);
            case "case.draft-returned" -> draftReturned(event, facts);
            case "case.deadline-neared" -> deadlineNeared(event, facts);
            case "case.deadline-missed" -> deadlineMissed(event, facts);
            case "case.escalated" -> escalated(event, facts);
            case "case.closed" -> {
                cases.closed(facts.caseId(), event.time());
                yield NOBODY;
            }
            case "case.reopened" -> {
                cases.closed(facts.caseId(), null);
                yield NOBODY;
            }
            case "account.supervision-missed" -> supervisionMissed(event, facts);
            case "coverage.lost" -> coverageLost(event, facts);
            default -> NOBODY;
        };
    }

    private List<Telling> assigned(PublishedEvent event, Facts facts) throws UnreadableEventException {
        CaseId id = facts.caseId();
        OfficerId officer = facts.officer("officer");
        OfficerId by = facts.officer("assignedBy");
        OfficerId insteadOf = facts.officerOrNone("insteadOf");
        boolean byHand = facts.text("rule").equals(AssignmentRule.BY_HAND.name());
        cases.isWith(id, facts.unit("unit"), officer);
        if (officer.equals(by)) {
            return NOBODY; // took it
        }
        NoticeKind kind = insteadOf != null ? SUBSTITUTED : byHand ? ASSIGNED : ROUTED;
        OfficerId person = insteadOf != null ? insteadOf : byHand ? by : null;
        return tell(new Audience.Person(officer), about(event, kind, id, null, null, person));
    }

    private List<Telling> forwarded(PublishedEvent event, Facts facts) throws UnreadableEventException {
        CaseId id = facts.caseId();
        var unit = facts.unit("toUnit");
        OfficerId by = facts.officer("forwardedBy");
        var notice = new Notice(
                event.id(),
                FORWARDED,
                id,
                cases.of(id).account(),
                unit,
                null,
                facts.in("acceptBy").instantOrNone("dueAt"),
                by,
                event.time());
        return tell(new Audience.Members(unit, by), notice);
    }

    private List<Telling> approvalAsked(PublishedEvent event, Facts facts) throws UnreadableEventException {
        CaseId id = facts.caseId();
        OfficerId by = facts.officer("requestedBy");
        cases.askedToApprove(id, facts.uuid("draftId"), by);
        return tell(new Audience.Approvers(cases.of(id).unit(), by), about(event, APPROVAL_ASKED, id, null, null, by));
    }

    private List<Telling> draftReturned(PublishedEvent event, Facts facts) throws UnreadableEventException {
        CaseId id = facts.caseId();
        OfficerId by = facts.officer("returnedBy");
        return cases.whoAskedToApprove(facts.uuid("draftId"))
                .or(() -> Optional.ofNullable(cases.of(id).officer())) // asked before we listened
                .filter(writer -> !writer.equals(by))
                .map(writer -> tell(new Audience.Person(writer), about(event, DRAFT_RETURNED, id, null, null, by)))
                .orElse(NOBODY);
    }

    private List<Telling> deadlineNeared(PublishedEvent event, Facts facts) throws UnreadableEventException {
        CaseId id = facts.caseId();
        var notice = about(event, DEADLINE_NEAR, id, facts.clock(), facts.instant("dueAt"), null);
        return people(id, notice, facts.officerOrNone("officer"), null);
    }

    private List<Telling> deadlineMissed(PublishedEvent event, Facts facts) throws UnreadableEventException {
        CaseId id = facts.caseId();
        var notice = about(event, DEADLINE_MISSED, id, facts.clock(), facts.instant("dueAt"), null);
        return people(id, notice, facts.officerOrNone("officer"), facts.officerOrNone("accountable"));
    }

    private List<Telling> escalated(PublishedEvent event, Facts facts) throws UnreadableEventException {
        return tell(
                new Audience.Person(facts.officer("to")),
                about(event, ESCALATED, facts.caseId(), facts.clock(), facts.instant("dueAt"), null));
    }

    private static List<Telling> supervisionMissed(PublishedEvent event, Facts facts) throws UnreadableEventException {
        var notice = new Notice(
                event.id(),
                SUPERVISION_MISSED,
                null,
                facts.account("account"),
                null,
                null,
                facts.instant("dueAt"),
                null,
                event.time());
        OfficerId accountable = facts.officerOrNone("accountable");
        return tell(accountable == null ? new Audience.Managers(null) : new Audience.Person(accountable), notice);
    }

    private static List<Telling> coverageLost(PublishedEvent event, Facts facts) throws UnreadableEventException {
        var unit = facts.unitOrNone("unit");
        var notice = new Notice(
                event.id(), COVERAGE_LOST, null, facts.accountOrNone("account"), unit, null, null, null, event.time());
        OfficerId accountable = facts.officerOrNone("accountable");
        return tell(accountable == null ? new Audience.Managers(unit) : new Audience.Person(accountable), notice);
    }

    /** Those who are named; the case's unit's managers when nobody is. */
    private List<Telling> people(CaseId id, Notice notice, @Nullable OfficerId... named) {
        List<OfficerId> people =
                Stream.of(named).filter(Objects::nonNull).distinct().toList();
        return people.isEmpty()
                ? tell(new Audience.Managers(cases.of(id).unit()), notice)
                : people.stream()
                        .map(person -> new Telling(new Audience.Person(person), notice))
                        .toList();
    }

    private Notice about(
            PublishedEvent event,
            NoticeKind kind,
            CaseId id,
            @Nullable CaseClock clock,
            @Nullable Instant dueAt,
            @Nullable OfficerId person) {
        KnownCases.Known known = cases.of(id);
        return new Notice(event.id(), kind, id, known.account(), known.unit(), clock, dueAt, person, event.time());
    }

    private static List<Telling> tell(Audience audience, Notice notice) {
        return List.of(new Telling(audience, notice));
    }
}
