/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFields;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.page.Field;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the form of an action sheet sends, as it was written: single fields by name, costs as {@code costo-2018-COMUNI}, indicators
 * as {@link MeasureFields} has them.
 * Rules: F-AZIONE.
 */
final class ActionInput {

    private final MultiValueMap<String, String> sent;
    private final MeasureFields indicators;

    private ActionInput(MultiValueMap<String, String> sent, MeasureFields indicators) {
        this.sent = sent;
        this.indicators = indicators;
    }

    /** @param kept indicators of the sheet that is changed, none of a new one */
    static ActionInput sent(MultiValueMap<String, String> fields, List<Measure> kept, MeasureFrame frame) {
        return new ActionInput(new LinkedMultiValueMap<>(fields), MeasureFields.sent(fields, kept, frame));
    }

    static ActionInput of(Action one, int version, MeasureFrame frame) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", Integer.toString(version));
        fields.add("titolo", one.title());
        fields.add("obiettivo", one.objective().toString());
        fields.add("area", one.area().name());
        fields.add("target", one.target());
        fields.put("congiunta", List.copyOf(one.joint()));
        fields.add("innovativo", Boolean.toString(one.innovative()));
        fields.add("titolareSociale", one.socialOwner());
        fields.add("titolareSanitario", one.healthOwner());
        fields.add("politica", one.policy());
        one.costs()
                .forEach(cost -> fields.add(
                        "costo-%d-%s".formatted(cost.year(), cost.source()), ItalianNumber.euro(cost.amount())));
        return new ActionInput(fields, MeasureFields.of(one.indicators(), frame));
    }

    public MeasureFields indicators() {
        return indicators;
    }

    /** What was written in a field, empty if nothing. */
    public String field(String name) {
        return Field.text(sent.getFirst(name));
    }

    /** What was ticked in a field. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    public int version() {
        return Field.integer(field("version")).orElse(0);
    }

    ActionInput upon(int newer) {
        var fields = new LinkedMultiValueMap<>(sent);
        fields.set("version", Integer.toString(newer));
        return new ActionInput(fields, indicators);
    }

    /** @throws it.pianozona.rule.RuleViolated if a choice is missing, an amount or a value is no number; all are said at once */
    Action action(UUID id, List<Integer> years, List<Fund> funds) {
        var problems = new Problems();
        var area = Field.choice(PlanAreaKind.class, field("area"));
        var objective = Field.id(field("obiettivo"));
        problems.unless(objective.isPresent(), "«Obiettivo»: scegli un obiettivo del piano.")
                .unless(area.isPresent(), "«Area»: scegli l'area.");
        var costs = costs(years, funds, problems);
        var measures = indicators.read(problems);
        problems.refuse();
        return new Action(
                id,
                field("titolo"),
                objective.orElseThrow(),
                area.orElseThrow(),
                field("target"),
                Field.all(sent.get("congiunta")),
                field("innovativo").equals("true"),
                field("titolareSociale"),
                field("titolareSanitario"),
                field("politica"),
                costs,
                measures);
    }

    private List<Action.Cost> costs(List<Integer> years, List<Fund> funds, Problems problems) {
        var costs = new ArrayList<Action.Cost>();
        cells(years, funds).forEach((cell, written) -> {
            var amount = ItalianNumber.read(written);
            problems.unless(
                    amount.isPresent(),
                    "«Costi»: nel %d da %s «%s» non è un importo; scrivilo come 1.234,56."
                            .formatted(cell.year(), cell.source().italian(), written));
            costs.add(new Action.Cost(cell.year(), cell.source(), amount.orElse(BigDecimal.ZERO)));
        });
        return costs;
    }

    private record Cell(int year, Fund source) {}

    private Map<Cell, String> cells(List<Integer> years, List<Fund> funds) {
        var cells = new LinkedHashMap<Cell, String>();
        for (var year : years) {
            for (var source : funds) {
                var written = field("costo-%d-%s".formatted(year, source));
                if (!written.isEmpty()) {
                    cells.put(new Cell(year, source), written);
                }
            }
        }
        return cells;
    }
}
