/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.Action;
import it.pianozona.plan.Actions;
import it.pianozona.plan.ParticipantCategory;
import it.pianozona.plan.ParticipationEvent;
import it.pianozona.plan.ParticipationEvents;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.SectionWriting;
import java.security.Principal;
import java.util.Map;
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

/** The participation events of a plan: who came, minutes, contributions (F-EVENTO). */
@Controller
@RequestMapping("/piani/{cycleKey}/eventi")
class EventsPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/eventi";

    private final PlanAccess access;
    private final ParticipationEvents events;
    private final Actions actions;
    private final StoredFiles files;
    private final TransactionTemplate together;

    EventsPage(
            PlanAccess access,
            ParticipationEvents events,
            Actions actions,
            StoredFiles files,
            TransactionTemplate together) {
        this.access = access;
        this.events = events;
        this.actions = actions;
        this.files = files;
        this.together = together;
    }

    @GetMapping
    String show(
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) UUID changed,
            Principal person,
            Model model) {
        var visit = access.enter(cycleKey, person.getName());
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
            @PathVariable String cycleKey,
            @ModelAttribute("input") EventInput input,
            Principal person,
            Model model,
            Attempt attempt) {
        var visit = access.enterToDraft(cycleKey, person.getName());
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
    String remove(@PathVariable String cycleKey, @PathVariable UUID id, Principal person, Attempt attempt) {
        var visit = access.enterToDraft(cycleKey, person.getName());
        return attempt.then(BACK, "L'evento è tolto.", () -> events.remove(cycleKey, id, writer(visit)));
    }

    @PostMapping("/{id}/allegati")
    String attach(
            @PathVariable String cycleKey,
            @PathVariable UUID id,
            @RequestParam(name = "allegato", required = false) MultipartFile file,
            Principal person,
            Attempt attempt) {
        var visit = access.enterToDraft(cycleKey, person.getName());
        return attempt.then(BACK, "Il documento è allegato al verbale.", () -> {
            var sent = FileIn.of("Allegato", file);
            together.executeWithoutResult(status ->
                    events.attach(cycleKey, id, files.keepAct("Allegato", sent.name(), sent.bytes()), writer(visit)));
        });
    }

    @GetMapping("/{id}/allegati/{file}")
    ResponseEntity<byte[]> attachment(
            @PathVariable String cycleKey, @PathVariable UUID id, @PathVariable UUID file, Principal person) {
        access.enter(cycleKey, person.getName());
        if (events.of(cycleKey).stream()
                .noneMatch(one -> one.id().equals(id) && one.files().contains(file))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
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
        model.addAttribute("visit", visit);
        model.addAttribute("events", all);
        model.addAttribute("kinds", ParticipationEvent.Kind.values());
        model.addAttribute("categories", ParticipantCategory.values());
        model.addAttribute(
                "actions",
                actions.of(cycleKey).stream().filter(Action::innovative).toList());
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
