/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.Tally.Seat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who counts, and as what (requirements 3.1 and 5.5). */
@Tag("spine")
class TallyTest {

    @Test
    void whoIsPresentAndDoesNotVoteAbstains() {
        var tally = tally(present(Choice.FAVOREVOLE), presentSilent(), presentSilent());

        assertThat(tally.present()).isEqualTo(3);
        assertThat(tally.abstained()).isEqualTo(2);
        assertThat(tally.inFavour()).isEqualTo(1);
    }

    @Test
    void aVoteOfWhoIsNotPresentDoesNotCount() {
        var absent = new Seat(true, new BigDecimal("20.00"), false, Optional.of(Choice.FAVOREVOLE));

        var tally = tally(present(Choice.CONTRARIO), absent);

        assertThat(tally.members()).isEqualTo(2);
        assertThat(tally.present()).isEqualTo(1);
        assertThat(tally.inFavour()).isZero();
        assertThat(tally.quotaInFavour()).isEqualByComparingTo("0");
        assertThat(tally.localRepresentatives()).isEqualTo(2);
        assertThat(tally.localInFavour()).isZero();
    }

    @Test
    void eachChoiceIsCountedOnItsOwn() {
        var tally = tally(
                present(Choice.FAVOREVOLE),
                present(Choice.FAVOREVOLE),
                present(Choice.CONTRARIO),
                present(Choice.ASTENUTO),
                present(Choice.RINVIO),
                present(Choice.RINVIO));

        assertThat(List.of(tally.inFavour(), tally.against(), tally.abstained(), tally.postponed()))
                .containsExactly(2, 1, 1, 2);
    }

    @Test
    void quotasAndLocalHeadsInFavourAreAddedUp() {
        var tally = Tally.of(
                RuleSet.WEIGHTED,
                1,
                List.of(
                        seat(true, "40", Choice.FAVOREVOLE),
                        seat(true, "16", Choice.CONTRARIO),
                        seat(true, "10", Choice.ASTENUTO),
                        seat(false, "34", Choice.FAVOREVOLE)));

        assertThat(tally.quotaInFavour()).isEqualByComparingTo("74");
        assertThat(tally.localRepresentatives()).isEqualTo(3);
        assertThat(tally.localInFavour()).isEqualTo(1);
    }

    private static Tally tally(Seat... seats) {
        return Tally.of(RuleSet.MAJORITY_PRESENT, 1, List.of(seats));
    }

    private static Seat present(Choice choice) {
        return seat(true, "0", choice);
    }

    private static Seat presentSilent() {
        return new Seat(true, BigDecimal.ZERO, true, Optional.empty());
    }

    private static Seat seat(boolean local, String quota, Choice choice) {
        return new Seat(local, new BigDecimal(quota), true, Optional.of(choice));
    }
}
