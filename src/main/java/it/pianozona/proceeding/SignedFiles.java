/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.document.FileKind;
import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Expectation;
import it.pianozona.signature.SentFile;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import it.pianozona.signature.Verification;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The signed files of every paper that somebody signs, each with its verdict: taken, verified, verified again before the paper
 * closes, attested where it cannot be verified here. None is ever removed (L. 241/1990 art. 15 c. 2-bis). Rules: F-FIRMA.
 */
@Service
public class SignedFiles {

    private static final int LEAST_REPORT = 20;

    private final SignedFileRows rows;
    private final SignatureChecks checks;
    private final SignatoryIndependence independence;
    private final StoredFiles files;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    SignedFiles(
            SignedFileRows rows,
            SignatureChecks checks,
            SignatoryIndependence independence,
            StoredFiles files,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.checks = checks;
        this.independence = independence;
        this.files = files;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What is signed together.
     *
     * @param subject the case: an agreement, an adhesion, an act
     * @param round from 1; what was signed in one round counts in no other
     */
    public record Paper(UUID subject, int round) {}

    private record Begun(AwaitedSignature.ToSign asked, Expectation expected) {}

    /**
     * Verifies a file, outside any transaction, and keeps it with its verdict; of a refused one, or one that is too large, hash and
     * reason. The verification may wait long: whether the file is still asked for is looked at again before it is kept.
     *
     * @throws RuleViolated if nothing is to be signed or the person may not, at the beginning or once the file is verified; if too
     *     many files are being verified at this moment; if the person wrote the codice fiscale of who signed
     */
    public SignedFile upload(AwaitedSignature awaited, String personId, SentFile sent) {
        var begun = transaction.execute(status -> {
            var asked = awaited.toSign().get();
            return new Begun(asked, expectation(asked, awaited.taxCodes().get()));
        });
        var verdict = checks.examine(sent, begun.expected());
        return transaction.execute(status -> {
            if (!awaited.toSign().get().equals(begun.asked())) {
                throw new RuleViolated(
                        "Mentre il file si verificava il documento da firmare è cambiato: il file non è stato registrato. Ricarica la pagina, scarica il documento e firma quello.");
            }
            return keep(begun.asked(), personId, sent, verdict);
        });
    }

    private Expectation expectation(AwaitedSignature.ToSign asked, Set<String> taxCodes) {
        var holding = of(asked.paper()).stream().filter(SignedFile::holds).toList();
        var ofOthers = holding.stream()
                .filter(file -> !file.office().equals(asked.office()))
                .map(SignedFile::check)
                .toList();
        return Expectation.after(
                checks.placed(ofOthers),
                files.bytes(asked.issued()),
                holding.stream().map(SignedFile::sha256).collect(Collectors.toSet()),
                taxCodes);
    }

    private SignedFile keep(AwaitedSignature.ToSign asked, String personId, SentFile sent, Verdict verdict) {
        var check = checks.keep(verdict, sent.name());
        if (check.holds()) {
            independence.requireIndependentOfSigners(personId, Set.of(check.taxCode()));
        }
        var kept = new SignedFile(
                UUID.randomUUID(),
                asked.office(),
                check.id(),
                check.fileName(),
                check.sha256(),
                check.holds() ? Optional.of(store(check.fileName(), sent.bytes())) : Optional.empty(),
                check.state(),
                check.words(),
                check.taxCode(),
                "",
                clock.instant());
        rows.insert(asked.paper(), personId, kept);
        return kept;
    }

    private UUID store(String name, byte[] signed) {
        return files.keep(name, FileKind.of(signed).orElse(FileKind.P7M).mediaType(), signed);
    }

    /** The files of a paper, oldest first, refused ones too. */
    @Transactional(readOnly = true)
    public List<SignedFile> of(Paper paper) {
        return rows.of(paper);
    }

    /** What the office uploaded last. */
    @Transactional(readOnly = true)
    public Optional<SignedFile> last(Paper paper, String office) {
        return last(of(paper), office);
    }

    private static Optional<SignedFile> last(List<SignedFile> all, String office) {
        return all.stream().filter(file -> file.office().equals(office)).reduce((earlier, later) -> later);
    }

    /**
     * The last file of the office, if it may count as its signature.
     *
     * @throws RuleViolated if there is none, it was refused, or the person wrote the codice fiscale by which it is recognised
     */
    @Transactional(readOnly = true)
    public SignedFile requireAccepted(Paper paper, String office, String personId) {
        var last = last(paper, office)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«File firmato»: non è ancora stato caricato; apri la pagina della firma, carica il file e poi concludi qui."));
        if (!last.holds()) {
            throw new RuleViolated("«File firmato»: l'ultimo file caricato è stato respinto. " + last.words());
        }
        independence.requireIndependentOfSigners(personId, Set.of(last.taxCode()));
        return last;
    }

    /**
     * The files that count and are neither verified to the end nor attested.
     *
     * @param signed the offices whose last file counts
     */
    @Transactional(readOnly = true)
    public List<SignedFile> unsettled(Paper paper, Collection<String> signed) {
        var all = of(paper);
        return signed.stream()
                .map(office -> last(all, office))
                .flatMap(Optional::stream)
                .filter(SignedFile::isUnsettled)
                .toList();
    }

    /**
     * Verifies each of them again. Its signatory is the one who signed then, whoever holds the office now.
     *
     * @param signed the offices whose last file counts
     * @param signsAnew what is to be done with an office whose file no longer holds
     */
    @Transactional
    public Verification verifyAgain(Paper paper, UUID issued, Collection<String> signed, Consumer<String> signsAnew) {
        var outcome = Verification.VERIFIED;
        for (var file : unsettled(paper, signed)) {
            var asked = new AwaitedSignature.ToSign(paper, file.office(), issued);
            var check = checks.verifyAgain(
                    file.check(), files.bytes(file.file().orElseThrow()), expectation(asked, Set.of(file.taxCode())));
            rows.settle(file.id(), check);
            if (!check.holds()) {
                signsAnew.accept(file.office());
            }
            outcome = outcome.and(Verification.of(check));
        }
        return outcome;
    }

    /**
     * The secretariat attests what it has verified by another tool.
     *
     * @param signed the offices whose last file counts
     * @param onRecord whether the signatories of an office are people on record; those of an adherent are not
     * @param words at least 20 characters
     * @throws RuleViolated if the words are too short, the person wrote the codice fiscale by which one of the signatures is
     *     recognised, or it was corrected after the signature
     */
    @Transactional
    public void attest(
            Paper paper, Collection<String> signed, Predicate<String> onRecord, String personId, String words) {
        var report = words.strip();
        if (report.length() < LEAST_REPORT) {
            throw new RuleViolated(
                    "«Estremi»: indica strumento, data ed estremi del rapporto, con almeno 20 caratteri.");
        }
        var waiting = unsettled(paper, signed);
        var codes = waiting.stream()
                .collect(Collectors.partitioningBy(
                        file -> onRecord.test(file.office()),
                        Collectors.mapping(
                                SignedFile::taxCode,
                                Collectors.filtering(code -> !code.isEmpty(), Collectors.toSet()))));
        independence.requireAttestable(personId, codes.get(true), codes.get(false));
        waiting.forEach(file -> rows.attest(file.id(), report));
    }
}
