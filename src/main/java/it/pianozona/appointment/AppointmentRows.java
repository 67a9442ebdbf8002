/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of appointments. */
@Component
class AppointmentRows {

    private static final CaseTable<State> CASES = new CaseTable<>("appointment", "key", "Il cambio", State.class);

    private final JdbcClient jdbc;
    private final Table<AppointmentCase> table;
    private final NextNumber numbers;

    AppointmentRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.jdbc = jdbc;
        this.table = tables.part("appointment", AppointmentCase.class, "key");
        this.numbers = numbers;
    }

    /** Two who change the same office or body wait for each other. */
    void lock(String target) {
        numbers.lock("appointment", target);
    }

    /** Two who decide about the same appointment wait for each other. */
    void lockOne(String key) {
        if (table.lock(key).isEmpty()) {
            throw new IllegalArgumentException("no appointment " + key);
        }
    }

    /** @return the key of the new one; the target is locked */
    String open(String territory, String target, String forOffice, String personId, LocalDate today) {
        var number = numbers.of("appointment", "target", target);
        var one = AppointmentCase.opened(
                "%s-INC-%d".formatted(target, number), territory, target, forOffice, personId, today);
        table.insert(one, "number", number);
        return one.key();
    }

    Optional<AppointmentCase> find(String key) {
        return table.find(key);
    }

    List<AppointmentCase> ofTerritory(String territory, int limit) {
        return table.list(
                """
                where territory = ?
                order by state in ('OPEN', 'AWAITING', 'CONFIRMING') desc, opened_on desc, target, number desc limit ?""",
                territory,
                limit);
    }

    /** Of one office or body, the latest first. */
    List<AppointmentCase> ofTarget(String target) {
        return table.list("where target = ? order by number desc", target);
    }

    void decide(String key, AppointmentDraft draft, String personId) {
        table.set(key, "decided_by", personId, draft);
    }

    void await(String key, UUID designation) {
        CASES.move(jdbc, key, State.AWAITING)
                .with("designation = ?", designation)
                .now();
    }

    void confirming(String key) {
        CASES.move(jdbc, key, State.CONFIRMING).now();
    }

    /** False if it waits for nobody any more. */
    boolean confirm(String key, String personId, LocalDate day) {
        return jdbc.sql(
                                """
                                update appointment set confirmed_by = :person, confirmed_on = :day
                                 where key = :key and state in ('AWAITING', 'CONFIRMING') and confirmed_by is null""")
                        .param("person", personId)
                        .param("day", day)
                        .param("key", key)
                        .update()
                > 0;
    }

    void close(String key, State state, String note, LocalDate day) {
        CASES.move(jdbc, key, state).with("note = ?, closed_on = ?", note, day).now();
    }
}
