/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Field;
import it.pianozona.plan.chain.Objective;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.UUID;

/** What the form of an objective sends, as it was written; fields that the region does not ask for are absent. */
record ObjectiveInput(
        String id,
        String version,
        String title,
        String kind,
        String aggregation,
        String strategicNumber,
        List<String> areas,
        List<String> sources,
        String priorityArea,
        List<String> attributes,
        List<String> recomposition,
        String threshold)
        implements RowInput<Objective> {

    static ObjectiveInput of(Objective one, int version) {
        return new ObjectiveInput(
                one.id().toString(),
                Integer.toString(version),
                one.title(),
                one.kind().name(),
                Boolean.toString(one.aggregation()),
                one.strategicNumber().map(Object::toString).orElse(""),
                one.areas(),
                one.sources(),
                one.priorityArea().map(Object::toString).orElse(""),
                one.attributes(),
                one.recomposition(),
                one.threshold());
    }

    ObjectiveInput upon(int newer) {
        return new ObjectiveInput(
                id,
                Integer.toString(newer),
                title,
                kind,
                aggregation,
                strategicNumber,
                areas,
                sources,
                priorityArea,
                attributes,
                recomposition,
                threshold);
    }

    @Override
    public Objective row() {
        return new Objective(
                Field.id(id).orElseGet(UUID::randomUUID),
                Field.text(title),
                Field.choice(Objective.Kind.class, kind)
                        .orElseThrow(() -> new RuleViolated("«Classe»: scegli la classe.")),
                Field.text(aggregation).equals("true"),
                Field.integer(strategicNumber),
                Field.all(areas),
                Field.all(sources),
                Field.integer(priorityArea),
                Field.all(attributes),
                Field.all(recomposition),
                Field.text(threshold),
                List.of());
    }
}
