/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFields;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.RichText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/** What the form of a change sends, as it was written; a field may come several times. */
record ChangeInput(MultiValueMap<String, String> sent) {

    /** The first value of a field; empty text where there is none. */
    public String text(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** Every value of a field. */
    public List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    /** The value of a field in one of several rows. */
    public String row(String field, int row) {
        var values = all(field);
        return row < values.size() ? values.get(row).strip() : "";
    }

    RichText richText() {
        return text("forma").equals("piano") ? RichText.ofPlain(text("testo")) : RichText.sanitised(text("testo"));
    }

    /** The amount of the framework's cell (F-QUADRO). */
    FrameworkRow frameworkRow(Funds funds) {
        return new FrameworkRow(
                year(text("anno")),
                source(text("fonte"), funds),
                area(text("area")),
                euro(text("importo"), "Importo"),
                text("nota"),
                text("riferimentoRegione"),
                text("riferimentoAusl"));
    }

    /** An objective: what the form does not show stays as it was (F-OBIETTIVO). */
    Objective objective(Optional<Objective> old, MeasureFrame frame) {
        return new Objective(
                old.map(Objective::id).orElseGet(UUID::randomUUID),
                text("titolo"),
                Arrays.stream(Objective.Kind.values())
                        .filter(kind -> kind.name().equals(text("classe")))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolated("«Classe»: scegli dall'elenco.")),
                old.map(Objective::aggregation).orElse(false),
                old.flatMap(Objective::strategicNumber),
                all("aree"),
                all("priorita"),
                old.flatMap(Objective::priorityArea),
                old.map(Objective::attributes).orElse(List.of()),
                old.map(Objective::recomposition).orElse(List.of()),
                old.map(Objective::threshold).orElse(""),
                measures(old.map(Objective::indicators), frame));
    }

    /** An action sheet: what the form does not show stays as it was (F-AZIONE). */
    Action action(Optional<Action> old, Funds funds, MeasureFrame frame) {
        return new Action(
                old.map(Action::id).orElseGet(UUID::randomUUID),
                text("titolo"),
                uuid(text("obiettivo")),
                area(text("area")),
                text("target"),
                all("congiunta"),
                old.map(Action::innovative).orElse(false),
                text("titolareSociale"),
                text("titolareSanitario"),
                old.map(Action::policy).orElse(""),
                costs(funds),
                measures(old.map(Action::indicators), frame));
    }

    private List<Action.Cost> costs(Funds funds) {
        var costs = new ArrayList<Action.Cost>();
        for (int row = 0; row < all("costoImporto").size(); row++) {
            if (!row("costoImporto", row).isEmpty()) {
                costs.add(new Action.Cost(
                        year(row("costoAnno", row)),
                        source(row("costoFonte", row), funds),
                        euro(row("costoImporto", row), "Costi")));
            }
        }
        return costs;
    }

    /** The indicators of what is changed, as they were written. */
    MeasureFields indicators(Optional<List<Measure>> old, MeasureFrame frame) {
        return MeasureFields.sent(sent, old.orElse(List.of()), frame);
    }

    private List<Measure> measures(Optional<List<Measure>> old, MeasureFrame frame) {
        var problems = new Problems();
        var measures = indicators(old, frame).read(problems);
        problems.refuse();
        return measures;
    }

    private static int year(String written) {
        if (!written.matches("\\d{4}")) {
            throw new RuleViolated("«Anno»: scegli un anno del piano.");
        }
        return Integer.parseInt(written);
    }

    private static Fund source(String written, Funds funds) {
        return funds.named(written).orElseThrow(() -> new RuleViolated("«Fonte»: scegli la fonte dall'elenco."));
    }

    private static PlanAreaKind area(String written) {
        return Arrays.stream(PlanAreaKind.values())
                .filter(area -> area.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Area»: scegli l'area dall'elenco."));
    }

    private static BigDecimal euro(String written, String field) {
        return ItalianNumber.read(written)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                .map(amount -> amount.setScale(2, RoundingMode.UNNECESSARY))
                .orElseThrow(() ->
                        new RuleViolated("«%s»: scrivi un importo in euro, per esempio 1.234,56.".formatted(field)));
    }

    private static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException malformed) {
            throw new RuleViolated("«Obiettivo»: scegli un obiettivo del piano.");
        }
    }
}
