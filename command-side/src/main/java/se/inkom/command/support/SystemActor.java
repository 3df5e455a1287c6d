package se.inkom.command.support;

import se.inkom.events.ids.OfficerId;

/** Our own processes, when they act without a person. */
public final class SystemActor {
    public static final OfficerId INTAKE = new OfficerId("inkom-intake");
    public static final OfficerId EFFECTS = new OfficerId("inkom-effects");
    /** Asks for pictures of posts and archives them. */
    public static final OfficerId EVIDENCE = new OfficerId("inkom-evidence");

    /** Registers what follows a registered post: its answer, its removal. */
    public static final OfficerId REGISTRY = new OfficerId("inkom-registry");

    public static final OfficerId POLICY = new OfficerId("inkom-policy");
    /** Notices when nobody is there for an account or a unit. */
    public static final OfficerId STAFFING = new OfficerId("inkom-staffing");

    /** Notices deadlines that are near or missed. */
    public static final OfficerId WATCH = new OfficerId("inkom-watch");

    private static final String PREFIX = "inkom-";
    /** The role of all of them in event metadata. */
    public static final String ROLE = "system";

    private SystemActor() {}

    /** Whether this is one of our own processes, and no person. */
    public static boolean isProcess(OfficerId actor) {
        return actor.value().startsWith(PREFIX);
    }
}
