/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What undecided lines are worth by the decision tables, which are asked once for each band and each objective. */
final class WorthByBand {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final IncentiveRules rules;
    private final IncentiveAmounts amounts;
    private final Map<IncentiveRule, List<Band>> bands = new HashMap<>();
    private final Map<IncentiveRule, Map<Integer, BigDecimal>> objectives = new HashMap<>();

    WorthByBand(IncentiveRules rules, IncentiveAmounts amounts) {
        this.rules = rules;
        this.amounts = amounts;
    }

    /** Signatures from a day that was asked for on are worth the same up to the band's end. */
    private record Band(LocalDate from, LevelOne worth) {

        boolean holds(LocalDate signature) {
            return !signature.isBefore(from)
                    && worth.until().map(last -> !signature.isAfter(last)).orElse(true);
        }
    }

    /** Euro, two decimals; a new dimension that the region has not verified yet counts as reached, as it is claimed. */
    BigDecimal of(IncentiveTotals.Claimed one) {
        return rules.of(one.profile(), one.cycleStart())
                .map(rule -> one.line().isLevelOne() ? levelOne(rule, one) : levelTwo(rule, one.line()))
                .orElse(NOTHING);
    }

    private BigDecimal levelOne(IncentiveRule rule, IncentiveTotals.Claimed claim) {
        if (!claim.newDimension().orElse(true)) {
            return NOTHING;
        }
        var known = bands.computeIfAbsent(rule, one -> new ArrayList<>());
        var signature = claim.lastSignature();
        return known.stream()
                .filter(band -> band.holds(signature))
                .map(Band::worth)
                .findFirst()
                .or(() -> asked(rule, signature, known))
                .map(LevelOne::amount)
                .orElse(NOTHING);
    }

    private Optional<LevelOne> asked(IncentiveRule rule, LocalDate signature, List<Band> known) {
        var worth = amounts.levelOne(rule, Optional.of(signature), true);
        worth.ifPresent(one -> known.add(new Band(signature, one)));
        return worth;
    }

    private BigDecimal levelTwo(IncentiveRule rule, IncentiveLine line) {
        return objectives
                .computeIfAbsent(rule, one -> new HashMap<>())
                .computeIfAbsent(line.objective(), one -> amounts.levelTwo(rule, List.of(one)));
    }
}
