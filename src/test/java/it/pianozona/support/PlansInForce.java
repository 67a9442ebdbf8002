/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.cycle.Cycles;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.FullPlans;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.region.Fund;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans in force on record whose processes have not run: two amounts, each section written once and, where the region names objectives, one
 * objective with one action.
 */
@TestComponent
public class PlansInForce {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final FullPlans fullPlans;
    private final PlanSections sections;
    private final SectionWriting writing;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;
    private final FrozenDocuments documents;
    private final Cycles cycles;
    private final BusinessClock clock;

    PlansInForce(
            JdbcClient jdbc,
            Plans plans,
            FullPlans fullPlans,
            PlanSections sections,
            SectionWriting writing,
            Objectives objectives,
            Actions actions,
            Framework framework,
            FrozenDocuments documents,
            Cycles cycles,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.fullPlans = fullPlans;
        this.sections = sections;
        this.writing = writing;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
        this.documents = documents;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Version 1 of the cycle's plan, written, frozen and in force from today. */
    public void version1(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var author = new PlanAuthor("prova", "ufficio-piano-" + cycle.area());
        var plan = plans.ofCycle(cycleKey);
        var year = cycle.start().getYear();
        amount(cycleKey, year, "10000.00", author);
        amount(cycleKey, year + 1, "10000.00", author);
        priority(cycleKey).ifPresent(priority -> chain(cycleKey, year, priority, author));
        sections.assign(
                cycleKey,
                author.office(),
                cycles.profileOf(cycleKey).planSections().stream()
                        .map(section -> section.code())
                        .toList());
        var writer = new SectionWriting.Writer(author.personId(), author.office(), true);
        for (var section : cycles.profileOf(cycleKey).planSections()) {
            writing.conclude(
                    cycleKey, section.code(), "Testo della prima versione: " + section.title() + ".", true, writer);
        }
        documents.freeze(
                new FrozenDocuments.Draft("PDZ", cycle.area(), cycleKey, 1, plan.title(), fullPlans.of(cycleKey)));
        jdbc.sql("update plan set state = 'APPROVED', in_force_from = :today where id = :id")
                .param("today", clock.today())
                .param("id", plan.id())
                .update();
    }

    private void chain(String cycleKey, int year, String priority, PlanAuthor author) {
        var objective = new Objective(
                UUID.randomUUID(),
                "Sostegno alla domiciliarità",
                Objective.Kind.INNOVATION,
                false,
                Optional.empty(),
                List.of("SOCIAL"),
                List.of(priority),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                List.of());
        objectives.add(cycleKey, objective, author);
        actions.add(
                cycleKey,
                new Action(
                        UUID.randomUUID(),
                        "Assistenza domiciliare",
                        objective.id(),
                        PlanAreaKind.SOCIAL,
                        "Anziani soli",
                        List.of(),
                        false,
                        "Comuni dell'ambito",
                        "",
                        "",
                        List.of(new Action.Cost(year, Fund.of("COMUNI"), new BigDecimal("8000.00"))),
                        List.of(SampleMeasures.of(
                                "Anziani seguiti",
                                "100",
                                "140",
                                cycles.get(cycleKey).end().getYear(),
                                cycles.get(cycleKey).area()))),
                author);
    }

    private Optional<String> priority(String cycleKey) {
        return Stream.concat(
                        cycles.profileOf(cycleKey).strategicObjectives().stream(),
                        cycles.profileOf(cycleKey).mandatoryObjectives().stream())
                .map(entry -> entry.code())
                .findFirst();
    }

    private void amount(String cycleKey, int year, String euro, PlanAuthor author) {
        framework.record(
                cycleKey,
                new FrameworkRow(year, Fund.of("COMUNI"), PlanAreaKind.SOCIAL, new BigDecimal(euro), "", "", ""),
                author);
    }
}
