/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Authorisations;
import it.pianozona.agreement.Completion;
import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Issuing;
import it.pianozona.agreement.Reminders;
import it.pianozona.agreement.SchemeDrafting;
import it.pianozona.agreement.Signatures;
import it.pianozona.agreement.SignaturesToSettle;
import it.pianozona.agreement.Unanimity;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code accordo-di-programma}, by the key of the cycle. */
@ProcessBean("agreementSteps")
public class AgreementSteps {

    private final Authorisations authorisations;
    private final Completion completion;
    private final Conferences conferences;
    private final Cycles cycles;
    private final Issuing issuing;
    private final Reminders reminders;
    private final SchemeDrafting drafting;
    private final Signatures signatures;
    private final SignaturesToSettle toSettle;
    private final Unanimity unanimity;

    AgreementSteps(
            Authorisations authorisations,
            Completion completion,
            Conferences conferences,
            Cycles cycles,
            Issuing issuing,
            Reminders reminders,
            SchemeDrafting drafting,
            Signatures signatures,
            SignaturesToSettle toSettle,
            Unanimity unanimity) {
        this.authorisations = authorisations;
        this.completion = completion;
        this.conferences = conferences;
        this.cycles = cycles;
        this.issuing = issuing;
        this.reminders = reminders;
        this.drafting = drafting;
        this.signatures = signatures;
        this.toSettle = toSettle;
        this.unanimity = unanimity;
    }

    /** Reminds the bodies that have not yet said whether they consent. */
    public void remindConference(String key) {
        reminders.remind(key, Reminders.What.CONSENT, conferences.withoutConsent(key));
    }

    /** The conference gave remarks: a new round begins with the scheme as it stands. */
    public void reviseScheme(String key) {
        drafting.revise(key);
    }

    /** Reminds the bodies whose act is missing. */
    public void remindActs(String key) {
        reminders.remind(key, Reminders.What.ACT, authorisations.missing(key));
    }

    /** Tells who leads the agreement which acts are late. */
    public void escalateActs(String key) {
        reminders.escalate(key, Reminders.What.ACT, authorisations.missing(key));
    }

    /** Composes and freezes the document that the parties sign. */
    public void issue(String key) {
        issuing.issue(key);
    }

    /** The wait for the signatures is over: who has not answered is put on record, and unanimity is missing. */
    public void recordSilence(String key) {
        reminders.waitIsOver(key, Reminders.What.SIGNATURE, signatures.waitIsOver(key));
    }

    /** The council has not ratified within thirty days: the adhesion lapses. */
    public void lapse(String key, String office) {
        signatures.lapse(key, office);
    }

    /** Reminds the bodies whose signature is missing. */
    public void remindSignatures(String key) {
        reminders.remind(key, Reminders.What.SIGNATURE, signatures.missing(key));
    }

    /** Tells who leads the agreement which signatures are late. */
    public void escalateSignatures(String key) {
        reminders.escalate(key, Reminders.What.SIGNATURE, signatures.missing(key));
    }

    /** Verifies again what was not verified to the end; the agreement is signed once everything is. */
    public String verifyAgain(String key) {
        return toSettle.verifyAgain(key).name();
    }

    /** The agreement is in force. */
    public String putInForce(String key) {
        completion.putInForce(key);
        return "IN_FORCE";
    }

    /** Tells who leads the agreement that the mediation is late. */
    public void tellMediationLate(String key) {
        reminders.mediationLate(key);
    }

    /** The agreement has failed. */
    public String fail(String key) {
        unanimity.fail(key, cycles.get(key).region());
        return "FAILED";
    }

    /** The region disposes a new start: the agreement is promoted anew. */
    public void restart(String key) {
        unanimity.restart(key);
    }
}
