/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.document.FrozenDocument;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.PlanAmendments;
import it.pianozona.plan.approval.PlanChange;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.Decision;
import it.pianozona.region.Feature;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.update.PlanUpdate.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an update to the body that approves the plan, to the parties of the agreement, and into force (requirement 3.23c). */
@Service
public class UpdateApproval {

    private static final String SYSTEM = "sistema";
    private static final int LONGEST_LIST = 3000;

    private final UpdateRows rows;
    private final PlanUpdates updates;
    private final PlanAmendments amendments;
    private final Plans plans;
    private final Cycles cycles;
    private final CollegialDecisions decisions;
    private final Agreements agreements;
    private final SubsequentActs acts;
    private final Notices notices;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    UpdateApproval(
            UpdateRows rows,
            PlanUpdates updates,
            PlanAmendments amendments,
            Plans plans,
            Cycles cycles,
            CollegialDecisions decisions,
            Agreements agreements,
            SubsequentActs acts,
            Notices notices,
            LegalRecord record,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rows = rows;
        this.updates = updates;
        this.amendments = amendments;
        this.plans = plans;
        this.cycles = cycles;
        this.decisions = decisions;
        this.agreements = agreements;
        this.acts = acts;
        this.notices = notices;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the body that approves the area's plan, by its governance, to decide on the changes. */
    @Transactional
    public UUID askBody(UUID id) {
        var update = updates.get(id);
        var profile = cycles.profileOf(update.cycleKey());
        rows.setState(id, State.IN_APPROVAL);
        var body = profile.bodies()
                .approvesPlan(cycles.areaOf(update.cycleKey()).governance())
                .bodyId(update.area());
        return decisions.open(new DecisionRequest(
                update.area(),
                update.key(),
                body,
                id.toString(),
                title(update),
                RuleSet.valueOf(profile.voting().get(Decision.PLAN).name()),
                DecisionTerms.of(profile.settings())));
    }

    private String title(PlanUpdate update) {
        return "Aggiornamento %d, %s"
                .formatted(update.number(), plans.ofCycle(update.cycleKey()).title());
    }

    /** The changes go back to their list. */
    @Transactional
    public void giveBack(UUID id) {
        rows.setState(id, State.LISTING);
    }

    /** True if the parties of an agreement in force have to take the changes over. */
    @Transactional(readOnly = true)
    public boolean needsAddendum(UUID id) {
        var cycleKey = updates.get(id).cycleKey();
        return cycles.profileOf(cycleKey).has(Feature.AGREEMENT) && agreements.isInForce(cycleKey);
    }

    /** Writes the addendum that every signatory of the agreement is to sign; the plan office may still better its words. */
    @Transactional
    public SubsequentAct prepareAddendum(UUID id) {
        var update = updates.get(id);
        var subjects = updates.changes(id).stream()
                .map(change -> "- " + change.subject())
                .collect(Collectors.joining("\n"));
        var act = acts.prepareAddendum(
                update.cycleKey(),
                "Addendum per l'aggiornamento %d del piano".formatted(update.number()),
                "Le parti dell'Accordo di Programma %s prendono atto che l'organo competente ha approvato l'aggiornamento %s e consentono alle modifiche seguenti, che entrano a far parte del piano e dell'accordo.\n\n%s"
                        .formatted(
                                update.cycleKey(),
                                update.key(),
                                subjects.length() > LONGEST_LIST
                                        ? subjects.substring(0, LONGEST_LIST) + "…"
                                        : subjects),
                update.openedBy());
        rows.setAddendum(id, act.id());
        return act;
    }

    /** True if every signatory has signed the addendum. */
    @Transactional(readOnly = true)
    public boolean isSignedByAll(UUID id) {
        return updates.get(id)
                .addendum()
                .filter(act -> acts.get(act).state() == SubsequentAct.State.LINKED)
                .isPresent();
    }

    /**
     * The act of the promoter that approves the addendum and its publication in the regional bulletin (TUEL art. 34 c. 4).
     *
     * @throws RuleViolated if a date lies in the future, or the publication before the act
     */
    @Transactional
    public void recordAddendumAct(UUID id, AddendumAct act) {
        if (act.on().isAfter(clock.today())
                || act.publishedOn().isAfter(clock.today())
                || act.publishedOn().isBefore(act.on())) {
            throw new RuleViolated(
                    "«Data»: l'atto e la pubblicazione non possono essere futuri, e la pubblicazione non precede l'atto (TUEL art. 34 c. 4).");
        }
        rows.setAddendumAct(
                id,
                "%s del %td/%<tm/%<tY, pubblicato sul %s del %td/%<tm/%<tY"
                        .formatted(act.number(), act.on(), act.bulletin(), act.publishedOn()));
    }

    /** Number and date of the act, number and date of the bulletin. */
    public record AddendumAct(String number, LocalDate on, String bulletin, LocalDate publishedOn) {}

    /**
     * Version n+1 of the plan is in force; who counts on changed amounts is told. Where the plan has ended in the meantime there is
     * nothing left to update: the update is dropped on record, for whoever concludes its last step could do nothing about it.
     *
     * @return the version, empty if the plan has ended
     */
    @Transactional
    public Optional<FrozenDocument> putInForce(UUID id) {
        var update = updates.get(id);
        if (plans.ofCycle(update.cycleKey()).state() == Plan.State.ENDED) {
            drop(update);
            return Optional.empty();
        }
        var changes = updates.changes(id).stream().map(ProposedChange::change).toList();
        var author = new PlanAuthor(update.openedBy(), OfficeKind.PLAN_OFFICE_HEAD.officeId(update.area()));
        var frozen = amendments.apply(update.cycleKey(), changes, author);
        rows.setVersion(id, frozen.version());
        rows.close(id, State.IN_FORCE, clock.today());
        record.append(
                update.entry(SYSTEM, "", "Piano aggiornato e congelato"),
                null,
                List.of(update.key(), frozen.number(), frozen.sha256()));
        var amounts = changes.stream()
                .filter(PlanChange.Amount.class::isInstance)
                .map(change -> ((PlanChange.Amount) change).row())
                .toList();
        if (!amounts.isEmpty()) {
            events.publishEvent(
                    new FrameworkChanged(update.cycleKey(), update.area(), update.key(), frozen.version(), amounts));
        }
        tell(update, Wording.of("aggiornamento.in-vigore", "versione", frozen.version()));
        return Optional.of(frozen);
    }

    private void drop(PlanUpdate update) {
        rows.close(update.id(), State.WITHDRAWN, clock.today());
        record.append(
                new LegalRecord.Act(
                        update.area(), update.key(), SYSTEM, "", "Aggiornamento lasciato cadere: il piano è cessato"),
                null,
                null);
        tell(update, Wording.of("aggiornamento.senza-seguito"));
    }

    /** The update is refused or the addendum failed: the plan stays as it is. */
    @Transactional
    public void refuse(UUID id) {
        var update = updates.get(id);
        rows.close(id, State.REFUSED, clock.today());
        record.append(
                new LegalRecord.Act(update.area(), update.key(), SYSTEM, "", "Aggiornamento respinto"), null, null);
        tell(update, Wording.of("aggiornamento.respinto"));
    }

    private void tell(PlanUpdate update, Wording words) {
        notices.send(
                update.notice(
                        "esito-" + update.key(),
                        Notice.Kind.OUTCOME,
                        words.and("pratica", update.key()).and("numero", update.number())),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(update.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(update.area()),
                        OfficeKind.COORDINATORS.officeId(update.area())));
    }
}
