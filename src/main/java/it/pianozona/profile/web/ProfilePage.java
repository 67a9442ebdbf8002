/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.DataCollection;
import it.pianozona.profile.PartSummary;
import it.pianozona.profile.ProfileChapter;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A profile: its chapters, and where the data of each part stand. */
@Controller
class ProfilePage {

    private final DataCollection collection;
    private final PlanningAreas areas;
    private final Offices offices;
    private final List<ProfileChapter> chapters;

    ProfilePage(DataCollection collection, PlanningAreas areas, Offices offices, List<ProfileChapter> chapters) {
        this.collection = collection;
        this.areas = areas;
        this.offices = offices;
        this.chapters = chapters;
    }

    /** A part as the page shows it. */
    record Part(PartSummary summary, String office, boolean mine) {}

    @GetMapping("/profili/{key}")
    String show(ProfileVisit visit, Model model) {
        model.addAttribute(
                "territory",
                areas.territory(visit.profile().territory())
                        .map(Territory::name)
                        .orElse(""));
        model.addAttribute(
                "chapters",
                chapters.stream().flatMap(chapter -> chapter.of(visit).stream()).toList());
        model.addAttribute(
                "parts",
                collection.summary(visit).stream().map(one -> part(visit, one)).toList());
        return "profilo";
    }

    private Part part(ProfileVisit visit, PartSummary summary) {
        var office = offices.find(summary.office()).map(Office::name).orElse(summary.office());
        return new Part(summary, office, visit.writes(summary.branch()));
    }
}
