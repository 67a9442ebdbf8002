/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Rows of the signatures and ratifications of a round. */
@Repository
class SignatureRows {

    private final Table<PartySignature> signatures;
    private final Table<Ratification> ratifications;

    SignatureRows(Tables tables) {
        this.signatures = tables.part("agreement_signature", PartySignature.class, "agreement", "round", "office");
        this.ratifications = tables.part("agreement_ratification", Ratification.class, "agreement", "round", "office");
    }

    List<PartySignature> of(Agreement agreement) {
        return signatures.list("where agreement = ? and round = ? order by office", agreement.present());
    }

    void save(Agreement agreement, PartySignature signature) {
        signatures.save(signature, agreement.present());
    }

    void forget(Agreement agreement, String office) {
        var itsRow = "where agreement = ? and round = ? and office = ?";
        ratifications.delete(itsRow, agreement.seat(office));
        signatures.delete(itsRow, agreement.seat(office));
    }

    void lapse(Agreement agreement, String office, String reason) {
        signatures.set(agreement.seat(office), "state", PartySignature.State.LAPSED, "reason", reason);
    }

    List<Ratification> ratifications(Agreement agreement) {
        return ratifications.list("where agreement = ? and round = ?", agreement.present());
    }

    void askRatification(Agreement agreement, String office, LocalDate lastDay) {
        ratifications.insertIfAbsent(new Ratification(office, lastDay, Optional.empty()), agreement.present());
    }

    void ratify(Agreement agreement, String office, String number, LocalDate date, boolean ratified) {
        ratifications.set(agreement.seat(office), "number", number, "act_date", date, "ratified", ratified);
    }
}
