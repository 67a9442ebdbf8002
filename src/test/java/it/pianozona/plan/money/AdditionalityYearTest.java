/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements 5.2 and LO15-52. */
@Tag("plan")
class AdditionalityYearTest {

    @ParameterizedTest
    @CsvSource({
        "50000, 80000, 400000, 390000, true",
        "50000, 80000, 400000, 400000, false",
        "50000, 80000, 400000, 410000, false",
        "50000, 50000, 400000, 390000, false",
        "80000, 50000, 400000, 390000, false",
        "50000, 50000.01, 400000, 399999.99, true"
    })
    void attractedResourcesMustNotDiminishTheOthers(
            BigDecimal before, BigDecimal attracted, BigDecimal localBefore, BigDecimal local, boolean warns) {
        var silent = new AdditionalityYear(2019, attracted, before, local, localBefore, "");
        var explained = new AdditionalityYear(2019, attracted, before, local, localBefore, "Un servizio è chiuso.");

        assertThat(silent.warns()).isEqualTo(warns);
        assertThat(silent.isUnexplained()).isEqualTo(warns);
        assertThat(explained.isUnexplained()).isFalse();
    }
}
