package se.inkom.command.staffing;

import java.time.Instant;
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.OfficerId;

/** Note that the officer is back. */
record WithdrawAbsence(AbsenceId absenceId, OfficerId officer, OfficerId by, Instant at) implements StaffingCommand {}
