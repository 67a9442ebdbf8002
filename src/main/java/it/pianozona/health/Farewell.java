/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing of a stop: for as long as the setting {@code pianozona.health.farewell} says, the product goes on serving while it
 * answers that it is not ready, so that a balancer sends the next request elsewhere. Zero, as it is given, where there is no balancer.
 */
@Component
class Farewell implements SmartLifecycle {

    private final ApplicationContext context;
    private final Duration length;
    private volatile boolean running;

    Farewell(ApplicationContext context, @Value("${pianozona.health.farewell}") Duration length) {
        this.context = context;
        this.length = length;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before everything else, the web server and the engine's job executor included. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
