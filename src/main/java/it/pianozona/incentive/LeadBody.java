/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.cycle.Cycles;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import org.springframework.stereotype.Component;

/** What the people of the lead body alone do on the page, outside of the steps of the process. Rules: requirement 3.17. */
@Component
class LeadBody {

    private final IncentiveClaims claims;
    private final Cycles cycles;
    private final LegalRecord record;

    LeadBody(IncentiveClaims claims, Cycles cycles, LegalRecord record) {
        this.claims = claims;
        this.cycles = cycles;
        this.record = record;
    }

    /** @throws RuleViolated if the person is not of the lead body of the cycle's area today */
    void require(String cycleKey, String personId) {
        if (!claims.mayClaim(cycleKey, personId)) {
            throw new RuleViolated("La premialità la chiede solo l'ente capofila dell'ambito.");
        }
    }

    /** Writes in the legal record what a person of the lead body has done on the page. */
    void record(String cycleKey, String personId, String act, Object after) {
        var area = cycles.get(cycleKey).area();
        record.append(
                new LegalRecord.Act(
                        area, IncentiveClaim.keyOf(cycleKey), personId, OfficeKind.LEAD_BODY.officeId(area), act),
                null,
                after);
    }
}
