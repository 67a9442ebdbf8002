/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies signed files and keeps verdict and report. Never throws for a bad file: that is a verdict. */
@Service
public class SignatureChecks {

    private final Examination examination;
    private final CheckRows rows;
    private final BusinessClock clock;

    SignatureChecks(Examination examination, CheckRows rows, BusinessClock clock) {
        this.examination = examination;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The verdict on a file; nothing is stored. Takes from milliseconds to seconds: call it outside a transaction.
     *
     * @throws RuleViolated if too many files are being verified at this moment
     */
    public Verdict examine(byte[] file, Expectation expectation) {
        return examination.examine(file, expectation);
    }

    /** How much is asked of a signature today. */
    public Verdict.Mode mode() {
        return examination.mode();
    }

    /** Like {@link #examine(byte[], Expectation)}; a file that is larger than what is verified is only hashed. */
    public Verdict examine(SentFile file, Expectation expectation) {
        return examination.isTooLarge(file.size())
                ? examination.tooLarge(file)
                : examination.examine(file.bytes(), expectation);
    }

    /** Keeps a verdict with its report, in the caller's transaction. */
    @Transactional
    public Check keep(Verdict verdict, String fileName) {
        return rows.save(new Check(UUID.randomUUID(), fileName, verdict, Optional.empty(), clock.instant()));
    }

    /**
     * {@link #examine} and {@link #keep} at once.
     *
     * @throws RuleViolated if too many files are being verified at this moment
     */
    public Check verify(byte[] file, String fileName, Expectation expectation) {
        return keep(examine(file, expectation), fileName);
    }

    /**
     * Verifies a kept file again, for example because its revocation was not known; a new check is kept beside the old one.
     *
     * @param expectation as of today; the signatory of the file may be among those who have signed
     * @throws IllegalArgumentException if it is not the file of that check
     * @throws RuleViolated if too many files are being verified at this moment
     */
    public Check verifyAgain(UUID checkId, byte[] file, Expectation expectation) {
        var before = find(checkId).orElseThrow(() -> new IllegalArgumentException("no check " + checkId));
        if (!before.sha256().equals(Hashes.sha256(file))) {
            throw new IllegalArgumentException("another file than that of check " + checkId);
        }
        var verdict = examine(file, expectation.before(placed(before)));
        return rows.save(
                new Check(UUID.randomUUID(), before.fileName(), verdict, Optional.of(before.id()), clock.instant()));
    }

    /** The check with that id, without its report. */
    @Transactional(readOnly = true)
    public Optional<Check> find(UUID id) {
        return rows.find(id);
    }

    private static PlacedSignature placed(Check check) {
        return new PlacedSignature(check.taxCode(), check.verdict().signedAt());
    }

    /** The signatures that the checks looked at, in one query. */
    @Transactional(readOnly = true)
    public Set<PlacedSignature> placed(Collection<UUID> ids) {
        return rows.placed(ids);
    }

    /** The full report of a check, XML; empty where the file could not be read. */
    @Transactional(readOnly = true)
    public String report(UUID id) {
        return rows.report(id);
    }
}
