/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.cycle.Cycles;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the claim of an area and its lines, and says what they are worth (requirement 3.17). */
@Service
public class IncentiveClaims {

    private static final String PROCESS = "premialita";

    private final IncentiveRows rows;
    private final IncentiveRules rules;
    private final IncentiveAmounts amounts;
    private final ClaimLimits limits;
    private final Agreements agreements;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final Processes processes;
    private final BusinessClock clock;

    IncentiveClaims(
            IncentiveRows rows,
            IncentiveRules rules,
            IncentiveAmounts amounts,
            ClaimLimits limits,
            Agreements agreements,
            Cycles cycles,
            PlanningAreas areas,
            RightsOnDate rights,
            LegalRecord record,
            Processes processes,
            BusinessClock clock) {
        this.rows = rows;
        this.rules = rules;
        this.amounts = amounts;
        this.limits = limits;
        this.agreements = agreements;
        this.cycles = cycles;
        this.areas = areas;
        this.rights = rights;
        this.record = record;
        this.processes = processes;
        this.clock = clock;
    }

    /** Whether the region pays an incentive to the cycle. */
    @Transactional(readOnly = true)
    public boolean hasRule(String cycleKey) {
        return rules.of(cycleKey)
                .flatMap(rule -> amounts.levelOne(rule, Optional.empty(), true))
                .isPresent();
    }

    /**
     * Opens the claim of a cycle whose agreement is in force, with its level-1 line, and starts its process.
     *
     * @throws RuleViolated if the region has no rule, if not all have signed, or if the area has a claim under the rule
     */
    @Transactional
    public IncentiveClaim open(String cycleKey) {
        limits.refusal(cycleKey).ifPresent(why -> {
            throw new RuleViolated(why);
        });
        var cycle = cycles.get(cycleKey);
        var claim = new IncentiveClaim(
                IncentiveClaim.keyOf(cycleKey),
                cycleKey,
                cycle.area(),
                cycle.region(),
                rules.get(cycleKey).id(),
                agreements.get(cycleKey).signedOn().orElseThrow(),
                Optional.empty(),
                IncentiveClaim.State.OPEN,
                clock.today());
        if (!rows.insert(claim)) {
            throw new RuleViolated(ClaimLimits.secondClaim(claim.area()));
        }
        var line = UUID.randomUUID();
        rows.insert(line, claim.key(), 1, 0, true);
        processes.start(PROCESS, claim.key(), claim.area(), Map.of("lineId", line.toString()));
        return claim;
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

    /**
     * A strategic objective has been reached: its line is opened and the lead body is asked to submit it (message
     * {@code ObjectiveReached}).
     *
     * @param objective from 1 to 3
     * @throws RuleViolated if the claim does not exist or is closed, the plan is over, or the line exists
     */
    @Transactional
    public void objectiveReached(String cycleKey, int objective) {
        var claim = ofCycle(cycleKey)
                .filter(found -> found.state() == IncentiveClaim.State.OPEN)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«Obiettivo»: la premialità di questo ciclo non è aperta, perciò non si aggiungono righe (requisito 3.17)."));
        rows.lock(claim.key());
        if (clock.today().isAfter(cycles.get(cycleKey).end())) {
            throw new RuleViolated(
                    "«Obiettivo»: il piano è finito e la premialità di secondo livello si chiedeva entro la sua fine (A-34).");
        }
        if (objective < 1 || objective > IncentiveLine.OBJECTIVES) {
            throw new RuleViolated("«Obiettivo»: scegli 1, 2 o 3 (LO18-45..47).");
        }
        if (!rows.insert(UUID.randomUUID(), claim.key(), 2, objective, false)) {
            throw new RuleViolated(
                    "«Obiettivo»: la riga dell'obiettivo %d esiste già; ogni obiettivo si chiede una volta (F-PREM)."
                            .formatted(objective));
        }
        processes.tell("ObjectiveReached", claim.key());
    }

    /** Whether the person is of the lead body of the cycle's area today: only it claims and brings evidence. */
    @Transactional(readOnly = true)
    public boolean mayClaim(String cycleKey, String personId) {
        return rights.of(personId, clock.today())
                .officeIds()
                .contains(OfficeKind.LEAD_BODY.officeId(cycles.get(cycleKey).area()));
    }

    /**
     * A person of the lead body says that an objective has been reached.
     *
     * @param objective from 1 to 3
     * @throws RuleViolated as {@link #objectiveReached}, or if the person is not of the lead body
     */
    @Transactional
    public void claimObjective(String cycleKey, int objective, String personId) {
        requireLeadBody(cycleKey, personId);
        objectiveReached(cycleKey, objective);
        record(cycleKey, personId, "Premialità: obiettivo strategico %d raggiunto".formatted(objective), objective);
    }

    void requireLeadBody(String cycleKey, String personId) {
        if (!mayClaim(cycleKey, personId)) {
            throw new RuleViolated("La premialità la chiede solo l'ente capofila dell'ambito (requisito 3.17).");
        }
    }

    /** Writes in the legal record what a person of the lead body has done on the page. */
    void record(String cycleKey, String personId, String act, Object after) {
        var area = cycles.get(cycleKey).area();
        record.append(
                new LegalRecord.Act(
                        area, IncentiveClaim.keyOf(cycleKey), personId, OfficeKind.LEAD_BODY.officeId(area), act),
                null,
                after);
    }

    /** The line that an {@code ObjectiveReached} has opened, now conducted by the process. */
    @Transactional
    public UUID takeLine(String claimKey) {
        return rows.take(claimKey);
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

    /** The plan is over: no line can be added; what the region has in hand goes on. */
    @Transactional
    public void planEnded(String claimKey) {
        rows.close(claimKey, IncentiveClaim.State.PLAN_ENDED, clock.today());
    }

    /** The region has published an act: noted on its open claims, because it may change the rule. */
    @Transactional
    public void note(String region, String act) {
        rows.openInRegion(region).forEach(claim -> rows.note(claim.key(), clock.today(), act));
    }
}
