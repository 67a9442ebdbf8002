/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rules of what a body commits, the same in the agreement and in the annual programme (F-IMP, requirements 3.27 and 5.7).
 *
 * @param funds from which a body may commit itself (N-8)
 * @param overBudgetBlocks whether committing more than is available is refused ({@code commitment.overBudget=BLOCK})
 * @param before Italian, with its preposition, what the cover must be verified before: "della firma"
 */
public record PledgeRules(Funds funds, boolean overBudgetBlocks, String before) {

    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_ACT = 200;
    private static final BigDecimal STAFF_STEP = new BigDecimal("0.05");
    /** What people read whose amount is none. */
    public static final String EURO = "in euro, non può essere negativo e ha al massimo due decimali.";

    private static final String BLOCKED = "La regione non lo consente: riduci l'importo o correggi la disponibilità.";
    private static final String ADMITTED = "L'impegno è registrato: verifica la copertura prima %s.";

    /** @param overBudget the region's setting {@code commitment.overBudget}: WARN or BLOCK */
    public static PledgeRules of(Funds funds, String overBudget, String before) {
        return new PledgeRules(funds, overBudget.equals("BLOCK"), before);
    }

    /** Adds what is wrong with it to the problems of the row in which it stands. */
    public Problems hold(Pledge pledge, Problems problems) {
        return problems.unlessSaid("«Fonte»: ", funds.refusal(pledge.fund(), pledge.year()))
                .unless(Euro.isAmount(pledge.available()), "«Disponibilità»: " + EURO)
                .unless(Euro.isAmount(pledge.amount()), "«Importo»: " + EURO)
                .unless(
                        pledge.amount().signum() > 0 || !pledge.nonFinancial().isBlank(),
                        "«Importo» o «Impegno non finanziario»: indica almeno uno dei due.")
                .unless(
                        pledge.nonFinancial().length() <= LONGEST_TEXT,
                        "«Impegno non finanziario»: al massimo %d caratteri.".formatted(LONGEST_TEXT))
                .unless(
                        isStaff(pledge.staffFte()),
                        "«Personale»: indica una quota da 0 a 1 a passi di 0,05 (1 = una persona a tempo pieno).")
                .unless(pledge.act().length() <= LONGEST_ACT, "«Atto»: al massimo %d caratteri.".formatted(LONGEST_ACT))
                .unless(!overBudgetBlocks || !pledge.isOverBudget(), overBudget(pledge, BLOCKED));
    }

    /** What is said, in Italian, of a commitment that exceeds what is available and is admitted all the same. */
    public Optional<String> warning(Pledge pledge) {
        return pledge.isOverBudget() ? Optional.of(overBudget(pledge, ADMITTED.formatted(before))) : Optional.empty();
    }

    /** What is said, in Italian, where each of several commitments is covered and all together are not. */
    public String overTogether(BigDecimal committed, BigDecimal available) {
        return "«Importo»: con gli altri impegni sulla stessa fonte sono %s € e superano la disponibilità di %s €. %s"
                .formatted(
                        ItalianNumber.euro(committed),
                        ItalianNumber.euro(available),
                        overBudgetBlocks ? BLOCKED : ADMITTED.formatted(before));
    }

    private static String overBudget(Pledge pledge, String consequence) {
        return "«Importo»: %s € superano la disponibilità di %s €. %s"
                .formatted(ItalianNumber.euro(pledge.amount()), ItalianNumber.euro(pledge.available()), consequence);
    }

    private static boolean isStaff(BigDecimal share) {
        return share.signum() >= 0
                && share.compareTo(BigDecimal.ONE) <= 0
                && share.remainder(STAFF_STEP).signum() == 0;
    }
}
