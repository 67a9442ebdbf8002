/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Need;
import it.pianozona.plan.chain.Needs;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PlanMeasures;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.Programmes;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Gathers what the sheets of a programme are written with. */
@Service
public class SheetFrames {

    private final Cycles cycles;
    private final Actions actions;
    private final Objectives objectives;
    private final Needs needs;
    private final GuidanceOfCycle guidance;
    private final PlanMeasures measures;
    private final Programmes programmes;
    private final ProgrammeOffices offices;
    private final PlanningAreas areas;
    private final SheetRows rows;
    private final BusinessClock clock;

    SheetFrames(
            Cycles cycles,
            Actions actions,
            Objectives objectives,
            Needs needs,
            GuidanceOfCycle guidance,
            PlanMeasures measures,
            Programmes programmes,
            ProgrammeOffices offices,
            PlanningAreas areas,
            SheetRows rows,
            BusinessClock clock) {
        this.cycles = cycles;
        this.actions = actions;
        this.objectives = objectives;
        this.needs = needs;
        this.guidance = guidance;
        this.measures = measures;
        this.programmes = programmes;
        this.offices = offices;
        this.areas = areas;
        this.rows = rows;
        this.clock = clock;
    }

    /** Today's bodies, the plan as it is, the sheets of the year before. */
    public SheetFrame of(Programme programme) {
        var key = programme.cycleKey();
        var profile = cycles.profileOf(key);
        return new SheetFrame(
                programme.year(),
                profile.funds(),
                named(
                        offices.committing(programme),
                        ProgrammeOffices.CommittingBody::office,
                        ProgrammeOffices.CommittingBody::name),
                named(areas.municipalities(programme.area(), clock.today()), Municipality::istat, Municipality::name),
                named(actions.of(key), Action::id, Action::title),
                named(objectives.of(key), Objective::id, Objective::title),
                named(needs.of(key), Need::id, Need::text),
                named(guidance.priorities(key), SourcePriority::code, SourcePriority::text),
                profile.policies(),
                named(before(programme), ProgrammeSheet::id, ProgrammeSheet::name),
                measures(programme));
    }

    /** The sheets of the programme of the year before, as it was approved; none in the first year. */
    public List<ProgrammeSheet> before(Programme programme) {
        return programmes
                .before(programme)
                .map(last -> rows.of(last.id()).stream()
                        .filter(ProgrammeSheet::isTaken)
                        .toList())
                .orElse(List.of());
    }

    /** Expected results aim at the year alone, and what is not known is measured in it. */
    private MeasureFrame measures(Programme programme) {
        var ofPlan = measures.of(programme.cycleKey());
        return new MeasureFrame(
                List.of(programme.year()),
                LocalDate.of(programme.year(), 12, 31),
                ofPlan.today(),
                ofPlan.catalogue(),
                ofPlan.offices(),
                ofPlan.care());
    }

    private static <T, K> Map<K, String> named(Collection<T> all, Function<T, K> id, Function<T, String> name) {
        var names = new LinkedHashMap<K, String>();
        all.forEach(one -> names.putIfAbsent(id.apply(one), name.apply(one)));
        return names;
    }
}
