/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.chart.Chart;
import it.pianozona.chart.Charts;
import it.pianozona.chart.DrawnChart;
import it.pianozona.page.Door;
import it.pianozona.page.FileOut;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.IndicatorCharts;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.Measured;
import it.pianozona.profile.ProfileFigures;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.profile.Readings;
import it.pianozona.profile.References;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.territory.Municipality;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One indicator: by municipality, along the years, beside the region, with its data to read and to download. */
@Controller
@RequestMapping("/profili/{key}/indicatori/{code}")
class IndicatorPage {

    private final ResultsDoor results;
    private final Indicators indicators;
    private final ProfileFigures figures;
    private final References references;
    private final Readings readings;
    private final Charts charts;

    IndicatorPage(
            ResultsDoor results,
            Indicators indicators,
            ProfileFigures figures,
            References references,
            Readings readings,
            Charts charts) {
        this.results = results;
        this.indicators = indicators;
        this.figures = figures;
        this.references = references;
        this.readings = readings;
        this.charts = charts;
    }

    @GetMapping
    String show(
            ProfileVisit profile,
            @PathVariable String key,
            @PathVariable String code,
            @RequestParam(name = "ambito", required = false) String askedArea,
            @RequestParam(name = "anno", required = false) Integer askedYear,
            @RequestParam(name = "comune", required = false) String askedTown,
            Model model) {
        var indicator = indicators.find(code).orElseThrow(Door::notHere);
        Door.require(profile.reads(indicator.branch()));
        var visit = results.of(profile);
        requireUsed(visit, indicator);
        var area = visit.area(askedArea);
        var measured = figures.of(key, area);
        var known = references.of(visit.profile());
        var drawing = new IndicatorCharts(measured, indicator, known);
        model.addAttribute("visit", visit);
        model.addAttribute("area", area);
        model.addAttribute("indicator", indicator);
        model.addAttribute("years", drawing.years());
        model.addAttribute("towns", measured.towns());
        model.addAttribute("addsUp", drawing.addsUp());
        model.addAttribute(
                "references",
                known.stream().filter(one -> one.code().equals(code)).toList());
        model.addAttribute("reading", readings.of(key, area).get(code));
        if (!drawing.years().isEmpty()) {
            draw(drawing, measured, askedYear, askedTown, model);
        }
        return "profilo-indicatore";
    }

    private void draw(IndicatorCharts drawing, Measured measured, Integer askedYear, String askedTown, Model model) {
        var years = drawing.years();
        var year = ResultsDoor.year(years, askedYear);
        model.addAttribute("year", year);
        model.addAttribute("missing", drawing.missing(year));
        model.addAttribute("bars", DrawnChart.of(charts, drawing.bars(year), "per-comune"));
        var town = measured.towns().stream()
                .filter(one -> one.istat().equals(askedTown))
                .findFirst();
        model.addAttribute("town", town.map(Municipality::istat).orElse(""));
        if (years.size() > 1) {
            var line = town.map(drawing::trend)
                    .orElseGet(() -> drawing.addsUp()
                            ? drawing.trendOfArea()
                            : drawing.trend(measured.towns().get(0)));
            model.addAttribute("trend", DrawnChart.of(charts, line, "negli-anni"));
        }
    }

    /** All values of the indicator in the area; a hidden one is said, a missing one too. */
    @GetMapping("/dati." + SheetFormat.ENDING)
    ResponseEntity<byte[]> download(
            ProfileVisit profile,
            @PathVariable String key,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(name = "ambito", required = false) String askedArea,
            Principal person) {
        var indicator = indicators.find(code).orElseThrow(Door::notHere);
        Door.require(profile.reads(indicator.branch()));
        var visit = results.of(profile);
        requireUsed(visit, indicator);
        var area = visit.area(askedArea);
        var measured = figures.of(key, area);
        var rows = new ArrayList<Sheet.Row>();
        for (int year : measured.years(List.of(code))) {
            for (var town : measured.towns()) {
                rows.add(new Sheet.Row(rows.size() + 2, cells(measured, indicator, town, year)));
            }
        }
        var headers =
                List.of("codice", "indicatore", "unità", "istat", "comune", "anno", "valore", "fonte", "attendibilità");
        return FileOut.sheet("%s-%s-%s".formatted(code, area, key), format, new Sheet(headers, rows));
    }

    private static List<String> cells(Measured measured, Indicator indicator, Municipality town, int year) {
        var datum = measured.datum(indicator.code(), town.istat(), year);
        return List.of(
                indicator.code(),
                indicator.label(),
                indicator.unit(),
                town.istat(),
                town.name(),
                Integer.toString(year),
                datum.map(one -> value(measured, one)).orElse(Chart.MISSING),
                datum.map(Datum::source).orElse(""),
                datum.map(one -> one.confidence().name()).orElse(""));
    }

    private static String value(Measured measured, Datum datum) {
        return measured.smallCells()
                .shown(datum)
                .map(value -> value.stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse(measured.smallCells().words());
    }

    /** Another territory's indicator is none of this profile. */
    private void requireUsed(ResultsVisit visit, Indicator indicator) {
        if (!indicators.of(visit.profile()).contains(indicator)) {
            throw Door.notHere();
        }
    }
}
