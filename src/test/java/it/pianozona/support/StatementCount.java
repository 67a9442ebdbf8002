/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements of our own code that the answers to requests send, as long as it is open. */
public final class StatementCount implements AutoCloseable {

    private static final String OF_REQUESTS = "http-nio";

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var message = event.getFormattedMessage();
            if (message.startsWith("Executing prepared SQL statement [")
                    && event.getThreadName().startsWith(OF_REQUESTS)) {
                sent.add(message);
            }
        }
    };

    private StatementCount() {
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(appender);
    }

    public static StatementCount begin() {
        return new StatementCount();
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setLevel(before);
        logger.setAdditive(additive);
    }
}
