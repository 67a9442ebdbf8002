/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.AgreementWithdrawals;
import it.pianozona.page.Typed;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String withdraw(
            @PathVariable String cycleKey,
            @RequestParam Map<String, String> sent,
            Principal person,
            RedirectAttributes next) {
        var visit = access.enter(cycleKey, person.getName());
        if (withdrawals.of(visit.agreement(), visit.rights()).isEmpty()) {
            throw AgreementAccess.forbidden();
        }
        var typed = new Typed(sent);
        if (typed.attempt(
                "ritiro",
                next,
                () -> withdrawals.withdraw(cycleKey, typed.text("motivo").strip(), person.getName()))) {
            next.addFlashAttribute("done", "L'accordo non va avanti: il piano resta approvato e non in vigore.");
        }
        return "redirect:/accordi/{cycleKey}";
    }
}
