/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.cycle.Cycles;
import it.pianozona.document.PdfComposer;
import it.pianozona.document.StoredFiles;
import it.pianozona.proceeding.AwaitedSignature;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.proceeding.SignedFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.SentFile;
import it.pianozona.signature.Verification;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The document of an adhesion and the signature of the body's representative (requirement 3.16). */
@Service
public class AdhesionSigning {

    private static final int ONLY_ROUND = 1;

    private final AdhesionRows rows;
    private final AdhesionOwners owners;
    private final SignedFiles signed;
    private final Cycles cycles;
    private final PdfComposer composer;
    private final StoredFiles files;
    private final BusinessClock clock;

    AdhesionSigning(
            AdhesionRows rows,
            AdhesionOwners owners,
            SignedFiles signed,
            Cycles cycles,
            PdfComposer composer,
            StoredFiles files,
            BusinessClock clock) {
        this.rows = rows;
        this.owners = owners;
        this.signed = signed;
        this.cycles = cycles;
        this.composer = composer;
        this.files = files;
        this.clock = clock;
    }

    /** Composes the document of the adhesion, which its representative signs. */
    @Transactional
    public void issue(UUID id) {
        var adhesion = rows.lock(id).orElseThrow();
        var paper = new AdhesionPaper(
                "Adesione all'Accordo di Programma " + adhesion.cycleKey(),
                adhesion.key(),
                cycles.areaOf(adhesion.cycleKey()).name(),
                adhesion,
                clock.today());
        rows.setIssued(
                id,
                files.keep(
                        "adesione-" + adhesion.key() + ".pdf",
                        "application/pdf",
                        composer.compose("adhesion/adhesion", paper)));
    }

    /**
     * Verifies the signed document and keeps it with its verdict.
     *
     * @throws RuleViolated if nothing is to be signed or the person may not, at the beginning or once the file is verified
     */
    public SignedFile sign(UUID id, String personId, SentFile sent) {
        var awaited = new AwaitedSignature(() -> toSign(id, personId), () -> Set.of(find(id).representativeTaxCode()));
        return signed.upload(awaited, personId, sent);
    }

    private AwaitedSignature.ToSign toSign(UUID id, String personId) {
        var adhesion = rows.lock(id).orElseThrow();
        var open = adhesion.state() == Adhesion.State.ACCEPTED
                && adhesion.issued().isPresent()
                && adhesion.signedOn().isEmpty();
        if (!open) {
            throw new RuleViolated(
                    "L'adesione non è da firmare (%s): prima l'ufficio di piano la accoglie, e si firma una volta sola."
                            .formatted(adhesion.state().italian()));
        }
        owners.requireSigner(adhesion, personId);
        return new AwaitedSignature.ToSign(
                paper(id), adhesion.office(), adhesion.issued().orElseThrow());
    }

    private static SignedFiles.Paper paper(UUID id) {
        return new SignedFiles.Paper(id, ONLY_ROUND);
    }

    /** The signed documents that were uploaded, refused ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<SignedFile> uploads(UUID id) {
        return signed.of(paper(id));
    }

    /**
     * The signature is concluded; the stored verdict is asked again.
     *
     * @throws RuleViolated if no file was uploaded, the last one was refused, or the person does not sign for that body
     */
    @Transactional
    public void conclude(UUID id, String personId) {
        var adhesion = rows.lock(id).orElseThrow();
        owners.requireSigner(adhesion, personId);
        signed.requireAccepted(paper(id), adhesion.office(), personId);
        rows.setSigned(id, clock.today());
    }

    /** The files of which the verification has not come to its end. */
    @Transactional(readOnly = true)
    public List<SignedFile> unverified(UUID id) {
        return signed.unsettled(paper(id), List.of(find(id).office()));
    }

    /** Verifies again what waits; a file that no longer holds is signed anew. */
    @Transactional
    public Verification verifyAgain(UUID id) {
        var adhesion = rows.lock(id).orElseThrow();
        return signed.verifyAgain(
                paper(id), adhesion.issued().orElseThrow(), List.of(adhesion.office()), office -> rows.setUnsigned(id));
    }

    /**
     * The secretariat attests what it has verified by another tool.
     *
     * @throws RuleViolated if the person asked for the adhesion on behalf of the body, or as {@link SignedFiles#attest} says
     */
    @Transactional
    public void attest(UUID id, String personId, String words) {
        var adhesion = find(id);
        owners.requireNotAskerOnBehalf(adhesion, personId);
        signed.attest(paper(id), List.of(adhesion.office()), office -> false, personId, words);
    }

    private Adhesion find(UUID id) {
        return rows.find(id).orElseThrow();
    }
}
