/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are asked to accept an appointment and hold nothing of its territory yet. While one is open the person has the
 * office {@code designato-<sign-in name>} and sees that territory; with the answer both are gone (requirements, P23).
 */
@Service
public class Designations {

    private final JdbcClient jdbc;

    Designations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office, and the engine's candidate group, of one who is asked. */
    public static String officeOf(String personId) {
        return OfficeKind.DESIGNATE.officeId(personId);
    }

    /** The person is asked from that day on. */
    @Transactional
    public UUID open(String personId, String territory, LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into designation (id, person, territory, opened_on) values (?, ?, ?, ?)")
                .params(id, personId, territory, day)
                .update();
        return id;
    }

    /** The person has answered, or is no longer asked. */
    @Transactional
    public void close(UUID designation, LocalDate day) {
        jdbc.sql("update designation set closed_on = ? where id = ? and closed_on is null")
                .params(day, designation)
                .update();
    }
}
