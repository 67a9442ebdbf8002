/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.page.Field;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an objective of the company may carry out: the guidance of a conference, an objective of the Piano di Zona of a district. */
@Service
public class PlanLinks {

    private final PlanningAreas areas;
    private final Cycles cycles;
    private final Objectives objectives;
    private final GuidanceAgain guidances;
    private final GuidanceActs acts;
    private final BusinessClock clock;

    PlanLinks(
            PlanningAreas areas,
            Cycles cycles,
            Objectives objectives,
            GuidanceAgain guidances,
            GuidanceActs acts,
            BusinessClock clock) {
        this.areas = areas;
        this.cycles = cycles;
        this.objectives = objectives;
        this.guidances = guidances;
        this.acts = acts;
        this.clock = clock;
    }

    /** How a choice names the guidance with that key. */
    public static String guidance(String key) {
        return "atto:" + key;
    }

    /** How a choice names an objective of the plan of a cycle. */
    public static String objective(String cycleKey, UUID objective) {
        return "%s/%s".formatted(cycleKey, objective);
    }

    /** The guidance that a choice names, empty where it is none. */
    public static String guidanceIn(String choice) {
        return choice.startsWith("atto:") ? choice.substring("atto:".length()) : "";
    }

    /** The cycle whose objective a choice names, empty where it is none. */
    public static String cycleIn(String choice) {
        return objectiveIn(choice).isEmpty() ? "" : choice.substring(0, choice.lastIndexOf('/'));
    }

    /** The objective of a plan that a choice names. */
    public static Optional<UUID> objectiveIn(String choice) {
        return choice.lastIndexOf('/') < 1 ? Optional.empty() : Field.id(choice.substring(choice.lastIndexOf('/') + 1));
    }

    /** The guidance of the conferences of the authority's districts that holds on that day, titles by choice. */
    @Transactional(readOnly = true)
    public Map<String, String> guidances(String authority, LocalDate day) {
        var found = new LinkedHashMap<String, String>();
        areas.areasOf(authority, clock.today()).stream()
                .flatMap(code -> areas.find(code, clock.today()).stream())
                .flatMap(area -> area.conference().stream())
                .distinct()
                .flatMap(conference -> guidances.latestOf(conference, day).stream())
                .forEach(act -> found.put(guidance(act.businessKey()), acts.title(act)));
        return found;
    }

    /** The objectives of plans of the authority's districts whose cycle has not ended, by choice: "Rhodense 2018-2020: Domiciliarità". */
    @Transactional(readOnly = true)
    public Map<String, String> objectives(String authority) {
        var found = new LinkedHashMap<String, String>();
        cycles.ofAreas(areas.areasOf(authority, clock.today())).stream()
                .filter(cycle -> !cycle.state().isEnd())
                .forEach(cycle -> objectives
                        .of(cycle.key())
                        .forEach(one -> found.put(
                                objective(cycle.key(), one.id()),
                                "%s %s: %s".formatted(nameOf(cycle), cycle.period(), one.title()))));
        return found;
    }

    /** Both, for who reads: titles by choice, also of a link whose cycle has ended since. */
    @Transactional(readOnly = true)
    public Optional<String> title(CompanyObjective one) {
        var guidance = acts.find(one.guidance()).map(acts::title);
        var objective = one.planObjective()
                .flatMap(id -> cycles.find(one.planCycle()).flatMap(cycle -> objectives.of(cycle.key()).stream()
                        .filter(plan -> plan.id().equals(id))
                        .findFirst()
                        .map(plan -> "%s %s: %s".formatted(nameOf(cycle), cycle.period(), plan.title()))));
        return guidance.isPresent() && objective.isPresent()
                ? Optional.of(guidance.get() + "; " + objective.get())
                : guidance.or(() -> objective);
    }

    private String nameOf(PlanningCycle cycle) {
        return areas.find(cycle.area(), clock.today()).map(PlanningArea::name).orElse(cycle.area());
    }
}
