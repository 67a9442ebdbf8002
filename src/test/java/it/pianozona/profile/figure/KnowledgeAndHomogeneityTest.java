/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement 5.3, with its exact figures. */
@Tag("plan")
class KnowledgeAndHomogeneityTest {

    @Test
    void theReferencesAreThoseOfTheSource() {
        assertThat(Arrays.stream(KnowledgeItem.values()).map(KnowledgeItem::reference))
                .containsExactly(40, 47, 38, 30, 25, 3, 25);
    }

    @Test
    void ofAHundredPlanOfficesEveryCountIsItsPercent() {
        for (var item : KnowledgeItem.values()) {
            assertThat(new Sample(item.reference(), 100).shown()).contains(BigDecimal.valueOf(item.reference()));
        }
    }

    @Test
    void thirtyNineOfNinetyEightIsShownAsForty() {
        assertThat(new Sample(39, 98).percent()).contains(new BigDecimal("39.80"));
        assertThat(new Sample(39, 98).shown()).contains(new BigDecimal("40"));
    }

    @ParameterizedTest
    @CsvSource({
        "SAD, AUTHORISATION, 49.99, true",
        "SAD, FEES, 50, false",
        "SAD, ACCESS, 0, true",
        "NIDI, AUTHORISATION, 60, false",
        "NIDI, AUTHORISATION, 60.01, true",
        "NIDI, FEES, 9.99, true",
        "NIDI, FEES, 10, false"
    })
    void theBoundsAreInequalities(String service, HomogeneityDimension dimension, BigDecimal percent, boolean agrees) {
        assertThat(dimension.reference(service).orElseThrow().admits(percent)).isEqualTo(agrees);
    }

    @Test
    void theBoundOfAnyCriteriaIsLessThanHalf() {
        assertThat(HomogeneityDimension.anyCriteria().admits(new BigDecimal("50")))
                .isFalse();
        assertThat(HomogeneityDimension.anyCriteria().admits(new BigDecimal("49.99")))
                .isTrue();
        assertThat(HomogeneityDimension.anyCriteria().italian()).isEqualTo("meno del 50 %");
    }

    @Test
    void whatTheSourceDoesNotSayHasNoBound() {
        assertThat(HomogeneityDimension.ACCESS.reference("NIDI")).isEmpty();
        assertThat(HomogeneityDimension.FEES.reference("SEGRETARIATO")).isEmpty();
    }
}
