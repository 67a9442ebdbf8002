/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Those who want to change the same thing take turns before they take a connection: one works, two wait inside the database for its lock, the others
 * wait here and hold nothing that anybody else needs. So a step that hangs keeps its own people waiting, not all. A line that moves is waited in, however
 * slow the machine; one that stands is left. How long one waits inside the database is said once, for every lock, where connections are made
 * ({@code spring.datasource.hikari.connection-init-sql}).
 */
@Component
public class Turns {

    /** The one who works and two who wait for the lock, each with a connection. */
    static final int AT_ONCE = 3;

    /** Beyond these a crowd holds the server's threads. */
    static final int WAITING = 60;

    /** Nobody's browser waits longer, also in a line that moves. */
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();

    /** A turn that has been taken and must be given back. */
    public interface Turn extends AutoCloseable {

        /** What was to be done has been answered, and not by want of a lock: the line moves. */
        void moved();

        @Override
        void close();
    }

    /**
     * Waits for the turn.
     *
     * @param what the thing, for example the id of an instance
     * @param patience how long at most while nobody before gets anything done
     * @throws Busy if it has not come by then, or too many wait already
     */
    public Turn take(String what, Duration patience) {
        var line = enter(what);
        try {
            line.await(patience.toNanos());
        } catch (Busy refused) {
            leave(what);
            throw refused;
        }
        return new Turn() {
            @Override
            public void moved() {
                line.moved();
            }

            @Override
            public void close() {
                line.giveBack();
                leave(what);
            }
        };
    }

    private Line enter(String what) {
        return lines.compute(what, (key, present) -> {
            var line = present == null ? new Line() : present;
            if (line.people >= AT_ONCE + WAITING) {
                throw new Busy();
            }
            line.people++;
            return line;
        });
    }

    private void leave(String what) {
        lines.computeIfPresent(what, (key, line) -> --line.people == 0 ? null : line);
    }

    /** How many things somebody stands in line for. */
    int lines() {
        return lines.size();
    }

    /** The line before one thing, first come first served; it exists while somebody stands in it. */
    private static final class Line {

        private final Deque<Object> waiting = new ArrayDeque<>();
        private int free = AT_ONCE;
        private long movedAt = System.nanoTime();

        /** Whoever waits or works; guarded by the map. */
        private int people;

        synchronized void await(long patience) {
            var me = new Object();
            var cameAt = System.nanoTime();
            waiting.add(me);
            while (free == 0 || waiting.peek() != me) {
                var now = System.nanoTime();
                var left = Math.min(patience - (now - Math.max(cameAt, movedAt)), LONGEST - (now - cameAt));
                if (left <= 0 || !pause(left)) {
                    waiting.remove(me);
                    notifyAll();
                    throw new Busy();
                }
            }
            waiting.remove();
            free--;
            notifyAll();
        }

        private boolean pause(long nanos) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        synchronized void moved() {
            movedAt = System.nanoTime();
        }

        synchronized void giveBack() {
            free++;
            notifyAll();
        }
    }
}
