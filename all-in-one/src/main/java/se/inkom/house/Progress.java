package se.inkom.house;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard sees while the house starts and stops: one line per step, with the seconds so far. */
public final class Progress {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, line));
        out.flush();
    }

    synchronized void show(String text) {
        out.println(text);
        out.flush();
    }
}
