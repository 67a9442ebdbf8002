/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.measure.Measure;
import it.pianozona.measure.Target;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sheets that a programme begins with: those of the year before that were not ended, then each action of the plan with costs in the
 * year that had none. What the plan says of the money of the year counts before what was spent last year.
 *
 * Rules: ER-13.
 * @param office that draws them up
 * @param actions of the plan
 * @param objectives of the plan
 * @param before sheets of the year before, none in the first year
 * @param funds that may pay: money from others is not taken over, and the sheet says what is uncovered
 */
record SheetPrefill(
        UUID programme,
        int year,
        String office,
        List<Action> actions,
        List<Objective> objectives,
        List<ProgrammeSheet> before,
        Funds funds) {

    /** The sheets, numbered from 1. */
    List<ProgrammeSheet> sheets() {
        var sheets = new ArrayList<ProgrammeSheet>();
        before.stream()
                .filter(ProgrammeSheet::isTaken)
                .filter(ProgrammeSheet::goesOn)
                .forEach(last -> sheets.add(again(last, sheets.size() + 1)));
        actions.stream()
                .filter(action -> !programmed().contains(action.id()))
                .filter(this::costsInYear)
                .forEach(action -> sheets.add(first(action, sheets.size() + 1)));
        return sheets;
    }

    /** Actions that had a sheet last year, even one that ended them. */
    private Set<UUID> programmed() {
        return before.stream()
                .filter(ProgrammeSheet::isTaken)
                .flatMap(sheet -> sheet.roots().action().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean costsInYear(Action action) {
        return action.costs().stream().anyMatch(cost -> cost.year() == year);
    }

    /** The sheet of an action: what the plan says of it, and of its money in the year. */
    ProgrammeSheet first(Action action, int number) {
        var isNew = action.innovative() || !before.isEmpty();
        var costs = costs(action, Map.of());
        return new ProgrammeSheet(
                UUID.randomUUID(),
                programme,
                number,
                action.title(),
                new ProgrammeSheet.Course(isNew ? SheetKind.NEW : SheetKind.CONTINUES, "", Optional.empty()),
                new ProgrammeSheet.Roots(
                        Optional.of(action.id()), Optional.of(action.objective()), priority(action), Optional.empty()),
                action.area(),
                new ProgrammeSheet.Ownership(action.joint(), action.socialOwner(), action.healthOwner()),
                List.of(),
                new ProgrammeSheet.Service("", "", "", Optional.empty(), Optional.empty()),
                new ProgrammeSheet.Delivery(
                        action.target(), Optional.empty(), "", Management.DIRECT, "", action.policy()),
                new ProgrammeSheet.Term(Optional.empty(), Optional.empty()),
                new ProgrammeSheet.Codes("", "", ""),
                "",
                Optional.of(total(action)),
                ProgrammeSheet.Proposal.by(office),
                new ProgrammeSheet.Parts(List.of(), List.of(), List.of(), costs, results(action)));
    }

    private String priority(Action action) {
        return objectives.stream()
                .filter(one -> one.id().equals(action.objective()))
                .flatMap(one -> one.sources().stream())
                .findFirst()
                .orElse("");
    }

    private ProgrammeSheet again(ProgrammeSheet last, int number) {
        var action = actions.stream()
                .filter(one -> last.roots().action().equals(Optional.of(one.id())))
                .findFirst();
        var planned = action.filter(this::costsInYear);
        var costs = planned.map(one -> costs(one, bodies(last))).orElseGet(() -> costs(last));
        return new ProgrammeSheet(
                UUID.randomUUID(),
                programme,
                number,
                last.title(),
                new ProgrammeSheet.Course(SheetKind.CONTINUES, "", Optional.of(last.id())),
                last.roots(),
                last.area(),
                last.ownership(),
                last.municipalities(),
                last.service(),
                last.delivery(),
                new ProgrammeSheet.Term(
                        last.term().starts().map(this::moved),
                        last.term().ends().map(this::moved)),
                last.codes(),
                last.risks(),
                planned.map(this::total).or(last::total),
                ProgrammeSheet.Proposal.by(office),
                new ProgrammeSheet.Parts(
                        last.parts().partners(),
                        last.parts().staff(),
                        last.parts().milestones().stream()
                                .map(one -> new Milestone(one.title(), moved(one.day()), one.who()))
                                .toList(),
                        costs,
                        results(last, action)));
    }

    private LocalDate moved(LocalDate day) {
        return day.plusYears((long) year - day.getYear());
    }

    private BigDecimal total(Action action) {
        return action.costs().stream()
                .filter(cost -> cost.year() == year)
                .map(Action.Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    /** The plan says nothing of annualities: a fund that has some is taken for the one of the year. */
    private List<SheetCost> costs(Action action, Map<Fund, String> bodies) {
        return action.costs().stream()
                .filter(cost -> cost.year() == year)
                .map(cost -> new SheetCost(
                        cost.source(), Optional.empty(), bodies.getOrDefault(cost.source(), ""), year, cost.amount()))
                .filter(this::mayPay)
                .toList();
    }

    /** The annuality of a fund goes with the year that it pays for. */
    private List<SheetCost> costs(ProgrammeSheet last) {
        return last.parts().costs().stream()
                .map(cost -> new SheetCost(
                        cost.fund(),
                        cost.annuality().map(annuality -> annuality + year - cost.year()),
                        cost.body(),
                        year,
                        cost.amount()))
                .filter(this::mayPay)
                .toList();
    }

    private boolean mayPay(SheetCost cost) {
        return funds.refusal(cost.fund(), year).isEmpty();
    }

    /** Who paid from a fund last year, where it was one body alone. */
    private static Map<Fund, String> bodies(ProgrammeSheet last) {
        var bodies = new HashMap<Fund, Set<String>>();
        last.parts().costs().forEach(cost -> bodies.computeIfAbsent(cost.fund(), fund -> new HashSet<>())
                .add(cost.body()));
        return bodies.entrySet().stream()
                .filter(one -> one.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().iterator().next()));
    }

    private List<Measure> results(Action action) {
        return action.indicators().stream().map(this::ofPlan).toList();
    }

    /** What the plan asks of the year, then what last year's sheet asked besides. */
    private List<Measure> results(ProgrammeSheet last, Optional<Action> action) {
        var ofPlan = action.map(Action::indicators).orElse(List.of());
        var names = ofPlan.stream().map(Measure::name).collect(Collectors.toSet());
        return Stream.concat(
                        ofPlan.stream().map(this::ofPlan),
                        last.parts().results().stream()
                                .filter(one -> !names.contains(one.name()))
                                .map(this::ofLastYear))
                .toList();
    }

    private Measure ofPlan(Measure one) {
        return copy(one, one.target(year));
    }

    private Measure ofLastYear(Measure one) {
        return copy(one, one.last().map(Target::value));
    }

    private Measure copy(Measure one, Optional<BigDecimal> target) {
        return new Measure(
                UUID.randomUUID(),
                one.name(),
                one.indicator(),
                one.unit(),
                one.direction(),
                one.baseline(),
                target.map(value -> new Target(year, value)).stream().toList(),
                one.care(),
                one.breakdown(),
                one.wording());
    }
}
