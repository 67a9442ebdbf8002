/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Service;

/**
 * Whether a request that comes now would be served: the start is over, no stop has begun, and the database gives a connection and
 * answers on it in time. One question is on its way at a time, and who asks meanwhile waits for the same answer: a database that
 * is away is not asked by ever more threads.
 */
@Service
public class Readiness implements DisposableBean {

    /** How long the database may take, its connection included. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ApplicationAvailability availability;
    private final DataSource database;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(Readiness::aside);
    private CompletableFuture<Boolean> onItsWay = CompletableFuture.completedFuture(false);

    Readiness(ApplicationAvailability availability, DataSource database) {
        this.availability = availability;
        this.database = database;
    }

    private static Thread aside(Runnable work) {
        var thread = new Thread(work, "readiness");
        thread.setDaemon(true);
        return thread;
    }

    /** Answers within {@link #PATIENCE}, whatever the database does. */
    public boolean isReady() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers();
    }

    private boolean databaseAnswers() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException tooLate) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        if (onItsWay.isDone()) {
            onItsWay = CompletableFuture.supplyAsync(this::ask, asking);
        }
        return onItsWay;
    }

    private boolean ask() {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            statement.execute("select 1");
            return true;
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
