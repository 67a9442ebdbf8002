/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.notice.CalendarEntries;
import it.pianozona.notice.KeyPage;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sittings to which a person's offices are called: of members, of who presides, of who keeps the minutes. */
@Component
class SittingsInCalendar implements CalendarEntries {

    private static final Duration USUAL = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final List<KeyPage> pages;

    SittingsInCalendar(JdbcClient jdbc, List<KeyPage> pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    @Override
    public List<Entry> of(Rights rights, LocalDate first, LocalDate last) {
        var signatory = OfficeKind.SIGNATORY.officeId("");
        var offices = rights.officeIds().stream()
                .filter(office -> !office.startsWith(signatory))
                .collect(Collectors.toSet());
        if (offices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select s.id, b.name, d.subject_title, d.business_key, s.held_at, s.place, s.agenda
                from sitting s join collegial_decision d on d.id = s.decision join body b on b.id = d.body
                where s.held_at >= :first and s.held_at < :afterLast and s.called_off_at is null
                  and (b.president_office in (:offices) or b.secretary_office in (:offices)
                       or exists (select 1 from body_member m where m.body = b.id and m.office in (:offices)
                                  and m.valid_from <= cast(s.held_at as date)
                                  and (m.valid_to is null or m.valid_to >= cast(s.held_at as date))))
                order by s.held_at
                """)
                .param("first", first.atStartOfDay())
                .param("afterLast", last.plusDays(1).atStartOfDay())
                .param("offices", offices)
                .query((row, number) -> {
                    var from = row.getTimestamp("held_at").toLocalDateTime();
                    return new Entry(
                            "seduta-" + row.getString("id"),
                            "Seduta: %s, %s".formatted(row.getString("name"), row.getString("subject_title")),
                            from.toLocalDate(),
                            Optional.of(from),
                            USUAL,
                            row.getString("place"),
                            "Ordine del giorno: " + row.getString("agenda"),
                            KeyPage.among(pages, row.getString("business_key")));
                })
                .list();
    }
}
