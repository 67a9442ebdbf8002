/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Halt;
import it.pianozona.oversight.Halt.Known;
import it.pianozona.oversight.PlainWords;
import it.pianozona.oversight.Watch;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.RunningInstances.Process;
import it.pianozona.workflow.RunningInstances.Sought;
import it.pianozona.workflow.StoppedSteps.StoppedStep;
import java.security.Principal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Regia: what is stuck and why, what runs. */
@Controller
class OversightPage {

    /** Fewer are seen at a glance. */
    private static final int FEW = 10;

    private final OversightDoor access;
    private final Watch watch;
    private final People people;
    private final BusinessClock clock;

    OversightPage(OversightDoor access, Watch watch, People people, BusinessClock clock) {
        this.access = access;
        this.watch = watch;
        this.people = people;
        this.clock = clock;
    }

    /** An automatic step that failed, in plain words. */
    record StoppedView(StoppedStep step, PlainWords.Words words, boolean rule) {

        static StoppedView of(StoppedStep step) {
            return new StoppedView(step, PlainWords.of(step.step(), step.cause()), PlainWords.isRule(step.cause()));
        }
    }

    @GetMapping("/regia")
    String show(
            @RequestParam(name = "ambito", defaultValue = "") String territory,
            @RequestParam(name = "procedimento", defaultValue = "") String process,
            @RequestParam(name = "chiave", defaultValue = "") String key,
            @RequestParam(name = "pagina", defaultValue = "0") int page,
            Principal person,
            Model model) {
        var territories = access.enter(person.getName());
        var sought = new Sought(territory, process, key.strip());
        var running = watch.running(territories, sought, page);
        var total = running.isEmpty() ? 0 : running.get(0).total();
        var halts = halts(territories.contains(territory) ? Set.of(territory) : territories);
        model.addAttribute("names", watch.names(territories));
        model.addAttribute(
                "processes",
                watch.processes(territories).stream()
                        .collect(Collectors.toMap(
                                Process::key,
                                one -> "%s (%d)".formatted(one.title(), one.running()),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        model.addAttribute("sought", sought);
        model.addAttribute("sifted", total >= FEW || !sought.equals(Sought.ALL));
        model.addAttribute("running", running);
        model.addAttribute("total", total);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (total + Watch.PAGE - 1) / Watch.PAGE);
        model.addAttribute("halts", halts);
        model.addAttribute("pill", Halt.worst(halts).orElse(null));
        model.addAttribute("known", new Known(watch.names(), Map.of(), clock.today()));
        model.addAttribute("awaited", watch.awaited(territories, running));
        model.addAttribute("called", watch.called(running));
        model.addAttribute("most", Watch.MOST);
        return "regia";
    }

    /** All that stands still in the territories, the most pressing first. */
    private List<Halt> halts(Set<String> territories) {
        var stuck = watch.stuck(territories);
        var known = new Known(watch.names(), namesOf(stuck), clock.today());
        return Stream.of(
                        watch.stopped(territories).stream().map(step -> Halt.of(step, known)),
                        watch.standstills(territories).stream().map(one -> Halt.of(one, known)),
                        stuck.stream().map(step -> Halt.of(step, known)))
                .flatMap(one -> one)
                .sorted(Comparator.comparing(Halt::role).reversed())
                .limit(Watch.MOST)
                .toList();
    }

    private Map<String, String> namesOf(List<OpenStep> steps) {
        return people
                .find(steps.stream()
                        .map(OpenStep::inHandOf)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
    }
}
