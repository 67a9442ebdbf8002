/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Care;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Target;
import it.pianozona.measure.Wording;
import it.pianozona.territory.OfficeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Indicators of tests: persons, measured at the end of 2014, with a target in one year. */
public final class SampleMeasures {

    /** The day of every baseline, earlier than any test's today. */
    public static final LocalDate DAY = LocalDate.of(2014, 12, 31);

    private SampleMeasures() {}

    /** @param area whose plan office enters the values, and its head validates them */
    public static Measure of(String name, String from, String to, int year, String area) {
        return of(name, "", from, to, year, area);
    }

    /** @param indicator code of the catalogue */
    public static Measure of(String name, String indicator, String from, String to, int year, String area) {
        var start = new BigDecimal(from);
        var aim = new BigDecimal(to);
        return new Measure(
                UUID.randomUUID(),
                name,
                indicator,
                "persone",
                aim.compareTo(start) < 0 ? Direction.DOWN : Direction.UP,
                Baseline.known(start, DAY, "Rilevazione"),
                List.of(new Target(year, aim)),
                new Care(
                        "Cartella sociale",
                        Frequency.YEARLY,
                        OfficeKind.PLAN_OFFICE.officeId(area),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(area)),
                List.of(),
                Wording.NONE);
    }

    /** What the form of a sheet sends for its first indicator; who keeps it goes without saying. */
    public static Map<String, String> fields(String name, String from, String to, int year) {
        return Map.of(
                "indicatore-0-nome",
                name,
                "indicatore-0-unita",
                "persone",
                "indicatore-0-partenza",
                from,
                "indicatore-0-giorno",
                "31/12/2014",
                "indicatore-0-fonte",
                "Rilevazione",
                "indicatore-0-atteso-" + year,
                to);
    }

    /** The same as a line of the form in Tasklist. */
    public static String line(String name, String from, String to) {
        return "%s; persone; %s; 31/12/2014; Rilevazione; %s".formatted(name, from, to);
    }
}
