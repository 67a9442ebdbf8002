/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;

/**
 * Resources that an area attracts must not diminish those of municipalities and region (LO15-52): who attracts more than the year
 * before while these give less must say why.
 *
 * @param before the previous year
 * @param now the year that is looked at
 */
public record Additionality(Year before, Year now) {

    /**
     * Resources of a year, in euro.
     *
     * @param attracted from others than municipalities and region
     * @param municipalAndRegional of municipalities and region together
     */
    public record Year(BigDecimal attracted, BigDecimal municipalAndRegional) {}

    /** Whether attracted resources grow while municipal and regional ones fall. */
    public boolean warns() {
        return now.attracted().compareTo(before.attracted()) > 0
                && now.municipalAndRegional().compareTo(before.municipalAndRegional()) < 0;
    }

    /** @throws RuleViolated if it warns and nobody says why */
    public void requireJustified(String justification) {
        if (warns() && justification.isBlank()) {
            throw new RuleViolated(
                    "«Motivazione»: le risorse attratte crescono mentre quelle di Comuni e Regione diminuiscono: scrivi perché (LO15-52).");
        }
    }
}
