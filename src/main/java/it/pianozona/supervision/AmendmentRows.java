/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of a withdrawal: its settlement, the amendments that were put forward and what the others said of them. */
@Repository
class AmendmentRows {

    private final Table<Settlement> settlements;
    private final Table<Draft> drafts;
    private final Table<Consent> consents;

    AmendmentRows(Tables tables) {
        this.settlements = tables.of("supervision_settlement", Settlement.class, "matter");
        this.drafts = tables.of("supervision_amendment", Draft.class, "matter", "round");
        this.consents = tables.part("supervision_consent", Consent.class, "matter", "round", "office");
    }

    /** An amendment as it was put forward. */
    record Draft(UUID matter, int round, String text, String draftedBy, LocalDate draftedOn) {}

    /** A payment; euro. */
    record Settlement(
            UUID matter, int year, BigDecimal due, BigDecimal paid, String act, LocalDate settledOn, String person) {}

    void settle(Settlement settlement) {
        settlements.insert(settlement);
    }

    void insert(UUID matter, String text, String person, LocalDate day) {
        drafts.insert(new Draft(matter, round(matter) + 1, text, person, day));
    }

    Optional<Draft> last(UUID matter) {
        return drafts.one("where matter = ? order by round desc limit 1", matter);
    }

    /** The round of the last amendment, 0 while there is none. */
    private int round(UUID matter) {
        return last(matter).map(Draft::round).orElse(0);
    }

    void consent(UUID matter, Consent consent, String person, LocalDate day) {
        consents.insert(consent, "matter", matter, "round", round(matter), "person", person, "given_on", day);
    }

    List<Consent> consents(UUID matter) {
        return consents.list("where matter = ? and round = ? order by office", matter, round(matter));
    }
}
