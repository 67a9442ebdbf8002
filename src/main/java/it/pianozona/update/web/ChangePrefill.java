/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.RichText;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;

/** What the plan says today, as the form of a change would send it; of the indicators see {@link it.pianozona.measure.MeasureFields}. */
final class ChangePrefill {

    private ChangePrefill() {}

    static ChangeInput empty() {
        return new ChangeInput(new LinkedMultiValueMap<>());
    }

    static ChangeInput of(RichText text) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("forma", text.isPlain() ? "piano" : "html");
        sent.add("testo", text.isPlain() ? text.plain() : text.html());
        return new ChangeInput(sent);
    }

    static ChangeInput ofObjective(Optional<Objective> objective) {
        var sent = new LinkedMultiValueMap<String, String>();
        objective.ifPresent(old -> {
            sent.add("titolo", old.title());
            sent.add("classe", old.kind().name());
            sent.addAll("aree", old.areas());
            sent.addAll("priorita", old.sources());
        });
        return new ChangeInput(sent);
    }

    static ChangeInput ofAction(Optional<Action> action) {
        var sent = new LinkedMultiValueMap<String, String>();
        action.ifPresent(old -> {
            sent.add("titolo", old.title());
            sent.add("obiettivo", old.objective().toString());
            sent.add("area", old.area().name());
            sent.add("target", old.target());
            sent.addAll("congiunta", old.joint());
            sent.add("titolareSociale", old.socialOwner());
            sent.add("titolareSanitario", old.healthOwner());
            old.costs().forEach(cost -> {
                sent.add("costoAnno", Integer.toString(cost.year()));
                sent.add("costoFonte", cost.source().code());
                sent.add("costoImporto", ItalianNumber.euro(cost.amount()));
            });
        });
        return new ChangeInput(sent);
    }
}
