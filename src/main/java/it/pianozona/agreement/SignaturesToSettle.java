/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.SignedFile;
import it.pianozona.proceeding.SignedFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Verification;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures of an agreement that could not be verified to the end when they came (requirement 3.8). */
@Service
public class SignaturesToSettle {

    private final SignedFiles signed;
    private final SignatureRows rows;
    private final IssueRows issues;
    private final Agreements agreements;
    private final Completion completion;

    SignaturesToSettle(
            SignedFiles signed, SignatureRows rows, IssueRows issues, Agreements agreements, Completion completion) {
        this.signed = signed;
        this.rows = rows;
        this.issues = issues;
        this.agreements = agreements;
        this.completion = completion;
    }

    /** The signatories whose signature is not verified to the end nor attested. */
    @Transactional(readOnly = true)
    public List<Party> unverified(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        var waiting = signed.unsettled(agreement.paper(), signers(agreement)).stream()
                .map(SignedFile::office)
                .toList();
        return agreements.signatories(agreement).stream()
                .filter(party -> waiting.contains(party.office()))
                .toList();
    }

    private List<String> signers(Agreement agreement) {
        return rows.of(agreement).stream()
                .filter(signature -> signature.upload().isPresent())
                .map(PartySignature::office)
                .toList();
    }

    /** Verifies again what waits; once all is verified the agreement is signed, what no longer holds is signed anew. */
    @Transactional
    public Verification verifyAgain(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        var outcome = signed.verifyAgain(
                agreement.paper(),
                issues.find(agreement).orElseThrow().file(),
                signers(agreement),
                office -> rows.forget(agreement, office));
        if (outcome == Verification.VERIFIED) {
            completion.signed(cycleKey);
        }
        return outcome;
    }

    /**
     * The secretariat attests that it has verified by another tool what could not be verified here.
     *
     * @throws RuleViolated as {@link SignedFiles#attest} says
     */
    @Transactional
    public void attest(String cycleKey, String personId, String words) {
        var agreement = agreements.get(cycleKey);
        signed.attest(agreement.paper(), signers(agreement), office -> true, personId, words);
    }
}
