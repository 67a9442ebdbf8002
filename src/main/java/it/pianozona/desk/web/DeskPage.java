/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.desk.LastVisits;
import it.pianozona.desk.News;
import it.pianozona.notice.Notices;
import it.pianozona.page.Pill.Role;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import it.pianozona.workflow.OpenTasks.Urgency;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The desk (Scrivania): the first of my tasks with all that there is to know, the others by urgency, what falls due, my areas' cycles, what is
 * new; and the pages behind it, dossiers and services. The statements do not grow with tasks, areas or cycles.
 */
@Controller
class DeskPage {

    private static final int TASKS_OF_EACH_URGENCY = 12;
    private static final int NEWS = 8;
    private static final int NOTICES = 40;
    private static final int NOTICES_SHOWN = 6;

    private static final Map<Urgency, Role> ROLES = Map.of(
            Urgency.LATE,
            Role.LATE,
            Urgency.WEEK,
            Role.RISK,
            Urgency.HORIZON,
            Role.RUNNING,
            Urgency.LATER,
            Role.WAITING);

    private final OpenTasks tasks;
    private final TimeLines timeLines;
    private final Agenda agenda;
    private final LastVisits visits;
    private final News news;
    private final Notices notices;
    private final RightsOnDate rights;
    private final Cycles opening;
    private final Places places;
    private final BusinessClock clock;

    DeskPage(
            OpenTasks tasks,
            TimeLines timeLines,
            Agenda agenda,
            LastVisits visits,
            News news,
            Notices notices,
            RightsOnDate rights,
            Cycles opening,
            Places places,
            BusinessClock clock) {
        this.tasks = tasks;
        this.timeLines = timeLines;
        this.agenda = agenda;
        this.visits = visits;
        this.news = news;
        this.notices = notices;
        this.rights = rights;
        this.opening = opening;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Principal person, Model model) {
        var mine = rights.of(person.getName(), clock.today());
        var urgent = tasks.mostUrgent(mine, TASKS_OF_EACH_URGENCY);
        var cycles = timeLines.of(mine);
        var due = agenda.of(mine, cycles.running());
        var since = visits.open(person.getName());
        model.addAttribute("me", person.getName());
        model.addAttribute("tasks", urgent);
        FirstTask.of(urgent, cycles, due, clock.today()).ifPresent(first -> {
            model.addAttribute("first", first);
            model.addAttribute("others", urgent.without(first.task()));
        });
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("roles", ROLES);
        model.addAttribute("cycles", cycles);
        model.addAttribute("agenda", due);
        model.addAttribute("since", since.atZone(BusinessClock.ROME));
        model.addAttribute("news", news.since(mine.territoryCodes(), since, NEWS));
        model.addAttribute("rome", BusinessClock.ROME);
        model.addAttribute("notices", SaidOnce.of(notices.latest(mine.officeIds(), NOTICES), NOTICES_SHOWN));
        model.addAttribute("mayOpen", mayOpen(person));
        model.addAttribute("today", clock.today());
        return "scrivania";
    }

    @GetMapping("/fascicoli")
    String dossiers(Principal person, Model model) {
        model.addAttribute("cycles", timeLines.of(rights.of(person.getName(), clock.today())));
        model.addAttribute("mayOpen", mayOpen(person));
        return "fascicoli";
    }

    @GetMapping("/servizi")
    String services(Principal person, Model model) {
        model.addAttribute("places", places.of(person.getName()));
        return "servizi";
    }

    private boolean mayOpen(Principal person) {
        return !opening.openableBy(person.getName()).isEmpty();
    }
}
