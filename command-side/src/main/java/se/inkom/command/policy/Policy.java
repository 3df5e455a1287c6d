package se.inkom.command.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PolicyRef;

/**
 * One municipality's rules as data. Every section but the first four may be missing; an aggregate asks the section and never
 * the file.
 *
 * @param version how many times a policy of this id has been adopted here, counting this one; 0: not adopted yet
 */
public record Policy(
        String id,
        int version,
        String municipality,
        List<PolicyDocument> documents,
        Validity validity,
        List<PolicyRule> rules,
        List<PolicyAuthority> authorities,
        DeadlineRules deadlines,
        List<ChecklistItem> checklist,
        RegistrationRules registration,
        AnswerRules answers,
        RemovalRules removal,
        SecrecyRules secrecy,
        TriageRules triage,
        SupervisionRules supervision,
        DiaryRules diary,
        WatchRules watch) {

    public Policy {
        documents = Absent.asEmpty(documents);
        validity = Absent.as(Validity.UNKNOWN, validity);
        rules = Absent.asEmpty(rules);
        authorities = Absent.asEmpty(authorities);
        deadlines = Absent.as(DeadlineRules.PROMPTLY, deadlines);
        checklist = Absent.asEmpty(checklist);
        registration = Absent.as(RegistrationRules.NONE, registration);
        answers = Absent.as(AnswerRules.NONE, answers);
        removal = Absent.as(RemovalRules.NONE, removal);
        secrecy = Absent.as(SecrecyRules.NONE, secrecy);
        triage = Absent.as(TriageRules.NONE, triage);
        supervision = Absent.as(SupervisionRules.NONE, supervision);
        diary = Absent.as(DiaryRules.USUAL, diary);
        watch = Absent.as(WatchRules.USUAL, watch);
    }

    public PolicyRef ref() {
        return new PolicyRef(id, version);
    }

    public Policy asVersion(int adopted) {
        return new Policy(
                id,
                adopted,
                municipality,
                documents,
                validity,
                rules,
                authorities,
                deadlines,
                checklist,
                registration,
                answers,
                removal,
                secrecy,
                triage,
                supervision,
                diary,
                watch);
    }

    /** Whether the policy itself has a sentence for the rule; without one, only a law or Inkom's ground rules can refuse. */
    public boolean has(Rule rule) {
        return citation(rule).isPresent();
    }

    /** Whether it has one that holds on that day. */
    public boolean has(Rule rule, LocalDate day) {
        return rules.stream().anyMatch(r -> r.number().equals(rule.name()) && r.holdsOn(day));
    }

    /** The policy's own sentence. */
    public Optional<Citation> citation(Rule rule) {
        return citation(rule.name());
    }

    public Optional<Citation> citation(String number) {
        return rules.stream().filter(r -> r.number().equals(number)).findFirst().flatMap(r -> documents.stream()
                .filter(d -> d.key().equals(r.document()))
                .findFirst()
                .map(d -> new Citation(d.title(), d.version(), r.section(), r.quotation())));
    }

    /** Who answers for a unit in the end (R33). */
    public @Nullable String managerOf(String unit) {
        return unit(unit).map(PolicyAuthority.Unit::manager).orElse(null);
    }

    /** Who handles what comes to a unit (R14, R29); empty: the policy does not say. */
    public List<OfficerId> officersOf(String unit) {
        return unit(unit).stream()
                .flatMap(u -> u.officers().stream())
                .map(OfficerId::new)
                .toList();
    }

    private Optional<PolicyAuthority.Unit> unit(String unit) {
        return authorities.stream()
                .flatMap(a -> a.units().stream())
                .filter(u -> u.id().equals(unit))
                .findFirst();
    }
}
