package se.inkom.channels.published;

/** Something that must know of published events. Called in the transaction that remembers the event; every loop is woken after it. */
@FunctionalInterface
public interface EventFollower {

    /**
     * Called once for every event, in order per subject.
     *
     * @param news false for what happened before anybody was to be told: to be learnt from, not to be told
     * @throws UnreadableEventException when the event lacks what its name promises; before anything is written
     */
    void follow(PublishedEvent event, boolean news) throws UnreadableEventException;
}
