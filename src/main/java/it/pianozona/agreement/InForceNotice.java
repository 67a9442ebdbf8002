/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the parties, the lead body and the planning office that the agreement is in force. */
@Component
class InForceNotice {

    private final Agreements agreements;
    private final Notices notices;

    InForceNotice(Agreements agreements, Notices notices) {
        this.agreements = agreements;
        this.notices = notices;
    }

    @EventListener
    void on(AgreementInForce agreement) {
        var key = agreement.cycleKey();
        notices.send(
                agreement.notice("in-vigore-" + key, Notice.Kind.OUTCOME, Wording.of("accordo.in-vigore")),
                Stream.concat(
                                agreements.signatories(key).stream().map(Party::office),
                                Stream.of(
                                        OfficeKind.LEAD_BODY.officeId(agreement.area()),
                                        OfficeKind.PLAN_OFFICE.officeId(agreement.area()),
                                        OfficeKind.COORDINATORS.officeId(agreement.area())))
                        .distinct()
                        .toList());
    }
}
