/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of a plan office say in the same words. */
@Component
class OfficeWords {

    private final PlanOffices offices;
    private final CompositionTemplates templates;

    OfficeWords(PlanOffices offices, CompositionTemplates templates) {
        this.offices = offices;
        this.templates = templates;
    }

    PlanOffice office(Step step) {
        return offices.get(step.businessKey());
    }

    static Actor actorOf(Step step) {
        return new Actor(step.actor().personId(), step.actor().office());
    }

    /** Which office it is, from when, by which act. */
    Map<String, Object> heading(PlanOffice office) {
        var template = templates.get(office.template());
        var shown = new HashMap<String, Object>();
        shown.put("ambito", office.area());
        shown.put("ufficio", template.title());
        shown.put(
                "estremi",
                "Versione %d, %s. Atto: **%s** del %s. Dal **%s**%s."
                        .formatted(
                                office.version(),
                                office.pattern().italian(),
                                office.act(),
                                Italian.day(office.actDate()),
                                Italian.day(office.from()),
                                office.to()
                                        .map(last -> " al **" + Italian.day(last) + "**")
                                        .orElse("")));
        return shown;
    }

    /** People as a table of a form. */
    List<Map<String, String>> people(PlanOffice office, Collection<OfficeMember> members) {
        var template = templates.get(office.template());
        return members.stream()
                .map(one -> Map.of(
                        "persona",
                        one.personName(),
                        "ruolo",
                        template.roleTitle(one.role()),
                        "ente",
                        one.bodyName(),
                        "tempo",
                        one.share().stripTrailingZeros().toPlainString().replace('.', ',') + " %"))
                .toList();
    }

    /** Options of a list. */
    static <T> List<Map<String, String>> options(
            Collection<T> items, Function<T, String> value, Function<T, String> label) {
        return items.stream()
                .map(item -> Map.of("value", value.apply(item), "label", label.apply(item)))
                .toList();
    }
}
