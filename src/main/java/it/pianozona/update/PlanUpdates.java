/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.PlanAmendments;
import it.pianozona.plan.approval.PlanChange;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.update.PlanUpdate.State;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens updates of plans in force and keeps the list of what they would change (requirement 3.23c, U-6).
 * Rules: update.perYear.
 */
@Service
public class PlanUpdates {

    private static final int LEAST_REASON = 20;
    private static final int LONGEST_REASON = 2000;
    private static final String PROCESS = "aggiornamento-piano";

    private final UpdateRows rows;
    private final Plans plans;
    private final PlanAmendments amendments;
    private final Cycles cycles;
    private final RightsOnDate rights;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final NextNumber numbers;

    PlanUpdates(
            UpdateRows rows,
            Plans plans,
            PlanAmendments amendments,
            Cycles cycles,
            RightsOnDate rights,
            Processes processes,
            LegalRecord record,
            BusinessClock clock,
            NextNumber numbers) {
        this.numbers = numbers;
        this.rows = rows;
        this.plans = plans;
        this.amendments = amendments;
        this.cycles = cycles;
        this.rights = rights;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /** True if the person heads the area's plan office, who opens updates. */
    @Transactional(readOnly = true)
    public boolean heads(String cycleKey, String personId) {
        return rights.of(personId, clock.today())
                .officeIds()
                .contains(OfficeKind.PLAN_OFFICE_HEAD.officeId(
                        cycles.get(cycleKey).area()));
    }

    /**
     * Opens an update and starts its process.
     *
     * @param corrective it comes from a corrective action of the monitoring
     * @throws RuleViolated if the plan is not in force, an update is running, this year's is approved already, or the person does not
     *     head the plan office
     */
    @Transactional
    public PlanUpdate open(String cycleKey, boolean corrective, String reason, String personId) {
        var number = numbers.of("plan_update", "cycle", cycleKey);
        var all = rows.ofCycle(cycleKey);
        var allowed = cycles.profileOf(cycleKey).settings().count("update.perYear");
        new Problems()
                .unless(heads(cycleKey, personId), "Un aggiornamento lo apre il responsabile dell'ufficio di piano.")
                .unless(
                        plans.find(cycleKey).map(Plan::state).equals(Optional.of(Plan.State.IN_FORCE)),
                        "Si aggiorna solo un piano in vigore.")
                .unless(
                        all.stream().allMatch(update -> update.state().isEnd()),
                        "Un aggiornamento è già in corso: concludilo prima di aprirne un altro.")
                .unless(
                        corrective || approvedThisYear(all) < allowed,
                        "L'aggiornamento di quest'anno è già in vigore: se ne apre un altro solo per un'azione correttiva del monitoraggio (LR 3/2008 art. 18).")
                .unless(
                        reason.length() >= LEAST_REASON && reason.length() <= LONGEST_REASON,
                        "«Motivo»: scrivi da 20 a 2.000 caratteri.")
                .refuse();
        var area = cycles.get(cycleKey).area();
        var update = PlanUpdate.opened(
                cycleKey, area, number, new PlanUpdate.Cause(corrective, reason), personId, clock.today());
        rows.insert(update);
        processes.open(
                PROCESS,
                update.key(),
                Map.of("updateId", update.id().toString(), "cycleKey", cycleKey, "consulted", false),
                new LegalRecord.Act(
                        area,
                        update.key(),
                        personId,
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(area),
                        "Aggiornamento aperto"),
                update);
        return update;
    }

    private long approvedThisYear(List<PlanUpdate> all) {
        var year = clock.today().getYear();
        return all.stream()
                .filter(update -> update.state() == State.IN_FORCE && !update.corrective())
                .filter(update -> update.closedOn().orElseThrow().getYear() == year)
                .count();
    }

    /** The update with that id. */
    @Transactional(readOnly = true)
    public PlanUpdate get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no update " + id));
    }

    /** The updates of a cycle's plan, in order. */
    @Transactional(readOnly = true)
    public List<PlanUpdate> ofCycle(String cycleKey) {
        return rows.ofCycle(cycleKey);
    }

    /** What the update would change, in the order of the proposals. */
    @Transactional(readOnly = true)
    public List<ProposedChange> changes(UUID id) {
        return rows.changes(id);
    }

    /**
     * Proposes a change; it is tried on the plan together with those before it, and nothing of the plan is touched.
     *
     * @throws RuleViolated if the list is closed, the reason is missing, or the changes break a rule of the plan
     */
    @Transactional
    public void add(UUID id, PlanChange change, String reason, PlanAuthor author) {
        var update = requireListing(id);
        if (reason.length() < LEAST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolated("«Motivo»: scrivi da 20 a 2.000 caratteri.");
        }
        var described = amendments.describe(update.cycleKey(), change);
        if (described.before().equals(described.after())) {
            throw new RuleViolated("La modifica non cambia nulla: scrivi ciò che il piano deve dire di diverso.");
        }
        amendments.check(
                update.cycleKey(),
                Stream.concat(rows.changes(id).stream().map(ProposedChange::change), Stream.of(change))
                        .toList(),
                author);
        var proposed = new ProposedChange(
                UUID.randomUUID(), 0, change, described.subject(), described.before(), described.after(), reason);
        rows.add(id, proposed, author.personId(), clock.today());
        record.append(
                new LegalRecord.Act(
                        update.area(), update.key(), author.personId(), author.office(), "Modifica proposta"),
                described.before(),
                Map.of("modifica", described.subject(), "dopo", described.after(), "motivo", reason));
    }

    /**
     * Takes a change off the list.
     *
     * @throws RuleViolated if the list is closed, or the others do not hold without it
     */
    @Transactional
    public void remove(UUID id, UUID change, PlanAuthor author) {
        var update = requireListing(id);
        if (rows.remove(id, change) == 0) {
            throw new RuleViolated("La modifica non è più nell'elenco: ricarica la pagina.");
        }
        amendments.check(
                update.cycleKey(),
                rows.changes(id).stream().map(ProposedChange::change).toList(),
                author);
        record.append(
                new LegalRecord.Act(
                        update.area(), update.key(), author.personId(), author.office(), "Modifica tolta dall'elenco"),
                change,
                null);
    }

    /**
     * Says that the list is whole.
     *
     * @throws RuleViolated if it is empty
     */
    @Transactional(readOnly = true)
    public void complete(UUID id) {
        requireListing(id);
        if (rows.changes(id).isEmpty()) {
            throw new RuleViolated(
                    "L'elenco è vuoto: aggiungi almeno una modifica, oppure lascia cadere l'aggiornamento.");
        }
    }

    /** The update is given up; the plan stays as it is. */
    @Transactional
    public void withdraw(UUID id) {
        rows.close(requireListing(id).id(), State.WITHDRAWN, clock.today());
    }

    private PlanUpdate requireListing(UUID id) {
        var update = get(id);
        if (update.state() != State.LISTING) {
            throw new RuleViolated("L'aggiornamento è %s: l'elenco delle modifiche non si scrive più."
                    .formatted(update.state().italian()));
        }
        return update;
    }
}
