/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.OpenStep.Obstacle;
import it.pianozona.workflow.OpenStep.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("desk")
class AssignmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 3, 10);

    @Test
    void onlyAStepOfAVacantOfficeAtWorkMayGoToAnotherOffice() {
        assertThat(Assignments.mayMoveOffice(step("UserTask_DraftMinutes", "segreteria-RHO", false)))
                .isTrue();
        assertThat(Assignments.mayMoveOffice(step("UserTask_DraftMinutes", "segreteria-RHO", true)))
                .as("held")
                .isFalse();
        assertThat(Assignments.mayMoveOffice(step("UserTask_ExpressVote", "sindaco-015182", false)))
                .as("a mayor's vote")
                .isFalse();
        assertThat(Assignments.mayMoveOffice(step("UserTask_ExpressVote", "segreteria-RHO", false)))
                .as("a vote, whoever enters it")
                .isFalse();
        assertThat(Assignments.mayMoveOffice(step("UserTask_Sign", "firmatario-sindaco-015182", false)))
                .as("a signature")
                .isFalse();
    }

    @Test
    void whatStandsInAStepsWayIsNamed() {
        assertThat(step("UserTask_DraftMinutes", "segreteria-RHO", true).obstacles(TODAY))
                .isEmpty();
        var stuck = new OpenStep(
                "1",
                "UserTask_DraftMinutes",
                "Compila il verbale",
                "2",
                "collegial-decision",
                "Decisione",
                "RHO",
                "RHO-2018-2020",
                TODAY.minusDays(11),
                Optional.of(TODAY.minusDays(1)),
                Optional.empty(),
                new Offices(List.of("segreteria-RHO"), List.of("Segreteria"), List.of(false)),
                true,
                Optional.of(10));
        assertThat(stuck.obstacles(TODAY))
                .containsExactly(Obstacle.NOBODY, Obstacle.LATE, Obstacle.SLOW, Obstacle.SUSPENDED);
        assertThat(stuck.obstacles(TODAY.minusDays(1))).doesNotContain(Obstacle.LATE, Obstacle.SLOW);
    }

    private static OpenStep step(String key, String office, boolean held) {
        return new OpenStep(
                "1",
                key,
                "Compila il verbale",
                "2",
                "collegial-decision",
                "Decisione",
                "RHO",
                "RHO-2018-2020",
                TODAY.minusDays(5),
                Optional.of(TODAY),
                Optional.empty(),
                new Offices(List.of(office), List.of("Ufficio"), List.of(held)),
                false,
                Optional.empty());
    }
}
