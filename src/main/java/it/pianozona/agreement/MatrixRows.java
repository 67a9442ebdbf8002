/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
            select p.office, p.name, p.kind, p.istat, p.position, p.left_round, p.left_on, p.left_reason,
                   c.consent, c.remarks, c.given_on, c.on_behalf as consent_on_behalf,
                   a.organ, a.number, a.act_date, a.outcome, a.reason as act_reason,
                   a.on_behalf as act_on_behalf, coalesce(a.file, f.file) as act_file,
                   s.state as signature_state, s.reason as signature_reason, s.person as signature_person,
                   s.upload as signature_upload, s.signed_on, s.on_behalf as signature_on_behalf, s.attested,
                   u.id as upload, u.person as upload_person, u.check_id, u.file as upload_file, u.sha256, u.file_name,
                   u.state as upload_state, u.words, u.uploaded_at,
                   r.last_day, r.ratified,
                   m.sent, m.last_sent
              from agreement g
              join agreement_party p on p.agreement = g.id
              left join agreement_consent c on c.agreement = g.id and c.round = g.round and c.office = p.office
              left join agreement_authorisation a on a.agreement = g.id and a.round = g.round and a.office = p.office
              left join agreement_act_file f on f.agreement = g.id and f.round = g.round and f.office = p.office
              left join agreement_signature s on s.agreement = g.id and s.round = g.round and s.office = p.office
              left join lateral (
                   select * from agreement_upload x
                    where x.agreement = g.id and x.round = g.round and x.office = p.office
                    order by x.id = s.upload desc nulls last, x.uploaded_at desc limit 1) u on true
              left join agreement_ratification r on r.agreement = g.id and r.round = g.round and r.office = p.office
              left join (
                   select agreement, round, office, count(*) as sent, max(sent_on) as last_sent
                     from agreement_reminder group by agreement, round, office) m
                on m.agreement = g.id and m.round = g.round and m.office = p.office
             where g.id = :agreement
             order by p.kind desc, p.position, p.office""";

    private static final String DATES =
            """
            select (select max(held_at) from agreement_conference where agreement = g.id and round = g.round) as held_at,
                   (select max(given_on) from agreement_consent where agreement = g.id and round = g.round) as consented_on,
                   (select issued_on from agreement_issue where agreement = g.id and round = g.round) as issued_on,
                   (select drafted_on from agreement_scheme where agreement = g.id and round = g.round) as drafted_on
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
                .query((row, n) -> new Dates(
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toLocalDateTime),
                        day(row, "consented_on"),
                        day(row, "issued_on"),
                        day(row, "drafted_on")))
                .single();
    }

    List<BodyProgress> bodies(UUID agreement) {
        return jdbc.sql(BODIES)
                .param("agreement", agreement)
                .query(MatrixRows::body)
                .list();
    }

    private static BodyProgress body(ResultSet row, int n) throws SQLException {
        return new BodyProgress(
                new Party(
                        row.getString("office"),
                        Party.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        text(row, "istat"),
                        row.getInt("position"),
                        day(row, "left_on")),
                text(row, "left_reason"),
                consent(row),
                act(row),
                file(row, "act_file"),
                signature(row),
                upload(row),
                ratification(row),
                row.getInt("sent"),
                day(row, "last_sent"));
    }

    private static Optional<BodyProgress.Said> consent(ResultSet row) throws SQLException {
        if (row.getString("consent") == null) {
            return Optional.empty();
        }
        return Optional.of(new BodyProgress.Said(
                Consent.valueOf(row.getString("consent")),
                row.getString("remarks"),
                row.getObject("given_on", LocalDate.class),
                row.getString("consent_on_behalf")));
    }

    private static Optional<Authorisation> act(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return Optional.empty();
        }
        return Optional.of(new Authorisation(
                row.getString("office"),
                Authorisation.Organ.valueOf(row.getString("organ")),
                row.getString("number"),
                row.getObject("act_date", LocalDate.class),
                row.getString("outcome").equals("FAVOREVOLE"),
                row.getString("act_reason"),
                file(row, "act_file"),
                row.getString("act_on_behalf")));
    }

    private static Optional<PartySignature> signature(ResultSet row) throws SQLException {
        if (row.getString("signature_state") == null) {
            return Optional.empty();
        }
        return Optional.of(new PartySignature(
                row.getString("office"),
                PartySignature.State.valueOf(row.getString("signature_state")),
                file(row, "signature_upload"),
                row.getString("signature_reason"),
                row.getString("signature_person"),
                row.getString("signature_on_behalf"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("attested")));
    }

    private static Optional<SignatureUpload> upload(ResultSet row) throws SQLException {
        if (row.getString("upload_state") == null) {
            return Optional.empty();
        }
        return Optional.of(new SignatureUpload(
                row.getObject("upload", UUID.class),
                row.getString("office"),
                row.getString("upload_person"),
                row.getObject("check_id", UUID.class),
                file(row, "upload_file"),
                row.getString("sha256"),
                row.getString("file_name"),
                SignatureUpload.State.valueOf(row.getString("upload_state")),
                row.getString("words"),
                row.getTimestamp("uploaded_at").toInstant()));
    }

    private static Optional<Ratification> ratification(ResultSet row) throws SQLException {
        if (row.getObject("last_day") == null) {
            return Optional.empty();
        }
        return Optional.of(new Ratification(
                row.getString("office"),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getObject("ratified", Boolean.class))));
    }

    private static Optional<UUID> file(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
