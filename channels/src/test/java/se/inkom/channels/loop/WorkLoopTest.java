package se.inkom.channels.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkLoopTest {
    private static final Duration NEVER = Duration.ofHours(1);

    /** One bell wakes every worker, or a slow step would hold up all that came with it; a hundred bells in a row. */
    @Test
    void aBellWakesEveryWorker() throws Exception {
        var together = new CyclicBarrier(4);
        var isRung = new AtomicBoolean();
        var loop = new WorkLoop("test", 3, NEVER, () -> {
            if (isRung.get()) {
                meet(together);
            }
            return false;
        });
        loop.start();
        isRung.set(true);
        for (int bell = 0; bell < 100; bell++) {
            loop.wake();
            together.await(); // passes only when all three are in a step at once
        }
        isRung.set(false);
        together.reset(); // whoever waits there once more is let go
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aStepThatIsUnderWayMayEnd() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var mayEnd = new CountDownLatch(1);
        var loop = new WorkLoop("test", 1, NEVER, () -> {
            begun.countDown();
            ended.set(waited(mayEnd));
            return false;
        });
        loop.start();
        begun.await();
        var stopping = Thread.ofPlatform().start(loop::stop);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING); // for the step, or it was broken off
        mayEnd.countDown();
        stopping.join();
        assertThat(ended).isTrue();
    }

    @Test
    void anImpatientLoopBreaksItsStepOff() throws Exception {
        var begun = new CountDownLatch(1);
        var brokenOff = new CountDownLatch(1);
        var loop = WorkLoop.impatient("test", NEVER, () -> {
            begun.countDown();
            if (!waited(new CountDownLatch(1))) {
                brokenOff.countDown();
            }
            return false;
        });
        loop.start();
        begun.await();
        loop.stop();
        assertThat(brokenOff.await(0, TimeUnit.SECONDS)).isTrue();
    }

    /** What throws is a pause, not the end: the next bell steps again. */
    @Test
    void goesOnAfterAStepThatFailed() throws Exception {
        var steps = new AtomicInteger();
        var second = new CountDownLatch(1);
        var loop = new WorkLoop("test", 1, NEVER, () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            second.countDown();
            return false;
        });
        loop.start();
        loop.wake();
        second.await();
        loop.stop();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception over) {
            throw new IllegalStateException(over);
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
