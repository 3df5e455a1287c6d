package se.inkom.ledger.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, and which aggregates are being decided on. An aggregate is in one group at a time and once in it, so that no
 * decision rests on another that may yet fail, and two groups never wait for each other.
 */
final class Queue {
    private final PipelineSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final LinkedHashSet<Member> waiting = new LinkedHashSet<>();
    private final Set<String> busyAggregates = new HashSet<>();
    private int leaders;
    private boolean closed;

    Queue(PipelineSettings settings) {
        this.settings = settings;
    }

    /** @throws PipelineBusy when the queue is full or closed */
    void enter(Member member) {
        lock.lock();
        try {
            if (closed) {
                throw new PipelineBusy("Inkom is stopping. Nothing was done; send it again when it is back.");
            }
            if (waiting.size() >= settings.maxWaiting()) {
                throw new PipelineBusy(
                        "Too much is being decided at once. Nothing was done; send it again in a moment.");
            }
            waiting.add(member);
        } finally {
            lock.unlock();
        }
    }

    /** A group to lead: the longest waiting whose aggregates are free. Empty when others lead, or nobody can go on. */
    List<Member> lead() {
        lock.lock();
        try {
            if (leaders >= settings.leaders()) {
                return List.of();
            }
            List<Member> group = new ArrayList<>();
            for (Iterator<Member> each = waiting.iterator(); each.hasNext() && group.size() < settings.maxGroup(); ) {
                Member member = each.next();
                if (busyAggregates.add(member.target.aggregateId())) {
                    each.remove();
                    group.add(member);
                }
            }
            if (!group.isEmpty()) {
                leaders++;
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** The group is decided: its aggregates are free again, and somebody who waits may lead. */
    void leave(List<Member> group) {
        Member next;
        lock.lock();
        try {
            leaders--;
            group.forEach(member -> busyAggregates.remove(member.target.aggregateId()));
            next = nextLeader();
            if (waiting.isEmpty() && leaders == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.wake();
        }
    }

    /** Gives up waiting. @return false when the member is already being decided on */
    boolean withdraw(Member member) {
        lock.lock();
        try {
            return waiting.remove(member);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more and waits for those who are. @return whether all of them were decided in time */
    boolean close(long seconds) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while ((!waiting.isEmpty() || leaders > 0) && left > 0) {
                left = empty.awaitNanos(left);
            }
            return waiting.isEmpty() && leaders == 0;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Member nextLeader() {
        for (Member member : waiting) {
            if (!busyAggregates.contains(member.target.aggregateId())) {
                return member;
            }
        }
        return null;
    }
}
