/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of requirement 5.5. */
@Tag("spine")
class QuotasTest {

    @Test
    void municipalitiesOfTenFiveAndThreeThousandShareSixtySixPerCentByPopulation() {
        var quotas = Quotas.byPopulation(residents(10_000, 5_000, 3_000));

        assertThat(quotas.values())
                .containsExactly(new BigDecimal("36.67"), new BigDecimal("18.33"), new BigDecimal("11.00"));
        assertThat(sum(quotas)).isEqualByComparingTo("66.00");
    }

    @Test
    void theHealthAuthorityHasTheOtherThirtyFour() {
        assertThat(Quotas.HEALTH_AUTHORITY).isEqualByComparingTo("34");
    }

    @Test
    void whatRoundingLeavesGoesToTheLargestRemaindersSoThatNothingIsLost() {
        assertThat(sum(Quotas.byPopulation(residents(1, 1, 1, 1, 1, 1, 1)))).isEqualByComparingTo("66.00");
        assertThat(sum(Quotas.byPopulation(residents(50_616, 7_297, 8_414, 9_335))))
                .isEqualByComparingTo("66.00");
        assertThat(sum(Quotas.byPopulation(residents(1)))).isEqualByComparingTo("66.00");
    }

    private static Map<String, Long> residents(long... persons) {
        var residents = new LinkedHashMap<String, Long>();
        for (int i = 0; i < persons.length; i++) {
            residents.put("Comune " + i, persons[i]);
        }
        return residents;
    }

    private static BigDecimal sum(Map<String, BigDecimal> quotas) {
        return quotas.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
