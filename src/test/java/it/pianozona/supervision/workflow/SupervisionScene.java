/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.supervision.Matters;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.support.Colleagues;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Agreements of three mayors in force, and the matters that they open. */
final class SupervisionScene {

    static final String REASON = "Motivo di almeno venti caratteri";

    private final TestAreas areas;
    private final TestCycles cycles;
    private final TestAgreements agreements;
    private final OpeningMatters opening;
    private final Matters matters;
    private final Colleagues colleagues;
    private final BusinessClock clock;

    SupervisionScene(ApplicationContext context) {
        this.areas = context.getBean(TestAreas.class);
        this.cycles = context.getBean(TestCycles.class);
        this.agreements = context.getBean(TestAgreements.class);
        this.opening = context.getBean(OpeningMatters.class);
        this.matters = context.getBean(Matters.class);
        this.colleagues = context.getBean(Colleagues.class);
        this.clock = context.getBean(BusinessClock.class);
    }

    /** An area with an agreement of so many of its mayors. */
    record Scene(TestArea area, String cycle) {}

    Scene agreementOf(int mayors) {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle, area.mayors().subList(0, mayors), false);
        return new Scene(area, cycle);
    }

    Vicenda withdrawal(Scene scene, int mayor) {
        return of(
                scene,
                opening.withdraw(
                        scene.cycle(),
                        new OpeningMatters.Withdrawal(
                                office(scene, mayor),
                                REASON,
                                "Delibera 12",
                                Optional.of(clock.today()),
                                Optional.of(opening.earliestWithdrawal(scene.cycle()))),
                        person(scene, mayor)));
    }

    Vicenda report(Scene scene, int reporter, int subject) {
        return of(
                scene,
                opening.reportDefault(
                        scene.cycle(),
                        new OpeningMatters.Report(office(scene, reporter), office(scene, subject), REASON),
                        person(scene, reporter)));
    }

    Vicenda dispute(Scene scene, int reporter, int subject) {
        return of(
                scene,
                opening.dispute(
                        scene.cycle(),
                        new OpeningMatters.Report(office(scene, reporter), office(scene, subject), REASON),
                        person(scene, reporter)));
    }

    Vicenda proposal(Scene scene, int mayor, LeadBodyCandidate candidate, LocalDate effectOn) {
        return of(
                scene,
                opening.proposeLeadBody(
                        scene.cycle(),
                        new OpeningMatters.Proposal(office(scene, mayor), candidate, REASON, Optional.of(effectOn)),
                        person(scene, mayor)));
    }

    static String office(Scene scene, int mayor) {
        return scene.area().mayors().get(mayor);
    }

    static String person(Scene scene, int mayor) {
        return scene.area().mayor(office(scene, mayor));
    }

    private Vicenda of(Scene scene, UUID id) {
        return new Vicenda(scene.area(), scene.cycle(), id, colleagues, matters, clock);
    }
}
