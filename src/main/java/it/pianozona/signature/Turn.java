/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.rule.RuleViolated;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The turns of the verification: few at a time, the others wait, and none longer than its time. Whose time is over is told so at
 * once; the work ends where it next asks for time, and gives back its turn only then, so that never more run than may.
 */
final class Turn {

    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "signature-verification");
        thread.setDaemon(true);
        return thread;
    });

    private final Semaphore free;
    private final Duration patience;
    private final Duration longest;

    Turn(SignatureSettings settings) {
        this.free = new Semaphore(settings.concurrent(), true);
        this.patience = settings.patience();
        this.longest = settings.longest();
    }

    /**
     * Does the work in a turn of its own.
     *
     * @throws Refused if it takes too long
     * @throws RuleViolated if too many are being verified
     */
    <T> T take(Callable<T> work) {
        await();
        var running = WORKERS.submit(() -> {
            try {
                return work.call();
            } finally {
                free.release();
            }
        });
        try {
            return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            running.cancel(true);
            throw new Refused(Reason.TOO_HEAVY);
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refused(Reason.TOO_HEAVY);
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    /** @throws Refused if the time of this work is over; what runs long by the will of a file asks here */
    static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refused(Reason.TOO_HEAVY);
        }
    }

    private void await() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RuleViolated(
                "«File firmato»: in questo momento si stanno verificando molti file. Il tuo non è stato registrato: ripeti il caricamento fra qualche minuto.");
    }
}
