/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import it.pianozona.rule.RuleViolated;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the day of a demonstration forward, so that notices, reminders and deadlines can be seen without waiting for them.
 * It exists only where demonstration data are loaded; the distance survives a restart.
 */
@Service
@ConditionalOnProperty("pianozona.demonstration.enabled")
public class DemonstrationClock {

    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final LocalDate firstDay;

    DemonstrationClock(
            BusinessClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            @Value("${pianozona.demonstration.first-day}") LocalDate firstDay) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
        this.firstDay = firstDay;
    }

    /** Takes up the distance of the last run, or sets the first day of a new demonstration. */
    @Transactional
    public void resume() {
        var kept = jdbc.sql("select offset_seconds from demonstration_clock").query(Long.class).optional();
        if (kept.isPresent()) {
            apply(Duration.ofSeconds(kept.get()));
            return;
        }
        moveTo(firstDay, true);
    }

    /**
     * Moves to the given day, at the present time of day.
     *
     * @throws RuleViolated if the day is not after today: time does not go back, or done steps would lie in the future
     */
    @Transactional
    public void moveTo(LocalDate day) {
        if (!day.isAfter(clock.today())) {
            throw new RuleViolated("Data della dimostrazione: indica un giorno successivo a oggi ("
                    + clock.today().format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"))
                    + "). Il tempo può solo andare avanti.");
        }
        moveTo(day, false);
    }

    private void moveTo(LocalDate day, boolean first) {
        var time = first ? LocalTime.of(9, 0) : clock.now().toLocalTime();
        var target = day.atTime(time).atZone(BusinessClock.ROME).toInstant();
        var distance = Duration.between(java.time.Instant.now(), target);
        jdbc.sql("""
                insert into demonstration_clock (only_row, offset_seconds) values (true, :seconds)
                on conflict (only_row) do update set offset_seconds = excluded.offset_seconds
                """).param("seconds", distance.toSeconds()).update();
        apply(Duration.ofSeconds(distance.toSeconds()));
    }

    private void apply(Duration distance) {
        clock.setOffset(distance);
        events.publishEvent(new ClockMoved(distance));
    }
}
