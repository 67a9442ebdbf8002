/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the signatures and ratifications of a round. */
@Repository
class SignatureRows {

    private final JdbcClient jdbc;
    private final Table<PartySignature> signatures;
    private final Table<Ratification> ratifications;

    SignatureRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.signatures = tables.part("agreement_signature", PartySignature.class, "agreement", "round", "office");
        this.ratifications = tables.part("agreement_ratification", Ratification.class, "agreement", "round", "office");
    }

    List<PartySignature> of(Agreement agreement) {
        return signatures.list("where agreement = ? and round = ? order by office", agreement.id(), agreement.round());
    }

    void save(Agreement agreement, PartySignature signature) {
        signatures.save(signature, "agreement", agreement.id(), "round", agreement.round());
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

    List<Ratification> ratifications(Agreement agreement) {
        return ratifications.list("where agreement = ? and round = ?", agreement.id(), agreement.round());
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
