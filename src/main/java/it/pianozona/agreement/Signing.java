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
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes and verifies the signed files of the parties (step 6 of requirement 3.8, L. 241/1990 art. 15 c. 2-bis). */
@Service
public class Signing {

    private static final int MIN_TEXT = 20;

    private final SignatureUploads uploads;
    private final SignatureRows rows;
    private final IssueRows issues;
    private final Agreements agreements;
    private final Signatures signatures;
    private final SignatureChecks checks;
    private final StoredFiles files;
    private final Offices offices;
    private final Delegations delegations;
    private final People people;
    private final RightsOnDate rights;
    private final Completion completion;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Signing(
            SignatureUploads uploads,
            SignatureRows rows,
            IssueRows issues,
            Agreements agreements,
            Signatures signatures,
            SignatureChecks checks,
            StoredFiles files,
            Offices offices,
            Delegations delegations,
            People people,
            RightsOnDate rights,
            Completion completion,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.rows = rows;
        this.issues = issues;
        this.agreements = agreements;
        this.signatures = signatures;
        this.checks = checks;
        this.files = files;
        this.offices = offices;
        this.delegations = delegations;
        this.people = people;
        this.rights = rights;
        this.completion = completion;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The document to sign in the present round. */
    @Transactional(readOnly = true)
    public IssuedDocument issued(String cycleKey) {
        return issues.find(agreements.get(cycleKey))
                .orElseThrow(
                        () -> new RuleViolated(
                                "Il documento da firmare non è ancora stato emesso: prima servono i consensi e gli atti di tutti gli enti (requisito 3.8)."));
    }

    /** Whether a document has been issued in the present round. */
    @Transactional(readOnly = true)
    public boolean isIssued(String cycleKey) {
        return issues.find(agreements.get(cycleKey)).isPresent();
    }

    /** True if the person may upload the party's signature today: holder, deputy for the signature, or the area's secretariat. */
    @Transactional(readOnly = true)
    public boolean maySign(String cycleKey, String office, String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        return held.contains(OfficeKind.SIGNATORY.officeId(office))
                || held.contains(
                        OfficeKind.SECRETARIAT.officeId(agreements.get(cycleKey).area()));
    }

    /**
     * Verifies a signed file and keeps it with its verdict; of a refused one hash and reason are kept. The verification runs
     * outside any transaction.
     *
     * @throws RuleViolated if the person may not sign for the party, if nothing is to be signed, if the party has signed
     *     already, or if too many files are being verified at this moment
     */
    public SignatureUpload upload(String cycleKey, String office, String personId, String fileName, byte[] bytes) {
        var expectation = transaction.execute(status -> {
            requireTurn(cycleKey, office, personId);
            return expectation(cycleKey, office);
        });
        var verdict = checks.examine(bytes, expectation);
        return transaction.execute(status -> keep(cycleKey, office, personId, fileName, bytes, verdict));
    }

    /**
     * Refuses a file that is too large to be verified; its hash and the reason are kept.
     *
     * @throws RuleViolated if the person may not sign for the party, if nothing is to be signed, or if the party has signed
     *     already
     */
    public SignatureUpload refuseTooLarge(
            String cycleKey, String office, String personId, String fileName, InputStream file) throws IOException {
        transaction.executeWithoutResult(status -> requireTurn(cycleKey, office, personId));
        var verdict = checks.tooLarge(file);
        return transaction.execute(status -> keep(cycleKey, office, personId, fileName, new byte[0], verdict));
    }

    private void requireTurn(String cycleKey, String office, String personId) {
        new Problems()
                .unless(
                        maySign(cycleKey, office, personId),
                        "Carica la firma solo il titolare, chi ne ha la delega alla firma o la segreteria per suo conto (F-FIRMA).")
                .refuse();
        new Problems()
                .unless(
                        agreements.get(cycleKey).state() == Agreement.State.IN_SIGNATURE,
                        "L'accordo non è alla firma: non si può caricare un file firmato (requisito 3.8).")
                .unless(
                        agreements.signatories(cycleKey).stream()
                                .anyMatch(party -> party.office().equals(office)),
                        "L'ente non è fra i sottoscrittori di questo accordo.")
                .unless(
                        !signatures.of(cycleKey).containsKey(office),
                        "L'ente ha già risposto: la sua firma è conclusa (F-FIRMA).")
                .refuse();
    }

    private Expectation expectation(String cycleKey, String office) {
        var agreement = agreements.get(cycleKey);
        var all = uploads.of(agreement);
        var accepted = all.stream()
                .filter(upload -> upload.state() != SignatureUpload.State.REFUSED)
                .map(SignatureUpload::sha256)
                .collect(Collectors.toSet());
        return new Expectation(
                files.bytes(issued(cycleKey).file()), accepted, signatories(office), signed(cycleKey, all));
    }

    /** Tax codes of the holder and of the deputies for the signature. */
    private Set<String> signatories(String office) {
        var today = clock.today();
        return Stream.concat(
                        offices.holdersOf(office, today).stream().map(Person::id),
                        delegations.validFor(office, DelegationScope.SIGN, today).stream()
                                .map(Delegation::delegateId))
                .map(people::taxCodeOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Set<String> signed(String cycleKey, List<SignatureUpload> all) {
        var counted = signatures.of(cycleKey).values().stream()
                .flatMap(signature -> signature.upload().stream())
                .collect(Collectors.toSet());
        return checks.taxCodes(all.stream()
                .filter(upload -> counted.contains(upload.id()))
                .map(SignatureUpload::check)
                .toList());
    }

    private SignatureUpload keep(
            String cycleKey, String office, String personId, String fileName, byte[] bytes, Verdict verdict) {
        var check = checks.keep(verdict, fileName);
        var upload = new SignatureUpload(
                UUID.randomUUID(),
                office,
                personId,
                check.id(),
                check.holds()
                        ? Optional.of(files.keep(check.fileName(), mediaType(bytes), bytes))
                        : Optional.empty(),
                check.sha256(),
                check.fileName(),
                state(check),
                check.words(),
                clock.instant());
        uploads.insert(agreements.get(cycleKey), upload);
        return upload;
    }

    private static String mediaType(byte[] signed) {
        return FileKind.of(signed).orElse(FileKind.P7M).mediaType();
    }

    private static SignatureUpload.State state(Check check) {
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
        var agreement = agreements.get(cycleKey);
        var invalid = false;
        for (var signature : waiting(cycleKey)) {
            var upload = uploads.find(signature.upload().orElseThrow()).orElseThrow();
            var bytes = files.bytes(upload.file().orElseThrow());
            var check = checks.verifyAgain(upload.check(), bytes, settled(cycleKey, upload));
            uploads.settle(upload.id(), state(check), check.words());
            if (!check.holds()) {
                rows.forget(agreement, signature.office());
                invalid = true;
            }
        }
        if (invalid) {
            return Verification.INVALID;
        }
        if (!waiting(cycleKey).isEmpty()) {
            return Verification.PENDING;
        }
        completion.signed(cycleKey);
        return Verification.VERIFIED;
    }

    /** The expectation of a file that was accepted: its signatory is the one who signed then, whoever holds the office now. */
    private Expectation settled(String cycleKey, SignatureUpload upload) {
        var before = expectation(cycleKey, upload.office());
        var signer = checks.find(upload.check()).map(Check::taxCode).stream().collect(Collectors.toSet());
        return new Expectation(before.issued(), before.acceptedSha256(), signer, before.alreadySignedTaxCodes());
    }

    /**
     * The secretariat attests that it has verified by another tool what could not be verified here.
     *
     * @throws RuleViolated if the words are shorter than 20 characters
     */
    @Transactional
    public void attest(String cycleKey, String words) {
        new Problems()
                .unless(
                        words.length() >= MIN_TEXT,
                        "«Estremi»: indica strumento, data ed estremi del rapporto, con almeno 20 caratteri.")
                .refuse();
        var agreement = agreements.get(cycleKey);
        waiting(cycleKey).forEach(signature -> rows.attest(agreement, signature.office(), words));
    }
}
