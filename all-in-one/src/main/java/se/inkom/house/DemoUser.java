package se.inkom.house;

import java.util.List;

/**
 * One pretend employee per role, and the despatch, which is a machine, who gets a token by the client that is named after the role. The names are shown to
 * citizens in answers and are therefore known to the directory of the command side too.
 */
public record DemoUser(String role, String id, String name, String function) {
    public static final List<DemoUser> ALL = List.of(
            new DemoUser("case-officer", "anna.lind", "Anna Lind", "Kommunikatör"),
            new DemoUser("manager", "mats.berg", "Mats Berg", "Kommunikationschef"),
            new DemoUser("registrar", "rut.ek", "Rut Ek", "Registrator"),
            new DemoUser("communications", "klara.nord", "Klara Nord", "Webbredaktör"),
            new DemoUser("information-officer", "ivar.holm", "Ivar Holm", "Informationsansvarig"),
            new DemoUser("auditor", "astrid.vik", "Astrid Vik", "Kommunrevisor"),
            new DemoUser("archivist", "arne.falk", "Arne Falk", "Kommunarkivarie"),
            new DemoUser("operator", "olle.strand", "Olle Strand", "Systemförvaltare"),
            new DemoUser("despatch", "inkom-despatch", "Inkom", "Bevisfångst"));

    /** Those who can sign in: all but the machine. */
    static List<DemoUser> people() {
        return ALL.stream().filter(user -> !user.role().equals("despatch")).toList();
    }

    static DemoUser ofId(String id) {
        return people().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo user is called " + id));
    }

    static DemoUser ofRole(String role) {
        return ALL.stream()
                .filter(user -> user.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo user has the role " + role));
    }
}
