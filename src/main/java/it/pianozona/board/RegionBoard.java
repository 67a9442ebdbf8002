/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.agreement.AreaAgreements;
import it.pianozona.agreement.AreaAgreements.Standing;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.incentive.IncentiveTotals;
import it.pianozona.incentive.IncentiveTotals.Totals;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.plan.chain.ServedThresholds;
import it.pianozona.region.Fund;
import it.pianozona.regional.RegionalTotals;
import it.pianozona.regional.RegionalTotals.Thresholds;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OpenTasks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All areas of a region beside each other (U-9). Each thing is read for all of them in one statement. */
@Service
public class RegionBoard {

    private final PlanningAreas areas;
    private final Cycles cycles;
    private final CycleProgress progress;
    private final AreaAgreements agreements;
    private final OpenTasks tasks;
    private final PlanOffices offices;
    private final ServedThresholds thresholds;
    private final IncentiveTotals incentives;
    private final RegionalTotals region;
    private final ReminderRows reminders;
    private final BusinessClock clock;

    RegionBoard(
            PlanningAreas areas,
            Cycles cycles,
            CycleProgress progress,
            AreaAgreements agreements,
            OpenTasks tasks,
            PlanOffices offices,
            ServedThresholds thresholds,
            IncentiveTotals incentives,
            RegionalTotals region,
            ReminderRows reminders,
            BusinessClock clock) {
        this.areas = areas;
        this.cycles = cycles;
        this.progress = progress;
        this.agreements = agreements;
        this.tasks = tasks;
        this.offices = offices;
        this.thresholds = thresholds;
        this.incentives = incentives;
        this.region = region;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * The board of a day.
     *
     * @param rows by name of the area
     * @param available euro that the region's acts in force give to its areas from the FNPS, by year
     */
    public record Board(List<AreaRow> rows, SortedMap<Integer, BigDecimal> available, Thresholds thresholds) {

        /** Claimed, due and paid by all areas together. */
        public Totals incentive() {
            return rows.stream().map(AreaRow::incentive).reduce(Totals.NONE, Totals::plus);
        }

        /** Euro available in all years. */
        public BigDecimal allAvailable() {
            return available.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
        }

        /** Euro available that is neither paid nor due; negative where it is not enough. */
        public BigDecimal left() {
            return allAvailable()
                    .subtract(incentive().paid())
                    .subtract(incentive().due());
        }

        /** The worst state of the areas, in one word. */
        public Pill pill() {
            if (!late().isEmpty()) {
                return new Pill(
                        Role.LATE, late().size() == 1 ? "un ambito in ritardo" : late().size() + " ambiti in ritardo");
            }
            return rows.stream().anyMatch(row -> row.pill().role() == Role.RISK)
                    ? new Pill(Role.RISK, "a rischio")
                    : new Pill(Role.RUNNING, "nessun ritardo");
        }

        /** How things stand: how many are late and which needs help first, what money waits. */
        public String sentence() {
            var waiting = incentive().claimed().subtract(incentive().paid());
            return standing()
                    + (waiting.signum() > 0
                            ? " Premialità chiesta e non ancora pagata: %s €.".formatted(ItalianNumber.brief(waiting))
                            : "");
        }

        private String standing() {
            var all = rows.size() == 1 ? "un ambito" : rows.size() + " ambiti";
            return late().stream()
                    .max(Comparator.comparing(AreaRow::daysLate))
                    .map(worst -> "%s su %s in ritardo: il primo da aiutare è %s%s."
                            .formatted(
                                    late().size() == 1 ? "Uno" : late().size(),
                                    all,
                                    worst.area().name(),
                                    worst.daysLate() > 0 ? ", " + worst.pill().words() : ""))
                    .orElse(rows.isEmpty() ? "Nessun ambito." : "Nessun ritardo, su %s.".formatted(all));
        }

        /** Whether any money is to be shown. */
        public boolean hasMoney() {
            return !available.isEmpty() || incentive().claimed().signum() > 0;
        }

        public List<AreaRow> late() {
            return rows.stream().filter(AreaRow::isLate).toList();
        }
    }

    /** What was read for all areas at once. */
    private record Read(
            Map<String, List<PlanningCycle>> cycles,
            Map<String, List<StepRow>> steps,
            Map<String, Standing> agreements,
            Map<String, Integer> lateTasks,
            Set<String> activeOffices,
            Map<String, Integer> thresholds,
            Map<String, Totals> incentives,
            Map<String, LocalDate> reminded) {}

    /** The areas of the region today. */
    @Transactional(readOnly = true)
    public Board of(String regionCode) {
        var today = clock.today();
        var all = areas.byRegion(regionCode, today);
        var read = read(regionCode, all.stream().map(PlanningArea::code).toList());
        return new Board(
                all.stream().map(area -> row(area, read)).toList(),
                region.allotted(regionCode, Fund.of("FNPS")),
                region.thresholds(regionCode));
    }

    private Read read(String regionCode, List<String> codes) {
        var ofAreas =
                cycles.ofAreas(codes).stream().collect(Collectors.groupingBy(PlanningCycle::area, Collectors.toList()));
        var keys = ofAreas.values().stream()
                .map(this::current)
                .flatMap(Optional::stream)
                .map(PlanningCycle::key)
                .toList();
        return new Read(
                ofAreas,
                progress.ofCycles(keys),
                agreements.of(keys),
                tasks.lateOf(codes),
                offices.ofAreas(codes).stream()
                        .filter(office -> office.worksOn(clock.today()))
                        .map(PlanOffice::area)
                        .collect(Collectors.toSet()),
                thresholds.of(keys),
                incentives.ofRegion(regionCode),
                reminders.last(codes));
    }

    private AreaRow row(PlanningArea area, Read read) {
        var cycle = current(read.cycles().getOrDefault(area.code(), List.of()));
        var key = cycle.map(PlanningCycle::key).orElse("");
        var steps = read.steps().getOrDefault(key, List.of());
        return new AreaRow(
                area,
                cycle,
                running(steps),
                cycle.map(one -> one.terms(clock.today())),
                cycle.map(one -> one.terms(clock.today()).daysLate(steps)).orElse(0L),
                Optional.ofNullable(read.agreements().get(key)),
                read.lateTasks().getOrDefault(area.code(), 0),
                read.activeOffices().contains(area.code()),
                read.thresholds().getOrDefault(key, 0),
                read.incentives().getOrDefault(area.code(), Totals.NONE),
                Optional.ofNullable(read.reminded().get(area.code())));
    }

    private Optional<PlanningCycle> current(List<PlanningCycle> ofArea) {
        return PlanningCycle.current(ofArea, clock.today());
    }

    private static String running(List<StepRow> steps) {
        return steps.stream()
                .filter(step -> step.state() == StepState.RUNNING)
                .map(StepRow::title)
                .collect(Collectors.joining(", "));
    }
}
