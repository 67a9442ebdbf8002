/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.page.Field;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        districts(authority)
                .flatMap(area -> area.conference().stream())
                .distinct()
                .flatMap(conference -> guidances.latestOf(conference, day).stream())
                .forEach(act -> found.put(guidance(act.businessKey()), acts.title(act)));
        return found;
    }

    /** The objectives of plans of the authority's districts whose cycle has not ended, by choice: "Rhodense 2018-2020: Domiciliarità". */
    @Transactional(readOnly = true)
    public Map<String, String> objectives(String authority) {
        var names = districts(authority).collect(Collectors.toMap(PlanningArea::code, PlanningArea::name));
        var open = cycles.ofAreas(names.keySet()).stream()
                .filter(cycle -> !cycle.state().isEnd())
                .toList();
        return titles(open, names);
    }

    private Stream<PlanningArea> districts(String authority) {
        return areas.all(clock.today()).stream()
                .filter(area -> area.healthAuthority().equals(authority));
    }

    private Map<String, String> titles(Collection<PlanningCycle> of, Map<String, String> names) {
        var found = new LinkedHashMap<String, String>();
        for (var cycle : of) {
            var place = "%s %s".formatted(names.getOrDefault(cycle.area(), cycle.area()), cycle.period());
            objectives
                    .of(cycle.key())
                    .forEach(
                            one -> found.put(objective(cycle.key(), one.id()), "%s: %s".formatted(place, one.title())));
        }
        return found;
    }

    /** What objectives carry out, by their id, also where the cycle has ended since; one that carries out nothing is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(Collection<CompanyObjective> written) {
        var guided = written.stream()
                .map(CompanyObjective::guidance)
                .filter(key -> !key.isEmpty())
                .distinct()
                .flatMap(key -> acts.find(key).stream())
                .collect(Collectors.toMap(GuidanceAct::businessKey, acts::title));
        var linked = written.stream()
                .map(CompanyObjective::planCycle)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        var planned = linked.isEmpty()
                ? Map.<String, String>of()
                : titles(
                        cycles.named(linked),
                        areas.all(clock.today()).stream()
                                .collect(Collectors.toMap(PlanningArea::code, PlanningArea::name)));
        var titles = new LinkedHashMap<UUID, String>();
        for (var one : written) {
            var said = Stream.of(
                            Optional.ofNullable(guided.get(one.guidance())),
                            one.planObjective().map(id -> planned.get(objective(one.planCycle(), id))))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
            if (!said.isEmpty()) {
                titles.put(one.id(), said);
            }
        }
        return titles;
    }
}
