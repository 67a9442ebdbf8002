/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.profile.DataImports;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.profile.ProfileVisits;
import it.pianozona.region.ProfileBranch;
import it.pianozona.region.RegionProfiles;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.support.CrowdedArea;
import it.pianozona.territory.Municipality;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a sheet of 50,000 values into a community profile as an office does: uploaded, shown with its wrong cells, confirmed. */
final class ProfileSheetLoad {

    static final int ROWS = 50_000;

    private static final int TOWNS = 400;

    private final ApplicationContext product;
    private final JdbcClient jdbc;
    private final LocalDate start;

    ProfileSheetLoad(ApplicationContext product, JdbcClient jdbc) {
        this.product = product;
        this.jdbc = jdbc;
        this.start =
                product.getBean(BusinessClock.class).today().withDayOfYear(1).plusYears(1);
    }

    /** Rows per second of the three steps together, the sheet being ODS. */
    double rowsPerSecond() {
        var visit = visit(openProfile());
        var file = SheetFormat.ODS.write(sheet(visit));
        var imports = product.getBean(DataImports.class);
        var begin = System.nanoTime();
        var id = imports.upload(visit, file, "dati.ods", "", Optional.empty());
        var preview = imports.preview(visit, id).orElseThrow();
        var saved = imports.confirm(visit, id, false);
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (!preview.wrong().isEmpty()
                || saved != ROWS
                || product.getBean(ProfileData.class).latest(visit.key()).size() != ROWS) {
            throw new IllegalStateException("%d saved, wrong: %s".formatted(saved, preview.wrong()));
        }
        return ROWS / seconds;
    }

    private String openProfile() {
        var area = new CrowdedArea(jdbc).with(TOWNS);
        var key = area + "-" + start.getYear();
        jdbc.sql(
                        """
                insert into community_profile (business_key, territory, rules, starts_on, ends_on, state, opened_by, opened_on, table_due)
                values (:key, :area, :rules, :start, :end, 'OPEN', 'prova', :start, :start)
                """)
                .param("key", key)
                .param("area", area)
                .param(
                        "rules",
                        product.getBean(RegionProfiles.class)
                                .forCycle("LOM", start)
                                .id())
                .param("start", start)
                .param("end", start.plusYears(3).minusDays(1))
                .update();
        return key;
    }

    private ProfileVisit visit(String key) {
        return product.getBean(ProfileVisits.class).of(key, "udp.rhodense").orElseThrow();
    }

    private Sheet sheet(ProfileVisit visit) {
        var towns = product.getBean(ProfileData.class).municipalities(visit.key());
        var indicators = product.getBean(Indicators.class).of(visit.profile()).stream()
                .filter(indicator -> indicator.branch() == ProfileBranch.QUANTITATIVE)
                .filter(ProfileSheetLoad::takesAnyNumber)
                .toList();
        var rows = new ArrayList<Sheet.Row>();
        for (int year = start.getYear() - 5; year < start.getYear(); year++) {
            for (var indicator : indicators) {
                for (var town : towns) {
                    if (rows.size() < ROWS) {
                        rows.add(new Sheet.Row(rows.size() + 2, row(town, indicator, year, rows.size())));
                    }
                }
            }
        }
        return new Sheet(
                List.of("codice_istat", "comune", "anno", "indicatore", "valore", "fonte", "attendibilita"), rows);
    }

    private static boolean takesAnyNumber(Indicator indicator) {
        return indicator.max().isEmpty() && indicator.admits(BigDecimal.ZERO);
    }

    private static List<String> row(Municipality town, Indicator indicator, int year, int number) {
        return List.of(
                town.istat(),
                town.name(),
                Integer.toString(year),
                indicator.code(),
                Integer.toString(number),
                "Rilevazione di prova dell'ufficio di piano",
                "MEDIA");
    }
}
