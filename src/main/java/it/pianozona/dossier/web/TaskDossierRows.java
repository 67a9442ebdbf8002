/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the dossier beside a form reads: names with the rows, nothing asked row by row. */
@Component
class TaskDossierRows {

    private static final int LATEST = 15;

    private final JdbcClient jdbc;

    TaskDossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An approved document. */
    record Paper(String number, String title, LocalDate on) {}

    /**
     * Something done.
     *
     * @param at Europe/Rome
     * @param who full name; "Pianozona" for the product itself
     * @param inSteadOf the person in office where a deputy acted
     * @param received how it came in where the secretariat entered it for somebody, Italian
     */
    record Deed(
            LocalDateTime at,
            String who,
            String office,
            String act,
            Optional<String> inSteadOf,
            Optional<String> received) {}

    /** Newest first. */
    List<Paper> papers(Collection<String> businessKeys) {
        return jdbc.sql(
                        """
                select number, title, frozen_on from frozen_document
                where business_key in (:keys) order by frozen_on desc, version desc
                """)
                .param("keys", businessKeys)
                .query((row, n) -> new Paper(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Newest first, no more than can be read at a glance. */
    List<Deed> latestDeeds(String businessKey) {
        return jdbc.sql(
                        """
                select r.at, coalesce(p.given_name || ' ' || p.family_name, 'Pianozona') as who,
                       coalesce(o.name, '') as office, r.act,
                       h.given_name || ' ' || h.family_name as holder, r.received
                from legal_record r
                left join person p on p.id = r.person
                left join person h on h.id = r.holder
                left join office o on o.id = regexp_replace(r.office, '^firmatario-', '')
                where r.business_key = :key order by r.at desc limit :limit
                """)
                .param("key", businessKey)
                .param("limit", LATEST)
                .query((row, n) -> new Deed(
                        row.getTimestamp(1)
                                .toInstant()
                                .atZone(BusinessClock.ROME)
                                .toLocalDateTime(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6))))
                .list();
    }
}
