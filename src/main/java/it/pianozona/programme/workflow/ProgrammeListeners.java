/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.company.CompanyActionsAdopted;
import it.pianozona.company.ProgrammesApproved;
import it.pianozona.cycle.CycleSucceeded;
import it.pianozona.cycle.Cycles;
import it.pianozona.plan.PlanInForce;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeApproved;
import it.pianozona.programme.Programmes;
import it.pianozona.supervision.CommitmentChanged;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands on to the programmes what happens to their plan. */
@Component
class ProgrammeListeners {

    private final Programmes programmes;
    private final Processes processes;
    private final ProgrammesApproved approved;
    private final Cycles cycles;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    ProgrammeListeners(
            Programmes programmes,
            Processes processes,
            ProgrammesApproved approved,
            Cycles cycles,
            PlanningAreas areas,
            BusinessClock clock) {
        this.programmes = programmes;
        this.processes = processes;
        this.approved = approved;
        this.cycles = cycles;
        this.areas = areas;
        this.clock = clock;
    }

    /** The first year begins with the plan. */
    @EventListener
    void on(PlanInForce event) {
        programmes.openFirst(event.cycleKey());
    }

    /** A party has left: the programmes that are being made count on one body less. */
    @EventListener
    void on(CommitmentChanged event) {
        tell(event.cycleKey(), "CommitmentChanged", programme -> true);
    }

    /** The plan ends before its time: years that begin after its last day have no programme. */
    @EventListener
    void on(CycleSucceeded event) {
        tell(
                event.cycleKey(),
                "ProgrammeOver",
                programme -> programme.year() > event.last().getYear());
    }

    /** The health authority has adopted its actions of a year: the programmes of that year of its districts may be linked to them. */
    @EventListener
    void on(CompanyActionsAdopted event) {
        programmes.openOf(areas.areasOf(event.authorityCode(), clock.today())).stream()
                .filter(programme -> programme.year() == event.year())
                .forEach(programme -> processes.tell("CompanyActionsAdopted", programme.key()));
    }

    /** The health authority learns of the programme, whose sheets its management control may link from its side. */
    @EventListener
    void on(ProgrammeApproved event) {
        approved.approved(
                cycles.areaOf(event.cycleKey()).healthAuthority(), event.area(), event.year(), event.programmeKey());
    }

    private void tell(String cycleKey, String message, Predicate<Programme> whom) {
        programmes.ofCycle(cycleKey).stream()
                .filter(Programme::isOpen)
                .filter(whom)
                .forEach(programme -> processes.tell(message, programme.key()));
    }
}
