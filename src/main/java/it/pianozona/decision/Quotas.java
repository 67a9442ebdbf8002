/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Quotas of the weighted vote: 66 to the municipalities by population, 34 to the health authority (LR Toscana 40/2005 art.
 * 12-bis). Two decimals, largest remainder, so that the municipal quotas add up to 66,00.
 */
public final class Quotas {

    /** The health authority's quota, per cent. */
    public static final BigDecimal HEALTH_AUTHORITY = new BigDecimal("34.00");

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MUNICIPALITIES = new BigDecimal("66.00");

    private Quotas() {}

    /**
     * The quota of each municipality.
     *
     * @param residents persons by municipality, at least one and their sum positive
     * @return per cent, two decimals, in the order given
     */
    public static Map<String, BigDecimal> byPopulation(Map<String, Long> residents) {
        var total = BigDecimal.valueOf(
                residents.values().stream().mapToLong(Long::longValue).sum());
        var quotas = new LinkedHashMap<String, BigDecimal>();
        var remainders = new LinkedHashMap<String, BigDecimal>();
        residents.forEach((municipality, persons) -> {
            var exact = MUNICIPALITIES.multiply(BigDecimal.valueOf(persons)).divide(total, 12, RoundingMode.HALF_UP);
            var floor = exact.setScale(2, RoundingMode.DOWN);
            quotas.put(municipality, floor);
            remainders.put(municipality, exact.subtract(floor));
        });
        var missing = MUNICIPALITIES.subtract(quotas.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        remainders.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .limit(missing.divide(CENT).longValueExact())
                .forEach(entry -> quotas.merge(entry.getKey(), CENT, BigDecimal::add));
        return quotas;
    }
}
