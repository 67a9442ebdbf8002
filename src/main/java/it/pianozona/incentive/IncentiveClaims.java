/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.cycle.Cycles;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The claims and their lines as they stand, and what they are worth (requirement 3.17). */
@Service
public class IncentiveClaims {

    private final IncentiveRows rows;
    private final IncentiveRules rules;
    private final IncentiveAmounts amounts;
    private final Agreements agreements;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    IncentiveClaims(
            IncentiveRows rows,
            IncentiveRules rules,
            IncentiveAmounts amounts,
            Agreements agreements,
            Cycles cycles,
            PlanningAreas areas,
            RightsOnDate rights,
            BusinessClock clock) {
        this.rows = rows;
        this.rules = rules;
        this.amounts = amounts;
        this.agreements = agreements;
        this.cycles = cycles;
        this.areas = areas;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whether the region pays an incentive to the cycle. */
    @Transactional(readOnly = true)
    public boolean hasRule(String cycleKey) {
        return rules.of(cycleKey)
                .flatMap(rule -> amounts.levelOne(rule, Optional.empty(), true))
                .isPresent();
    }

    /** The claim of a cycle. */
    @Transactional(readOnly = true)
    public Optional<IncentiveClaim> ofCycle(String cycleKey) {
        return rows.find(IncentiveClaim.keyOf(cycleKey));
    }

    /** The claim with that key, which a process carries. */
    @Transactional(readOnly = true)
    public IncentiveClaim get(String claimKey) {
        return rows.find(claimKey).orElseThrow(() -> new IllegalStateException("no incentive claim " + claimKey));
    }

    /** The lines of a claim, level 1 first. */
    @Transactional(readOnly = true)
    public List<IncentiveLine> lines(String claimKey) {
        return rows.lines(claimKey);
    }

    /** The line with that id. */
    @Transactional(readOnly = true)
    public IncentiveLine line(UUID lineId) {
        return rows.line(lineId);
    }

    /** The region's acts noted on a claim. */
    @Transactional(readOnly = true)
    public List<IncentiveNote> notes(String claimKey) {
        return rows.notes(claimKey);
    }

    /** What people call a line. */
    @Transactional(readOnly = true)
    public String titleOf(IncentiveLine line) {
        return line.isLevelOne()
                ? "Primo livello: aggregazione nella nuova dimensione dell'ambito"
                : "Secondo livello, obiettivo %d: %s"
                        .formatted(
                                line.objective(),
                                objectives(get(line.claim()).cycle()).get(line.objective() - 1));
    }

    /** The strategic objectives of the cycle's region, in their order: the first is objective 1. */
    @Transactional(readOnly = true)
    public List<String> objectives(String cycleKey) {
        return cycles.profileOf(cycleKey).strategicObjectives().stream()
                .map(objective -> objective.title())
                .toList();
    }

    /** Whether the person is of the lead body of the cycle's area today: only it claims and brings evidence. */
    @Transactional(readOnly = true)
    public boolean mayClaim(String cycleKey, String personId) {
        return rights.of(personId, clock.today())
                .officeIds()
                .contains(OfficeKind.LEAD_BODY.officeId(cycles.get(cycleKey).area()));
    }

    /** The municipalities of the area beside the signatories of its agreement. */
    @Transactional(readOnly = true)
    public AreaDimension dimension(String claimKey) {
        var claim = get(claimKey);
        var signed = agreements.signatories(claim.cycle()).stream()
                .map(Party::istat)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var versionOfCycle = cycles.areaOf(claim.cycle());
        return new AreaDimension(areas.municipalities(claim.area(), versionOfCycle.from()).stream()
                .map(municipality -> new AreaDimension.Row(
                        municipality.istat(), municipality.name(), signed.contains(municipality.istat())))
                .toList());
    }

    /**
     * What the tables give to a line, before the region decides: level 1 with the dimension that it has verified, or else that
     * follows from the signatories.
     *
     * @return euro, two decimals
     */
    @Transactional(readOnly = true)
    public BigDecimal computed(IncentiveLine line) {
        var claim = get(line.claim());
        return line.isLevelOne()
                ? levelOne(claim, claim.newDimension().orElseGet(() -> dimension(claim.key())
                        .isReached()))
                : worthOf(claim.cycle(), line.objective());
    }

    /** What level 1 is worth if the new dimension is reached or not; euro, two decimals. */
    @Transactional(readOnly = true)
    public BigDecimal levelOne(IncentiveClaim claim, boolean newDimension) {
        return amounts.levelOne(rules.get(claim.cycle()), Optional.of(claim.lastSignature()), newDimension)
                .map(LevelOne::amount)
                .orElseThrow(() -> new IllegalStateException("no row is valid for " + claim.key()));
    }

    /** What an objective is worth; euro, two decimals. */
    @Transactional(readOnly = true)
    public BigDecimal worthOf(String cycleKey, int objective) {
        return amounts.levelTwo(rules.get(cycleKey), List.of(objective));
    }

    /** The rule of a cycle that has a claim. */
    @Transactional(readOnly = true)
    public IncentiveRule ruleOf(String cycleKey) {
        return rules.get(cycleKey);
    }

    /** Euro accepted or paid so far, two decimals. */
    @Transactional(readOnly = true)
    public BigDecimal earned(String claimKey) {
        return PayableAmounts.earned(rows.lines(claimKey));
    }
}
