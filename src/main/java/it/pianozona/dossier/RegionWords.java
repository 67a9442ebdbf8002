/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import it.pianozona.region.Entry;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The titles of profiles, and of the codes that they give to sections, objectives and policies where all profiles agree on them. */
@Component
class RegionWords {

    private static final Set<String> SECTIONS = Set.of("sezione", "sezioni", "section", "sections");
    private static final Set<String> SOURCES = Set.of("priorita", "obiettivi", "sources", "politica", "policy");

    private static final String PROFILE = "profile";

    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    RegionWords(RegionProfiles profiles) {
        var disputed = new HashSet<String>();
        for (var profile : profiles.all()) {
            addSections(profile, disputed);
            addSources(profile, disputed);
            titles.put(profile.id(), profile.title());
        }
        sections.keySet().removeAll(disputed);
        sources.keySet().removeAll(disputed);
    }

    private void addSections(RegionProfile profile, Set<String> disputed) {
        for (Section section : profile.planSections()) {
            add(sections, section.code(), section.title(), disputed);
        }
        for (Section section : profile.guidanceSections()) {
            add(sections, section.code(), section.title(), disputed);
        }
    }

    private void addSources(RegionProfile profile, Set<String> disputed) {
        for (var several : List.of(profile.strategicObjectives(), profile.mandatoryObjectives(), profile.policies())) {
            for (Entry entry : several) {
                add(sources, entry.code(), entry.title(), disputed);
            }
        }
    }

    private static void add(Map<String, String> titles, String code, String title, Set<String> disputed) {
        var other = titles.putIfAbsent(code, title);
        if (other != null && !other.equals(title)) {
            disputed.add(code);
        }
    }

    /** Empty where the field holds no such code, or the regions call it differently. */
    Optional<String> title(String field, String code) {
        if (SECTIONS.contains(field)) {
            return Optional.ofNullable(sections.get(code));
        }
        if (PROFILE.equals(field)) {
            return Optional.ofNullable(titles.get(code));
        }
        return SOURCES.contains(field) ? Optional.ofNullable(sources.get(code)) : Optional.empty();
    }
}
