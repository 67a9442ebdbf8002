/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Assignments;
import it.pianozona.oversight.Chronicle;
import it.pianozona.oversight.Halt;
import it.pianozona.oversight.Halt.Known;
import it.pianozona.oversight.StepTerms;
import it.pianozona.oversight.Watch;
import it.pianozona.oversight.web.OversightDoor.Visit;
import it.pianozona.oversight.web.OversightPage.StoppedView;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.territory.Person;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.OpenStep.Turn;
import it.pianozona.workflow.RunningInstances.Instance;
import java.util.Comparator;
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
     * @param movable whether it may be offered to another office
     * @param postponable whether its term may be moved
     */
    record StepView(
            OpenStep step,
            List<Pill> causes,
            Map<String, List<Person>> holders,
            List<Person> members,
            boolean vacant,
            boolean movable,
            boolean postponable) {

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
        model.addAttribute("instance", visit.instance());
        model.addAttribute(
                "where",
                new Known(watch.names(), Map.of(), clock.today())
                        .where(visit.instance().territory(), visit.instance().businessKey()));
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
        var views = steps.stream()
                .map(step -> new StepView(
                        step,
                        Halt.causes(step, clock.today()),
                        holders,
                        Assignments.members(step, holders, visit.personId()),
                        step.isVacant(),
                        Assignments.mayMoveOffice(step),
                        StepTerms.mayMove(step)))
                .toList();
        var stopped = watch.stoppedOf(visit.territories(), visit.instance().id()).stream()
                .map(StoppedView::of)
                .toList();
        model.addAttribute("steps", views);
        model.addAttribute("stopped", stopped);
        model.addAttribute("pill", pill(visit.instance(), views, stopped));
        model.addAttribute("sentence", sentence(visit.instance(), views, stopped));
        model.addAttribute("today", clock.today());
    }

    private static Pill pill(Instance instance, List<StepView> steps, List<StoppedView> stopped) {
        if (!stopped.isEmpty()) {
            return new Pill(Role.LATE, "errore tecnico");
        }
        return instance.suspended()
                ? new Pill(Role.WAITING, "sospeso")
                : steps.stream()
                        .flatMap(view -> view.causes().stream())
                        .max(Comparator.comparing(Pill::role))
                        .orElse(new Pill(Role.RUNNING, "in corso"));
    }

    /** How it stands, in one sentence. */
    private static String sentence(Instance instance, List<StepView> steps, List<StoppedView> stopped) {
        if (!stopped.isEmpty()) {
            return "Un passo automatico non è riuscito: guarda il motivo e riprova.";
        }
        if (instance.suspended()) {
            return "Nessuno può concludere i suoi passi finché non lo fai riprendere.";
        }
        return steps.isEmpty()
                ? "Oggi non tocca a nessuna persona."
                : Italian.count(steps.size(), "passo aperto", "passi aperti")
                        + ", qui sotto con chi lo può concludere.";
    }
}
