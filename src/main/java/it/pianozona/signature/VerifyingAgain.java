/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that were taken before everything about them was known are verified again before their paper closes: the agreement, an
 * adhesion, an act that follows. What no longer holds is signed anew; what cannot be verified here is attested by the
 * secretariat.
 */
@Component
public class VerifyingAgain {

    private static final int LEAST_REPORT = 20;

    private final SignatureChecks checks;

    VerifyingAgain(SignatureChecks checks) {
        this.checks = checks;
    }

    /**
     * A file that waits.
     *
     * @param check its verdict so far
     */
    public record Waiting(UUID upload, String office, UUID check) {}

    /** A paper whose signed files are verified again. */
    public interface Paper {

        /** The files that count and are neither verified to the end nor attested. */
        List<Waiting> waiting();

        byte[] bytes(Waiting file);

        /** What the file of that office must be, as of today, its own signature left out. */
        Expectation expectation(Waiting file);

        /** Keeps the new verdict; where it does not hold the office signs anew. */
        void settle(Waiting file, Check check);
    }

    /** Verifies each again. Its signatory is the one who signed then, whoever holds the office now. */
    @Transactional
    public Verification verify(Paper paper) {
        var invalid = false;
        var pending = false;
        for (var file : paper.waiting()) {
            var signer = checks.find(file.check()).orElseThrow().taxCode();
            var check = checks.verifyAgain(
                    file.check(), paper.bytes(file), paper.expectation(file).by(signer));
            paper.settle(file, check);
            invalid |= !check.holds();
            pending |= check.state() == Verdict.State.TO_VERIFY_AGAIN;
        }
        if (invalid) {
            return Verification.INVALID;
        }
        return pending ? Verification.PENDING : Verification.VERIFIED;
    }

    /**
     * The report that the secretariat attests.
     *
     * @throws RuleViolated if its words are shorter than 20 characters
     */
    public static String requireReport(String words) {
        if (words.strip().length() < LEAST_REPORT) {
            throw new RuleViolated(
                    "«Estremi»: indica strumento, data ed estremi del rapporto, con almeno 20 caratteri.");
        }
        return words.strip();
    }
}
