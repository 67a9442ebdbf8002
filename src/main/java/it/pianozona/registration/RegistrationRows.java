/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.registration.Registration.State;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the requests. */
@Repository
class RegistrationRows {

    private static final CaseTable<State> CASES = new CaseTable<>("registration", "key", "La richiesta", State.class);

    private final JdbcClient jdbc;
    private final Table<Registration> table;
    private final Table<Applicant> requests;
    private final NextNumber numbers;

    RegistrationRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.jdbc = jdbc;
        this.table = tables.part("registration", Registration.class, "key");
        this.requests = tables.part("registration", Applicant.class, "key");
        this.numbers = numbers;
    }

    /** Two requests of one area wait for each other until their transaction ends. */
    void lock(String area) {
        numbers.lock("registration", area);
    }

    /** Whether a request of that person or organisation, by that person's e-mail, waits in the area. */
    boolean isWaiting(String area, Applicant applicant) {
        return jdbc.sql(
                        """
                select exists (select 1 from registration
                where area = ? and state = 'OPEN' and tax_code = ? and lower(email) = lower(?))""")
                .params(area, applicant.taxCode(), applicant.email())
                .query(Boolean.class)
                .single();
    }

    /** @return its key */
    String insert(String area, Applicant applicant, LocalDate today) {
        var number = numbers.of("registration", "area", area);
        var key = "%s-REGI-%d".formatted(area, number);
        requests.insert(
                applicant, "key", key, "area", area, "number", number, "state", State.OPEN, "received_on", today);
        return key;
    }

    Optional<Registration> find(String key) {
        return table.find(key);
    }

    /** The latest of an area, open ones first. */
    List<Registration> ofArea(String area, int limit) {
        return table.list("where area = ? order by state <> 'OPEN', number desc limit ?", area, limit);
    }

    /** False if it had ended already. */
    boolean accept(String key, String office, String personId, boolean newcomer, LocalDate today) {
        return CASES.move(jdbc, key, State.ACTIVE)
                .with("office = ?, person = ?, newcomer = ?, closed_on = ?", office, personId, newcomer, today)
                .ifItMay();
    }

    /** Ends it without an account and erases whose it was; false if it had ended already. */
    boolean erase(String key, State state, LocalDate today) {
        return CASES.move(jdbc, key, state)
                .with("closed_on = ?", today)
                .with(
                        "given_name = '', family_name = '', email = '', organisation = '', tax_code = '', runts = '', pec = ''")
                .with("conflict = ''")
                .ifItMay();
    }
}
