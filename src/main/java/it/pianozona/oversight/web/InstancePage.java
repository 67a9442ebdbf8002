/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Assignments;
import it.pianozona.oversight.Chronicle;
import it.pianozona.oversight.Watch;
import it.pianozona.oversight.web.OversightDoor.Visit;
import it.pianozona.oversight.web.OversightPage.StoppedView;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.OpenStep.Turn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One running instance: where it stands, who did what when, what a coordinator can do; and its tab in Cockpit. */
@Controller
@RequestMapping("/regia/procedimenti/{id}")
class InstancePage {

    /** Deeds that the tab in Cockpit shows. */
    private static final int LATEST = 15;

    private final Watch watch;
    private final Chronicle chronicle;
    private final Assignments assignments;
    private final BusinessClock clock;

    InstancePage(Watch watch, Chronicle chronicle, Assignments assignments, BusinessClock clock) {
        this.watch = watch;
        this.chronicle = chronicle;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * An open step with those who can conclude it.
     *
     * @param holders by office
     * @param members to whom the coordinator may give it
     */
    record StepView(
            OpenStep step, Map<String, List<Person>> holders, List<Person> members, boolean vacant, boolean movable) {

        /** Full name of whoever has it open; their sign-in name if they hold the office no more. */
        public String inHand() {
            var id = step.inHandOf().orElse("");
            return holders.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> one.id().equals(id))
                    .map(Person::fullName)
                    .findFirst()
                    .orElse(id.isEmpty() ? "" : "una persona che non è più nell'ufficio");
        }

        /** The names of those who hold an office. */
        public String names(Turn turn) {
            return String.join(
                    ", ",
                    holders.getOrDefault(turn.officeId().replaceFirst("^firmatario-", ""), List.of()).stream()
                            .map(Person::fullName)
                            .toList());
        }
    }

    @GetMapping
    String show(OversightDoor.Visit visit, Model model) {
        fill(visit, model);
        model.addAttribute("others", assignments.others(visit.instance().territory(), visit.personId()));
        model.addAttribute("decisions", chronicle.decisions(visit.instance()));
        model.addAttribute("documents", chronicle.documents(visit.instance()));
        model.addAttribute("deeds", chronicle.deeds(visit.instance()));
        model.addAttribute("path", chronicle.path(visit.territories(), visit.instance()));
        model.addAttribute("most", Chronicle.MOST);
        return "regia-procedimento";
    }

    /** The piece of a page that Cockpit shows beside the instance. */
    @GetMapping("/scheda")
    String tab(OversightDoor.Visit visit, Model model) {
        fill(visit, model);
        model.addAttribute(
                "deeds",
                chronicle.deeds(visit.instance()).stream().limit(LATEST).toList());
        return "regia-scheda";
    }

    private void fill(Visit visit, Model model) {
        var steps = watch.stepsOf(visit.territories(), visit.instance().id());
        var holders = assignments.holders(steps);
        var names = watch.names();
        model.addAttribute("instance", visit.instance());
        model.addAttribute(
                "territory",
                names.getOrDefault(
                        visit.instance().territory(), visit.instance().territory()));
        model.addAttribute(
                "awaited",
                watch.awaited(visit.territories(), List.of(visit.instance()))
                        .get(visit.instance().id()));
        model.addAttribute(
                "called",
                watch.called(List.of(visit.instance())).get(visit.instance().id()));
        var cycle = chronicle.cycle(visit.instance());
        model.addAttribute("cycle", cycle.orElse(null));
        model.addAttribute("late", cycle.filter(chronicle::isLate).isPresent());
        model.addAttribute(
                "steps",
                steps.stream()
                        .map(step -> new StepView(
                                step,
                                holders,
                                Assignments.members(step, holders, visit.personId()),
                                step.isVacant(),
                                Assignments.mayMoveOffice(step)))
                        .toList());
        model.addAttribute(
                "stopped",
                watch.stoppedOf(visit.territories(), visit.instance().id()).stream()
                        .map(StoppedView::of)
                        .toList());
        model.addAttribute("today", clock.today());
    }
}
