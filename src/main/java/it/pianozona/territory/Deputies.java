/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose stead somebody acts (requirement 6.6). The rule stands in the database, as {@code deputy_mandate}, where the legal
 * record asks it within its own statement.
 */
@Service
public class Deputies {

    private final JdbcClient jdbc;

    Deputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The person in whose stead somebody acts for an office that day; empty if they hold the office, or have no delegation.
     *
     * @param officeId of a signatory ({@code firmatario-…}) the delegation to sign counts, otherwise the one to vote
     */
    @Transactional(readOnly = true)
    public Optional<Person> holderActedFor(String officeId, String personId, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.id, p.given_name, p.family_name, p.email, p.demonstration
                          from deputy_mandate(?, ?, ?) m join person p on p.id = m.holder""")
                .params(officeId, personId, day)
                .query(Person.class)
                .optional();
    }
}
