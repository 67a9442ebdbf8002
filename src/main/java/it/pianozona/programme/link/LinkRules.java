/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.link;

import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of a link (F-LINK, requirements 3.27 and 5.7).
 *
 * @param sheets of the programme
 * @param actions that the authority has adopted for the year
 */
record LinkRules(Set<UUID> sheets, Set<UUID> actions) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Checks a link beside the others.
     *
     * @param others of the programme; one of the same sheet and action gives way and does not count
     * @throws it.pianozona.rule.RuleViolated naming all that is wrong
     */
    void check(CompanyLink link, Collection<CompanyLink> others) {
        var together = others.stream()
                .filter(one -> one.sheet().equals(link.sheet()) && !one.action().equals(link.action()))
                .map(CompanyLink::share)
                .reduce(link.share(), BigDecimal::add);
        new Problems()
                .unless(sheets.contains(link.sheet()), "«Scheda»: scegli una scheda del programma.")
                .unless(
                        actions.contains(link.action()),
                        "«Azione aziendale»: scegli un'azione che l'azienda ha adottato per l'anno.")
                .unless(
                        link.share().signum() > 0
                                && link.share().compareTo(WHOLE) <= 0
                                && link.share().stripTrailingZeros().scale() <= 2,
                        "«Quota»: scrivi una percentuale da più di 0 a 100, con al massimo due decimali.")
                .unless(
                        together.compareTo(WHOLE) <= 0,
                        "«Quota»: per la scheda le quote farebbero %s, più di 100. Restano %s."
                                .formatted(
                                        ItalianNumber.plain(together),
                                        ItalianNumber.plain(WHOLE.subtract(together.subtract(link.share())))))
                .refuse();
    }
}
