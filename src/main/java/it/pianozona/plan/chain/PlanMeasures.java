/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.Care;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.MeasureRules;
import it.pianozona.plan.PlanYears;
import it.pianozona.region.Role;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the indicators of a plan are written with; the plan office enters their values and its head validates unless they say otherwise. */
@Service
public class PlanMeasures {

    private final Cycles cycles;
    private final PlanYears years;
    private final Evidence evidence;
    private final Offices offices;
    private final ServingOffices serving;
    private final BusinessClock clock;

    PlanMeasures(
            Cycles cycles,
            PlanYears years,
            Evidence evidence,
            Offices offices,
            ServingOffices serving,
            BusinessClock clock) {
        this.cycles = cycles;
        this.years = years;
        this.evidence = evidence;
        this.offices = offices;
        this.serving = serving;
        this.clock = clock;
    }

    /** Years, catalogue and offices of the plan of a cycle, today. */
    public MeasureFrame of(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var names = new LinkedHashMap<String, String>();
        var drafter = add(cycles.profileOf(cycleKey).roles().get(Role.PLAN_DRAFTER), cycle.area(), names);
        var head = add(OfficeKind.PLAN_OFFICE_HEAD, cycle.area(), names);
        offices.ofTerritory(cycle.area(), clock.today())
                .forEach(office -> names.putIfAbsent(office.id(), office.name()));
        return new MeasureFrame(
                years.of(cycleKey),
                cycle.end(),
                clock.today(),
                evidence.catalogue(cycleKey),
                names,
                new Care("", Frequency.YEARLY, drafter, head));
    }

    /**
     * What is asked of indicators that are written. Words are written nowhere: those that come are kept, or stand in a change that was
     * proposed before indicators were numbers, and stay.
     *
     * @param before the indicators as they are kept, empty for something new
     */
    MeasureRules rules(String cycleKey, List<Measure> written, Optional<List<Measure>> before) {
        return of(cycleKey)
                .rules(Stream.concat(
                                before.stream().flatMap(List::stream),
                                written.stream().filter(Measure::isWords))
                        .toList());
    }

    private String add(OfficeKind kind, String area, Map<String, String> names) {
        var office = serving.of(kind, area, clock.today());
        names.put(office, offices.find(office).map(Office::name).orElse(kind.label()));
        return office;
    }
}
