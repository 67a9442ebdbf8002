/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.agreement.paper.AgreementPapers;
import it.pianozona.agreement.paper.DraftDeliberation;
import it.pianozona.agreement.paper.Organ;
import it.pianozona.document.AsicContainers;
import it.pianozona.document.StoredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers that people download before and beside the document to sign (U-2, U-5). */
@Service
public class AgreementDocuments {

    private final PaperData data;
    private final AgreementPapers papers;
    private final Agreements agreements;
    private final IssueRows issues;
    private final Signatures signatures;
    private final SignatureUploads uploads;
    private final StoredFiles files;
    private final AsicContainers containers;

    AgreementDocuments(
            PaperData data,
            AgreementPapers papers,
            Agreements agreements,
            IssueRows issues,
            Signatures signatures,
            SignatureUploads uploads,
            StoredFiles files,
            AsicContainers containers) {
        this.data = data;
        this.papers = papers;
        this.agreements = agreements;
        this.issues = issues;
        this.signatures = signatures;
        this.uploads = uploads;
        this.files = files;
        this.containers = containers;
    }

    /** The scheme as it stands, ODT. */
    @Transactional(readOnly = true)
    public byte[] schemeOdt(String cycleKey) {
        return papers.agreementOdt(data.paper(cycleKey, Optional.empty()));
    }

    /** The scheme as it stands, PDF. */
    @Transactional(readOnly = true)
    public byte[] schemePdf(String cycleKey) {
        return papers.agreementPdf(data.paper(cycleKey, Optional.empty()));
    }

    /** The draft of the act by which a party authorises its signature, ODT; for a council that has to ratify, of the ratification. */
    @Transactional(readOnly = true)
    public byte[] draftDeliberation(String cycleKey, Party party) {
        var agreement = agreements.get(cycleKey);
        var issued = issues.find(agreement);
        var ratification = Optional.ofNullable(
                        signatures.ratifications(cycleKey).get(party.office()))
                .filter(asked -> !asked.isDone())
                .map(asked -> new DraftDeliberation.Ratification(
                        signatures.of(cycleKey).get(party.office()).signedOn(), asked.lastDay()));
        return papers.draftDeliberation(new DraftDeliberation(
                organ(party, ratification.isPresent()),
                party.name(),
                data.reference(
                        cycleKey,
                        issued.map(IssuedDocument::number),
                        issued.map(IssuedDocument::issuedOn),
                        issued.map(IssuedDocument::sha256)),
                data.plan(cycleKey),
                data.officeName(agreement.promoter()),
                data.capacity(party),
                data.legalReferences(cycleKey),
                data.conferenceDays(cycleKey),
                agreement.planningVariation(),
                data.commitments(cycleKey).stream()
                        .filter(commitment -> commitment.party().equals(party.name()))
                        .toList(),
                ratification,
                List.of("Schema di Accordo di Programma", "Verbale della conferenza")));
    }

    /** True once every signature is verified, so that the originals are all there. */
    @Transactional(readOnly = true)
    public boolean hasOriginals(String cycleKey) {
        return agreements.get(cycleKey).signedOn().isPresent();
    }

    /** The issued document and every signed original, together as an ASiC-E container. */
    @Transactional(readOnly = true)
    public byte[] originals(String cycleKey) {
        var issued = issues.find(agreements.get(cycleKey)).orElseThrow();
        var signed = signatures.of(cycleKey);
        var contents = new ArrayList<AsicContainers.Content>();
        contents.add(content("Documento emesso", issued.file()));
        agreements.signatories(cycleKey).forEach(party -> Optional.ofNullable(signed.get(party.office()))
                .flatMap(PartySignature::upload)
                .flatMap(uploads::find)
                .flatMap(SignatureUpload::file)
                .ifPresent(file -> contents.add(content(party.name(), file))));
        return containers.compose(contents);
    }

    private AsicContainers.Content content(String whose, UUID file) {
        return new AsicContainers.Content(whose + " - " + files.get(file).name(), files.bytes(file));
    }

    /** A municipality authorises by its giunta (configurable by the body itself), ratifies by its council. */
    private static Organ organ(Party party, boolean ratifies) {
        if (!party.isMunicipality()) {
            return Organ.DIRETTORE_GENERALE;
        }
        return ratifies ? Organ.CONSIGLIO : Organ.GIUNTA;
    }
}
