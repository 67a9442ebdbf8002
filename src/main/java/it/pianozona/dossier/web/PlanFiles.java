/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.paper.PlanDocument;
import it.pianozona.plan.paper.PlanDocuments;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The composed files of the plans, approved and draft, as the dossier offers them. */
@Component
class PlanFiles {

    private final PlanDocuments documents;
    private final StoredFiles files;

    PlanFiles(PlanDocuments documents, StoredFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /**
     * A file to be downloaded.
     *
     * @param title Italian, for example "Sintesi in parole semplici (PDF/A)"
     */
    record Link(String title, String address, String sha256) {}

    /** The document of a plan: its files, or how far they are. */
    record View(Optional<PlanDocument> document, List<Link> files) {

        static final View NONE = new View(Optional.empty(), List.of());
    }

    /** Of what was approved, by the id of the frozen document. */
    Map<UUID, View> of(String cycleKey) {
        var approved = documents.approved(cycleKey);
        var kept = kept(approved.values());
        var views = new LinkedHashMap<UUID, View>();
        approved.forEach((id, document) -> views.put(id, view(document, kept)));
        return views;
    }

    /** The draft that was asked for last. */
    Optional<View> lastDraft(String cycleKey) {
        return documents.lastDraft(cycleKey).map(draft -> view(draft, kept(List.of(draft))));
    }

    private Map<UUID, StoredFile> kept(Collection<PlanDocument> several) {
        return files
                .of(several.stream()
                        .flatMap(document -> document.files().values().stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    private static View view(PlanDocument document, Map<UUID, StoredFile> kept) {
        return new View(
                Optional.of(document),
                new TreeMap<>(document.files())
                        .entrySet().stream()
                                .map(entry -> link(document, entry.getKey(), kept.get(entry.getValue())))
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static Link link(PlanDocument document, PlanDocument.Part part, StoredFile file) {
        return file == null
                ? null
                : new Link(
                        part.italian(),
                        "/piani/%s/documento/file/%s".formatted(document.cycleKey(), file.id()),
                        file.sha256());
    }
}
