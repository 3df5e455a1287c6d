package se.inkom.house.month;

import java.time.Instant;
import java.util.List;
import se.inkom.command.staffing.Staffing;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.StaffMember;

/**
 * Who works there in December, and who is away when. Anna is away for a week with Mats in her place, who is away for three days
 * of it with Vera in his: for those days it is a chain.
 */
final class People {
    static final OfficerId ANNA = new OfficerId("anna.lind");
    static final OfficerId MATS = new OfficerId("mats.berg");
    static final OfficerId VERA = new OfficerId("vera.gata");
    private static final OfficerId OLOF = new OfficerId("olof.ek");
    static final StaffMember ANNA_LIND = new StaffMember(ANNA, "Anna Lind", "Kommunikatör", "kommunikation");
    static final StaffMember VERA_GATA = new StaffMember(VERA, "Vera Gata", "Gatuingenjör", "gata");

    private static final Instant ANNA_AWAY = Instant.parse("2026-12-07T00:00:00Z");
    private static final Instant ANNA_BACK = Instant.parse("2026-12-14T00:00:00Z");
    private static final Instant MATS_AWAY = Instant.parse("2026-12-09T00:00:00Z");
    private static final Instant MATS_BACK = Instant.parse("2026-12-12T00:00:00Z");

    private People() {}

    static Staffing staffing() {
        return new Staffing(
                List.of(
                        new Staffing.Absence(ANNA, ANNA_AWAY, ANNA_BACK),
                        new Staffing.Absence(MATS, MATS_AWAY, MATS_BACK)),
                List.of(
                        new Staffing.Appointment(ANNA, MATS, Instant.EPOCH, null),
                        new Staffing.Appointment(MATS, VERA, Instant.EPOCH, null),
                        new Staffing.Appointment(VERA, ANNA, Instant.EPOCH, null),
                        new Staffing.Appointment(VERA, OLOF, Instant.EPOCH, null)));
    }

    /** The same by hand: who stands in for whom at a moment. */
    static String standInFor(String officer, Instant at) {
        boolean annaAway = !at.isBefore(ANNA_AWAY) && at.isBefore(ANNA_BACK);
        boolean matsAway = !at.isBefore(MATS_AWAY) && at.isBefore(MATS_BACK);
        return switch (officer) {
            case "anna.lind" -> matsAway ? "vera.gata" : "mats.berg";
            case "mats.berg" -> "vera.gata";
            case "vera.gata" -> annaAway ? "olof.ek" : "anna.lind";
            default -> throw new IllegalArgumentException(officer);
        };
    }
}
