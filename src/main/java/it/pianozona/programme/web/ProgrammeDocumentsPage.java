/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.document.StoredFiles;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileOut;
import it.pianozona.programme.ProgrammeDocuments;
import it.pianozona.programme.ProgrammeDocuments.Kept;
import it.pianozona.programme.ProgrammeDocuments.Part;
import it.pianozona.programme.ProgrammeVisit;
import java.util.EnumSet;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The documents of a programme: the draft as it stands, and what was composed of the approved one. */
@Controller
@RequestMapping("/programmi/{programmeKey}")
class ProgrammeDocumentsPage {

    private final ProgrammeDocuments documents;
    private final StoredFiles files;

    ProgrammeDocumentsPage(ProgrammeDocuments documents, StoredFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /**
     * As it stands, marked as a draft; of an approved programme there is none.
     *
     * @param part {@code pdf} or {@code odt}
     */
    @GetMapping("/bozza/{part}")
    ResponseEntity<byte[]> draft(ProgrammeVisit visit, @PathVariable String programmeKey, @PathVariable String part) {
        Door.requireHere(visit.readsAll() && !visit.programme().isPublic());
        var asked = Field.choice(Part.class, part.toUpperCase(Locale.ROOT))
                .filter(EnumSet.of(Part.PDF, Part.ODT)::contains)
                .orElseThrow(Door::notHere);
        return FileOut.of(
                asked.fileName(programmeKey, true), asked.mediaType(), documents.draft(visit.programme(), asked));
    }

    /** @param part name of a {@link Part} */
    @GetMapping("/documenti/{part}")
    ResponseEntity<byte[]> approved(
            ProgrammeVisit visit, @PathVariable String programmeKey, @PathVariable String part) {
        Door.requireHere(visit.readsAll());
        var asked = Field.choice(Part.class, part);
        return FileOut.of(
                files,
                documents.of(visit.programme().id()).stream()
                        .filter(kept -> asked.filter(kept.part()::equals).isPresent())
                        .map(Kept::file)
                        .findFirst());
    }
}
