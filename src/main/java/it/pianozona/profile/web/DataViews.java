/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Door;
import it.pianozona.profile.Cell;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.DataCollection;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.region.ProfileBranch;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the data: which part, year, area and unit are shown. */
@Component
class DataViews {

    private final DataCollection collection;
    private final CommunityProfiles profiles;
    private final ProfileData data;
    private final BusinessClock clock;

    DataViews(DataCollection collection, CommunityProfiles profiles, ProfileData data, BusinessClock clock) {
        this.collection = collection;
        this.profiles = profiles;
        this.data = data;
        this.clock = clock;
    }

    /** What the page shows; empty choices mean the first part, the latest year with data, the first area, all units. */
    record Choice(Optional<ProfileBranch> branch, Optional<Integer> year, String area, String unit) {}

    /** What a person wrote and could not be saved. */
    record Kept(Map<Cell, String> texts, Map<Cell, String> wrong, Map<String, String> fields, Optional<Long> seen) {

        static Kept nothing() {
            return new Kept(Map.of(), Map.of(), Map.of(), Optional.empty());
        }
    }

    String page(ProfileVisit visit, Choice choice, Kept kept, Model model) {
        var branch = choice.branch().or(() -> visit.read().stream().findFirst()).orElseThrow(Door::notYours);
        Door.require(visit.reads(branch));
        var names = profiles.areaNames(visit.profile());
        var area = names.containsKey(choice.area())
                ? choice.area()
                : names.keySet().iterator().next();
        int first = data.firstYear(visit.key());
        int last = Math.max(first, clock.today().getYear());
        int year = choice.year()
                .filter(one -> one >= first && one <= last)
                .orElseGet(() -> latestYear(visit, branch, last));
        var grid = collection.grid(visit, branch, year, area);
        var units = grid.indicators().stream().map(Indicator::unit).distinct().toList();
        var unit = units.contains(choice.unit()) ? choice.unit() : "";
        model.addAttribute("branch", branch);
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(first, last)
                        .map(n -> first + last - n)
                        .boxed()
                        .toList());
        model.addAttribute("area", area);
        model.addAttribute("areas", names);
        model.addAttribute("unit", unit);
        model.addAttribute("units", units);
        model.addAttribute("seen", kept.seen().orElse(grid.seen()));
        model.addAttribute("grid", GridView.of(grid, unit, kept.texts(), kept.wrong()));
        model.addAttribute("fields", kept.fields());
        model.addAttribute("wrongCells", kept.wrong().size());
        model.addAttribute("enters", visit.enters(branch));
        model.addAttribute("confidences", Datum.Confidence.values());
        model.addAttribute("least", data.smallCells(visit.key()).words());
        return "profilo-dati";
    }

    private int latestYear(ProfileVisit visit, ProfileBranch branch, int last) {
        return data.of(visit.key(), branch).stream().mapToInt(Datum::year).max().orElse(last);
    }
}
