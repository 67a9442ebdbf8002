/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Measure;
import it.pianozona.table.Elsewhere;
import it.pianozona.table.EmptyAsNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An action of a year with its budget (ER-57).
 *
 * @param code as the company knows it, one of a year
 * @param centre responsibility centre (CdR)
 * @param objective id of the objective of the PAL that it carries out
 * @param weight percent of its centre, above 0; those of a centre are 100 at most
 * @param minimum what is acceptable at least, in the unit of the indicator
 * @param formerLine content of the former Programma attività territoriali that it takes over (ER-67, ER-71), or empty
 * @param resources one for a district at most
 * @param indicators one, with its target of the year
 */
public record CompanyAction(
        UUID id,
        String code,
        String title,
        String centre,
        UUID objective,
        BigDecimal weight,
        BigDecimal minimum,
        @EmptyAsNull String formerLine,
        @Elsewhere List<DistrictResources> resources,
        @Elsewhere List<Measure> indicators) {

    /** The same with what stands in other tables. */
    CompanyAction with(List<DistrictResources> used, List<Measure> measures) {
        return new CompanyAction(id, code, title, centre, objective, weight, minimum, formerLine, used, measures);
    }

    /** The same, known by that id. */
    CompanyAction known(UUID as) {
        return new CompanyAction(
                as, code, title, centre, objective, weight, minimum, formerLine, resources, indicators);
    }

    /** EUR in all districts. */
    public BigDecimal total() {
        return resources.stream().map(DistrictResources::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it uses there. */
    public Optional<DistrictResources> in(String district) {
        return resources.stream().filter(one -> one.district().equals(district)).findFirst();
    }

    /** The responsibility centre, however it is written. */
    public String centreKey() {
        return centre.strip().toLowerCase(Locale.ITALY);
    }

    /** The indicator, which none but a draft lacks. */
    public Optional<Measure> indicator() {
        return indicators.stream().findFirst();
    }

    /** Tells one version of it from another, for who writes over what they have seen. */
    public String mark() {
        return Integer.toHexString(toString().hashCode());
    }
}
