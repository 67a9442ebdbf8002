/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.ActivityReports;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.OfficeVisit;
import it.pianozona.office.Recurrence;
import it.pianozona.office.WorkType;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tasks of a plan office, once or again and again, and its reports (F-COMPITO, F-GIUST). Rules: TO-14. */
@Controller
@RequestMapping("/uffici-di-piano/{area}/compiti")
class TasksPage {

    private static final List<OfficeTask.Kind> GIVEN_HERE =
            List.of(OfficeTask.Kind.FREE, OfficeTask.Kind.ANNUAL_REPORT);

    private final OfficeTasks tasks;
    private final ActivityReports reports;
    private final BusinessClock clock;

    TasksPage(OfficeTasks tasks, ActivityReports reports, BusinessClock clock) {
        this.tasks = tasks;
        this.reports = reports;
        this.clock = clock;
    }

    private static OfficeTasks.NewTask task(String area, Typed typed) {
        var problems = new Problems();
        var kind = problems.need(
                typed.choice("forma", OfficeTask.Kind.class).filter(GIVEN_HERE::contains),
                "«Forma»: scegli dall'elenco.");
        var type = problems.need(typed.choice("lavoro", WorkType.class), "«Tipo di lavoro»: scegli dall'elenco.");
        var due = problems.need(typed.date("scadenza"), "«Scadenza»: indica una data.");
        var recurrence =
                problems.need(typed.choice("ricorrenza", Recurrence.class), "«Ricorrenza»: scegli dall'elenco.");
        problems.refuse();
        return new OfficeTasks.NewTask(
                area,
                kind,
                type,
                typed.text("testo"),
                typed.text("assegnatario"),
                due,
                recurrence,
                typed.date("finoAl"),
                Optional.empty());
    }

    @GetMapping
    String show(OfficeVisit visit, Model model) {
        Door.requireHere(!visit.guest());
        return page(visit, model);
    }

    @PostMapping
    String give(OfficeVisit visit, @PathVariable String area, Model model, Attempt attempt) {
        Door.requireHere(!visit.guest());
        var actor = Acting.worker(visit);
        return attempt.then(
                "redirect:/uffici-di-piano/{area}/compiti",
                "Il compito è assegnato: la persona lo trova fra i suoi compiti.",
                () -> tasks.give(task(area, attempt.typed()), actor),
                () -> page(visit, model));
    }

    private String page(OfficeVisit visit, Model model) {
        var area = visit.territory().code();
        var all = tasks.ofArea(area);
        var people = tasks.people(area);
        model.addAttribute("open", inState(all, true));
        model.addAttribute("closed", inState(all, false));
        model.addAttribute("people", people);
        model.addAttribute("names", people.stream().collect(Collectors.toMap(Person::id, Person::fullName)));
        model.addAttribute("reports", reports.ofArea(area));
        model.addAttribute("kinds", GIVEN_HERE);
        model.addAttribute("types", WorkType.values());
        model.addAttribute("recurrences", Recurrence.values());
        model.addAttribute("today", clock.today());
        return "ufficio-compiti";
    }

    private static List<OfficeTask> inState(List<OfficeTask> all, boolean open) {
        return all.stream()
                .filter(task -> (task.state() == OfficeTask.State.OPEN) == open)
                .toList();
    }
}
