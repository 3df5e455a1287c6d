package se.inkom.events.messages;

/** The Kafka topics between the modules. Created with explicit settings by whoever runs the installation. */
public final class Topics {
    /** {@link PostObserved}, keyed by platform/account/native id. */
    public static final String POSTS = "inkom.posts";
    /** {@link EffectRequested}, keyed by case id. */
    public static final String EFFECTS = "inkom.effects";
    /** {@link EffectOutcome}, keyed by case id. */
    public static final String OUTCOMES = "inkom.outcomes";
    /** Every event of a case or matter as a CloudEvent, keyed by aggregate id; for other systems (docs/published-events.md). */
    public static final String EVENTS = "inkom.events";
    /** Header that names why an adapter could not make sense of a signed delivery; the value is then its raw bytes. */
    public static final String UNREADABLE_HEADER = "inkom-unreadable";

    private Topics() {}
}
