/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import it.pianozona.rule.RuleViolated;
import it.pianozona.text.Italian;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Moves the day of a demonstration forward, so that notices, reminders and deadlines can be seen without waiting for them.
 * It exists only where demonstration data are loaded; the distance survives a restart.
 */
public class DemonstrationClock {

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    /** More than three cycles, and no more than the calendars of the processes bear at once. */
    private static final int MOST_YEARS = 10;

    /** Dates that follow from today, of a next cycle for example, stay within those that forms take. */
    private static final LocalDate END = LocalDate.of(2150, 12, 31);

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

    /** The last day to which the demonstration may be moved today. */
    public LocalDate lastDay() {
        var far = clock.today().plusYears(MOST_YEARS);
        return far.isBefore(END) ? far : END;
    }

    /**
     * Moves to the given day, at the present time of day. The clock of the running product follows when the day is kept for good:
     * if anything fails before, all stays as it was. Two who move at once wait for each other.
     *
     * @throws RuleViolated if the day is not after today: time does not go back, or done steps would lie in the future; or if it
     *     is too far: everybody else's day goes with it, and never returns
     */
    @Transactional
    public void moveTo(LocalDate day) {
        jdbc.sql("select offset_seconds from demonstration_clock for update")
                .query(Long.class)
                .list();
        if (!day.isAfter(clock.today())) {
            throw new RuleViolated(
                    "«Porta la data al»: indica un giorno successivo a oggi (%s); il tempo può solo andare avanti."
                            .formatted(Italian.day(clock.today())));
        }
        if (day.isAfter(lastDay())) {
            throw new RuleViolated(
                    "«Porta la data al»: indica un giorno non oltre il %s; la data si sposta per tutti e non torna indietro."
                            .formatted(Italian.day(lastDay())));
        }
        var distance = keep(jdbc, day, clock.now().toLocalTime());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                clock.setOffset(distance);
            }
        });
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
