/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.KnowledgeLevel;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.KnowledgeSurvey;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileFigures;
import it.pianozona.profile.figure.KnowledgeItem;
import it.pianozona.profile.figure.Sample;
import it.pianozona.territory.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the plan offices know: office by office, Comune by Comune where it differs, with the spread inside each area (LO15-14..20). */
@Controller
class KnowledgePage {

    private final KnowledgeLevels levels;
    private final ProfileData data;

    KnowledgePage(KnowledgeLevels levels, ProfileData data) {
        this.levels = levels;
        this.data = data;
    }

    /** An item over all plan offices. */
    record Share(String item, String known, String reference) {}

    /** The answers of an area: a column for the whole area and one for each Comune that differs. */
    record AreaTable(String name, List<String> columns, List<Row> rows, int spread) {}

    /** The answers to an item. */
    record Row(String item, List<String> answers, boolean differs) {}

    @GetMapping("/profili/{key}/conoscenza")
    String show(ResultsVisit visit, @PathVariable String key, Model model) {
        var survey = new KnowledgeSurvey(levels.of(key));
        var towns = data.municipalities(key).stream()
                .collect(Collectors.toMap(Municipality::istat, Municipality::name, (a, b) -> a));
        model.addAttribute(
                "shares",
                Stream.of(KnowledgeItem.values())
                        .map(item -> share(item, survey.known(item)))
                        .toList());
        model.addAttribute(
                "tables",
                survey.areas().stream()
                        .map(area -> table(visit.areas().getOrDefault(area, area), survey, area, towns))
                        .toList());
        model.addAttribute(
                "silent",
                visit.areas().entrySet().stream()
                        .filter(area -> !survey.areas().contains(area.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        return "profilo-conoscenza";
    }

    private static Share share(KnowledgeItem item, Sample known) {
        return new Share(item.italian(), ProfileFigures.words(known), item.reference() + " %");
    }

    private static AreaTable table(String name, KnowledgeSurvey survey, String area, Map<String, String> towns) {
        var answers = survey.of(area);
        var columns = answers.stream()
                .map(level -> level.municipality().isEmpty()
                        ? "Tutto l'ambito"
                        : towns.getOrDefault(level.municipality(), level.municipality()))
                .toList();
        var rows = new ArrayList<Row>();
        for (var item : KnowledgeItem.values()) {
            rows.add(new Row(
                    item.italian(),
                    answers.stream()
                            .map(level -> words(KnowledgeSurvey.answer(level, item)))
                            .toList(),
                    survey.differs(area, item)));
        }
        return new AreaTable(name, columns, rows, survey.spread(area));
    }

    private static String words(KnowledgeLevel.Answer answer) {
        return switch (answer) {
            case SI -> "sì";
            case NO -> "no";
            case STIMA -> "solo una stima";
        };
    }
}
