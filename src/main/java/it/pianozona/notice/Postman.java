/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the rounds beside the people's requests: one thread looks for what is new, another sends, so that a slow mail server
 * holds up nothing but mail.
 */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int PATIENCE_SECONDS = 10;

    private final List<Arrivals> arrivals;
    private final Digests digests;
    private final Delivery delivery;
    private final Tidying tidying;
    private final MailSettings settings;
    private final BusinessClock clock;
    private ScheduledExecutorService threads;
    private LocalDate tidied = LocalDate.MIN;

    Postman(
            List<Arrivals> arrivals,
            Digests digests,
            Delivery delivery,
            Tidying tidying,
            MailSettings settings,
            BusinessClock clock) {
        this.arrivals = arrivals;
        this.digests = digests;
        this.delivery = delivery;
        this.tidying = tidying;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for what is new and writes the digests that are due. */
    void collect() {
        for (var source : arrivals) {
            while (source.tellSome()) {
                // the next portion
            }
        }
        digests.write();
        if (!tidied.equals(clock.today())) {
            tidying.tidy();
            tidied = clock.today();
        }
    }

    @Override
    public void start() {
        if (!settings.scheduled()) {
            return;
        }
        threads = Executors.newScheduledThreadPool(2);
        every(this::collect);
        every(delivery::deliver);
    }

    private void every(Runnable round) {
        var pause = settings.every().toMillis();
        threads.scheduleWithFixedDelay(() -> quietly(round), pause, pause, TimeUnit.MILLISECONDS);
    }

    /** The message of a failure may hold the data of a row: only its kind is logged. The next round tries again. */
    private static void quietly(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            var cause = failure.getCause() == null
                    ? ""
                    : " (" + failure.getCause().getClass().getName() + ")";
            log.warn(
                    "A round of notices has failed and will be made again: {}{}",
                    failure.getClass().getName(),
                    cause);
        }
    }

    @Override
    public void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
