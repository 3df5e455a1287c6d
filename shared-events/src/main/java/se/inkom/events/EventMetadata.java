package se.inkom.events;

/** Keys of the metadata that stands beside every event: who did it, in which capacity, and what it belongs to (R70). */
public final class EventMetadata {
    /** {@link se.inkom.events.ids.OfficerId} of the person or process that acted. */
    public static final String ACTOR = "actor";
    /** The role in which they acted, such as {@code case-officer}; {@code system} for our own processes. */
    public static final String ROLE = "role";
    /** One value for everything that followed from the same outside request. */
    public static final String CORRELATION_ID = "correlationId";
    /** The message (command or request) that directly caused the event. */
    public static final String CAUSATION_ID = "causationId";
    /** {@link se.inkom.events.ids.PolicyRef} of the policy that judged, such as {@code kungalv/1}. */
    public static final String POLICY = "policy";

    /** Digest of the file in which the event came from another installation; absent for what happened here. */
    public static final String IMPORTED_FROM = "importedFrom";

    private EventMetadata() {}
}
