/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.board.MunicipalityCosts;
import it.pianozona.board.YearCosts;
import it.pianozona.chart.ChartTable;
import it.pianozona.chart.Charts;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Door;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Seats;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import it.pianozona.workflow.OpenTasks.OpenTask;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "Il mio Comune" (U-1): what to vote or sign by when, what the plan costs, who sits where, which delegations are in force. */
@Controller
class MunicipalityPage {

    private static final int TASKS = 20;
    private static final String CHART = "costo-per-abitante";

    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final Cycles cycles;
    private final OpenTasks tasks;
    private final Agreements agreements;
    private final RatificationMatrix matrix;
    private final MunicipalityCosts costs;
    private final YearCosts yearCosts;
    private final Charts charts;
    private final Offices offices;
    private final Seats seats;
    private final Delegations delegations;
    private final People people;
    private final BusinessClock clock;

    MunicipalityPage(
            PlanningAreas areas,
            RightsOnDate rights,
            Cycles cycles,
            OpenTasks tasks,
            Agreements agreements,
            RatificationMatrix matrix,
            MunicipalityCosts costs,
            YearCosts yearCosts,
            Charts charts,
            Offices offices,
            Seats seats,
            Delegations delegations,
            People people,
            BusinessClock clock) {
        this.areas = areas;
        this.rights = rights;
        this.cycles = cycles;
        this.tasks = tasks;
        this.agreements = agreements;
        this.matrix = matrix;
        this.costs = costs;
        this.yearCosts = yearCosts;
        this.charts = charts;
        this.offices = offices;
        this.seats = seats;
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A delegation in force.
     *
     * @param scopes Italian, for example "voto, firma"
     */
    record Deputy(String name, String scopes, String act, LocalDate to) {}

    /** A chart with its data. */
    record Drawn(String id, String svg, ChartTable table) {}

    @GetMapping("/comune/{istat}")
    String show(
            @PathVariable String istat,
            @RequestParam(name = "ciclo", required = false) String chosen,
            Principal person,
            Model model) {
        var today = clock.today();
        var area = areas.ofMunicipality(istat, today).orElseThrow(MunicipalityPage::notFound);
        var mine = rights.of(person.getName(), today);
        if (!mine.territoryCodes().contains(area)) {
            throw notFound();
        }
        var mayor = OfficeKind.MAYOR.officeId(istat);
        var signing = OfficeKind.SIGNATORY.officeId(mayor);
        var all = cycles.ofArea(area);
        model.addAttribute("municipality", municipality(area, istat));
        model.addAttribute("area", areas.find(area, today).orElseThrow());
        model.addAttribute("office", offices.find(mayor).map(Office::name).orElse(mayor));
        model.addAttribute(
                "holders",
                offices.holdersOf(mayor, today).stream().map(Person::fullName).collect(Collectors.joining(", ")));
        model.addAttribute("acting", Stream.of(mayor, signing).anyMatch(mine.officeIds()::contains));
        model.addAttribute("me", person.getName());
        var open = tasks.offeredTo(List.of(mayor, signing), TASKS);
        model.addAttribute("tasks", open);
        model.addAttribute("pill", pill(open, today));
        model.addAttribute("seats", seats.of(mayor, today));
        model.addAttribute("deputies", deputies(mayor));
        model.addAttribute("cycles", all);
        model.addAttribute("today", today);
        current(all, chosen, today).ifPresent(cycle -> {
            plan(cycle, istat, mayor, model);
            model.addAttribute("yearCosts", yearCosts.of(cycle.key(), !mine.isGuest(area)));
        });
        return "comune";
    }

    /** The state of the most urgent of the tasks. */
    private static Pill pill(List<OpenTask> open, LocalDate today) {
        return open.stream()
                .flatMap(task -> task.due().stream())
                .min(Comparator.naturalOrder())
                .flatMap(due -> Pill.due(due, today))
                .orElse(open.isEmpty() ? new Pill(Role.DONE, "niente da fare") : new Pill(Role.RUNNING, "da fare"));
    }

    private Municipality municipality(String area, String istat) {
        return areas.municipalities(area, clock.today()).stream()
                .filter(one -> one.istat().equals(istat))
                .findFirst()
                .orElseThrow(MunicipalityPage::notFound);
    }

    /** The cycle that was chosen, else the one under way, else the one in force, else the latest. */
    private static Optional<PlanningCycle> current(List<PlanningCycle> all, String chosen, LocalDate today) {
        return all.stream()
                .filter(cycle -> cycle.key().equals(chosen))
                .findFirst()
                .or(() -> PlanningCycle.current(all, today));
    }

    private void plan(PlanningCycle cycle, String istat, String mayor, Model model) {
        var found = costs.of(cycle);
        model.addAttribute("cycle", cycle);
        model.addAttribute("costs", found);
        model.addAttribute("cost", found.of(istat).orElse(null));
        model.addAttribute("funded", costs.actions(cycle.key(), mayor));
        if (found.basis() == MunicipalityCosts.Basis.COMMITMENTS && found.differ()) {
            var chart = CostChart.of(found);
            model.addAttribute("drawn", new Drawn(CHART, charts.svg(chart, CHART), charts.table(chart)));
        }
        if (agreements.find(cycle.key()).isPresent()) {
            var shown = matrix.of(cycle.key());
            model.addAttribute("agreement", shown.agreement());
            model.addAttribute("drafts", shown.agreement().state() == Agreement.State.IN_AUTHORISATION);
            model.addAttribute(
                    "standing",
                    shown.signatories().stream()
                            .filter(row -> row.body().party().office().equals(mayor))
                            .findFirst()
                            .orElse(null));
        }
    }

    private List<Deputy> deputies(String mayor) {
        var today = clock.today();
        var valid = Arrays.stream(DelegationScope.values())
                .flatMap(scope -> delegations.validFor(mayor, scope, today).stream())
                .collect(Collectors.toMap(Delegation::id, Function.identity(), (one, same) -> one));
        Map<String, Person> names =
                people.find(valid.values().stream().map(Delegation::delegateId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return valid.values().stream()
                .sorted(Comparator.comparing(Delegation::from).thenComparing(Delegation::id))
                .map(one -> new Deputy(
                        Optional.ofNullable(names.get(one.delegateId()))
                                .map(Person::fullName)
                                .orElse(one.delegateId()),
                        one.scopes().stream()
                                .sorted()
                                .map(MunicipalityPage::italian)
                                .collect(Collectors.joining(", ")),
                        one.act().map(Delegation.Act::number).orElse(""),
                        one.to()))
                .toList();
    }

    private static String italian(DelegationScope scope) {
        return switch (scope) {
            case ATTEND -> "partecipare";
            case VOTE -> "votare";
            case SIGN -> "firmare";
        };
    }

    private static ResponseStatusException notFound() {
        return Door.notHere();
    }
}
