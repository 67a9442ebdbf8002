/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds, on every node: says of what is composed here that it is alive, and takes care of what nobody composes any more. So a draft of a killed
 * node ends within a minute without anybody starting anything.
 */
@Component
class CompositionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CompositionWatch.class);

    private final AbandonedCompositions abandoned;
    private final PlanDocuments documents;
    private final CompositionRoom room;
    private final Duration every;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "plan-document-watch");
        thread.setDaemon(true);
        return thread;
    });

    private long lookedAt = System.nanoTime();

    CompositionWatch(
            AbandonedCompositions abandoned,
            PlanDocuments documents,
            CompositionRoom room,
            @Value("${pianozona.plan-document.look-every}") Duration every) {
        this.abandoned = abandoned;
        this.documents = documents;
        this.room = room;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looking.scheduleWithFixedDelay(this::lookAgain, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The next look comes whatever becomes of this one. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "I documenti in composizione non si sono potuti controllare: {}",
                    failed.getClass().getSimpleName());
        }
    }

    /**
     * Who was cut off for long has given no sign of life either, as perhaps everybody: it says that it lives and judges the others only at the
     * next look.
     */
    void look() {
        var ours = room.inside();
        if (!ours.isEmpty()) {
            abandoned.alive(ours);
        }
        var cutOff = System.nanoTime() - lookedAt > AbandonedCompositions.SILENCE.toNanos() / 2 + every.toNanos();
        lookedAt = System.nanoTime();
        if (!cutOff) {
            takeCare();
        }
    }

    /** A draft is failed with words; an approved plan is composed here. */
    void takeCare() {
        abandoned.failDrafts();
        abandoned.takeApproved().forEach(documents::composeApproved);
    }

    @PreDestroy
    void end() {
        looking.shutdownNow();
        room.close();
        try {
            abandoned.letGo();
        } catch (DataAccessException unreachable) {
            LOG.warn(
                    "Il database non c'è più: un documento in composizione risulterà interrotto fra meno di un minuto");
        }
    }
}
