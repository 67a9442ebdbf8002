/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.AgreementAmendments.Ground;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.LeadBodyEligibility;
import it.pianozona.agreement.LeadBodyEligibility.Verdict;
import it.pianozona.cycle.Cycles;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.region.Decision;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another body becomes lead body of the area: the assembly decides (LO15-78), the body must be eligible, the hand-over is
 * complete, and from the first of a month the agreement, the area and the office of the lead body say so (requirement 3.9).
 */
@Service
public class LeadBodyChanges {

    private static final String SYSTEM = "sistema";

    private final Matters matters;
    private final MatterRows rows;
    private final LeadBodyRows leadBodies;
    private final LeadBodyEligibility eligibility;
    private final AgreementAmendments amendments;
    private final CollegialDecisions decisions;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final Offices offices;
    private final OwnFavour ownFavour;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LeadBodyChanges(
            Matters matters,
            MatterRows rows,
            LeadBodyRows leadBodies,
            LeadBodyEligibility eligibility,
            AgreementAmendments amendments,
            CollegialDecisions decisions,
            Cycles cycles,
            PlanningAreas areas,
            Offices offices,
            OwnFavour ownFavour,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.rows = rows;
        this.leadBodies = leadBodies;
        this.eligibility = eligibility;
        this.amendments = amendments;
        this.decisions = decisions;
        this.cycles = cycles;
        this.areas = areas;
        this.offices = offices;
        this.ownFavour = ownFavour;
        this.clock = clock;
        this.events = events;
    }

    /** What is handed over; all of it, or the change does not go on (F-PASS). */
    public enum HandOver {
        PERSONALE("Personale assegnato e incarichi"),
        CASSA("Cassa e residui, con il verbale di verifica"),
        CONTRATTI("Contratti, convenzioni e gare in corso"),
        DATI("Banche dati, archivi e accessi");

        private final String italian;

        HandOver(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** The body that is proposed. */
    @Transactional(readOnly = true)
    public LeadBodyCandidate candidate(UUID matterId) {
        return leadBodies.get(matterId);
    }

    /** Asks the assembly to decide on the proposal. */
    @Transactional
    public UUID askAssembly(UUID matterId) {
        var matter = matters.get(matterId);
        var profile = cycles.profileOf(matter.cycleKey());
        var body = profile.bodies()
                .approvesPlan(cycles.areaOf(matter.cycleKey()).governance())
                .bodyId(matter.area());
        return decisions.open(new DecisionRequest(
                matter.area(),
                matter.cycleKey(),
                body,
                matterId.toString(),
                "Nuovo ente capofila: " + candidate(matterId).name(),
                RuleSet.valueOf(profile.voting().get(Decision.PLAN).name()),
                DecisionTerms.of(profile.settings())));
    }

    /** What the decision table says of the proposal today. */
    @Transactional(readOnly = true)
    public Verdict examine(UUID matterId) {
        return eligibility.examine(matters.get(matterId).cycleKey(), List.of(candidate(matterId)));
    }

    /** Another body, or another day, is proposed in place of the first. */
    @Transactional
    public void revise(UUID matterId, OpeningMatters.Proposal proposal) {
        var matter = matters.get(matterId);
        eligibility.require(matter.cycleKey(), List.of(proposal.candidate()));
        Terms.requireEffect(proposal.effectOn(), clock.today(), cycles.profileOf(matter.cycleKey()));
        leadBodies.put(matterId, proposal.candidate());
        rows.moveEffect(matterId, proposal.effectOn().orElseThrow());
    }

    /** The people of the area who may answer for the new lead body, by name. */
    @Transactional(readOnly = true)
    public List<Person> eligiblePeople(UUID matterId) {
        var found = new LinkedHashMap<String, Person>();
        offices.ofTerritory(matters.get(matterId).area(), clock.today())
                .forEach(office -> offices.holdersOf(office.id(), clock.today())
                        .forEach(person -> found.putIfAbsent(person.id(), person)));
        return List.copyOf(found.values());
    }

    /**
     * The outgoing lead body hands over to who answers for the new one. A day of effect that has passed meanwhile moves to the
     * next first of a month.
     *
     * @throws RuleViolated if something is not handed over, if the person has no office in the area, or is who hands over
     */
    @Transactional
    public void handOver(UUID matterId, Set<HandOver> ticked, String responsible, String personId) {
        for (var item : HandOver.values()) {
            if (!ticked.contains(item)) {
                throw new RuleViolated(
                        "«Voci consegnate»: manca «%s»; il passaggio si chiude quando tutto è consegnato."
                                .formatted(item.italian()));
            }
        }
        if (eligiblePeople(matterId).stream().noneMatch(person -> person.id().equals(responsible))) {
            throw new RuleViolated("«Responsabile del nuovo capofila»: scegli una persona dall'elenco.");
        }
        ownFavour.requireAnother(personId, responsible);
        leadBodies.setResponsible(matterId, responsible);
        var effect = matters.get(matterId).effectOn().orElseThrow();
        if (!effect.isAfter(clock.today())) {
            rows.moveEffect(matterId, Terms.nextMonth(clock.today()));
        }
    }

    /**
     * On the day of effect: the agreement is amended, the area has a new version, the office of the lead body changes hands
     * and with it the open tasks, and all processes of the area are told.
     */
    @Transactional
    public void takeEffect(UUID matterId) {
        var matter = matters.get(matterId);
        var candidate = candidate(matterId);
        var effect = matter.effectOn().orElseThrow();
        amendments.leadBodyChanges(
                matter.cycleKey(), candidate, new Ground(matter.reason(), decisionOf(matter), effect, SYSTEM));
        areas.changeLeadBody(matter.area(), candidate.name(), effect);
        offices.replaceHolder(
                OfficeKind.LEAD_BODY.officeId(matter.area()),
                leadBodies.responsible(matterId),
                HolderKind.APPOINTED,
                decisionOf(matter),
                effect);
        matters.close(matterId, Matter.State.AMENDED);
        events.publishEvent(new LeadBodyChanged(matter.cycleKey(), matter.area(), candidate.name(), effect));
    }

    private static String decisionOf(Matter matter) {
        return "Decisione dell'assemblea sul nuovo capofila, ciclo " + matter.cycleKey();
    }

    /** What is to be handed over, by value and words. */
    public static Map<String, String> items() {
        var items = new LinkedHashMap<String, String>();
        for (var item : HandOver.values()) {
            items.put(item.name(), item.italian());
        }
        return items;
    }
}
