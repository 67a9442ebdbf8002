/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Commitments;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.Framework;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The money of the cycle: three-year framework, commitments of the bodies, what was attracted, the incentive (requirement 2.4). */
@Component
@Order(40)
class MoneyPart extends DossierPart {

    private final Framework framework;
    private final AttractedResources attracted;
    private final Agreements agreements;
    private final Commitments commitments;
    private final IncentiveClaims claims;

    MoneyPart(
            Framework framework,
            AttractedResources attracted,
            Agreements agreements,
            Commitments commitments,
            IncentiveClaims claims) {
        super("risorse", "Risorse", Group.PLAN);
        this.framework = framework;
        this.attracted = attracted;
        this.agreements = agreements;
        this.commitments = commitments;
        this.claims = claims;
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var rows = framework.of(visit.key());
        var agreement = visit.agreement();
        var given = agreement.map(one -> commitments.of(visit.key())).orElse(List.of());
        var parties = agreement.map(one -> agreements.parties(visit.key())).orElse(List.of());
        var claim = claims.ofCycle(visit.key());
        model.addAttribute("years", MoneyTables.years(visit.cycle()));
        model.addAttribute("byLine", MoneyTables.byLine(visit.cycle(), rows));
        model.addAttribute("bySource", MoneyTables.bySource(visit.cycle(), rows));
        model.addAttribute("byArea", MoneyTables.byArea(visit.cycle(), rows));
        model.addAttribute("byParty", MoneyTables.byParty(visit.cycle(), parties, given));
        model.addAttribute("attracted", attracted.of(visit.key()));
        model.addAttribute("claim", claim.orElse(null));
        model.addAttribute(
                "claimLines", claim.map(one -> claims.lines(one.key())).orElse(List.of()));
    }
}
