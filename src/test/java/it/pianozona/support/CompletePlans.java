/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PolicyComparison;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.region.Fund;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** Drafts in which nothing is missing by the rules of their region, written by the plan office; their processes have not run. */
@TestComponent
public class CompletePlans {

    private final Plans plans;
    private final PlanSections sections;
    private final SectionWriting writing;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;
    private final PolicyComparisons policies;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;
    private final BusinessClock clock;

    CompletePlans(
            Plans plans,
            PlanSections sections,
            SectionWriting writing,
            Objectives objectives,
            Actions actions,
            Framework framework,
            PolicyComparisons policies,
            GuidanceOfCycle guidance,
            Cycles cycles,
            BusinessClock clock) {
        this.plans = plans;
        this.sections = sections;
        this.writing = writing;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
        this.policies = policies;
        this.guidance = guidance;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Writes all of it and gives the id of its only action sheet. */
    public UUID write(String cycleKey) {
        var author =
                new PlanAuthor("prova", "ufficio-piano-" + cycles.get(cycleKey).area());
        plans.ofCycle(cycleKey);
        for (int year : actions.years(cycleKey)) {
            for (var area : PlanAreaKind.values()) {
                framework.record(
                        cycleKey,
                        new FrameworkRow(year, Fund.of("COMUNI"), area, new BigDecimal("10000.00"), "", "R1", "A1"),
                        author);
            }
        }
        cycles.profileOf(cycleKey).policies().forEach(policy -> compare(cycleKey, policy.code(), author));
        var numbered = cycles.profileOf(cycleKey).strategicObjectives().size();
        var first = objective(cycleKey, Optional.empty(), author);
        IntStream.rangeClosed(1, numbered).forEach(number -> objective(cycleKey, Optional.of(number), author));
        var action = action(cycleKey, first, author);
        writeSections(cycleKey, author);
        return action;
    }

    private void compare(String cycleKey, String policy, PlanAuthor author) {
        policies.record(
                cycleKey,
                new PolicyComparison(policy, "Il suo ufficio", clock.today(), "Nulla da integrare.", false, ""),
                author);
    }

    private UUID objective(String cycleKey, Optional<Integer> strategic, PlanAuthor author) {
        var id = UUID.randomUUID();
        objectives.add(
                cycleKey,
                new Objective(
                        id,
                        "Obiettivo " + strategic.map(Object::toString).orElse("di aggregazione"),
                        Objective.Kind.INNOVATION,
                        strategic.isEmpty(),
                        strategic,
                        List.of("SOCIAL", "SOCIO_HEALTH"),
                        guidance.priorities(cycleKey).stream()
                                .map(SourcePriority::code)
                                .toList(),
                        Optional.empty(),
                        List.of(),
                        List.of("SERVICES"),
                        "",
                        List.of()),
                author);
        return id;
    }

    private UUID action(String cycleKey, UUID objective, PlanAuthor author) {
        var id = UUID.randomUUID();
        actions.add(
                cycleKey,
                new Action(
                        id,
                        "Assistenza domiciliare",
                        objective,
                        PlanAreaKind.SOCIAL,
                        "Anziani soli",
                        List.of(),
                        false,
                        "Comuni dell'ambito",
                        "",
                        "",
                        List.of(new Action.Cost(
                                actions.years(cycleKey).get(0), Fund.of("COMUNI"), new BigDecimal("8000.00"))),
                        List.of(SampleMeasures.of(
                                "Anziani seguiti",
                                "100",
                                "140",
                                cycles.get(cycleKey).end().getYear(),
                                cycles.get(cycleKey).area()))),
                author);
        return id;
    }

    private void writeSections(String cycleKey, PlanAuthor author) {
        var writer = new SectionWriting.Writer(author.personId(), author.office(), true);
        sections.of(cycleKey).stream()
                .map(PlanSection::code)
                .forEach(code -> writing.conclude(cycleKey, code, "Testo della sezione " + code + ".", true, writer));
    }
}
