/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.Objective;
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
        String threshold) {

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

    public boolean isChange() {
        return Typed.id(id).isPresent();
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

    public boolean has(List<String> chosen, String code) {
        return Typed.list(chosen).contains(code);
    }

    /** @throws RuleViolated if no class is chosen */
    Objective objective() {
        return new Objective(
                Typed.id(id).orElseGet(UUID::randomUUID),
                Typed.text(title),
                Typed.one(Objective.Kind.class, kind)
                        .orElseThrow(() -> new RuleViolated("«Classe»: scegli la classe.")),
                Typed.text(aggregation).equals("true"),
                Typed.number(strategicNumber),
                Typed.list(areas),
                Typed.list(sources),
                Typed.number(priorityArea),
                Typed.list(attributes),
                Typed.list(recomposition),
                Typed.text(threshold));
    }
}
