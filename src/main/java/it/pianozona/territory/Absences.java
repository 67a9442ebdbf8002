/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the holders are absent. What an automatic deputy may do follows from the day, at every request: nothing has to run when
 * an absence begins or ends.
 * Rules: requirement 6.6.
 */
@Service
public class Absences {

    private final JdbcClient jdbc;
    private final Table<DelegationChanged> delegationChangeds;
    private final Table<Absence> absences;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Absences(JdbcClient jdbc, Tables tables, ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.absences = tables.of("absence", Absence.class);
        this.delegationChangeds = tables.part("delegation", DelegationChanged.class);
    }

    /** The absences of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String personId) {
        return absences.list("where person = ? order by first_day desc", personId);
    }

    /**
     * Announces an absence.
     *
     * @param from first day, today or later
     * @param to last day, included
     * @throws TerritoryRuleViolated if the days are past, in the wrong order, or already announced
     */
    @Transactional
    public void announce(String personId, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.isBefore(clock.today())) {
            throw new TerritoryRuleViolated(
                    "assenza",
                    "comincia oggi o più avanti, e finisce lo stesso giorno o dopo.",
                    "Correggere il primo e l'ultimo giorno.");
        }
        lock(personId);
        var overlapping = of(personId).stream()
                .anyMatch(known -> !known.from().isAfter(to) && !known.lastDay().isBefore(from));
        if (overlapping) {
            throw new TerritoryRuleViolated(
                    "assenza",
                    "in quei giorni un'assenza è già indicata.",
                    "Indicare giorni diversi, oppure terminare prima l'altra assenza.");
        }
        jdbc.sql("insert into absence (id, person, first_day, last_day) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), personId, from, to)
                .update();
    }

    /** The same absence announced twice at the same instant is refused in words, not by the database. */
    private void lock(String personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('assenza ' || ?, 0))")
                .param(personId)
                .query((row, n) -> n)
                .list();
    }

    /**
     * The person is back today, or gives up an absence that was still to come. Publishes {@link DelegationChanged} for each
     * automatic deputy.
     *
     * @throws TerritoryRuleViolated if the absence is not theirs, or is over
     */
    @Transactional
    public void end(String personId, UUID absenceId) {
        var ended = jdbc.sql(
                                """
                                update absence set back_on = greatest(first_day, ?)
                                 where id = ? and person = ? and back_on is null and last_day >= ?""")
                        .params(clock.today(), absenceId, personId, clock.today())
                        .update()
                > 0;
        if (!ended) {
            throw new TerritoryRuleViolated(
                    "assenza", "non è tua o è già finita.", "Aggiornare l'elenco delle assenze.");
        }
        delegationChangeds
                .list("where delegator = ? and on_absence and revoked_on is null", personId)
                .forEach(events::publishEvent);
    }
}
