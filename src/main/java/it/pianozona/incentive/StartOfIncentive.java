/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.AgreementInForce;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An agreement in force opens the claim, where the region has a rule. Where the area may have no claim (a second one, or one
 * for areas that have merged) its offices are told why, and the agreement goes on.
 */
@Component
class StartOfIncentive {

    private final IncentiveClaims claims;
    private final IncentiveOpening opening;
    private final ClaimLimits limits;
    private final Notices notices;

    StartOfIncentive(IncentiveClaims claims, IncentiveOpening opening, ClaimLimits limits, Notices notices) {
        this.claims = claims;
        this.opening = opening;
        this.limits = limits;
        this.notices = notices;
    }

    @EventListener
    void on(AgreementInForce agreement) {
        if (!claims.hasRule(agreement.cycleKey())) {
            return;
        }
        limits.refusal(agreement.cycleKey())
                .ifPresentOrElse(why -> tell(agreement, why), () -> opening.open(agreement.cycleKey()));
    }

    private void tell(AgreementInForce agreement, String why) {
        notices.send(
                new Notices.Message(
                        "premialita-non-aperta-" + agreement.cycleKey(),
                        agreement.area(),
                        agreement.cycleKey(),
                        Notice.Kind.OUTCOME,
                        Wording.of("premialita.non-aperta", "motivo", why)),
                List.of(
                        OfficeKind.LEAD_BODY.officeId(agreement.area()),
                        OfficeKind.PLAN_OFFICE.officeId(agreement.area())));
    }
}
