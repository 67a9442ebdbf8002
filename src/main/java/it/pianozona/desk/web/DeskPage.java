/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notices;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk (Scrivania): my tasks by urgency, my area's cycle, the notices. */
@Controller
class DeskPage {

    private static final int SHOWN = 30;

    private final OpenTasks tasks;
    private final Notices notices;
    private final RightsOnDate rights;
    private final AreaCycles cycles;
    private final Cycles opening;
    private final Places places;
    private final BusinessClock clock;

    DeskPage(
            OpenTasks tasks,
            Notices notices,
            RightsOnDate rights,
            AreaCycles cycles,
            Cycles opening,
            Places places,
            BusinessClock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.rights = rights;
        this.cycles = cycles;
        this.opening = opening;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Principal person, Model model) {
        var mine = rights.of(person.getName(), clock.today());
        model.addAttribute("tasks", tasks.of(mine, SHOWN));
        model.addAttribute("notices", notices.latest(mine.officeIds(), SHOWN));
        model.addAttribute("cycles", cycles.of(person.getName()));
        model.addAttribute("mayOpen", !opening.openableBy(person.getName()).isEmpty());
        model.addAttribute("places", places.of(person.getName()));
        model.addAttribute("today", clock.today());
        return "scrivania";
    }
}
