/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.sheet.ItalianNumber;
import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure as it stands.
 *
 * @param sent euro, as they were when the body last sent them; empty if it never did
 */
record KeptLine(@Column("") MoneyLine line, Optional<BigDecimal> sent) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * Euro to which the figure falls below what was sent, if it does. One that had fallen already, with its reason, may stay where it is
     * and rise again.
     */
    Optional<BigDecimal> fall(Optional<MoneyLine> changed) {
        var after = changed.filter(line::isSamePlace).map(MoneyLine::amount).orElse(NOTHING);
        return sent.filter(before -> after.compareTo(before) < 0 && after.compareTo(line.amount()) < 0)
                .map(before -> after);
    }

    /** Why it may not fall without a reason, in words that say what to do. */
    String refusal(BigDecimal after) {
        var before = ItalianNumber.euro(sent.orElseThrow());
        return "«Importo»: %s: %s € sono meno dei %s € già inviati. Indica il motivo (errore materiale o disimpegno) e spiegalo, oppure lascia almeno %s €."
                .formatted(line.italian(), ItalianNumber.euro(after), before, before);
    }

    MoneyFall fallen(BigDecimal after, Fall why, String person, Instant at) {
        return new MoneyFall(
                UUID.randomUUID(),
                line.id(),
                line.instrument(),
                line.owner(),
                line.fund(),
                line.body(),
                line.year(),
                line.stage(),
                sent.orElseThrow(),
                after,
                why.reason(),
                why.text(),
                person,
                at);
    }
}
