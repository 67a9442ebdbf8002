/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Columns;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The sittings that are convened, of many territories at once. */
@Service
public class UpcomingSittings {

    private final JdbcClient jdbc;

    UpcomingSittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sitting to come.
     *
     * @param heldAt Europe/Rome
     * @param decision to be taken there
     * @param secretaryOffice that convened it
     */
    public record Upcoming(
            String territory,
            String businessKey,
            String body,
            String subject,
            LocalDateTime heldAt,
            String place,
            UUID decision,
            String secretaryOffice) {}

    /** The sittings of the territories from the first day to the last, both included, that have had no outcome yet. */
    public List<Upcoming> of(Collection<String> territories, LocalDate first, LocalDate last, int most) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select d.territory, d.business_key, b.name as body, d.subject_title as subject, s.held_at, s.place,
                       d.id as decision, b.secretary_office
                from sitting s join collegial_decision d on d.id = s.decision join body b on b.id = d.body
                where d.territory in (:territories) and s.held_at >= :first and s.held_at < :after and s.outcome is null
                  and s.called_off_at is null
                order by s.held_at, d.business_key limit :most
                """)
                .param("territories", territories)
                .param("first", Timestamp.valueOf(first.atStartOfDay()))
                .param("after", Timestamp.valueOf(last.plusDays(1).atStartOfDay()))
                .param("most", most)
                .query(Columns.of(Upcoming.class))
                .list();
    }
}
