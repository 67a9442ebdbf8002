/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the areas of a region have claimed, are owed and have had. The statements do not grow with the areas: the tables are asked
 * once for each band of signatures and each objective.
 */
@Service
public class IncentiveTotals {

    private final IncentiveRows rows;
    private final IncentiveRules rules;
    private final IncentiveAmounts amounts;

    IncentiveTotals(IncentiveRows rows, IncentiveRules rules, IncentiveAmounts amounts) {
        this.rows = rows;
        this.rules = rules;
        this.amounts = amounts;
    }

    /**
     * Euro, two decimals.
     *
     * @param claimed what was submitted and not rejected: what the region accepted, and what the tables give to the rest
     * @param due accepted and not paid yet
     * @param paid paid
     */
    public record Totals(BigDecimal claimed, BigDecimal due, BigDecimal paid) {

        public static final Totals NONE =
                new Totals(new BigDecimal("0.00"), new BigDecimal("0.00"), new BigDecimal("0.00"));

        public Totals plus(Totals other) {
            return new Totals(claimed.add(other.claimed), due.add(other.due), paid.add(other.paid));
        }
    }

    /**
     * A line with what its worth depends on.
     *
     * @param profile id of the region profile that the cycle keeps
     */
    record Claimed(
            @Column("") IncentiveLine line,
            String area,
            LocalDate lastSignature,
            Optional<Boolean> newDimension,
            String profile,
            @Column("starts_on") LocalDate cycleStart) {}

    /** By area; one that has submitted nothing is absent. */
    @Transactional(readOnly = true)
    public Map<String, Totals> ofRegion(String region) {
        var worth = new WorthByBand(rules, amounts);
        var totals = new HashMap<String, Totals>();
        rows.submittedIn(region).forEach(one -> totals.merge(one.area(), totals(one, worth), Totals::plus));
        return totals;
    }

    private static Totals totals(Claimed one, WorthByBand worth) {
        var line = one.line();
        return switch (line.state()) {
            case TO_SUBMIT, REJECTED -> Totals.NONE;
            case SUBMITTED, INTEGRATION -> new Totals(worth.of(one), Totals.NONE.due(), Totals.NONE.paid());
            case ACCEPTED -> new Totals(line.amount(), line.amount(), Totals.NONE.paid());
            case PAID ->
                new Totals(
                        line.amount(),
                        Totals.NONE.due(),
                        line.payment().map(IncentiveLine.Payment::amount).orElse(line.amount()));
        };
    }
}
