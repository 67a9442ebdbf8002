/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.territory.AreaState;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When an area may have a claim: one for each area and rule, and one for areas that have merged (requirement 5.1).
 * Rules: A-11, F-PREM, LO18-37, requirement 3.17.
 */
@Component
class ClaimLimits {

    private final IncentiveRows rows;
    private final IncentiveRules rules;
    private final IncentiveAmounts amounts;
    private final Agreements agreements;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    ClaimLimits(
            IncentiveRows rows,
            IncentiveRules rules,
            IncentiveAmounts amounts,
            Agreements agreements,
            Cycles cycles,
            PlanningAreas areas,
            BusinessClock clock) {
        this.rows = rows;
        this.rules = rules;
        this.amounts = amounts;
        this.agreements = agreements;
        this.cycles = cycles;
        this.areas = areas;
        this.clock = clock;
    }

    /** Why the cycle may have no claim, in Italian; empty if it may. */
    Optional<String> refusal(String cycleKey) {
        var rule = rules.of(cycleKey);
        if (rule.isEmpty()) {
            return Optional.of("La regione di questo ciclo non prevede una premialità.");
        }
        var signedOn = agreements.find(cycleKey).flatMap(agreement -> agreement.signedOn());
        if (signedOn.isEmpty()) {
            return Optional.of("La premialità si chiede quando l'accordo è firmato da tutti: manca la data dell'ultima"
                    + " firma.");
        }
        if (amounts.levelOne(rule.get(), signedOn, true).isEmpty()) {
            return Optional.of("Nessuna riga della premialità vale per un ciclo che inizia in quella data"
                    + " (tabella premialita-livello-1).");
        }
        return refusal(cycles.areaOf(cycleKey), rule.get());
    }

    private Optional<String> refusal(PlanningArea area, IncentiveRule rule) {
        if (rows.ofArea(area.code(), rule.id()).isPresent()) {
            return Optional.of(secondClaim(area.code()));
        }
        if (areas.find(area.code(), clock.today())
                .filter(today -> today.state() == AreaState.SUPPRESSED)
                .isPresent()) {
            return Optional.of(
                    "L'ambito %s è confluito in un altro: la premialità è una sola e la chiede il nuovo ambito"
                                    .formatted(area.name())
                            + ".");
        }
        var merged = area.predecessors().stream()
                .map(PlanningArea.Version::code)
                .filter(code -> !code.equals(area.code()))
                .toList();
        var earning = rows.earning(merged, rule.id());
        return earning.isEmpty()
                ? Optional.empty()
                : Optional.of("La premialità è una sola anche per gli ambiti che si sono uniti: l'ha già avuta %s"
                                .formatted(String.join(", ", earning))
                        + ".");
    }

    static String secondClaim(String area) {
        return "L'ambito %s ha già una domanda di premialità con questa regola: se ne presenta una sola, con le sue righe"
                        .formatted(area)
                + ".";
    }
}
