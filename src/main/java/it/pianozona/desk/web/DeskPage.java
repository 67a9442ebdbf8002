/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.desk.LastVisits;
import it.pianozona.desk.News;
import it.pianozona.notice.Notices;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The desk (Scrivania): my tasks by urgency, my area's cycles as time lines, what falls due, what is new, the notices. The
 * statements do not grow with tasks, areas or cycles.
 */
@Controller
class DeskPage {

    private static final int TASKS_OF_EACH_URGENCY = 12;
    private static final int NEWS = 12;
    private static final int NOTICES = 10;

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
        var since = visits.open(person.getName());
        model.addAttribute("me", person.getName());
        model.addAttribute("tasks", urgent);
        model.addAttribute("urgencies", OpenTasks.Urgency.values());
        model.addAttribute("cycles", cycles);
        model.addAttribute("agenda", agenda.of(mine, urgent, cycles.running()));
        model.addAttribute("since", since.atZone(BusinessClock.ROME));
        model.addAttribute("news", news.since(mine.territoryCodes(), since, NEWS));
        model.addAttribute("rome", BusinessClock.ROME);
        model.addAttribute("notices", notices.latest(mine.officeIds(), NOTICES));
        model.addAttribute("mayOpen", !opening.openableBy(person.getName()).isEmpty());
        model.addAttribute("places", places.of(person.getName()));
        model.addAttribute("today", clock.today());
        return "scrivania";
    }
}
