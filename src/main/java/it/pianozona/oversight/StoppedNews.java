/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.notice.Arrivals;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Notices.Message;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.StoppedSteps;
import it.pianozona.workflow.StoppedSteps.StoppedStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of an automatic step that has stopped for good, once each time: the coordinators of its territory, who try it again in Regia,
 * or where there are none the administrators, who can appoint one. Else nobody would know before somebody missed the next step.
 */
@Component
class StoppedNews implements Arrivals {

    private static final int MOST = 200;

    private final StoppedSteps steps;
    private final PlanningAreas areas;
    private final Offices offices;
    private final Notices notices;
    private final BusinessClock clock;

    StoppedNews(StoppedSteps steps, PlanningAreas areas, Offices offices, Notices notices, BusinessClock clock) {
        this.steps = steps;
        this.areas = areas;
        this.offices = offices;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean tellSome() {
        var territories = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
        var stopped = steps.of(territories.keySet(), MOST);
        if (!stopped.isEmpty()) {
            var seats = stopped.stream()
                    .map(step -> OfficeKind.COORDINATORS.officeId(step.territory()))
                    .distinct()
                    .toList();
            var held = offices.holdersOf(seats, clock.today());
            stopped.forEach(step -> tell(
                    step,
                    territories.get(step.territory()),
                    held.containsKey(OfficeKind.COORDINATORS.officeId(step.territory()))));
        }
        return false;
    }

    private void tell(StoppedStep step, String territory, boolean coordinated) {
        notices.send(
                new Message(
                        cause(step),
                        step.territory(),
                        step.businessKey(),
                        Notice.Kind.ESCALATION,
                        Wording.of(coordinated ? "passo.fermo" : "passo.fermo-senza-coordinatori")
                                .and("passo", step.step())
                                .and("procedimento", step.processTitle())
                                .and("ambito", territory),
                        coordinated
                                ? "/regia/procedimenti/" + step.instanceId()
                                : "/territorio/uffici?territorio=" + step.territory(),
                        Optional.empty()),
                List.of(
                        coordinated
                                ? OfficeKind.COORDINATORS.officeId(step.territory())
                                : OfficeKind.ADMINISTRATOR.slug()));
    }

    /** One that is tried again and stops again is news again. */
    private static String cause(StoppedStep step) {
        return "fermo " + step.jobId()
                + step.since().map(moment -> " " + moment).orElse("");
    }
}
