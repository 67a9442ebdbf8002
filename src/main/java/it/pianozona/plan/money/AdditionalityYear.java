/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.region.FundKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether money attracted in a year stands in for municipal and regional money (LO15-52): it grew while they shrank.
 *
 * @param attracted euro of the year
 * @param attractedBefore euro of the year before
 * @param local municipal and regional euro of the year
 * @param localBefore municipal and regional euro of the year before
 * @param reason why, in the office's words; empty while nobody has said
 */
public record AdditionalityYear(
        int year,
        BigDecimal attracted,
        BigDecimal attractedBefore,
        BigDecimal local,
        BigDecimal localBefore,
        String reason) {

    /** The health service's money is the region's. */
    private static final Set<FundKind> LOCAL = Set.of(FundKind.MUNICIPAL, FundKind.REGIONAL, FundKind.HEALTH);

    /** Each year of the plan but the first, against the one before. */
    public static List<AdditionalityYear> of(
            List<Integer> years,
            List<FrameworkRow> framework,
            List<AttractedResource> attracted,
            Map<Integer, String> reasons) {
        return IntStream.range(1, years.size())
                .map(years::get)
                .mapToObj(year -> new AdditionalityYear(
                        year,
                        attractedIn(attracted, year),
                        attractedIn(attracted, year - 1),
                        localIn(framework, year),
                        localIn(framework, year - 1),
                        reasons.getOrDefault(year, "")))
                .toList();
    }

    private static BigDecimal attractedIn(List<AttractedResource> attracted, int year) {
        return attracted.stream()
                .filter(one -> one.year() == year)
                .map(AttractedResource::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal localIn(List<FrameworkRow> framework, int year) {
        return framework.stream()
                .filter(row -> row.year() == year && LOCAL.contains(row.source().kind()))
                .map(FrameworkRow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** More is attracted and less is given by Comuni and Regione than the year before. */
    public boolean warns() {
        return attracted.compareTo(attractedBefore) > 0 && local.compareTo(localBefore) < 0;
    }

    /** The warning waits for its reason. */
    public boolean isUnexplained() {
        return warns() && reason.isBlank();
    }
}
