/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.SignedFile;
import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables of an agreement say of each of its bodies, in one query for all of them. */
@Repository
class MatrixRows {

    private static final String BODIES =
            """
            select %s, p.left_reason,
                   c.consent as consent_consent, c.remarks as consent_remarks, c.given_on as consent_on,
                   c.on_behalf as consent_on_behalf,
                   a.office as act_office, a.organ as act_organ, a.number as act_number, a.act_date as act_act_date,
                   a.outcome = 'FAVOREVOLE' as act_favourable, a.reason as act_reason,
                   a.on_behalf as act_on_behalf, coalesce(a.file, f.file) as act_file,
                   %s, %s, %s, coalesce(m.sent, 0) as reminders, m.last_sent as last_reminder
              from agreement g
              join agreement_party p on p.agreement = g.id
              left join agreement_consent c on c.agreement = g.id and c.round = g.round and c.office = p.office
              left join agreement_authorisation a on a.agreement = g.id and a.round = g.round and a.office = p.office
              left join agreement_act_file f on f.agreement = g.id and f.round = g.round and f.office = p.office
              left join agreement_signature s on s.agreement = g.id and s.round = g.round and s.office = p.office
              left join lateral (
                   select * from signed_file x
                    where x.subject = g.id and x.round = g.round and x.office = p.office
                    order by x.id = s.upload desc nulls last, x.uploaded_at desc limit 1) u on true
              left join agreement_ratification r on r.agreement = g.id and r.round = g.round and r.office = p.office
              left join (
                   select agreement, round, office, count(*) as sent, max(sent_on) as last_sent
                     from agreement_reminder group by agreement, round, office) m
                on m.agreement = g.id and m.round = g.round and m.office = p.office
             where g.id = :agreement
             order by p.kind desc, p.position, p.office"""
                    .formatted(
                            Columns.of(Party.class).from("p"),
                            Columns.of(PartySignature.class, "signature_").from("s"),
                            Columns.of(SignedFile.class, "upload_").from("u"),
                            Columns.of(Ratification.class, "ratification_").from("r"));

    private static final String DATES =
            """
            select (select max(held_at) from agreement_conference where agreement = g.id and round = g.round) as conference,
                   (select max(given_on) from agreement_consent where agreement = g.id and round = g.round) as consented,
                   (select issued_on from agreement_issue where agreement = g.id and round = g.round) as issued,
                   (select drafted_on from agreement_scheme where agreement = g.id and round = g.round) as drafted
              from agreement g where g.id = :agreement""";

    private final JdbcClient jdbc;

    MatrixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days on which the steps of the round began. */
    record Dates(
            Optional<LocalDateTime> conference,
            Optional<LocalDate> consented,
            Optional<LocalDate> issued,
            Optional<LocalDate> drafted) {}

    Dates dates(UUID agreement) {
        return jdbc.sql(DATES)
                .param("agreement", agreement)
                .query(Columns.of(Dates.class))
                .single();
    }

    List<BodyProgress> bodies(UUID agreement) {
        return jdbc.sql(BODIES)
                .param("agreement", agreement)
                .query(Columns.of(BodyProgress.class))
                .list();
    }
}
