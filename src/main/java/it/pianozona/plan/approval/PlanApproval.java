/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.cycle.Cycles;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanApproved;
import it.pianozona.plan.PlanInForce;
import it.pianozona.plan.PlanRejected;
import it.pianozona.plan.Plans;
import it.pianozona.plan.completeness.Finding;
import it.pianozona.plan.completeness.Verification;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.Decision;
import it.pianozona.region.Feature;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the plan to the body that the profile names and does what its decision entails (requirement 3.7). */
@Service
public class PlanApproval {

    private static final String SYSTEM = "sistema";

    private final Plans plans;
    private final Verification verification;
    private final PlanDrafting drafting;
    private final FullPlans fullPlans;
    private final Cycles cycles;
    private final CollegialDecisions decisions;
    private final FrozenDocuments documents;
    private final Notices notices;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;

    PlanApproval(
            Plans plans,
            Verification verification,
            PlanDrafting drafting,
            FullPlans fullPlans,
            Cycles cycles,
            CollegialDecisions decisions,
            FrozenDocuments documents,
            Notices notices,
            LegalRecord record,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.verification = verification;
        this.drafting = drafting;
        this.fullPlans = fullPlans;
        this.cycles = cycles;
        this.decisions = decisions;
        this.documents = documents;
        this.notices = notices;
        this.record = record;
        this.events = events;
    }

    /**
     * Asks the approving body of the area, by its governance, to decide on the plan. It is not asked about an incomplete one: a timer may
     * bring the plan here, and nobody would read a refusal.
     *
     * @return the decision; empty if the plan is not complete, which then is to be {@linkplain #giveBackIncomplete given back}
     */
    @Transactional
    public Optional<UUID> askBody(String cycleKey) {
        if (!verification.closeIfComplete(cycleKey)) {
            return Optional.empty();
        }
        var cycle = cycles.get(cycleKey);
        var profile = cycles.profileOf(cycleKey);
        var plan = plans.ofCycle(cycleKey);
        plans.setState(plan, Plan.State.IN_APPROVAL);
        var body = profile.bodies()
                .approvesPlan(cycles.areaOf(cycleKey).governance())
                .bodyId(cycle.area());
        return Optional.of(decisions.open(new DecisionRequest(
                cycle.area(),
                cycleKey,
                body,
                plan.id().toString(),
                plan.title(),
                RuleSet.valueOf(profile.voting().get(Decision.PLAN).name()),
                DecisionTerms.of(profile.settings()))));
    }

    /** The plan is approved: it is frozen with number, date, hash and data; in force if the region has no agreement. */
    @Transactional
    public FrozenDocument approve(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var plan = plans.ofCycle(cycleKey);
        var frozen = documents.freeze(new FrozenDocuments.Draft(
                "PDZ", cycle.area(), cycleKey, plan.version(), plan.title(), fullPlans.of(cycleKey)));
        plans.setState(plan, Plan.State.APPROVED);
        record.append(
                new LegalRecord.Act(cycle.area(), cycleKey, SYSTEM, "", "Piano approvato e congelato"),
                null,
                List.of(frozen.number(), frozen.sha256()));
        events.publishEvent(new PlanApproved(cycleKey, cycle.area()));
        if (!cycles.profileOf(cycleKey).has(Feature.AGREEMENT)) {
            events.publishEvent(new PlanInForce(cycleKey, cycle.area()));
        }
        return frozen;
    }

    /** The body has returned the plan: it goes back to its drafting. */
    @Transactional
    public void giveBack(String cycleKey) {
        giveBack(cycleKey, Wording.of("piano.rinviato"));
    }

    /** Something was missing when the plan was to be voted: it goes back to its drafting, which begins with what is missing. */
    @Transactional
    public void giveBackIncomplete(String cycleKey) {
        var gaps = verification.gaps(cycleKey).stream().map(Finding::words).collect(Collectors.joining("; "));
        drafting.sendBackForGaps(cycleKey, gaps);
        giveBack(cycleKey, Wording.of("piano.incompleto", "mancanze", gaps));
    }

    private void giveBack(String cycleKey, Wording words) {
        plans.setState(plans.ofCycle(cycleKey), Plan.State.RETURNED);
        tell(
                cycleKey,
                "rinvio-" + cycleKey + "-" + cycles.get(cycleKey).returns(),
                Notice.Kind.OUTCOME,
                words,
                List.of(OfficeKind.PLAN_OFFICE));
    }

    /** The plan is rejected: the region is told, the old plan stays prorogated (P14). */
    @Transactional
    public void reject(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        plans.setState(plans.ofCycle(cycleKey), Plan.State.REJECTED);
        record.append(new LegalRecord.Act(cycle.area(), cycleKey, SYSTEM, "", "Piano respinto"), null, null);
        notices.send(
                new Notices.Message(
                        "respinto-" + cycleKey,
                        cycle.area(),
                        cycleKey,
                        Notice.Kind.ESCALATION,
                        Wording.of("piano.respinto")),
                List.of(
                        OfficeKind.REGION.officeId(cycle.region()),
                        OfficeKind.PLAN_OFFICE.officeId(cycle.area()),
                        OfficeKind.COORDINATORS.officeId(cycle.area())));
        events.publishEvent(new PlanRejected(cycleKey, cycle.area()));
    }

    private void tell(String cycleKey, String cause, Notice.Kind kind, Wording text, List<OfficeKind> offices) {
        var area = cycles.get(cycleKey).area();
        notices.send(
                new Notices.Message(cause, area, cycleKey, kind, text),
                offices.stream().map(office -> office.officeId(area)).toList());
    }
}
