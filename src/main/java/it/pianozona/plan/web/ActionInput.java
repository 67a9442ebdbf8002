/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

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
 * as {@code indicatore-0-nome}.
 * Rules: F-AZIONE.
 */
final class ActionInput {

    private static final int SPARE_LINES = 3;
    private static final int MOST_LINES = 40;

    private final MultiValueMap<String, String> sent;

    private ActionInput(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static ActionInput sent(MultiValueMap<String, String> fields) {
        return new ActionInput(new LinkedMultiValueMap<>(fields));
    }

    static ActionInput of(Action one, int version) {
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
        for (int line = 0; line < one.indicators().size(); line++) {
            var measure = one.indicators().get(line);
            fields.add(key(line, "nome"), measure.name());
            fields.add(key(line, "partenza"), measure.baseline());
            fields.add(key(line, "atteso"), measure.target());
            fields.add(key(line, "codice"), measure.indicator());
        }
        return new ActionInput(fields);
    }

    private static String key(int line, String field) {
        return "indicatore-%d-%s".formatted(line, field);
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
        return new ActionInput(fields);
    }

    /** How many lines for indicators the form shows: those written and some to write. */
    public int lines() {
        return Math.min(written() + SPARE_LINES, MOST_LINES);
    }

    private int written() {
        int last = 0;
        for (int line = 0; line < MOST_LINES; line++) {
            if (!(field(key(line, "nome")) + field(key(line, "partenza")) + field(key(line, "atteso"))).isEmpty()) {
                last = line + 1;
            }
        }
        return last;
    }

    /** @throws it.pianozona.rule.RuleViolated if a choice is missing or an amount is no number; all amounts are said at once */
    Action action(UUID id, List<Integer> years, List<Fund> funds) {
        var problems = new Problems();
        var area = Field.choice(PlanAreaKind.class, field("area"));
        var objective = Field.id(field("obiettivo"));
        problems.unless(objective.isPresent(), "«Obiettivo»: scegli un obiettivo del piano.")
                .unless(area.isPresent(), "«Area»: scegli l'area.");
        var costs = costs(years, funds, problems);
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
                measures());
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

    private List<Action.Measure> measures() {
        var measures = new ArrayList<Action.Measure>();
        for (int line = 0; line < written(); line++) {
            var measure = new Action.Measure(
                    field(key(line, "nome")),
                    field(key(line, "partenza")),
                    field(key(line, "atteso")),
                    field(key(line, "codice")));
            if (!(measure.name() + measure.baseline() + measure.target()).isEmpty()) {
                measures.add(measure);
            }
        }
        return measures;
    }
}
