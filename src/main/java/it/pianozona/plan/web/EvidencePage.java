/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.section.EvidenceItem;
import it.pianozona.plan.section.EvidenceRepository;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.plan.section.SectionVisits;
import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The evidence on which the plan rests, section by section (LO18-6). */
@Controller
@RequestMapping("/piani/{cycleKey}/evidenze")
class EvidencePage {

    private final SectionVisits visits;
    private final EvidenceRepository evidence;
    private final StoredFiles files;
    private final TransactionTemplate together;

    EvidencePage(SectionVisits visits, EvidenceRepository evidence, StoredFiles files, TransactionTemplate together) {
        this.visits = visits;
        this.evidence = evidence;
        this.files = files;
        this.together = together;
    }

    /** What the form sends, as it was written. */
    record Input(String sezione, String titolo, String fonte, String data, String indirizzo) {

        EvidenceItem item(Optional<UUID> file) {
            return new EvidenceItem(
                    UUID.randomUUID(),
                    sezione,
                    Field.text(titolo),
                    Field.text(fonte),
                    day(),
                    file,
                    Field.text(indirizzo));
        }

        private LocalDate day() {
            return Field.date(data).orElseThrow(() -> new RuleViolated("«Data»: indica il giorno del documento."));
        }
    }

    @GetMapping
    String show(PlanVisit visit, Model model) {
        return page(visit, model);
    }

    @PostMapping
    String add(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("input") Input input,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        var at = visits.of(visit, Field.text(input.sezione())).orElseThrow(Door::notHere);
        Door.require(at.worksOnIt());
        return attempt.then(
                "redirect:/piani/{cycleKey}/evidenze",
                "L'evidenza è aggiunta.",
                () -> together.executeWithoutResult(status -> evidence.add(
                        cycleKey,
                        input.item(FileIn.ifSent("File", file)
                                .map(sent -> files.keepAct("File", sent.name(), sent.bytes()))),
                        at.writer())),
                () -> page(visit, model));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(PlanVisit visit, @PathVariable String cycleKey, @PathVariable UUID id) {
        var visible = visible(visit);
        var file = evidence.of(cycleKey).stream()
                .filter(one -> one.id().equals(id) && visible.containsKey(one.section()))
                .flatMap(one -> one.file().stream())
                .findFirst()
                .orElseThrow(Door::notHere);
        return FileOut.of(files.get(file), files.bytes(file));
    }

    private LinkedHashMap<String, SectionVisit> visible(PlanVisit visit) {
        return visits.of(visit).stream()
                .filter(SectionVisit::mayRead)
                .collect(Collectors.toMap(at -> at.section().code(), at -> at, (a, b) -> a, LinkedHashMap::new));
    }

    private String page(PlanVisit visit, Model model) {
        var visible = visible(visit);
        var items = evidence.of(visit.cycle().key()).stream()
                .filter(one -> visible.containsKey(one.section()))
                .toList();
        model.addAttribute("sections", visible);
        model.addAttribute("items", items);
        model.addAttribute(
                "attached",
                files.of(items.stream().flatMap(one -> one.file().stream()).toList()).stream()
                        .collect(Collectors.toMap(StoredFile::id, StoredFile::name)));
        model.addAttribute(
                "writable",
                Choices.of(
                        visible.values().stream()
                                .filter(at -> visit.isOpen() && at.worksOnIt())
                                .map(SectionVisit::section)
                                .toList(),
                        PlanSection::code,
                        PlanSection::title));
        return "evidenze";
    }
}
