/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The product's clock. Deadlines are counted in Europe/Rome (requirement 3.25), instants are stored in UTC. The offset is
 * zero outside a demonstration and a test.
 */
public final class BusinessClock extends Clock {

    /** Where all deadlines are counted. */
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Clock system = Clock.systemUTC();
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public LocalDate today() {
        return LocalDate.now(withZone(ROME));
    }

    public LocalDateTime now() {
        return LocalDateTime.now(withZone(ROME));
    }

    /** How far this clock stands from the system's. */
    public Duration offset() {
        return offset.get();
    }

    /** Sets the distance from the system's clock; only a demonstration or a test calls it. */
    public void setOffset(Duration distance) {
        offset.set(distance);
    }

    @Override
    public ZoneId getZone() {
        return ROME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), offset.get());
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }
}
