/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.MeasureRules;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What is asked of an objective of the PAL aziendale.
 *
 * @param mandate whose years it stays within
 * @param links that may be chosen, as {@link PlanLinks} names them
 * @param measures rules for its indicators
 */
record ObjectiveRules(Mandate mandate, Set<String> links, MeasureRules measures) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int EURO_DIGITS = 12;

    void check(CompanyObjective one, Problems problems) {
        var years = mandate.years();
        problems.unless(!one.line().isBlank(), "«Linea strategica»: scrivila.")
                .unless(one.line().length() <= LONGEST_LINE, "«Linea strategica»: scrivi al massimo 200 caratteri.")
                .unless(!one.title().isBlank(), "«Obiettivo»: scrivilo.")
                .unless(one.title().length() <= LONGEST_TITLE, "«Obiettivo»: scrivi al massimo 300 caratteri.")
                .unless(!one.structure().isBlank(), "«Struttura responsabile»: scrivila.")
                .unless(
                        one.structure().length() <= LONGEST_LINE,
                        "«Struttura responsabile»: scrivi al massimo 200 caratteri.")
                .unless(
                        years.contains(one.firstYear()) && years.contains(one.lastYear()),
                        "«Ultimo anno»: l'obiettivo sta dentro il mandato, dal %d al %d."
                                .formatted(years.get(0), years.get(years.size() - 1)))
                .unless(one.firstYear() <= one.lastYear(), "«Ultimo anno»: l'ultimo anno non viene prima del primo.")
                .unless(isEuro(one.resources()), "«Risorse»: scrivi gli euro, zero o più, con due decimali al massimo.")
                .unless(
                        isShare(one.districtShare()),
                        "«Quota dei distretti»: va da 0 a 100, con due decimali al massimo.")
                .unless(
                        one.guidance().isEmpty() || links.contains(PlanLinks.guidance(one.guidance())),
                        "«Atto della CTSS»: scegli dall'elenco.")
                .unless(
                        one.planCycle().isEmpty()
                                || links.contains(PlanLinks.objective(
                                        one.planCycle(), one.planObjective().orElseThrow())),
                        "«Obiettivo del Piano di Zona»: scegli dall'elenco.");
        measures.check(one.indicators(), problems);
    }

    /** Zero or more, twelve digits, two decimals. */
    static boolean isEuro(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= 2
                && amount.precision() - amount.scale() <= EURO_DIGITS;
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() >= 0
                && share.compareTo(WHOLE) <= 0
                && share.stripTrailingZeros().scale() <= 2;
    }
}
