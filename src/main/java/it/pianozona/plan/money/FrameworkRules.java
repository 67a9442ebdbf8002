/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.money.Euro;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.RoundingMode;
import java.util.List;

/**
 * What F-QUADRO asks of the framework, the same on the form, on the page and in a sheet.
 *
 * Rules: ER-11.
 * @param years of the plan
 * @param funds that may pay for it (N-8)
 * @param limits budget constraints (ER-10)
 * @param blocks whether an amount over a constraint is refused, or only warned of ({@code framework.overLimit})
 */
record FrameworkRules(List<Integer> years, Funds funds, List<BudgetLimit> limits, boolean blocks) {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_REFERENCE = 200;

    static final String REFERENCES =
            "«Riferimento Regione» e «Riferimento azienda sanitaria»: per l'area sanitaria servono entrambi.";

    /** Every rule that a row breaks. */
    void check(FrameworkRow row, Problems problems) {
        problems.unless(
                        years.contains(row.year()),
                        "«Anno»: deve essere nel periodo del piano, dal %d al %d."
                                .formatted(years.get(0), years.get(years.size() - 1)))
                .unlessSaid("«Fonte»: ", funds.refusal(row.source(), row.year()))
                .unless(row.amount().signum() >= 0, "«Importo»: in euro, non può essere negativo.")
                .unless(row.amount().stripTrailingZeros().scale() <= 2, "«Importo»: indica al massimo due decimali.")
                .unless(
                        row.amount().signum() < 0 || Euro.isAmount(row.amount().setScale(2, RoundingMode.DOWN)),
                        Euro.REFUSAL)
                .unless(
                        row.note().length() <= LONGEST_NOTE
                                && row.regionReference().length() <= LONGEST_REFERENCE
                                && row.authorityReference().length() <= LONGEST_REFERENCE,
                        "«Nota» e «Riferimenti»: al massimo 500 e 200 caratteri.")
                .unless(
                        row.area() != PlanAreaKind.HEALTH
                                || (!row.regionReference().isBlank()
                                        && !row.authorityReference().isBlank()),
                        REFERENCES);
    }

    /** Where the rows of a plan exceed a constraint, in words. */
    List<String> overLimit(List<FrameworkRow> rows) {
        var sums = MoneyBySource.ofFramework(rows);
        return limits.stream()
                .filter(limit -> sums.at(cell(limit)).compareTo(limit.amount()) > 0)
                .map(limit -> "nel %d da %s il quadro prevede %s €, oltre il vincolo di %s € (%s): %s € di troppo"
                        .formatted(
                                limit.year(),
                                limit.source().italian(),
                                ItalianNumber.euro(sums.at(cell(limit))),
                                ItalianNumber.euro(limit.amount()),
                                limit.act(),
                                ItalianNumber.euro(sums.at(cell(limit)).subtract(limit.amount()))))
                .toList();
    }

    /** Refuses rows over a constraint, where the region blocks them. */
    void checkLimits(List<FrameworkRow> rows, Problems problems) {
        if (blocks) {
            overLimit(rows)
                    .forEach(words -> problems.unless(
                            false, "«Importo»: %s. Riduci l'importo o correggi il vincolo.".formatted(words)));
        }
    }

    private static MoneyBySource.YearSource cell(BudgetLimit limit) {
        return new MoneyBySource.YearSource(limit.year(), limit.source());
    }
}
