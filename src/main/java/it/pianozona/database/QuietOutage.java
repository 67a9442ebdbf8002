/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * While the database is away everything that wants it fails, and each failure would be written with its stack and its SQL: hundreds of lines that
 * say one thing. They are counted, and one line in half a minute says it.
 */
@Component
class QuietOutage implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(QuietOutage.class);
    private static final long EVERY = Duration.ofSeconds(30).toNanos();

    private final Filter filter = new Filter();

    @Override
    public void afterPropertiesSet() {
        context().addTurboFilter(filter);
    }

    @Override
    public void destroy() {
        context().getTurboFilterList().remove(filter);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static final class Filter extends TurboFilter {

        private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - EVERY);
        private final AtomicInteger since = new AtomicInteger();

        @Override
        public FilterReply decide(
                Marker marker,
                ch.qos.logback.classic.Logger logger,
                Level level,
                String format,
                Object[] arguments,
                Throwable given) {
            var thrown = given == null ? lastOf(arguments) : given;
            if (thrown == null || !level.isGreaterOrEqual(Level.WARN) || !DatabaseFaults.isAway(thrown)) {
                return FilterReply.NEUTRAL;
            }
            since.incrementAndGet();
            var last = saidAt.get();
            var now = System.nanoTime();
            if (now - last >= EVERY && saidAt.compareAndSet(last, now)) {
                LOG.warn(
                        "La base dati non si raggiunge: chi lavora legge che non è stato salvato nulla (503). Errori dall'ultima riga come questa: {}",
                        since.getAndSet(0));
            }
            return FilterReply.DENY;
        }

        /** As {@code log.warn("… {}", value, thrown)} hands it over. */
        private static Throwable lastOf(Object[] arguments) {
            return arguments != null
                            && arguments.length > 0
                            && arguments[arguments.length - 1] instanceof Throwable thrown
                    ? thrown
                    : null;
        }
    }
}
