/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleKeyTest {

    private static final CycleKey FIRST = CycleKey.first("RHO", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31));

    @ParameterizedTest(name = "{0} begins with {1}")
    @CsvSource({
        "RHO-2018-2020, RHO-2018-2020",
        "RHO-2018-2020-2, RHO-2018-2020-2",
        "RHO-2018-2020-12, RHO-2018-2020-12",
        "RHO-2018-2020-PREM, RHO-2018-2020",
        "RHO-2018-2020-2-PREM, RHO-2018-2020-2",
        "RHO-2018-2020-AGG-1, RHO-2018-2020",
        "RHO-2018-2020-3-ATTO-12, RHO-2018-2020-3",
        "RHO-2018-2020-2019, RHO-2018-2020",
        "RHO-2018-2020-2-2019, RHO-2018-2020-2",
        "CTSS-PC-2009-2011-2, CTSS-PC-2009-2011-2"
    })
    void aBusinessKeyTellsTheCycleThatItBelongsTo(String businessKey, String cycle) {
        assertThat(CycleKey.in(businessKey)).get().extracting(CycleKey::text).isEqualTo(cycle);
    }

    @ParameterizedTest(name = "{0} belongs to no cycle")
    @CsvSource({"RHO-UDP-1", "LOM-ATTO-3", "RHO-REG-12", "QA-7", "CTSS-PC-0b1c2d3e-2018-4020-8a7b-0123456789ab"})
    void otherKeysNameNoCycle(String businessKey) {
        assertThat(CycleKey.in(businessKey)).isEmpty();
    }

    @Test
    void theNextKeyFollowsTheHighestOfTheSameYearsAndNoOther() {
        assertThat(FIRST.after(List.of()).text()).isEqualTo("RHO-2018-2020");
        assertThat(FIRST.after(List.of("RHO-2018-2020", "RHO-2015-2017-4", "GAR-2018-2020-7"))
                        .text())
                .isEqualTo("RHO-2018-2020-2");
        assertThat(FIRST.after(List.of("RHO-2018-2020-3", "RHO-2018-2020")).text())
                .isEqualTo("RHO-2018-2020-4");
    }

    @Test
    void peopleReadTheYearsAndTheNumberOfAllButTheFirst() {
        assertThat(FIRST.period()).isEqualTo("2018-2020");
        assertThat(FIRST.after(List.of("RHO-2018-2020")).period()).isEqualTo("2018-2020 (n. 2)");
    }
}
