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
    private final NextNumber numbers;

    RegistrationRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.table = tables.part("registration", Registration.class, "key");
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
                where area = :area and state = 'OPEN' and tax_code = :code and lower(email) = lower(:email))""")
                .param("area", area)
                .param("code", applicant.taxCode())
                .param("email", applicant.email())
                .query(Boolean.class)
                .single();
    }

    /** @return its key */
    String insert(String area, Applicant applicant, LocalDate today) {
        return jdbc.sql(
                        """
                insert into registration (key, area, number, state, received_on, given_name, family_name, email, organisation,
                    category, tax_code, runts, pec, tables, conflict)
                values (:area || '-REGI-' || :number, :area, :number, 'OPEN', :today, :given, :family, :email, :organisation,
                    :category, :code, :runts, :pec, :tables, :conflict)
                returning key""")
                .param("area", area)
                .param("number", numbers.of("registration", "area", area))
                .param("today", today)
                .param("given", applicant.givenName())
                .param("family", applicant.familyName())
                .param("email", applicant.email())
                .param("organisation", applicant.organisation())
                .param("category", applicant.category().name())
                .param("code", applicant.taxCode())
                .param("runts", applicant.runts())
                .param("pec", applicant.pec())
                .param("tables", applicant.tables().toArray(String[]::new))
                .param("conflict", applicant.conflict())
                .query(String.class)
                .single();
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
