/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.AwaitedSignature;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.proceeding.SignedFiles;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.SentFile;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the signed files of the parties (step 6 of requirement 3.8, L. 241/1990 art. 15 c. 2-bis).
 * Rules: F-FIRMA.
 */
@Service
public class Signing {

    private final SignedFiles signed;
    private final IssueRows issues;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Signatories signatories;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    Signing(
            SignedFiles signed,
            IssueRows issues,
            Agreements agreements,
            Signatures signatures,
            Signatories signatories,
            RightsOnDate rights,
            BusinessClock clock) {
        this.signed = signed;
        this.issues = issues;
        this.agreements = agreements;
        this.signatures = signatures;
        this.signatories = signatories;
        this.rights = rights;
        this.clock = clock;
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
     * Verifies a signed file and keeps it with its verdict.
     *
     * @throws RuleViolated if the person may not sign for the party, if nothing is to be signed, or if the party has signed already;
     *     for the rest see {@link SignedFiles#upload}
     */
    public SignedFile upload(String cycleKey, String office, String personId, SentFile sent) {
        var awaited = new AwaitedSignature(
                () -> toSign(cycleKey, office, personId), () -> signatories.requireSomebody(office, personId));
        return signed.upload(awaited, personId, sent);
    }

    private AwaitedSignature.ToSign toSign(String cycleKey, String office, String personId) {
        var agreement = agreements.lock(cycleKey);
        requireTurn(agreement, office, personId);
        return new AwaitedSignature.ToSign(
                agreement.paper(), office, issued(agreement).file());
    }

    private void requireTurn(Agreement agreement, String office, String personId) {
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
    }

    /** Why the person may not upload for the party although the office may: they wrote the codes of its signatories. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(String office, String personId) {
        return signatories.whyNobody(office, personId).map(RuleViolated::getMessage);
    }

    /** The uploads of the present round, oldest first, refused ones too. */
    @Transactional(readOnly = true)
    public List<SignedFile> uploads(String cycleKey) {
        return signed.of(agreements.get(cycleKey).paper());
    }

    /** What the party uploaded last in the present round. */
    @Transactional(readOnly = true)
    public Optional<SignedFile> lastUpload(String cycleKey, String office) {
        return signed.last(agreements.get(cycleKey).paper(), office);
    }
}
