/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.document.StoredFile;
import it.pianozona.plan.paper.PlanDocument;
import it.pianozona.plan.paper.PlanDocuments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files of the approved plans, as the dossier offers them. */
@Component
class PlanFiles {

    private final PlanDocuments documents;

    PlanFiles(PlanDocuments documents) {
        this.documents = documents;
    }

    /**
     * A file to be downloaded.
     *
     * @param title Italian, for example "Sintesi in parole semplici (PDF/A)"
     */
    record Link(String title, String address, String sha256) {}

    /** The document of an approved plan: its files, or how far they are. */
    record View(PlanDocument document, List<Link> files) {}

    /** By the id of the frozen document. */
    Map<UUID, View> of(String cycleKey) {
        return documents.approved(cycleKey).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> view(entry.getValue())));
    }

    private View view(PlanDocument document) {
        var parts =
                document.files().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return new View(
                document,
                documents.filesOf(document).stream()
                        .sorted(Comparator.comparing(file -> parts.get(file.id())))
                        .map(file -> link(document, parts.get(file.id()), file))
                        .toList());
    }

    private static Link link(PlanDocument document, PlanDocument.Part part, StoredFile file) {
        return new Link(
                part.italian(), "/piani/%s/documento/file/%s".formatted(document.cycleKey(), file.id()), file.sha256());
    }
}
