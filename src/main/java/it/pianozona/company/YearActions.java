/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.Target;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions of a year with their budget, written by direction and management control until the draft is closed. */
@Service
public class YearActions {

    private final ActionRows rows;
    private final YearRows years;
    private final ObjectiveRows objectives;
    private final MandateRows mandates;
    private final CompanyOffices offices;
    private final CompanyMeasures frames;
    private final LegalRecord record;

    YearActions(
            ActionRows rows,
            YearRows years,
            ObjectiveRows objectives,
            MandateRows mandates,
            CompanyOffices offices,
            CompanyMeasures frames,
            LegalRecord record) {
        this.rows = rows;
        this.years = years;
        this.objectives = objectives;
        this.mandates = mandates;
        this.offices = offices;
        this.frames = frames;
        this.record = record;
    }

    /** By responsibility centre, then by code. */
    @Transactional(readOnly = true)
    public List<CompanyAction> of(YearPlan plan) {
        return rows.of(plan.id());
    }

    @Transactional(readOnly = true)
    public Optional<CompanyAction> find(YearPlan plan, UUID id) {
        return of(plan).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Writes an action that nobody else can have written, for example a new one.
     *
     * @throws RuleViolated naming all that is wrong, or if the draft is closed
     */
    @Transactional
    public void save(YearPlan plan, CompanyAction one, CompanyAuthor author) {
        save(plan, one, Optional.empty(), author);
    }

    /**
     * Writes an action, new or in the place of the one with its id.
     *
     * @param seen {@link CompanyAction#mark} of the one that the person has changed
     * @throws RuleViolated naming all that is wrong, if the draft is closed, or if somebody else has changed it since
     */
    @Transactional
    public void save(YearPlan plan, CompanyAction one, Optional<String> seen, CompanyAuthor author) {
        open(plan);
        var all = of(plan);
        var before = all.stream().filter(old -> old.id().equals(one.id())).findFirst();
        Overtaken.refuse(seen, before.map(CompanyAction::mark), "questa azione");
        var problems = new Problems();
        bounds(plan).rules(all, one).check(one, problems);
        problems.refuse();
        rows.save(plan.id(), one, author.personId());
        record.append(
                entry(plan, author, before.isPresent() ? "Azione aziendale modificata" : "Azione aziendale scritta"),
                before.orElse(null),
                one);
    }

    /** What the actions of a year are held against; read once for all of them. */
    private record Bounds(
            int year, List<CompanyObjective> objectives, Map<String, String> districts, MeasureFrame frame) {

        ActionRules rules(List<CompanyAction> all, CompanyAction one) {
            return new ActionRules(
                    year,
                    objectives,
                    districts.keySet(),
                    all.stream().filter(other -> !other.id().equals(one.id())).toList(),
                    frame.rules(all.stream()
                            .filter(old -> old.id().equals(one.id()))
                            .flatMap(old -> old.indicators().stream())
                            .toList()));
        }
    }

    private Bounds bounds(YearPlan plan) {
        return new Bounds(plan.year(), objectives.of(plan.mandate()), offices.districts(plan.authority()), frame(plan));
    }

    /**
     * Takes an action out of the draft.
     *
     * @throws RuleViolated if the draft is closed, or there is no such action
     */
    @Transactional
    public void remove(YearPlan plan, UUID id, CompanyAuthor author) {
        open(plan);
        var before = find(plan, id).orElseThrow(() -> new RuleViolated("L'azione non c'è più: ricarica la pagina."));
        rows.remove(id);
        record.append(entry(plan, author, "Azione aziendale tolta"), before, null);
    }

    /** The actions as a sheet, with those columns in which it comes back. */
    @Transactional(readOnly = true)
    public Sheet sheet(YearPlan plan, List<CompanyAction> shown) {
        return ActionSheet.write(
                shown, objectives.of(plan.mandate()), offices.districts(plan.authority()), plan.year());
    }

    /**
     * What an import did.
     *
     * @param written how many actions; 0 if anything is wrong, for then nothing is saved
     */
    public record Imported(int written, List<WrongCell> wrong) {}

    /**
     * Writes the actions of a sheet: those whose code is known are changed, the others added; what the sheet leaves out stays.
     *
     * @throws RuleViolated if columns are missing, there are too many rows, or the draft is closed
     */
    @Transactional
    public Imported write(YearPlan plan, Sheet written, CompanyAuthor author) {
        open(plan);
        var all = new ArrayList<>(of(plan));
        var bounds = bounds(plan);
        var read = ActionSheetIn.read(written, all, bounds.objectives(), bounds.districts(), bounds.frame());
        var wrong = new ArrayList<>(read.wrong());
        read.actions()
                .forEach(line ->
                        all.removeIf(old -> old.id().equals(line.action().id())));
        for (var line : read.actions()) {
            var problems = new Problems();
            bounds.rules(all, line.action()).check(line.action(), problems);
            said(problems)
                    .forEach(words -> wrong.add(
                            new WrongCell(line.row(), "", line.action().code(), words)));
            all.add(line.action());
        }
        if (!wrong.isEmpty()) {
            return new Imported(0, List.copyOf(wrong));
        }
        read.actions().forEach(line -> rows.save(plan.id(), line.action(), author.personId()));
        record.append(
                entry(plan, author, "Azioni aziendali importate"),
                null,
                read.actions().stream().map(ActionSheetIn.Line::action).toList());
        return new Imported(read.actions().size(), List.of());
    }

    private static List<String> said(Problems problems) {
        try {
            problems.refuse();
            return List.of();
        } catch (RuleViolated refusal) {
            return refusal.problems();
        }
    }

    /** The actions of a year before begin the next: the same with a target of the new year, new things under their codes. */
    void copy(YearPlan from, YearPlan to) {
        var holding = objectives.of(to.mandate()).stream()
                .filter(one -> one.holdsIn(to.year()))
                .map(CompanyObjective::id)
                .toList();
        of(from).stream()
                .filter(one -> holding.contains(one.objective()))
                .map(one -> one.known(UUID.randomUUID())
                        .with(
                                one.resources(),
                                one.indicators().stream()
                                        .map(measure -> next(measure, to.year()))
                                        .toList()))
                .forEach(one -> rows.save(to.id(), one, CompanyAuthor.PRODUCT.personId()));
    }

    private static Measure next(Measure measure, int year) {
        return new Measure(
                UUID.randomUUID(),
                measure.name(),
                measure.indicator(),
                measure.unit(),
                measure.direction(),
                measure.baseline(),
                measure.last().stream()
                        .map(target -> new Target(year, target.value()))
                        .toList(),
                measure.care(),
                measure.breakdown(),
                measure.wording());
    }

    private void open(YearPlan plan) {
        if (years.lock(plan.id()).filter(YearPlan::isEditable).isEmpty()) {
            throw new RuleViolated(
                    "Il piano delle azioni del %d è chiuso e non si modifica: chi lo adotta può rinviarlo."
                            .formatted(plan.year()));
        }
    }

    private LegalRecord.Act entry(YearPlan plan, CompanyAuthor author, String words) {
        return mandates.find(plan.mandate()).orElseThrow().entry(author, "%s (%d)".formatted(words, plan.year()));
    }

    /** What the indicator of an action of that year is written with. */
    @Transactional(readOnly = true)
    public MeasureFrame frame(YearPlan plan) {
        return frames.of(plan.authority(), List.of(plan.year()), LocalDate.of(plan.year(), Month.DECEMBER, 31));
    }
}
