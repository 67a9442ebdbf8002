/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that our own code sends, without the engine's. */
public final class Statements {

    private Statements() {}

    /** How many statements the call sends from this thread. */
    public static int in(ThrowingCall call) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var thread = Thread.currentThread().getName();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            call.run();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    /** What is counted. */
    @FunctionalInterface
    public interface ThrowingCall {
        void run() throws Exception;
    }
}
