/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.chart.Charts;
import it.pianozona.chart.DrawnChart;
import it.pianozona.profile.Gap;
import it.pianozona.profile.Homogeneity;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.IndicatorCharts;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.KnowledgeSurvey;
import it.pianozona.profile.Measured;
import it.pianozona.profile.ProfileCharts;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileFigures;
import it.pianozona.profile.Readings;
import it.pianozona.region.ProfileBranch;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All results of a profile, area by area, with formula, source, sample and what is missing (requirements 5.2, 5.3, LO15-48). */
@Controller
class ResultsPage {

    private static final String SURVEY = "Livelli di conoscenza";

    private final ProfileFigures figures;
    private final ProfileCharts profileCharts;
    private final ProfileData data;
    private final Indicators indicators;
    private final KnowledgeLevels levels;
    private final Homogeneity homogeneity;
    private final Readings readings;
    private final Charts charts;
    private final Offices offices;

    ResultsPage(
            ProfileFigures figures,
            ProfileCharts profileCharts,
            ProfileData data,
            Indicators indicators,
            KnowledgeLevels levels,
            Homogeneity homogeneity,
            Readings readings,
            Charts charts,
            Offices offices) {
        this.figures = figures;
        this.profileCharts = profileCharts;
        this.data = data;
        this.indicators = indicators;
        this.levels = levels;
        this.homogeneity = homogeneity;
        this.readings = readings;
        this.charts = charts;
        this.offices = offices;
    }

    /** An indicator with data, and how many municipalities have its last year. */
    record Collected(Indicator indicator, int year, int given, int whole, String missing) {}

    @GetMapping("/profili/{key}/risultati")
    String show(
            ResultsVisit visit,
            @PathVariable String key,
            @RequestParam(name = "ambito", required = false) String asked,
            @RequestParam(name = "anno", required = false) Integer askedYear,
            Model model) {
        var area = visit.area(asked);
        var measured = figures.of(key, area);
        var years = measured.years(ResultsView.needed());
        model.addAttribute("area", area);
        model.addAttribute("years", years);
        if (!years.isEmpty()) {
            var year = ResultsDoor.year(years, askedYear);
            model.addAttribute("view", ResultsView.of(measured, figures.spending(measured, year), year));
            model.addAttribute("charts", DrawnChart.all(charts, profileCharts.ofSpending(measured, year)));
        }
        model.addAttribute("collected", collected(visit, measured));
        model.addAttribute("survey", new KnowledgeSurvey(levels.of(key)));
        model.addAttribute("uniform", Homogeneity.anyCriteria(homogeneity.of(key)));
        model.addAttribute("readings", readings.of(key, area));
        model.addAttribute("gaps", data.gaps(key).stream().map(this::words).toList());
        return "profilo-risultati";
    }

    private String words(Gap gap) {
        var office = offices.find(gap.office()).map(Office::name).orElse(gap.office());
        return "%s: %s, %s".formatted(part(gap.part()), office, Italian.day(gap.recordedOn()));
    }

    private static String part(String part) {
        return Stream.of(ProfileBranch.values())
                .filter(branch -> branch.name().equals(part))
                .map(ProfileBranch::italian)
                .findFirst()
                .orElse(SURVEY);
    }

    private List<Collected> collected(ResultsVisit visit, Measured measured) {
        var given = measured.indicators();
        return indicators.of(visit.profile()).stream()
                .filter(one -> given.contains(one.code()))
                .map(one -> collected(one, measured))
                .toList();
    }

    private static Collected collected(Indicator one, Measured measured) {
        var charts = new IndicatorCharts(measured, one, List.of());
        var year = charts.years().get(charts.years().size() - 1);
        return new Collected(
                one,
                year,
                measured.data(one.code(), year).size(),
                measured.towns().size(),
                charts.missing(year));
    }
}
