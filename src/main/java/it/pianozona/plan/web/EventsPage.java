/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.consultation.ParticipantCategory;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.section.SectionWriting;
import java.util.Map;
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

/** The participation events of a plan: who came, minutes, contributions (F-EVENTO). */
@Controller
@RequestMapping("/piani/{cycleKey}/eventi")
class EventsPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/eventi";

    private final ParticipationEvents events;
    private final Actions actions;
    private final StoredFiles files;
    private final TransactionTemplate together;

    EventsPage(ParticipationEvents events, Actions actions, StoredFiles files, TransactionTemplate together) {
        this.events = events;
        this.actions = actions;
        this.files = files;
        this.together = together;
    }

    @GetMapping
    String show(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) UUID changed,
            Model model) {
        if (visit.drafts()) {
            events.of(cycleKey).stream()
                    .filter(one -> one.id().equals(changed) && !one.closed())
                    .findFirst()
                    .ifPresent(one -> model.addAttribute("input", EventInput.of(one)));
        }
        return page(visit, model);
    }

    @PostMapping
    String save(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("input") EventInput input,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                BACK,
                () -> {
                    var event = input.event(events.of(cycleKey));
                    events.record(cycleKey, event, writer(visit));
                    return event.closed()
                            ? "L'evento è chiuso con il suo verbale."
                            : "L'evento è registrato: si chiude con il verbale.";
                },
                () -> page(visit, model));
    }

    @PostMapping("/{id}/togli")
    String remove(PlanVisit visit, @PathVariable String cycleKey, @PathVariable UUID id, Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(BACK, "L'evento è tolto.", () -> events.remove(cycleKey, id, writer(visit)));
    }

    @PostMapping("/{id}/allegati")
    String attach(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable UUID id,
            @RequestParam(name = "allegato", required = false) MultipartFile file,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(BACK, "Il documento è allegato al verbale.", () -> {
            var sent = FileIn.of("Allegato", file);
            together.executeWithoutResult(status ->
                    events.attach(cycleKey, id, files.keepAct("Allegato", sent.name(), sent.bytes()), writer(visit)));
        });
    }

    @GetMapping("/{id}/allegati/{file}")
    ResponseEntity<byte[]> attachment(
            PlanVisit visit, @PathVariable String cycleKey, @PathVariable UUID id, @PathVariable UUID file) {
        if (events.of(cycleKey).stream()
                .noneMatch(one -> one.id().equals(id) && one.files().contains(file))) {
            throw Door.notHere();
        }
        return FileOut.of(files.get(file), files.bytes(file));
    }

    private static SectionWriting.Writer writer(PlanVisit visit) {
        var office = visit.offices().stream()
                .filter(visit.drafters()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
        return new SectionWriting.Writer(visit.personId(), office, true);
    }

    private String page(PlanVisit visit, Model model) {
        var cycleKey = visit.cycle().key();
        var all = events.of(cycleKey);
        model.addAttribute("events", all);
        model.addAttribute("kinds", Choices.of(ParticipationEvent.Kind.values(), ParticipationEvent.Kind::italian));
        model.addAttribute("categories", ParticipantCategory.values());
        model.addAttribute(
                "actions",
                Choices.of(
                        actions.of(cycleKey).stream().filter(Action::innovative).toList(), Action::id, Action::title));
        model.addAttribute("titles", titles(cycleKey));
        model.addAttribute(
                "attached",
                files.of(all.stream().flatMap(one -> one.files().stream()).toList()).stream()
                        .collect(Collectors.toMap(StoredFile::id, StoredFile::name)));
        model.addAttribute("mayWrite", visit.drafts() && visit.isOpen());
        return "eventi";
    }

    private Map<UUID, String> titles(String cycleKey) {
        return actions.of(cycleKey).stream().collect(Collectors.toMap(Action::id, Action::title));
    }
}
