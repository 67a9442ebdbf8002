/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.section.EvidenceItem;
import it.pianozona.plan.section.EvidenceRepository;
import it.pianozona.plan.section.SectionVisit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The annexes of a plan: the evidence of its sections (LO18-6) and the papers of the participation events. */
@Component
class Annexes {

    private final EvidenceRepository evidence;
    private final ParticipationEvents events;
    private final StoredFiles files;
    private final DossierVisits visits;

    Annexes(EvidenceRepository evidence, ParticipationEvents events, StoredFiles files, DossierVisits visits) {
        this.evidence = evidence;
        this.events = events;
        this.files = files;
        this.visits = visits;
    }

    /**
     * An annex.
     *
     * @param belongs to what, Italian
     * @param address within the product or outside
     * @param sha256 empty where it is not kept here
     */
    record Annex(String title, String belongs, LocalDate date, String address, String sha256) {}

    /** Those that the person may read: evidence of a section is read by who reads the section. */
    List<Annex> of(DossierVisits.Visit visit) {
        var titles = visits.sections(visit).stream()
                .filter(SectionVisit::mayRead)
                .map(SectionVisit::section)
                .collect(Collectors.toMap(one -> one.code(), one -> one.title()));
        var items = evidence.of(visit.key()).stream()
                .filter(item -> titles.containsKey(item.section()))
                .toList();
        var held = events.of(visit.key());
        var kept = files
                .of(Stream.concat(
                                items.stream().flatMap(item -> item.file().stream()),
                                held.stream().flatMap(event -> event.files().stream()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        var annexes = new ArrayList<Annex>();
        items.forEach(item -> annexes.add(annex(visit.key(), item, titles, kept)));
        held.forEach(event ->
                event.files().stream().map(kept::get).forEach(file -> annexes.add(annex(visit.key(), event, file))));
        return annexes;
    }

    private static Annex annex(
            String cycleKey, EvidenceItem item, Map<String, String> titles, Map<UUID, StoredFile> kept) {
        return new Annex(
                item.title(),
                "Evidenza della sezione «%s», fonte: %s".formatted(titles.get(item.section()), item.source()),
                item.dated(),
                item.file()
                        .map(file -> "/piani/%s/evidenze/%s/file".formatted(cycleKey, item.id()))
                        .orElse(item.address()),
                item.file()
                        .flatMap(id -> Optional.ofNullable(kept.get(id)))
                        .map(StoredFile::sha256)
                        .orElse(""));
    }

    private static Annex annex(String cycleKey, ParticipationEvent event, StoredFile file) {
        return new Annex(
                file.name(),
                "%s, %s".formatted(event.kind().italian(), event.place()),
                event.heldAt().toLocalDate(),
                "/piani/%s/eventi/%s/allegati/%s".formatted(cycleKey, event.id(), file.id()),
                file.sha256());
    }
}
