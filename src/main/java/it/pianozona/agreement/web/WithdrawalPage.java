/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.AgreementWithdrawals;
import it.pianozona.page.Attempt;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The agreement is taken back, or ended by a coordinator, from the page of who is missing. */
@Controller
class WithdrawalPage {

    private final AgreementAccess access;
    private final AgreementWithdrawals withdrawals;

    WithdrawalPage(AgreementAccess access, AgreementWithdrawals withdrawals) {
        this.access = access;
        this.withdrawals = withdrawals;
    }

    /** A refusal shows the page again with the reason as it was typed. */
    @PostMapping("/accordi/{cycleKey}/ritiro")
    String withdraw(@PathVariable String cycleKey, Principal person, Attempt attempt) {
        var visit = access.enter(cycleKey, person.getName());
        if (withdrawals.of(visit.agreement(), visit.rights()).isEmpty()) {
            throw AgreementAccess.forbidden();
        }
        return attempt.then(
                "redirect:/accordi/{cycleKey}",
                "L'accordo non va avanti: il piano resta approvato e non in vigore.",
                () -> withdrawals.withdraw(cycleKey, attempt.typed().text("motivo"), person.getName()));
    }
}
