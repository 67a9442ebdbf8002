/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.AgreementWithdrawals;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The agreement is taken back, or ended by a coordinator, from the page of who is missing. */
@Controller
class WithdrawalPage {

    private final AgreementWithdrawals withdrawals;

    WithdrawalPage(AgreementWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /** A refusal shows the page again with the reason as it was typed. */
    @PostMapping("/accordi/{cycleKey}/ritiro")
    String withdraw(AgreementVisit visit, @PathVariable String cycleKey, Principal person, Attempt attempt) {
        if (withdrawals.of(visit.agreement(), visit.rights()).isEmpty()) {
            throw Door.notYours();
        }
        return attempt.then(
                "redirect:/accordi/{cycleKey}",
                "L'accordo non va avanti: il piano resta approvato e non in vigore.",
                () -> withdrawals.withdraw(cycleKey, attempt.typed().text("motivo"), person.getName()));
    }
}
