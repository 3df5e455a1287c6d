package se.inkom.house.demo;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/** Feeds the sample posts and lets the officers work, telling one line per step. */
public final class Demo {

    /** How the demo gets a bearer token of the demo user with a role. */
    @FunctionalInterface
    public interface Tokens {
        String of(String role) throws Exception;
    }

    /** Where everything is; addresses without a slash at the end. */
    public record Places(URI torget, URI command, URI query, Tokens tokens) {}

    private final Places places;
    private final Duration pause;
    private final Consumer<String> say;

    /**
     * Nothing happens before {@link #run()}.
     *
     * @param pause between two sample posts
     * @param say takes one readable line at a time
     */
    public Demo(Places places, Duration pause, Consumer<String> say) {
        this.places = places;
        this.pause = pause;
        this.say = say;
    }

    /** Returns when every sample is written and every scene played, or when interrupted. Never throws. */
    public void run() {
        SampleStream stream = new SampleStream(places.torget(), pause, 1);
        Thread writing = Thread.ofPlatform().name("demo-stream").daemon().start(stream);
        try {
            say.accept("Visitors are writing on Torget: " + places.torget() + "/");
            new DemoOfficers(places, stream, say).run();
            writing.join();
            say.accept("All " + Sample.all().size() + " sample posts are on Torget.");
        } catch (InterruptedException e) {
            writing.interrupt();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            say.accept("The demo stopped early (" + e.getMessage() + "). The house itself goes on.");
        }
    }
}
