package se.inkom.events;

/**
 * A fact that has happened and is kept for ever in the ledger. The lists of facts are the sealed {@link
 * se.inkom.events.cases.CaseEvent}, {@link se.inkom.events.registry.MatterEvent}, {@link
 * se.inkom.events.accounts.AccountEvent}, {@link se.inkom.events.crises.CrisisEvent}, {@link
 * se.inkom.events.disclosures.DisclosureEvent}, {@link se.inkom.events.archive.ArchiveEvent}, {@link
 * se.inkom.events.staffing.StaffingEvent}, {@link se.inkom.events.staffing.CoverageEvent} and {@link
 * se.inkom.events.policy.PolicyEvent}.
 */
public interface DomainEvent {}
