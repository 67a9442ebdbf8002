/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.plan.chain.Action;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rules of one commitment (F-IMP).
 *
 * @param funds from which a party may commit itself (N-8)
 * @param overBudgetBlocks whether committing more than is available is refused ({@code commitment.overBudget=BLOCK})
 */
record CommitmentRules(
        Set<String> offices, Set<UUID> actions, List<Integer> years, Funds funds, boolean overBudgetBlocks) {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_ACT = 200;
    private static final BigDecimal STAFF_STEP = new BigDecimal("0.05");
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.99");

    static CommitmentRules of(
            List<Party> parties, List<Action> actions, List<Integer> years, Funds funds, String overBudget) {
        return new CommitmentRules(
                parties.stream().map(Party::office).collect(Collectors.toSet()),
                actions.stream().map(Action::id).collect(Collectors.toSet()),
                years,
                funds,
                overBudget.equals("BLOCK"));
    }

    /**
     * Checks a commitment.
     *
     * @return a warning in Italian if it exceeds what is available and the region admits that
     * @throws RuleViolated if it breaks a rule
     */
    Optional<String> check(Commitment commitment) {
        new Problems()
                .unless(offices.contains(commitment.office()), "«Ente»: scegli un ente dell'accordo.")
                .unless(actions.contains(commitment.action()), "«Azione»: scegli un'azione del piano.")
                .unless(
                        years.contains(commitment.year()),
                        "«Anno»: deve essere nel periodo del piano, dal %d al %d."
                                .formatted(years.get(0), years.get(years.size() - 1)))
                .unlessSaid("«Fonte»: ", funds.refusal(commitment.source(), commitment.year()))
                .unless(isEuro(commitment.available()), "«Disponibilità»: " + EURO)
                .unless(isEuro(commitment.amount()), "«Importo»: " + EURO)
                .unless(
                        commitment.amount().signum() > 0
                                || !commitment.nonFinancial().isBlank(),
                        "«Importo» o «Impegno non finanziario»: indica almeno uno dei due.")
                .unless(
                        commitment.nonFinancial().length() <= LONGEST_TEXT,
                        "«Impegno non finanziario»: al massimo %d caratteri.".formatted(LONGEST_TEXT))
                .unless(
                        isStaff(commitment.staffFte()),
                        "«Personale»: indica una quota da 0 a 1 a passi di 0,05 (1 = una persona a tempo pieno).")
                .unless(
                        commitment.act().length() <= LONGEST_ACT,
                        "«Atto»: al massimo %d caratteri.".formatted(LONGEST_ACT))
                .unless(!overBudgetBlocks || !commitment.isOverBudget(), overBudget(commitment, BLOCKED))
                .refuse();
        return commitment.isOverBudget() ? Optional.of(overBudget(commitment, ADMITTED)) : Optional.empty();
    }

    private static final String EURO = "in euro, non può essere negativo e ha al massimo due decimali.";
    private static final String BLOCKED = "La regione non lo consente: riduci l'importo o correggi la disponibilità.";
    private static final String ADMITTED = "L'impegno è registrato: verifica la copertura prima della firma.";

    private static String overBudget(Commitment commitment, String consequence) {
        return "«Importo»: %s € superano la disponibilità di %s €. %s"
                .formatted(
                        ItalianNumber.euro(commitment.amount()),
                        ItalianNumber.euro(commitment.available()),
                        consequence);
    }

    private static boolean isEuro(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= 2
                && amount.compareTo(LARGEST_AMOUNT) <= 0;
    }

    private static boolean isStaff(BigDecimal share) {
        return share.signum() >= 0
                && share.compareTo(BigDecimal.ONE) <= 0
                && share.remainder(STAFF_STEP).signum() == 0;
    }
}
