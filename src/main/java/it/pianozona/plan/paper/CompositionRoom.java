/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where plans are composed beside the requests: few at once, a bounded number waiting. */
@Component
class CompositionRoom {

    private final ThreadPoolExecutor executor;
    private final Set<UUID> inside = ConcurrentHashMap.newKeySet();

    /**
     * @param places plans that may be composed at once; each takes a heap of its own, see docs/adr/0013
     * @param waiting plans that may wait for a place
     */
    CompositionRoom(
            @Value("${pianozona.plan-document.places}") int places,
            @Value("${pianozona.plan-document.waiting}") int waiting) {
        executor =
                new ThreadPoolExecutor(places, places, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, "plan-document");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** Takes the work on a document in, or says that too many wait already; what is inside is not taken twice. */
    boolean takes(UUID document, Runnable work) {
        if (!inside.add(document)) {
            return true;
        }
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } finally {
                    inside.remove(document);
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            inside.remove(document);
            return false;
        }
    }

    /** Documents that are composed here or wait for their place. */
    Set<UUID> inside() {
        return Set.copyOf(inside);
    }

    /** What is half is left: {@link CompositionWatch} of whoever runs on deals with it. */
    void close() {
        executor.shutdownNow();
    }
}
