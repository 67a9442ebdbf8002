/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.MeasureLine;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The actions of a year as a sheet: a row for each district of an action, with all of the action in each. It comes back as it goes out
 * ({@link ActionSheetIn}).
 */
final class ActionSheet {

    private ActionSheet() {}

    static Sheet write(
            List<CompanyAction> actions, List<CompanyObjective> objectives, Map<String, String> districts, int year) {
        var rows = new ArrayList<Sheet.Row>();
        for (var one : actions) {
            var used = one.resources().isEmpty()
                    ? List.of(new DistrictResources("", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                    : one.resources();
            for (var resources : used) {
                rows.add(new Sheet.Row(
                        rows.size() + 2,
                        Stream.concat(facts(one, objectives, year), amounts(resources, districts))
                                .toList()));
            }
        }
        return new Sheet(ActionColumn.TITLES, rows);
    }

    private static Stream<String> facts(CompanyAction one, List<CompanyObjective> objectives, int year) {
        var line = one.indicator().map(MeasureLine::of);
        return Stream.of(
                one.code(),
                one.title(),
                one.centre(),
                objectives.stream()
                        .filter(objective -> objective.id().equals(one.objective()))
                        .map(CompanyObjective::title)
                        .findFirst()
                        .orElse(""),
                number(one.weight()),
                line.map(MeasureLine::name).orElse(""),
                line.map(MeasureLine::unit).orElse(""),
                one.indicator().map(measure -> measure.direction().italian()).orElse(""),
                line.map(MeasureLine::value).orElse("").replace(".", ""),
                line.map(MeasureLine::on).orElse(""),
                line.map(MeasureLine::source).orElse(""),
                line.map(MeasureLine::measuredBy).orElse(""),
                one.indicator()
                        .flatMap(measure -> measure.target(year))
                        .map(ActionSheet::number)
                        .orElse(""),
                number(one.minimum()),
                one.formerLine());
    }

    private static Stream<String> amounts(DistrictResources used, Map<String, String> districts) {
        return Stream.of(
                used.district().isEmpty()
                        ? ActionColumn.WHOLE_COMPANY
                        : districts.getOrDefault(used.district(), used.district()),
                number(used.staff()),
                number(used.goods()),
                number(used.capital()));
    }

    /** As sheets have numbers: with the decimal comma and without points. */
    private static String number(BigDecimal number) {
        return ItalianNumber.plain(number).replace(".", "");
    }
}
