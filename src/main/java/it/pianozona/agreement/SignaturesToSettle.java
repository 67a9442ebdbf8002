/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.document.StoredFiles;
import it.pianozona.signature.Check;
import it.pianozona.signature.Expectation;
import it.pianozona.signature.Verification;
import it.pianozona.signature.VerifyingAgain;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures of an agreement that could not be verified to the end when they came (requirement 3.8). */
@Service
public class SignaturesToSettle {

    private final Signing signing;
    private final SignatureUploads uploads;
    private final SignatureRows rows;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Signatories signatories;
    private final VerifyingAgain again;
    private final StoredFiles files;
    private final Completion completion;

    SignaturesToSettle(
            Signing signing,
            SignatureUploads uploads,
            SignatureRows rows,
            Agreements agreements,
            Signatures signatures,
            Signatories signatories,
            VerifyingAgain again,
            StoredFiles files,
            Completion completion) {
        this.signing = signing;
        this.uploads = uploads;
        this.rows = rows;
        this.agreements = agreements;
        this.signatures = signatures;
        this.signatories = signatories;
        this.again = again;
        this.files = files;
        this.completion = completion;
    }

    /** The signatories whose signature is not verified to the end nor attested. */
    @Transactional(readOnly = true)
    public List<Party> unverified(String cycleKey) {
        var waiting = waiting(cycleKey).stream().map(PartySignature::office).toList();
        return agreements.signatories(cycleKey).stream()
                .filter(party -> waiting.contains(party.office()))
                .toList();
    }

    private List<PartySignature> waiting(String cycleKey) {
        var unsettled = uploads.of(agreements.get(cycleKey)).stream()
                .filter(upload -> upload.state() == SignatureUpload.State.TO_VERIFY_AGAIN)
                .map(SignatureUpload::id)
                .collect(Collectors.toSet());
        return signatures.of(cycleKey).values().stream()
                .filter(signature -> signature.attested().isEmpty())
                .filter(signature ->
                        signature.upload().filter(unsettled::contains).isPresent())
                .toList();
    }

    /** Verifies again what waits; once all is verified the agreement is signed, what no longer holds is signed anew. */
    @Transactional
    public Verification verifyAgain(String cycleKey) {
        var outcome = again.verify(new Signed(cycleKey));
        if (outcome == Verification.VERIFIED) {
            completion.signed(cycleKey);
        }
        return outcome;
    }

    private List<UUID> checksOf(List<PartySignature> waiting) {
        return waiting.stream()
                .map(signature -> uploads.find(signature.upload().orElseThrow()).orElseThrow())
                .map(SignatureUpload::check)
                .toList();
    }

    /** The signed files of the present round. */
    private final class Signed implements VerifyingAgain.Paper {

        private final String cycleKey;

        Signed(String cycleKey) {
            this.cycleKey = cycleKey;
        }

        @Override
        public List<VerifyingAgain.Waiting> waiting() {
            return SignaturesToSettle.this.waiting(cycleKey).stream()
                    .map(signature ->
                            uploads.find(signature.upload().orElseThrow()).orElseThrow())
                    .map(upload -> new VerifyingAgain.Waiting(upload.id(), upload.office(), upload.check()))
                    .toList();
        }

        @Override
        public byte[] bytes(VerifyingAgain.Waiting file) {
            return files.bytes(uploads.find(file.upload()).orElseThrow().file().orElseThrow());
        }

        @Override
        public Expectation expectation(VerifyingAgain.Waiting file) {
            return signing.expectation(cycleKey, file.office());
        }

        @Override
        public void settle(VerifyingAgain.Waiting file, Check check) {
            uploads.settle(file.upload(), Signing.state(check), check.words());
            if (!check.holds()) {
                rows.forget(agreements.get(cycleKey), file.office());
            }
        }
    }

    /**
     * The secretariat attests that it has verified by another tool what could not be verified here.
     *
     * @throws RuleViolated if the words are shorter than 20 characters, or the person wrote the codice fiscale by which one of the
     *     signatures is recognised
     */
    @Transactional
    public void attest(String cycleKey, String personId, String words) {
        var report = VerifyingAgain.requireReport(words);
        var agreement = agreements.get(cycleKey);
        var waiting = waiting(cycleKey);
        signatories.requireAttestable(checksOf(waiting), personId);
        waiting.forEach(signature -> rows.attest(agreement, signature.office(), report));
    }
}
