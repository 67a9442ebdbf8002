/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.CycleStanding;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a cycle is and what is late, in words and roles. */
@Tag("desk")
class TimeLineTest {

    private static final LocalDate START = LocalDate.of(2017, 1, 1);

    @Test
    void eachPhaseSaysWhereItStandsAndHowLateItIs() {
        var line = line(
                PlanningCycle.State.IN_PREPARATION,
                LocalDate.of(2017, 3, 12),
                done("Profilo", 0, 30, 28),
                done("Indirizzi", 31, 40, 45),
                open("Redazione", StepState.RUNNING, 41, 69),
                open("Approvazione", StepState.PLANNED, 70, 100));

        assertThat(line.phases().stream().map(TimeLine.Phase::words))
                .containsExactly(
                        "concluso il 29/01/2017",
                        "concluso il 15/02/2017, 5 giorni dopo il termine",
                        "in corso, in ritardo di 1 giorno",
                        "da fare, entro il 11/04/2017");
        assertThat(line.phases().stream().map(TimeLine.Phase::role))
                .containsExactly(Role.DONE, Role.DONE, Role.LATE, Role.WAITING);
        assertThat(line.where())
                .isEqualTo("Siamo a «Redazione». Approvazione e firma entro il 31/12/2017, mancano 294 giorni.");
        assertThat(line.pill()).isEqualTo(new Pill(Role.LATE, "in ritardo di 1 giorno"));
        assertThat(line.title()).isEqualTo("Rhodense 2018-2020");
    }

    @Test
    void aCardSaysWhichPhasesRunAndWhichComesNext() {
        var line = line(
                PlanningCycle.State.IN_PREPARATION,
                START.plusDays(73),
                done("Profilo", 0, 72, 72),
                open("Redazione", StepState.RUNNING, 73, 145),
                open("Approvazione", StepState.PLANNED, 146, 200),
                open("Accordo", StepState.PLANNED, 201, 300));

        assertThat(line.running().stream().map(phase -> phase.step().title())).containsExactly("Redazione");
        assertThat(line.next().map(phase -> phase.step().title())).contains("Approvazione");
        assertThat(line.phases().stream().map(TimeLine.Phase::role))
                .containsExactly(Role.DONE, Role.RUNNING, Role.WAITING, Role.WAITING);
    }

    @Test
    void aPlanInForceIsNotLate() {
        var line = line(
                PlanningCycle.State.IN_FORCE,
                LocalDate.of(2018, 6, 1),
                open("Approvazione", StepState.PLANNED, 70, 100));

        assertThat(line.daysLate()).isZero();
        assertThat(line.where()).isEqualTo("Il piano è in vigore fino al 31/12/2020: siamo al primo anno su 3.");
    }

    @Test
    void aPassedApprovalDateMakesTheCycleLateEvenWithoutALatePhase() {
        var line = line(PlanningCycle.State.PLAN_APPROVED, LocalDate.of(2018, 1, 10), done("Profilo", 0, 30, 28));

        assertThat(line.daysLate()).isEqualTo(10);
    }

    private static TimeLine line(PlanningCycle.State state, LocalDate today, StepRow... steps) {
        var cycle = new PlanningCycle(
                "RHO-2018-2020",
                "RHO",
                1,
                "LOM",
                "LO18",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2017, 12, 31),
                state,
                false,
                0,
                PlanningCycle.Met.nothing(true));
        return new TimeLine("Rhodense", new CycleStanding(cycle, List.of(steps), Optional.empty(), today));
    }

    private static StepRow done(String title, int from, int to, int on) {
        return new StepRow(
                "P3",
                title,
                START.plusDays(from),
                START.plusDays(to),
                StepState.DONE,
                Optional.of(START.plusDays(from)),
                Optional.of(START.plusDays(on)),
                Optional.of(START.plusDays(on)),
                true);
    }

    private static StepRow open(String title, StepState state, int from, int to) {
        return new StepRow(
                "P5",
                title,
                START.plusDays(from),
                START.plusDays(to),
                state,
                Optional.of(START.plusDays(from)).filter(day -> state == StepState.RUNNING),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
