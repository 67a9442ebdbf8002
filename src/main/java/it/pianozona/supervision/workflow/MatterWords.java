/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Actor;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of a matter say at their head, and the words that they share. */
@Component
class MatterWords {

    private final Matters matters;
    private final Offices offices;

    MatterWords(Matters matters, Offices offices) {
        this.matters = matters;
        this.offices = offices;
    }

    static UUID matterOf(Step step) {
        return UUID.fromString(step.text("matterId"));
    }

    static Actor actorOf(Step step) {
        return new Actor(step.actor().personId(), step.actor().office());
    }

    Matter matter(Step step) {
        return matters.get(matterOf(step));
    }

    /** Kind, who is concerned, why. */
    Map<String, Object> heading(Step step) {
        var matter = matter(step);
        var words = new HashMap<String, Object>();
        words.put("oggetto", "%s, accordo %s".formatted(matter.kind().italian(), matter.cycleKey()));
        words.put("fatti", facts(matter));
        words.put("pratica", matter.cycleKey());
        return words;
    }

    private String facts(Matter matter) {
        var concerned = matter.subject().isEmpty() || matter.subject().equals(matter.reporter())
                ? ""
                : "\n\nEnte interessato: **%s**.".formatted(party(matter.subject()));
        var effect = matter.effectOn()
                .map(day -> "\n\nDecorrenza: **%s**.".formatted(Italian.day(day)))
                .orElse("");
        var act = matter.act().isEmpty() ? "" : "\n\nAtto: %s.".formatted(matter.act());
        return "Da: **%s**.%s%s%s\n\n%s".formatted(party(matter.reporter()), concerned, effect, act, matter.reason());
    }

    /** The name of the office that speaks for a party. */
    String party(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }

    /** Options of a list, as the forms take them. */
    static List<Map<String, String>> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(option -> Map.of("value", option.getKey(), "label", option.getValue()))
                .toList();
    }
}
