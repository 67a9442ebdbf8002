/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.document.FileKind;
import it.pianozona.document.StoredFiles;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Check;
import it.pianozona.signature.Expectation;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes and verifies the signed files of the parties (step 6 of requirement 3.8, L. 241/1990 art. 15 c. 2-bis).
 * Rules: F-FIRMA.
 */
@Service
public class Signing {

    private final SignatureUploads uploads;
    private final IssueRows issues;
    private final Agreements agreements;
    private final Signatures signatures;
    private final SignatureChecks checks;
    private final StoredFiles files;
    private final Signatories signatories;
    private final RightsOnDate rights;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Signing(
            SignatureUploads uploads,
            IssueRows issues,
            Agreements agreements,
            Signatures signatures,
            SignatureChecks checks,
            StoredFiles files,
            Signatories signatories,
            RightsOnDate rights,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.issues = issues;
        this.agreements = agreements;
        this.signatures = signatures;
        this.checks = checks;
        this.files = files;
        this.signatories = signatories;
        this.rights = rights;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The document to sign in the present round. */
    @Transactional(readOnly = true)
    public IssuedDocument issued(String cycleKey) {
        return issued(agreements.get(cycleKey));
    }

    private IssuedDocument issued(Agreement agreement) {
        return issues.find(agreement)
                .orElseThrow(
                        () -> new RuleViolated(
                                "Il documento da firmare non è ancora stato emesso: prima servono i consensi e gli atti di tutti gli enti."));
    }

    /** Whether a document has been issued in the present round. */
    @Transactional(readOnly = true)
    public boolean isIssued(String cycleKey) {
        return issues.find(agreements.get(cycleKey)).isPresent();
    }

    /** True if the person may upload the party's signature today: holder, deputy for the signature, or the area's secretariat. */
    @Transactional(readOnly = true)
    public boolean maySign(String cycleKey, String office, String personId) {
        return maySign(agreements.get(cycleKey), office, personId);
    }

    private boolean maySign(Agreement agreement, String office, String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        return held.contains(OfficeKind.SIGNATORY.officeId(office))
                || held.contains(OfficeKind.SECRETARIAT.officeId(agreement.area()));
    }

    /**
     * Verifies a signed file and keeps it with its verdict; of a refused one hash and reason are kept. The verification runs
     * outside any transaction.
     *
     * @throws RuleViolated if the person may not sign for the party, if nothing is to be signed, if the party has signed
     *     already, if too many files are being verified at this moment, or if the person wrote the codice fiscale of who signed
     */
    public SignatureUpload upload(String cycleKey, String office, String personId, String fileName, byte[] bytes) {
        var begun = transaction.execute(status -> {
            var turn = requireTurn(agreements.get(cycleKey), office, personId);
            var taxCodes = signatories.requireSomebody(office, personId);
            return new Begun(turn, expectation(turn, office, taxCodes));
        });
        var verdict = checks.examine(bytes, begun.expected());
        return transaction.execute(status -> {
            var agreement = requireSame(begun.turn(), office, personId);
            return keep(agreement, office, personId, fileName, bytes, verdict);
        });
    }

    /** What a file is uploaded for: it counts in no other round and for no other document. */
    private record Turn(Agreement agreement, UUID document) {

        boolean isSame(Turn other) {
            return agreement.round() == other.agreement().round() && document.equals(other.document());
        }
    }

    private record Begun(Turn turn, Expectation expected) {}

    /**
     * Refuses a file that is too large to be verified; its hash and the reason are kept.
     *
     * @throws RuleViolated if the person may not sign for the party, if nothing is to be signed, or if the party has signed
     *     already
     */
    public SignatureUpload refuseTooLarge(
            String cycleKey, String office, String personId, String fileName, InputStream file) throws IOException {
        var turn = transaction.execute(status -> {
            var asked = requireTurn(agreements.get(cycleKey), office, personId);
            signatories.requireSomebody(office, personId);
            return asked;
        });
        var verdict = checks.tooLarge(file);
        return transaction.execute(status -> {
            var agreement = requireSame(turn, office, personId);
            return keep(agreement, office, personId, fileName, new byte[0], verdict);
        });
    }

    /** The verification may have waited long: meanwhile the round may have ended, or the party may have answered. */
    private Agreement requireSame(Turn turn, String office, String personId) {
        var agreement = agreements.lock(turn.agreement().cycleKey());
        if (!requireTurn(agreement, office, personId).isSame(turn)) {
            throw new RuleViolated(
                    "Mentre il file si verificava è cominciata una nuova tornata di firma: il file non è stato registrato. Scarica il nuovo documento da questa pagina e firma quello.");
        }
        return agreement;
    }

    private Turn requireTurn(Agreement agreement, String office, String personId) {
        new Problems()
                .unless(
                        maySign(agreement, office, personId),
                        "Carica la firma solo il titolare, chi ne ha la delega alla firma o la segreteria per suo conto.")
                .refuse();
        var answer = Optional.ofNullable(signatures.of(agreement).get(office)).map(PartySignature::state);
        var isSilent = answer.filter(PartySignature.State.SILENT::equals).isPresent();
        new Problems()
                .unless(
                        agreement.state() == Agreement.State.IN_SIGNATURE,
                        "L'accordo non è alla firma: non si può caricare un file firmato.")
                .unless(
                        agreements.signatories(agreement).stream()
                                .anyMatch(party -> party.office().equals(office)),
                        "L'ente non è fra i sottoscrittori di questo accordo.")
                .unless(answer.isEmpty() || isSilent, "L'ente ha già risposto: la sua firma è conclusa.")
                .unless(
                        !isSilent,
                        "Il tempo per la firma è finito e l'ente è a verbale come senza risposta: chi promuove l'accordo sceglie come proseguire. Se si media e c'è intesa, la firma gli è chiesta di nuovo.")
                .refuse();
        return new Turn(agreement, issued(agreement).file());
    }

    /** Why the person may not upload for the party although the office may: they wrote the codes of its signatories. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(String office, String personId) {
        return signatories.whyNobody(office, personId).map(RuleViolated::getMessage);
    }

    /** What the file of that office must be, as of today; what the office itself has uploaded counts as nothing. */
    Expectation expectation(String cycleKey, String office) {
        var agreement = agreements.get(cycleKey);
        return expectation(new Turn(agreement, issued(agreement).file()), office, signatories.taxCodes(office));
    }

    private Expectation expectation(Turn turn, String office, Set<String> taxCodes) {
        var holding = uploads.of(turn.agreement()).stream()
                .filter(upload -> upload.state() != SignatureUpload.State.REFUSED)
                .toList();
        var ofOthers = holding.stream()
                .filter(upload -> !upload.office().equals(office))
                .map(SignatureUpload::check)
                .toList();
        return Expectation.after(
                checks.placed(ofOthers),
                files.bytes(turn.document()),
                holding.stream().map(SignatureUpload::sha256).collect(Collectors.toSet()),
                taxCodes);
    }

    private SignatureUpload keep(
            Agreement agreement, String office, String personId, String fileName, byte[] bytes, Verdict verdict) {
        var check = checks.keep(verdict, fileName);
        signatories.requireIndependent(check, personId);
        var upload = new SignatureUpload(
                UUID.randomUUID(),
                office,
                personId,
                check.id(),
                check.holds() ? Optional.of(files.keep(check.fileName(), mediaType(bytes), bytes)) : Optional.empty(),
                check.sha256(),
                check.fileName(),
                state(check),
                check.words(),
                clock.instant());
        uploads.insert(agreement, upload);
        return upload;
    }

    private static String mediaType(byte[] signed) {
        return FileKind.of(signed).orElse(FileKind.P7M).mediaType();
    }

    static SignatureUpload.State state(Check check) {
        return SignatureUpload.State.valueOf(check.state().name());
    }

    /** The uploads of the present round, oldest first, refused ones too. */
    @Transactional(readOnly = true)
    public List<SignatureUpload> uploads(String cycleKey) {
        return uploads.of(agreements.get(cycleKey));
    }

    /** What the party uploaded last in the present round. */
    @Transactional(readOnly = true)
    public Optional<SignatureUpload> lastUpload(String cycleKey, String office) {
        return uploads(cycleKey).stream()
                .filter(upload -> upload.office().equals(office))
                .reduce((earlier, later) -> later);
    }
}
