/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Measure;
import it.pianozona.table.Elsewhere;
import it.pianozona.table.EmptyAsNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An objective of the PAL aziendale under its strategic line.
 *
 * @param line the strategic line, the same words for all objectives under it
 * @param guidance key of the guidance act of the conference that it carries out, or empty
 * @param planCycle key of the cycle of a Piano di Zona, where it carries out an objective of that plan
 * @param structure who is responsible in the company
 * @param resources EUR, in all its years
 * @param districtShare percent of the resources that goes to the districts
 * @param indicators with a target for its last year
 */
public record CompanyObjective(
        UUID id,
        String line,
        String title,
        @EmptyAsNull String guidance,
        @EmptyAsNull String planCycle,
        Optional<UUID> planObjective,
        String structure,
        int firstYear,
        int lastYear,
        BigDecimal resources,
        BigDecimal districtShare,
        @Elsewhere List<Measure> indicators) {

    /** The same with its indicators. */
    CompanyObjective with(List<Measure> measures) {
        return new CompanyObjective(
                id,
                line,
                title,
                guidance,
                planCycle,
                planObjective,
                structure,
                firstYear,
                lastYear,
                resources,
                districtShare,
                measures);
    }

    /** Whether it holds in that year. */
    public boolean holdsIn(int year) {
        return year >= firstYear && year <= lastYear;
    }

    /** For example "2017-2019". */
    public String period() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "-" + lastYear;
    }

    /** Tells one version of it from another, for who writes over what they have seen. */
    public String mark() {
        return Integer.toHexString(toString().hashCode());
    }
}
