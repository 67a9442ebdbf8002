/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.EvidenceItem;
import it.pianozona.plan.EvidenceRepository;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.SectionVisit;
import it.pianozona.plan.SectionVisits;
import it.pianozona.rule.Bounds;
import it.pianozona.rule.RuleViolated;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;

/** The evidence on which the plan rests, section by section (LO18-6). */
@Controller
@RequestMapping("/piani/{cycleKey}/evidenze")
class EvidencePage {

    private final PlanAccess plans;
    private final SectionAccess access;
    private final SectionVisits visits;
    private final EvidenceRepository evidence;
    private final StoredFiles files;
    private final TransactionTemplate together;

    EvidencePage(
            PlanAccess plans,
            SectionAccess access,
            SectionVisits visits,
            EvidenceRepository evidence,
            StoredFiles files,
            TransactionTemplate together) {
        this.plans = plans;
        this.access = access;
        this.visits = visits;
        this.evidence = evidence;
        this.files = files;
        this.together = together;
    }

    /** What the form sends, as it was written. */
    record Input(String sezione, String titolo, String fonte, String data, String indirizzo) {

        EvidenceItem item(Optional<UUID> file) {
            return new EvidenceItem(
                    UUID.randomUUID(), sezione, text(titolo), text(fonte), day(), file, text(indirizzo));
        }

        private LocalDate day() {
            try {
                return Bounds.day(text(data));
            } catch (DateTimeParseException malformed) {
                throw new RuleViolated("«Data»: indica il giorno del documento (LO18-6).");
            }
        }

        private static String text(String value) {
            return value == null ? "" : value.strip();
        }
    }

    @GetMapping
    String show(@PathVariable String cycleKey, Principal person, Model model) {
        return page(plans.enter(cycleKey, person.getName()), model);
    }

    @PostMapping
    String add(
            @PathVariable String cycleKey,
            @ModelAttribute("input") Input input,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Principal person,
            Model model,
            Attempt attempt) {
        var at = access.write(cycleKey, input.sezione(), person.getName());
        return attempt.then(
                "redirect:/piani/{cycleKey}/evidenze",
                "L'evidenza è aggiunta.",
                () -> together.executeWithoutResult(status -> evidence.add(
                        cycleKey,
                        input.item(FileIn.ifSent("File", file)
                                .map(sent -> files.keepAct("File", sent.name(), sent.bytes()))),
                        at.writer())),
                () -> page(at.visit(), model));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String cycleKey, @PathVariable UUID id, Principal person) {
        var visible = visible(plans.enter(cycleKey, person.getName()));
        var file = evidence.of(cycleKey).stream()
                .filter(one -> one.id().equals(id) && visible.containsKey(one.section()))
                .flatMap(one -> one.file().stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
        model.addAttribute("visit", visit);
        model.addAttribute("sections", visible);
        model.addAttribute("items", items);
        model.addAttribute(
                "attached",
                files.of(items.stream().flatMap(one -> one.file().stream()).toList()).stream()
                        .collect(Collectors.toMap(StoredFile::id, StoredFile::name)));
        model.addAttribute(
                "writable",
                visit.isOpen()
                        ? visible.values().stream()
                                .filter(SectionVisit::worksOnIt)
                                .map(SectionVisit::section)
                                .toList()
                        : List.of());
        return "evidenze";
    }
}
