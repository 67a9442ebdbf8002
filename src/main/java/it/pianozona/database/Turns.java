/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Those who want to change the same thing take turns before they take a connection: one works, some wait inside the database for its lock, the others
 * wait here and hold nothing that anybody else needs. So a step that hangs keeps its own people waiting, not all. How long one waits inside
 * the database is said once, for every lock, where connections are made ({@code spring.datasource.hikari.connection-init-sql}).
 */
@Component
public class Turns {

    /** The one who works and four who wait for the lock, each with a connection. */
    static final int AT_ONCE = 5;

    /** Beyond these a crowd holds the server's threads. */
    static final int WAITING = 60;

    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();

    /** The line before one thing; it exists while somebody stands in it. */
    private static final class Line {

        private final Semaphore places = new Semaphore(AT_ONCE, true);
        private int people;
    }

    /** A turn that has been taken and must be given back. */
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for the turn.
     *
     * @param what the thing, for example the id of an instance
     * @param patience how long at most
     * @throws Busy if it has not come by then, or too many wait already
     */
    public Turn take(String what, Duration patience) {
        var line = enter(what);
        try {
            if (line.places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return () -> {
                    line.places.release();
                    leave(what);
                };
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        leave(what);
        throw new Busy();
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
}
