/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.AgreementDocuments;
import it.pianozona.agreement.AgreementFiles;
import it.pianozona.document.AsicContainers;
import it.pianozona.document.OdtComposer;
import it.pianozona.page.Door;
import it.pianozona.page.FileOut;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files and papers of an agreement, for those who see its dossier. */
@Controller
class FilesPage {

    private final AgreementDoor access;
    private final AgreementFiles files;
    private final AgreementDocuments documents;

    FilesPage(AgreementDoor access, AgreementFiles files, AgreementDocuments documents) {
        this.access = access;
        this.files = files;
        this.documents = documents;
    }

    @GetMapping("/accordi/{cycleKey}/schema.odt")
    ResponseEntity<byte[]> scheme(AgreementVisit visit, @PathVariable String cycleKey) {
        Door.requireHere(!visit.isGuest());
        return FileOut.of(
                "schema-accordo-%s.odt".formatted(cycleKey), OdtComposer.MEDIA_TYPE, documents.schemeOdt(cycleKey));
    }

    @GetMapping("/accordi/{cycleKey}/enti/{office}/delibera.odt")
    ResponseEntity<byte[]> draftDeliberation(
            AgreementVisit visit, @PathVariable String cycleKey, @PathVariable String office) {
        Door.requireHere(!visit.isGuest());
        var party = access.signatory(cycleKey, office);
        return FileOut.of(
                "bozza-delibera-%s.odt".formatted(office),
                OdtComposer.MEDIA_TYPE,
                documents.draftDeliberation(cycleKey, party));
    }

    @GetMapping("/accordi/{cycleKey}/originali.asice")
    ResponseEntity<byte[]> originals(AgreementVisit visit, @PathVariable String cycleKey) {
        if (!access.readsSigned(visit) || !documents.hasOriginals(cycleKey)) {
            throw Door.notHere();
        }
        return FileOut.of(
                "originali-accordo-%s.asice".formatted(cycleKey),
                AsicContainers.MEDIA_TYPE,
                documents.originals(cycleKey));
    }

    @GetMapping("/accordi/{cycleKey}/file/{file}")
    ResponseEntity<byte[]> download(AgreementVisit visit, @PathVariable String cycleKey, @PathVariable UUID file) {
        var found = files.find(cycleKey, file)
                .filter(one -> access.readsSigned(visit) || files.isForAll(cycleKey, file))
                .orElseThrow(Door::notHere);
        return FileOut.of(found, files.bytes(found));
    }
}
