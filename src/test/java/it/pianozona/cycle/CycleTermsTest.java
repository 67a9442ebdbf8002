/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.CycleTerms.Standing;
import it.pianozona.cycle.PlanningCycle.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CycleTermsTest {

    private static final LocalDate DUE = LocalDate.of(2017, 12, 31);

    @Test
    void signedInTimeIsInTimeWhateverThePublicationTakes() {
        var terms = cycle(State.PLAN_APPROVED, false, day(10), day(-3), true).terms(DUE.plusDays(40));

        assertThat(terms.isLate()).isFalse();
        assertThat(terms.areSettled()).isTrue();
        assertThat(terms.areMetInTime()).isTrue();
        assertThat(terms.daysLate(List.of(publishing(DUE.minusDays(3))))).isZero();
        assertThat(terms.words())
                .isEqualTo(
                        "Approvazione del piano il 21/12/2017, nei termini; firma dell'accordo il 28/12/2017, nei termini");
    }

    @Test
    void approvedInTimeAndNotSignedIsLateForTheSignatureAlone() {
        var terms = cycle(State.PLAN_APPROVED, false, day(10), Optional.empty(), true)
                .terms(DUE.plusDays(5));

        assertThat(terms.approval().standing()).isEqualTo(Standing.MET);
        assertThat(terms.signature())
                .get()
                .extracting(CycleTerms.Term::standing)
                .isEqualTo(Standing.LATE);
        assertThat(terms.isLate()).isTrue();
        assertThat(terms.daysLate(List.of())).isEqualTo(5);
        assertThat(terms.toDo()).contains("firma dell'accordo entro il 31/12/2017");
    }

    @Test
    void signedAfterTheTermIsSaidSoAndNobodyIsRemindedAnyMore() {
        var terms = cycle(State.PLAN_APPROVED, true, day(10), Optional.of(DUE.plusDays(2)), true)
                .terms(DUE.plusDays(5));

        assertThat(terms.signature())
                .get()
                .extracting(CycleTerms.Term::standing)
                .isEqualTo(Standing.MET_LATE);
        assertThat(terms.isLate()).isFalse();
        assertThat(terms.areMetInTime()).isFalse();
        assertThat(terms.daysLate(List.of())).isZero();
    }

    @Test
    void aTermIsAtRiskInItsLastSevenDays() {
        var cycle = cycle(State.IN_PREPARATION, false, Optional.empty(), Optional.empty(), true);

        assertThat(cycle.terms(DUE.minusDays(8)).isAtRisk()).isFalse();
        assertThat(cycle.terms(DUE.minusDays(7)).isAtRisk()).isTrue();
        assertThat(cycle.terms(DUE).isLate()).isFalse();
        assertThat(cycle.terms(DUE.plusDays(1)).isLate()).isTrue();
    }

    @Test
    void withoutAnAgreementThereIsNothingToSign() {
        var terms = cycle(State.IN_PREPARATION, false, Optional.empty(), Optional.empty(), false)
                .terms(DUE.minusDays(30));

        assertThat(terms.signature()).isEmpty();
        assertThat(terms.toDo()).isEqualTo("Approvazione entro il 31/12/2017.");
        assertThat(cycle(State.PLAN_APPROVED, false, day(10), Optional.empty(), false)
                        .terms(DUE.plusDays(30))
                        .isLate())
                .isFalse();
    }

    @Test
    void aCycleThatEndedOwesNothingMore() {
        var terms = cycle(State.PLAN_REJECTED, true, Optional.empty(), Optional.empty(), true)
                .terms(DUE.plusDays(100));

        assertThat(terms.isLate()).isFalse();
        assertThat(terms.open()).isEmpty();
        assertThat(terms.daysLate(List.of(publishing(null)))).isZero();
    }

    @Test
    void theThirdSittingWithoutQuorumMakesItLateUntilItIsSigned() {
        assertThat(cycle(State.IN_PREPARATION, true, Optional.empty(), Optional.empty(), true)
                        .terms(DUE.minusDays(60))
                        .isLate())
                .isTrue();
        assertThat(cycle(State.PLAN_APPROVED, true, day(10), day(1), true)
                        .terms(DUE.minusDays(1))
                        .isLate())
                .isFalse();
    }

    /** Days before the term. */
    private static Optional<LocalDate> day(int before) {
        return Optional.of(DUE.minusDays(Math.abs(before)));
    }

    private static StepRow publishing(LocalDate signed) {
        return new StepRow(
                "P7",
                "Accordo di Programma",
                DUE.minusDays(60),
                DUE,
                StepState.RUNNING,
                Optional.of(DUE.minusDays(60)),
                Optional.empty(),
                Optional.ofNullable(signed),
                signed != null);
    }

    private static PlanningCycle cycle(
            State state, boolean flagged, Optional<LocalDate> approved, Optional<LocalDate> signed, boolean agreement) {
        return new PlanningCycle(
                "RHO-2018-2020",
                "RHO",
                1,
                "LOM",
                "LO18",
                DUE.plusDays(1),
                LocalDate.of(2020, 12, 31),
                DUE,
                state,
                flagged,
                0,
                new PlanningCycle.Met(agreement, approved, signed, Optional.empty()));
    }
}
