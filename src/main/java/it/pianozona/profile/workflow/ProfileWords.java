/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Gap;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.SmallCells;
import it.pianozona.region.ProfileBranch;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.workflow.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a profile say in the same words: its title, its territory, its parts, its rows. */
@Component
class ProfileWords {

    /** Rows that a form carries; a profile may have 50,000 values. */
    private static final int MOST_ROWS = 200;

    private final CommunityProfiles profiles;
    private final ProfileData data;
    private final PlanningAreas areas;

    ProfileWords(CommunityProfiles profiles, ProfileData data, PlanningAreas areas) {
        this.profiles = profiles;
        this.data = data;
        this.areas = areas;
    }

    /** Title, territory and period. */
    Map<String, Object> heading(Step step) {
        var profile = profiles.get(step.businessKey());
        var shown = new HashMap<String, Object>();
        shown.put("titolo", profiles.rulesOf(profile).labels().knowledgeDocument());
        shown.put("territorio", territory(profile.territory()));
        shown.put("periodo", profile.start().getYear() + "-" + profile.end().getYear());
        return shown;
    }

    String territory(String code) {
        return areas.territory(code).map(Territory::name).orElse(code);
    }

    /** What a gap is called. */
    static String part(String code) {
        return code.equals("KNOWLEDGE")
                ? "Livelli di conoscenza"
                : ProfileBranch.valueOf(code).italian();
    }

    /** What is missing, in one line. */
    static String gaps(List<Gap> gaps) {
        return gaps.isEmpty()
                ? "Tutte le parti sono arrivate."
                : "**Lacune:** "
                        + gaps.stream()
                                .map(gap -> part(gap.part()) + " (" + gap.office() + ")")
                                .collect(Collectors.joining("; "))
                        + ". Il profilo prosegue senza questi dati.";
    }

    /** The values of some parts, as the tables of the forms show them: the first {@link #MOST_ROWS}, the rest is on the page. */
    List<Map<String, Object>> rows(String key, Collection<ProfileBranch> branches) {
        var names =
                data.municipalities(key).stream().collect(Collectors.toMap(Municipality::istat, Municipality::name));
        var small = data.smallCells(key);
        return branches.stream()
                .flatMap(branch -> data.of(key, branch).stream())
                .limit(MOST_ROWS)
                .map(datum -> row(datum, names, small))
                .toList();
    }

    private static Map<String, Object> row(Datum datum, Map<String, String> names, SmallCells small) {
        return Map.of(
                "parte", datum.indicator().branch().italian(),
                "indicatore", datum.indicator().title(),
                "comune", names.getOrDefault(datum.municipality(), datum.municipality()),
                "anno", datum.year(),
                "valore", small.words(datum.indicator(), datum.value()),
                "fonte", datum.source(),
                "attendibilita", datum.confidence().name().toLowerCase(Locale.ROOT),
                "commento", datum.note());
    }
}
