/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** In which bodies an office sits. */
@Service
public class Seats {

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A seat.
     *
     * @param body for example "Assemblea dei sindaci del Rhodense"
     * @param presides whether the office chairs the body
     */
    public record Seat(String bodyId, String body, String territory, boolean presides) {}

    /** The seats of an office that day, by name of the body. */
    public List<Seat> of(String officeId, LocalDate date) {
        return jdbc.sql(
                        """
                        select b.id as body_id, b.name as body, b.territory, b.president_office = m.office as presides
                          from body_member m join body b on b.id = m.body
                         where m.office = :office and m.valid_from <= :date and (m.valid_to is null or m.valid_to >= :date)
                           and (b.valid_to is null or b.valid_to >= :date)
                         order by b.name, b.id""")
                .param("office", officeId)
                .param("date", date)
                .query(Columns.of(Seat.class))
                .list();
    }
}
