/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where plans are composed beside the requests: few at once, a bounded number waiting. */
@Component
class CompositionRoom {

    private final ThreadPoolExecutor executor;

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

    /** Takes the work in, or says that too many wait already. */
    boolean takes(Runnable work) {
        try {
            executor.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** What is half is left: the next start deals with it. */
    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
