/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveClaim;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;

/** What the models of {@code premialita} and {@code riga-premialita} ask, by the key of the claim. */
@ProcessBean("incentive")
public class IncentiveModel {

    static final int REMINDER_DAYS = 7;
    private final IncentiveClaims claims;
    private final IncentiveSteps steps;
    private final BusinessClock clock;

    IncentiveModel(IncentiveClaims claims, IncentiveSteps steps, BusinessClock clock) {
        this.claims = claims;
        this.steps = steps;
        this.clock = clock;
    }

    /** The lead body of the area, which claims. */
    public String leadBody(String claimKey) {
        return OfficeKind.LEAD_BODY.officeId(claims.get(claimKey).area());
    }

    /** The region, which verifies and pays. */
    public String region(String claimKey) {
        return OfficeKind.REGION.officeId(claims.get(claimKey).region());
    }

    /** Today plus {@code premialita.verificationDays} of the profile, at the end of the day. */
    public Date due(String claimKey) {
        return Moments.endOf(clock.today().plusDays(days(claimKey)));
    }

    /** Seven days before {@link #due}. */
    public Date reminder(String claimKey) {
        return Moments.reminderOf(clock.today().plusDays(days(claimKey) - REMINDER_DAYS));
    }

    /** The end of the plan's last day: until then lines can be submitted. */
    public Date planEnd(String claimKey) {
        return Moments.startOf(steps.planEnd(claimKey).plusDays(1));
    }

    /** Whether another line could still be claimed, decided or paid. */
    public boolean isOpen(String claimKey) {
        return claims.get(claimKey).state() == IncentiveClaim.State.OPEN;
    }

    private int days(String claimKey) {
        return claims.ruleOf(claims.get(claimKey).cycle()).verificationDays();
    }
}
