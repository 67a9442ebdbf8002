/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

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

    private final JdbcClient jdbc;
    private final Table<Registration> table;

    RegistrationRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("registration", Registration.class, "key");
    }

    /** Two requests of one area wait for each other until their transaction ends. */
    void lock(String area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('registrazione ' || :area, 0))")
                .param("area", area)
                .query((row, n) -> n)
                .list();
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
                select :area || '-REGI-' || next, :area, next, 'OPEN', :today, :given, :family, :email, :organisation,
                    :category, :code, :runts, :pec, :tables, :conflict
                from (select coalesce(max(number), 0) + 1 as next from registration where area = :area) n
                returning key""")
                .param("area", area)
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
        return jdbc.sql(
                                """
                update registration set state = 'ACTIVE', office = :office, person = :person, newcomer = :newcomer,
                    closed_on = :today
                where key = :key and state = 'OPEN'""")
                        .param("key", key)
                        .param("office", office)
                        .param("person", personId)
                        .param("newcomer", newcomer)
                        .param("today", today)
                        .update()
                > 0;
    }

    /** Ends it without an account and erases whose it was; false if it had ended already. */
    boolean erase(String key, State state, LocalDate today) {
        return jdbc.sql(
                                """
                update registration set state = :state, closed_on = :today, given_name = '', family_name = '', email = '',
                    organisation = '', tax_code = '', runts = '', pec = '', conflict = ''
                where key = :key and state = 'OPEN'""")
                        .param("key", key)
                        .param("state", state.name())
                        .param("today", today)
                        .update()
                > 0;
    }
}
