/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Authorisations;
import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.Signatures;
import it.pianozona.cycle.Cycles;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.EveryMorning;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;
import java.util.List;

/** What the model of {@code accordo-di-programma} asks, by the business key of the cycle. */
@ProcessBean("agreement")
public class AgreementModel {

    private static final int DAYS_TO_RECORD = 5;

    private final Agreements agreements;
    private final Conferences conferences;
    private final Authorisations authorisations;
    private final Signatures signatures;
    private final Cycles cycles;
    private final BusinessClock clock;

    AgreementModel(
            Agreements agreements,
            Conferences conferences,
            Authorisations authorisations,
            Signatures signatures,
            Cycles cycles,
            BusinessClock clock) {
        this.agreements = agreements;
        this.conferences = conferences;
        this.authorisations = authorisations;
        this.signatures = signatures;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The party itself, and the secretariat that enters what came by PEC or on paper (requirement 3.25). */
    public String partyOrSecretariat(String office, String cycleKey) {
        return office + "," + secretariat(cycleKey);
    }

    /** Who may sign for the party (holder, deputies for the signature), and the secretariat that enters what came by PEC. */
    public String signatoryOrSecretariat(String office, String cycleKey) {
        return OfficeKind.SIGNATORY.officeId(office) + "," + secretariat(cycleKey);
    }

    private String secretariat(String cycleKey) {
        return OfficeKind.SECRETARIAT.officeId(cycles.get(cycleKey).area());
    }

    /** The region of the area. */
    public String region(String cycleKey) {
        return OfficeKind.REGION.officeId(cycles.get(cycleKey).region());
    }

    /** The signatories whose plain consent the round still lacks. */
    public List<String> askedForConsent(String cycleKey) {
        return offices(conferences.withoutConsent(cycleKey));
    }

    /** The signatories whose favourable act the round still lacks. */
    public List<String> askedForAct(String cycleKey) {
        return offices(authorisations.missing(cycleKey));
    }

    /** The signatories whose signature the round still lacks. */
    public List<String> askedToSign(String cycleKey) {
        return offices(signatures.missing(cycleKey));
    }

    private static List<String> offices(List<Party> parties) {
        return parties.stream().map(Party::office).toList();
    }

    /** End of the day of the conference. */
    public Date conferenceEnd(String cycleKey) {
        return Moments.endOf(conferences.last(cycleKey).heldAt().toLocalDate());
    }

    /** {@code notice.reminderDays} before the conference, in the morning. */
    public Date conferenceReminder(String cycleKey) {
        var held = conferences.last(cycleKey).heldAt().toLocalDate();
        return Moments.reminderOf(held.minusDays(days("notice.reminderDays", cycleKey)));
    }

    /** True once a body's act is against: the others are no longer waited for. */
    public boolean isActDenied(String cycleKey) {
        return authorisations.of(cycleKey).values().stream().anyMatch(act -> !act.favourable());
    }

    /** True if every signatory has a favourable act. */
    public boolean isAuthorised(String cycleKey) {
        return authorisations.missing(cycleKey).isEmpty();
    }

    /** In the morning of the day after {@code agreement.internalActReminder} days. */
    public Date actReminder(String cycleKey) {
        return after(days("agreement.internalActReminder", cycleKey));
    }

    /** In the morning of the day after {@code agreement.internalActDays} days. */
    public Date actDeadline(String cycleKey) {
        return after(days("agreement.internalActDays", cycleKey) + 1);
    }

    /** {@code agreement.noActDays} days after the escalation. */
    public Date actLimit(String cycleKey) {
        return after(days("agreement.internalActDays", cycleKey) + days("agreement.noActDays", cycleKey) + 1);
    }

    /** True once a party refuses or lapses. */
    public boolean isSigningBroken(String cycleKey) {
        return signatures.isBroken(cycleKey);
    }

    /** True if every signatory has signed and every council that must has ratified. */
    public boolean isSigned(String cycleKey) {
        return signatures.missing(cycleKey).isEmpty();
    }

    /** {@code notice.reminderDays} before the term of the signatures. */
    public Date signReminder(String cycleKey) {
        return after(Math.max(1, days("agreement.signDays", cycleKey) - days("notice.reminderDays", cycleKey)));
    }

    /** The day after the term of the signatures. */
    public Date signDeadline(String cycleKey) {
        return after(days("agreement.signDays", cycleKey) + 1);
    }

    /** {@code agreement.noSignDays} days after the term of the signatures has been reported as passed. */
    public Date signLimit(String cycleKey) {
        return after(days("agreement.signDays", cycleKey) + days("agreement.noSignDays", cycleKey) + 1);
    }

    /** True if the party has signed already, in a round that is taken up again after a mediation. */
    public boolean hasSigned(String office, String cycleKey) {
        return signatures.hasSigned(cycleKey, office);
    }

    /** True if the party's council has still to ratify (TUEL art. 34 c. 5). */
    public boolean needsRatification(String office, String cycleKey) {
        var asked = signatures.ratifications(cycleKey).get(office);
        return asked != null && !asked.isDone();
    }

    /**
     * 24:00 Europe/Rome of the thirtieth day after the party's signature. Where that has passed while the round was being
     * mediated, a few days more to record an act that was adopted in time.
     */
    public Date ratificationEnd(String office, String cycleKey) {
        var last = signatures.ratifications(cycleKey).get(office).lastDay();
        var open = last.isBefore(clock.today()) ? clock.today().plusDays(DAYS_TO_RECORD) : last;
        return Moments.startOf(open.plusDays(1));
    }

    public boolean isInConference(String cycleKey) {
        return agreements.get(cycleKey).state() == Agreement.State.IN_CONFERENCE;
    }

    public boolean isInAuthorisation(String cycleKey) {
        return agreements.get(cycleKey).state() == Agreement.State.IN_AUTHORISATION;
    }

    /** Every morning from tomorrow on, as the engine reads a cycle. */
    public String everyMorning() {
        return EveryMorning.from(clock.today().plusDays(1));
    }

    /** Tomorrow morning; asked by instances of the model's first version. */
    public Date tomorrow() {
        return after(1);
    }

    private int days(String key, String cycleKey) {
        return cycles.profileOf(cycleKey).settings().days(key);
    }

    private Date after(int days) {
        return Moments.reminderOf(clock.today().plusDays(days));
    }
}
