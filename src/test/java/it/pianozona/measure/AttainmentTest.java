/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("years")
class AttainmentTest {

    private static BigDecimal attained(Direction direction, String baseline, String target, String value) {
        return new Attainment(direction, Optional.ofNullable(baseline).map(BigDecimal::new), new BigDecimal(target))
                .of(new BigDecimal(value));
    }

    /** 120 posti that shall be 160: 140 are 20 of 40. 30 days that shall be 10: 20 are 10 of 20. */
    @ParameterizedTest
    @CsvSource({
        "UP, 120, 160, 140, 50.0",
        "UP, 120, 160, 120, 0.0",
        "UP, 120, 160, 170, 125.0",
        "UP, 120, 160, 110, -25.0",
        "DOWN, 30, 10, 20, 50.0",
        "DOWN, 30, 10, 10, 100.0",
        "DOWN, 30, 10, 35, -25.0",
        "UP, 0, 3, 1, 33.3"
    })
    void theWayGoneIsMeasuredInTheDirectionThatIsBetter(
            Direction direction, String baseline, String target, String value, String percent) {
        assertThat(attained(direction, baseline, target, value)).isEqualTo(new BigDecimal(percent));
    }

    @Test
    void whereTheTargetIsTheBaselineTheValueIsHeldAgainstIt() {
        assertThat(attained(Direction.UP, "90", "90", "90")).isEqualTo(new BigDecimal("100.0"));
        assertThat(attained(Direction.UP, "90", "90", "45")).isEqualTo(new BigDecimal("50.0"));
        assertThat(attained(Direction.DOWN, "15", "15", "20")).isEqualTo(new BigDecimal("75.0"));
        assertThat(attained(Direction.DOWN, "0", "0", "4")).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void withoutABaselineTheValueIsHeldAgainstTheTarget() {
        assertThat(attained(Direction.UP, null, "200", "150")).isEqualTo(new BigDecimal("75.0"));
        assertThat(attained(Direction.DOWN, null, "10", "20")).isEqualTo(new BigDecimal("50.0"));
        assertThat(attained(Direction.UP, null, "0", "0")).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void whatShallRemainLosesWhatItMovesEitherWay() {
        assertThat(attained(Direction.STAY, "100", "100", "100")).isEqualTo(new BigDecimal("100.0"));
        assertThat(attained(Direction.STAY, "100", "100", "90")).isEqualTo(new BigDecimal("90.0"));
        assertThat(attained(Direction.STAY, "100", "100", "115")).isEqualTo(new BigDecimal("85.0"));
        assertThat(attained(Direction.STAY, "100", "100", "300")).isEqualTo(new BigDecimal("0.0"));
        assertThat(attained(Direction.STAY, "0", "0", "1")).isEqualTo(new BigDecimal("0.0"));
    }
}
