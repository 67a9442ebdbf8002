/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.AgreementWithdrawals;
import it.pianozona.agreement.Completion;
import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.MatrixFace;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.agreement.SchemeDrafting;
import it.pianozona.agreement.SignatureStake;
import it.pianozona.agreement.Signing;
import it.pianozona.agreement.Soliciting;
import it.pianozona.agreement.Unanimity;
import it.pianozona.cycle.Cycles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.AutomaticSteps;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that a promoter lives on: who is missing, since when, what happens next. */
@Controller
class MatrixPage {

    private final AgreementDoor access;
    private final RatificationMatrix matrix;
    private final Soliciting soliciting;
    private final Signing signing;
    private final SchemeDrafting schemes;
    private final Conferences conferences;
    private final Completion completion;
    private final Unanimity unanimity;
    private final ObjectProvider<SignatureStake> stakes;
    private final AgreementWithdrawals withdrawals;
    private final AutomaticSteps automatic;
    private final Cycles cycles;
    private final BusinessClock clock;

    MatrixPage(
            AgreementDoor access,
            RatificationMatrix matrix,
            Soliciting soliciting,
            Signing signing,
            SchemeDrafting schemes,
            Conferences conferences,
            Completion completion,
            Unanimity unanimity,
            ObjectProvider<SignatureStake> stakes,
            AgreementWithdrawals withdrawals,
            AutomaticSteps automatic,
            Cycles cycles,
            BusinessClock clock) {
        this.access = access;
        this.matrix = matrix;
        this.soliciting = soliciting;
        this.signing = signing;
        this.schemes = schemes;
        this.conferences = conferences;
        this.completion = completion;
        this.unanimity = unanimity;
        this.stakes = stakes;
        this.withdrawals = withdrawals;
        this.automatic = automatic;
        this.cycles = cycles;
        this.clock = clock;
    }

    @GetMapping("/accordi/{cycleKey}")
    String show(AgreementVisit visit, @PathVariable String cycleKey, Principal person, Model model) {
        model.addAttribute("readsSigned", access.readsSigned(visit));
        model.addAttribute("guest", visit.isGuest());
        var shown = matrix.of(cycleKey);
        model.addAttribute("matrix", shown);
        model.addAttribute("face", MatrixFace.of(shown, clock.today()));
        model.addAttribute("today", clock.today());
        model.addAttribute("agreement", shown.agreement());
        var cycle = cycles.get(cycleKey);
        var profile = cycles.profileOf(cycle);
        model.addAttribute("area", cycles.areaOf(cycle).name());
        model.addAttribute("cycle", cycle);
        model.addAttribute("labels", profile.labels());
        model.addAttribute("atWork", automatic.of(cycleKey));
        model.addAttribute("stakes", stakes(cycleKey, shown));
        model.addAttribute("issued", signing.isIssued(cycleKey) ? signing.issued(cycleKey) : null);
        model.addAttribute(
                "hasScheme", !visit.isGuest() && schemes.last(cycleKey).isPresent());
        model.addAttribute("conferences", conferences.all(cycleKey));
        model.addAttribute("publication", completion.publication(cycleKey).orElse(null));
        model.addAttribute("waysOut", unanimity.history(cycleKey));
        model.addAttribute(
                "maySolicit", !shown.missing().isEmpty() && soliciting.isAllowed(cycleKey, person.getName()));
        model.addAttribute(
                "withdrawal", withdrawals.of(shown.agreement(), visit.rights()).orElse(null));
        model.addAttribute("hasIncentive", profile.incentiveRule().isPresent());
        return "accordo";
    }

    @PostMapping("/accordi/{cycleKey}/sollecito")
    String solicit(AgreementVisit visit, @PathVariable String cycleKey, Principal person, Attempt attempt) {
        Door.require(soliciting.isAllowed(cycleKey, person.getName()));
        return attempt.then("redirect:/accordi/{cycleKey}", () -> {
            var names = soliciting.solicit(cycleKey, person.getName()).stream()
                    .map(Party::name)
                    .collect(Collectors.joining(", "));
            return "Sollecito inviato a: %s.".formatted(names);
        });
    }

    /** What is at stake until the last one has signed. */
    private List<SignatureStake.Stake> stakes(String cycleKey, RatificationMatrix.Matrix shown) {
        if (!shown.agreement().state().isToBeSigned()) {
            return List.of();
        }
        return stakes.orderedStream()
                .map(stake -> stake.of(cycleKey, shown.unsigned(), clock.today()))
                .flatMap(Optional::stream)
                .toList();
    }
}
