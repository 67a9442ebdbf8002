/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import static it.pianozona.decision.Outcome.APPROVED;
import static it.pianozona.decision.Outcome.NO_QUORUM;
import static it.pianozona.decision.Outcome.REJECTED;
import static it.pianozona.decision.Outcome.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.Outcome;
import it.pianozona.decision.RuleSet;
import it.pianozona.decision.Tally;
import java.io.IOException;
import java.math.BigDecimal;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The decision table with the exact figures of requirement 5.5. */
@Tag("spine")
class QuorumAndMajorityTest {

    private static DmnEngine engine;
    private static DmnDecision table;

    @BeforeAll
    static void readTheTable() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var file = new ClassPathResource("bpmn/quorum-e-maggioranza.dmn").getInputStream()) {
            table = engine.parseDecision("quorum-e-maggioranza", file);
        }
    }

    @Test
    void ofNineMembersTheFirstCallNeedsFive() {
        assertThat(majority(1, 9, 4, 4, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(majority(1, 9, 5, 5, 0, 0)).isEqualTo(APPROVED);
    }

    @Test
    void ofNineMembersTheSecondCallNeedsThree() {
        assertThat(majority(2, 9, 2, 2, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(majority(2, 9, 3, 3, 0, 0)).isEqualTo(APPROVED);
    }

    @Test
    void aThirdThatIsNotWholeIsRoundedUp() {
        assertThat(majority(2, 10, 3, 3, 0, 0)).isEqualTo(NO_QUORUM);
        assertThat(majority(2, 10, 4, 4, 0, 0)).isEqualTo(APPROVED);
    }

    @Test
    void halfOfTheMembersIsNotMoreThanHalf() {
        assertThat(majority(1, 8, 4, 4, 0, 0)).isEqualTo(NO_QUORUM);
    }

    @Test
    void fourOfSixPresentInFavourApprove() {
        assertThat(majority(1, 9, 6, 4, 2, 0)).isEqualTo(APPROVED);
    }

    @Test
    void threeAgainstThreeRejects() {
        assertThat(majority(1, 9, 6, 3, 3, 0)).isEqualTo(REJECTED);
    }

    @Test
    void threeInFavourOneAgainstAndTwoForReturnSendItBack() {
        assertThat(majority(1, 9, 6, 3, 1, 2)).isEqualTo(RETURNED);
    }

    @Test
    void asManyForReturnAsAgainstRejects() {
        assertThat(majority(1, 9, 6, 2, 2, 2)).isEqualTo(REJECTED);
    }

    @Test
    void whoAbstainsIsPresentAndDoesNotHelpTheMajority() {
        assertThat(majority(1, 9, 6, 3, 0, 0)).isEqualTo(REJECTED);
    }

    @Test
    void theOnlyMemberOfABodyDecidesAlone() {
        assertThat(majority(1, 1, 1, 1, 0, 0)).isEqualTo(APPROVED);
        assertThat(majority(1, 1, 1, 0, 1, 0)).isEqualTo(REJECTED);
    }

    @Test
    void eightOfNineInFavourAreNotUnanimous() {
        assertThat(unanimity(9, 9, 8)).isEqualTo(REJECTED);
        assertThat(unanimity(9, 8, 8)).isEqualTo(REJECTED);
        assertThat(unanimity(9, 9, 9)).isEqualTo(APPROVED);
    }

    @Test
    void seventyFourPerCentWithOneOfThreeLocalHeadsIsRejected() {
        assertThat(weighted(2, "74", 1)).isEqualTo(REJECTED);
    }

    @Test
    void ninetyPerCentWithTwoOfThreeLocalHeadsIsApproved() {
        assertThat(weighted(3, "90", 2)).isEqualTo(APPROVED);
    }

    @Test
    void allMunicipalitiesWithoutTheHealthAuthorityAreOnlySixtySixPerCent() {
        assertThat(weighted(3, "66", 3)).isEqualTo(REJECTED);
    }

    @Test
    void sixtySevenPerCentIsEnough() {
        assertThat(weighted(3, "67.00", 2)).isEqualTo(APPROVED);
        assertThat(weighted(3, "66.99", 2)).isEqualTo(REJECTED);
    }

    private static Outcome majority(int call, int members, int present, int favour, int against, int postponed) {
        return outcome(new Tally(
                RuleSet.MAJORITY_PRESENT,
                call,
                members,
                present,
                favour,
                against,
                present - favour - against - postponed,
                postponed,
                BigDecimal.ZERO,
                members,
                favour));
    }

    private static Outcome unanimity(int members, int present, int favour) {
        return outcome(new Tally(
                RuleSet.UNANIMITY,
                1,
                members,
                present,
                favour,
                0,
                present - favour,
                0,
                BigDecimal.ZERO,
                members,
                favour));
    }

    /** Three municipalities and the health authority, all present. */
    private static Outcome weighted(int favour, String quota, int localInFavour) {
        return outcome(new Tally(
                RuleSet.WEIGHTED, 1, 4, 4, favour, 4 - favour, 0, 0, new BigDecimal(quota), 3, localInFavour));
    }

    private static Outcome outcome(Tally tally) {
        return Outcome.valueOf(engine.evaluateDecisionTable(table, tally.inputs())
                .getSingleResult()
                .getSingleEntry());
    }
}
