/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import it.pianozona.rule.RuleViolated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the day of a demonstration forward, so that notices, reminders and deadlines can be seen without waiting for them.
 * It exists only where demonstration data are loaded; the distance survives a restart.
 */
public class DemonstrationClock {

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DemonstrationClock(BusinessClock clock, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The distance of the last run, or the one that makes today the first day of a new demonstration. */
    static Duration kept(JdbcClient jdbc, LocalDate firstDay) {
        Optional<Long> seconds = jdbc.sql("select offset_seconds from demonstration_clock")
                .query(Long.class)
                .optional();
        return seconds.map(Duration::ofSeconds).orElseGet(() -> keep(jdbc, firstDay, OPENING));
    }

    /**
     * Moves to the given day, at the present time of day.
     *
     * @throws RuleViolated if the day is not after today: time does not go back, or done steps would lie in the future
     */
    @Transactional
    public void moveTo(LocalDate day) {
        if (!day.isAfter(clock.today())) {
            throw new RuleViolated(
                    "«Porta la data al»: indica un giorno successivo a oggi (%s); il tempo può solo andare avanti."
                            .formatted(clock.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
        }
        var distance = keep(jdbc, day, clock.now().toLocalTime());
        clock.setOffset(distance);
        events.publishEvent(new ClockMoved(distance));
    }

    private static Duration keep(JdbcClient jdbc, LocalDate day, LocalTime time) {
        var target = day.atTime(time).atZone(BusinessClock.ROME).toInstant();
        var distance =
                Duration.ofSeconds(Duration.between(Instant.now(), target).toSeconds());
        jdbc.sql(
                        """
                insert into demonstration_clock (only_row, offset_seconds) values (true, :seconds)
                on conflict (only_row) do update set offset_seconds = excluded.offset_seconds
                """)
                .param("seconds", distance.toSeconds())
                .update();
        return distance;
    }
}
