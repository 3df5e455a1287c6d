package se.inkom.query.support;

import org.jspecify.annotations.Nullable;
import se.inkom.web.Actor;

/** Who may open what is secret or kept as a restricted record, one by one and each time on record (R51, I7, L22). */
public final class Clearance {
    private Clearance() {}

    /** @param officer whose case it is; null while nobody has it */
    public static boolean mayOpen(Actor reader, @Nullable String officer) {
        return reader.is("manager")
                || reader.is("registrar")
                || (reader.is("case-officer") && reader.id().value().equals(officer));
    }
}
