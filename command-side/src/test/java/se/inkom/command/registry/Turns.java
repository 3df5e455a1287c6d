package se.inkom.command.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets two sessions take their steps one at a time in a given order, and finds all orders there are: a schedule says which
 * session goes at each point where both could; the next schedule is the last one with its last free choice turned. A session
 * that PostgreSQL lets wait for the other one could not go, so such a point is no choice.
 */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private enum State {
        RUNNING,
        AT_A_STEP,
        DONE
    }

    /** One session. */
    private static final class Session {
        State state = State.RUNNING;
        boolean mayGo;
        volatile int pid;
    }

    private final JdbcTemplate observer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final ThreadLocal<Session> own = new ThreadLocal<>();
    private final List<Integer> schedule = new ArrayList<>();
    private int at;

    Turns(JdbcTemplate observer) {
        this.observer = observer;
    }

    /** Told by the connection: which backend of PostgreSQL the session works through. */
    void connected(int pid) {
        Session session = own.get();
        if (session != null) {
            session.pid = pid;
        }
    }

    /** Called by a session before each step. */
    void await(String step) {
        Session session = own.get();
        if (session == null) {
            return;
        }
        lock.lock();
        try {
            session.state = State.AT_A_STEP;
            moved.signalAll();
            while (!session.mayGo) {
                moved.awaitUninterruptibly();
            }
            session.mayGo = false;
            session.state = State.RUNNING;
        } finally {
            lock.unlock();
        }
    }

    /** Runs both under the present schedule. @return whether there is another schedule to run */
    boolean run(Runnable first, Runnable second) throws InterruptedException {
        at = 0;
        var sessions = List.of(new Session(), new Session());
        var threads = List.of(start(first, sessions.get(0)), start(second, sessions.get(1)));
        while (sessions.stream().anyMatch(s -> s.state != State.DONE)) {
            settle(sessions);
            List<Session> ready =
                    sessions.stream().filter(s -> s.state == State.AT_A_STEP).toList();
            if (!ready.isEmpty()) {
                go(ready.get(choice(ready.size())));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return turnLastFreeChoice();
    }

    private Thread start(Runnable work, Session session) {
        return Thread.ofPlatform().start(() -> {
            own.set(session);
            try {
                work.run();
            } finally {
                lock.lock();
                try {
                    session.state = State.DONE;
                    moved.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        });
    }

    private void go(Session session) {
        lock.lock();
        try {
            session.mayGo = true;
            session.state = State.RUNNING;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Until each session is at a step, done, or waits in PostgreSQL for the other one. */
    private void settle(List<Session> sessions) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        lock.lock();
        try {
            while (sessions.stream().anyMatch(s -> s.state == State.RUNNING && !waits(s))) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Neither goes on: " + schedule.subList(0, at));
                }
                long unused = moved.awaitNanos(200_000);
            }
            if (sessions.stream().noneMatch(s -> s.state == State.AT_A_STEP)
                    && sessions.stream().anyMatch(s -> s.state == State.RUNNING)
                    && System.nanoTime() > deadline) {
                throw new AssertionError("Both wait for each other: " + schedule.subList(0, at));
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean waits(Session session) {
        return session.pid != 0
                && Boolean.TRUE.equals(observer.queryForObject(
                        "select cardinality(pg_blocking_pids(?)) > 0", Boolean.class, session.pid));
    }

    private int choice(int ready) {
        if (ready == 1) {
            return 0;
        }
        if (at == schedule.size()) {
            schedule.add(0);
        }
        return schedule.get(at++);
    }

    private boolean turnLastFreeChoice() {
        while (!schedule.isEmpty() && schedule.getLast() == 1) {
            schedule.removeLast();
        }
        if (schedule.isEmpty()) {
            return false;
        }
        schedule.set(schedule.size() - 1, 1);
        return true;
    }
}
