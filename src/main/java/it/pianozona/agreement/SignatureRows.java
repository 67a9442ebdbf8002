/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the signatures and ratifications of a round. */
@Repository
class SignatureRows {

    private static final RowMapper<PartySignature> SIGNATURE = (row, n) -> new PartySignature(
            row.getString("office"),
            PartySignature.State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getObject("upload", UUID.class)),
            row.getString("reason"),
            row.getString("person"),
            row.getString("on_behalf"),
            row.getObject("signed_on", LocalDate.class),
            row.getString("attested"));

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PartySignature> of(Agreement agreement) {
        return jdbc.sql("select * from agreement_signature where agreement = :id and round = :round order by office")
                .param("id", agreement.id())
                .param("round", agreement.round())
                .query(SIGNATURE)
                .list();
    }

    void save(Agreement agreement, PartySignature signature) {
        jdbc.sql(
                        """
                insert into agreement_signature (agreement, round, office, state, upload, reason, person, on_behalf, signed_on,
                    attested)
                values (:id, :round, :office, :state, :upload, :reason, :person, :behalf, :on, :attested)
                on conflict (agreement, round, office) do update set state = excluded.state, upload = excluded.upload,
                    reason = excluded.reason, person = excluded.person, on_behalf = excluded.on_behalf,
                    signed_on = excluded.signed_on, attested = excluded.attested
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", signature.office())
                .param("state", signature.state().name())
                .param("upload", signature.upload().orElse(null))
                .param("reason", signature.reason())
                .param("person", signature.person())
                .param("behalf", signature.onBehalf())
                .param("on", signature.signedOn())
                .param("attested", signature.attested())
                .update();
    }

    void forget(Agreement agreement, String office) {
        for (var table : List.of("agreement_ratification", "agreement_signature")) {
            jdbc.sql("delete from " + table + " where agreement = :id and round = :round and office = :office")
                    .param("id", agreement.id())
                    .param("round", agreement.round())
                    .param("office", office)
                    .update();
        }
    }

    void lapse(Agreement agreement, String office, String reason) {
        jdbc.sql(
                        """
                update agreement_signature set state = 'LAPSED', reason = :reason
                where agreement = :id and round = :round and office = :office
                """)
                .param("reason", reason)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", office)
                .update();
    }

    void attest(Agreement agreement, String office, String words) {
        jdbc.sql(
                        """
                update agreement_signature set attested = :words
                where agreement = :id and round = :round and office = :office
                """)
                .param("words", words)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", office)
                .update();
    }

    List<Ratification> ratifications(Agreement agreement) {
        return jdbc.sql("select * from agreement_ratification where agreement = :id and round = :round")
                .param("id", agreement.id())
                .param("round", agreement.round())
                .query((row, n) -> new Ratification(
                        row.getString("office"),
                        row.getObject("last_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("ratified", Boolean.class))))
                .list();
    }

    void askRatification(Agreement agreement, String office, LocalDate lastDay) {
        jdbc.sql(
                        """
                insert into agreement_ratification (agreement, round, office, last_day) values (:id, :round, :office, :day)
                on conflict (agreement, round, office) do nothing
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", office)
                .param("day", lastDay)
                .update();
    }

    void ratify(Agreement agreement, String office, String number, LocalDate date, boolean ratified) {
        jdbc.sql(
                        """
                update agreement_ratification set number = :number, act_date = :date, ratified = :ratified
                where agreement = :id and round = :round and office = :office
                """)
                .param("number", number)
                .param("date", date)
                .param("ratified", ratified)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", office)
                .update();
    }
}
