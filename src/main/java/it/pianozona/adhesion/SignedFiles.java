/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.document.FileKind;
import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Check;
import it.pianozona.signature.Expectation;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import it.pianozona.signature.Verification;
import it.pianozona.signature.VerifyingAgain;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the signed files of adherents and of the parties of subsequent acts, each with its verdict; none is ever removed. */
@Component
class SignedFiles {

    private final SignatureChecks checks;
    private final SignatoryIndependence independence;
    private final VerifyingAgain again;
    private final StoredFiles files;
    private final SignedFileRows rows;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    SignedFiles(
            SignatureChecks checks,
            SignatoryIndependence independence,
            VerifyingAgain again,
            StoredFiles files,
            SignedFileRows rows,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.independence = independence;
        this.again = again;
        this.files = files;
        this.rows = rows;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** An adhesion, or an act in one of its rounds. */
    record Paper(UUID subject, int round) {}

    /**
     * What is to be signed, by whom.
     *
     * @param issued the document
     * @param taxCodes codice fiscale of those who may sign
     */
    record ToSign(Paper paper, String office, UUID issued, Set<String> taxCodes) {}

    /**
     * Verifies the file, outside any transaction, and keeps it with its verdict; of a refused one hash and reason. The
     * verification may wait long: whether the file is still asked for is looked at again before it is kept.
     *
     * @param turn looks, with a lock, whether there is something to sign, and throws if not
     */
    SignedFile upload(Supplier<ToSign> turn, String personId, String fileName, byte[] bytes) {
        var asked = transaction.execute(status -> turn.get());
        var verdict = checks.examine(bytes, expectation(asked));
        return transaction.execute(status -> {
            if (!turn.get().equals(asked)) {
                throw new RuleViolated(
                        "Mentre il file si verificava il documento da firmare è cambiato: il file non è stato registrato. Ricarica la pagina, scarica il documento e firma quello.");
            }
            return keep(asked, personId, fileName, bytes, verdict);
        });
    }

    private Expectation expectation(ToSign asked) {
        var holding = of(asked.paper()).stream()
                .filter(upload -> upload.state() != SignedFile.State.REFUSED)
                .toList();
        var ofOthers = holding.stream()
                .filter(upload -> !upload.office().equals(asked.office()))
                .map(SignedFile::check)
                .toList();
        return Expectation.after(
                checks.placed(ofOthers),
                files.bytes(asked.issued()),
                holding.stream().map(SignedFile::sha256).collect(Collectors.toSet()),
                asked.taxCodes());
    }

    private SignedFile keep(ToSign asked, String personId, String fileName, byte[] bytes, Verdict verdict) {
        var check = checks.keep(verdict, fileName);
        if (check.holds()) {
            independence.requireIndependentOfSigners(personId, Set.of(check.taxCode()));
        }
        var kept = check.holds()
                ? Optional.of(files.keep(check.fileName(), mediaType(bytes), bytes))
                : Optional.<UUID>empty();
        var upload = new SignedFile(
                UUID.randomUUID(),
                asked.office(),
                check.id(),
                check.fileName(),
                check.sha256(),
                kept,
                state(check),
                check.words(),
                check.taxCode(),
                "",
                clock.instant());
        rows.insert(asked.paper(), personId, upload);
        return upload;
    }

    private static String mediaType(byte[] signed) {
        return FileKind.of(signed).orElse(FileKind.P7M).mediaType();
    }

    private static SignedFile.State state(Check check) {
        return SignedFile.State.valueOf(check.state().name());
    }

    /** The uploads of a paper, oldest first. */
    List<SignedFile> of(Paper paper) {
        return rows.of(paper);
    }

    /**
     * The last file of the office, if it may count as its signature.
     *
     * @throws RuleViolated if there is none, it was refused, or the person wrote the codice fiscale by which it is recognised
     */
    SignedFile requireAccepted(Paper paper, String office, String personId) {
        var last = last(paper, office)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«File firmato»: non è ancora stato caricato; apri la pagina della firma, carica il file e poi concludi qui."));
        if (last.state() == SignedFile.State.REFUSED) {
            throw new RuleViolated("«File firmato»: l'ultimo file caricato è stato respinto. " + last.words());
        }
        independence.requireIndependentOfSigners(personId, Set.of(last.taxCode()));
        return last;
    }

    private Optional<SignedFile> last(Paper paper, String office) {
        return of(paper).stream()
                .filter(upload -> upload.office().equals(office))
                .reduce((earlier, later) -> later);
    }

    /** The files of those offices that count and are neither verified to the end nor attested. */
    List<SignedFile> unverified(Paper paper, List<String> signed) {
        return signed.stream()
                .map(office -> last(paper, office))
                .flatMap(Optional::stream)
                .filter(upload -> upload.state() == SignedFile.State.TO_VERIFY_AGAIN)
                .filter(upload -> upload.attested().isEmpty())
                .toList();
    }

    /**
     * Verifies again what waits.
     *
     * @param signed the offices whose last file counts
     * @param signsAnew what is to be done with an office whose file no longer holds
     */
    Verification verifyAgain(Paper paper, UUID issued, List<String> signed, Consumer<String> signsAnew) {
        return again.verify(new VerifyingAgain.Paper() {

            @Override
            public List<VerifyingAgain.Waiting> waiting() {
                return unverified(paper, signed).stream()
                        .map(file -> new VerifyingAgain.Waiting(file.id(), file.office(), file.check()))
                        .toList();
            }

            @Override
            public byte[] bytes(VerifyingAgain.Waiting file) {
                return files.bytes(
                        last(paper, file.office()).flatMap(SignedFile::file).orElseThrow());
            }

            @Override
            public Expectation expectation(VerifyingAgain.Waiting file) {
                return SignedFiles.this.expectation(new ToSign(paper, file.office(), issued, Set.of()));
            }

            @Override
            public void settle(VerifyingAgain.Waiting file, Check check) {
                rows.settle(file.upload(), state(check), check.words());
                if (!check.holds()) {
                    signsAnew.accept(file.office());
                }
            }
        });
    }

    /**
     * The secretariat attests what it has verified by another tool.
     *
     * @param onRecord whether the signatories of an office are people on record; those of an adherent are not
     * @throws RuleViolated if the words are shorter than 20 characters, the person wrote the codice fiscale by which one of the
     *     signatures is recognised, or it was corrected after the signature
     */
    void attest(Paper paper, List<String> signed, Predicate<String> onRecord, String personId, String words) {
        var report = VerifyingAgain.requireReport(words);
        var waiting = unverified(paper, signed);
        var codes = waiting.stream()
                .collect(Collectors.partitioningBy(
                        file -> onRecord.test(file.office()),
                        Collectors.mapping(SignedFile::taxCode, Collectors.toSet())));
        independence.requireAttestable(personId, codes.get(true), codes.get(false));
        waiting.forEach(file -> rows.attest(file.id(), report));
    }
}
