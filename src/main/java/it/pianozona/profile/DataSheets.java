/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.SheetLayout.Column;
import it.pianozona.region.ProfileBranch;
import it.pianozona.sheet.Sheet;
import it.pianozona.territory.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that people take away: the data that they may read, and an empty one to be filled in and uploaded. */
@Service
public class DataSheets {

    private static final List<String> TITLES = SheetLayout.titles(
            Column.CODICE_ISTAT,
            Column.COMUNE,
            Column.ANNO,
            Column.INDICATORE,
            Column.DESCRIZIONE,
            Column.VALORE,
            Column.FONTE,
            Column.ATTENDIBILITA);

    private final ProfileData data;

    DataSheets(ProfileData data) {
        this.data = data;
    }

    /** The last value of each cell that the person may read; small counts of persons only as "meno di 5". */
    @Transactional(readOnly = true)
    public Sheet collected(ProfileVisit visit) {
        var towns = data.municipalities(visit.key()).stream()
                .collect(Collectors.toMap(Municipality::istat, Municipality::name, (a, b) -> a));
        var small = data.smallCells(visit.key());
        var rows = new ArrayList<Sheet.Row>();
        for (var datum : data.latest(visit.key())) {
            if (visit.reads(datum.indicator().branch())) {
                rows.add(new Sheet.Row(rows.size() + 2, row(datum, towns, small)));
            }
        }
        return new Sheet(TITLES, rows);
    }

    private static List<String> row(Datum datum, Map<String, String> towns, SmallCells small) {
        return List.of(
                datum.municipality(),
                towns.getOrDefault(datum.municipality(), ""),
                Integer.toString(datum.year()),
                datum.indicator().code(),
                datum.indicator().title(),
                small.shown(datum)
                        .map(value -> value.toPlainString().replace('.', ','))
                        .orElse(small.words()),
                datum.source(),
                datum.confidence().name());
    }

    /** A row for each indicator of the part and each Comune, without values. */
    @Transactional(readOnly = true)
    public Sheet template(ProfileVisit visit, ProfileBranch branch, int year) {
        var rows = new ArrayList<Sheet.Row>();
        var towns = data.municipalities(visit.key());
        for (var indicator : data.rules(visit.key()).indicators().values()) {
            if (indicator.branch() == branch) {
                for (var town : towns) {
                    rows.add(new Sheet.Row(rows.size() + 2, blank(indicator, town, year)));
                }
            }
        }
        return new Sheet(TITLES, rows);
    }

    private static List<String> blank(Indicator indicator, Municipality town, int year) {
        return List.of(
                town.istat(),
                town.name(),
                Integer.toString(year),
                indicator.code(),
                indicator.title(),
                "",
                indicator.source(),
                "");
    }
}
