/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.agreement.paper.AgreementPapers;
import it.pianozona.agreement.paper.DraftDeliberation;
import it.pianozona.agreement.paper.Organ;
import it.pianozona.document.AsicContainers;
import it.pianozona.document.StoredFiles;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.proceeding.SignedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final SignedFiles signed;
    private final StoredFiles files;
    private final AsicContainers containers;

    AgreementDocuments(
            PaperData data,
            AgreementPapers papers,
            Agreements agreements,
            IssueRows issues,
            Signatures signatures,
            SignedFiles signed,
            StoredFiles files,
            AsicContainers containers) {
        this.data = data;
        this.papers = papers;
        this.agreements = agreements;
        this.issues = issues;
        this.signatures = signatures;
        this.signed = signed;
        this.files = files;
        this.containers = containers;
    }

    /** The scheme as it stands, ODT. */
    @Transactional(readOnly = true)
    public byte[] schemeOdt(String cycleKey) {
        return papers.agreementOdt(data.paper(cycleKey, Optional.empty()));
    }

    /** What the template of the agreement reads, of the text that was issued, else of the scheme; empty where there is no agreement. */
    @Transactional(readOnly = true)
    public Optional<Object> paper(String cycleKey) {
        return agreements
                .find(cycleKey)
                .map(agreement -> data.paper(cycleKey, issues.find(agreement).map(IssuedDocument::number)));
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
        var agreement = agreements.get(cycleKey);
        var issued = issues.find(agreement).orElseThrow();
        var originals = files(agreement);
        var contents = new ArrayList<AsicContainers.Content>();
        contents.add(content("Documento emesso", issued.file()));
        agreements.signatories(agreement).stream()
                .filter(party -> originals.containsKey(party.office()))
                .forEach(party -> contents.add(content(party.name(), originals.get(party.office()))));
        return containers.compose(contents);
    }

    /** The file on which each signature rests, by office. */
    private Map<String, UUID> files(Agreement agreement) {
        var signing = signatures.of(agreement).values().stream()
                .flatMap(signature -> signature.upload().stream())
                .toList();
        return signed.of(agreement.paper()).stream()
                .filter(file -> signing.contains(file.id()))
                .collect(
                        Collectors.toMap(SignedFile::office, file -> file.file().orElseThrow()));
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
