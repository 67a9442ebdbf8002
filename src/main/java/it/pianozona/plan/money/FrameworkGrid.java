/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.money.Euro;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The framework as the sheet that people write: a field for each year, source and area, {@code q-2018-COMUNI-SOCIAL}, and for each
 * year the note and the two indications of its health amounts (ER-11), {@code nota-2018}, {@code regione-2018},
 * {@code azienda-2018}. What was written stays as it was written; all cells are checked together.
 * Rules: F-QUADRO.
 */
public final class FrameworkGrid {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_REFERENCE = 200;

    private final List<Integer> years;
    private final List<Fund> funds;
    private final List<FrameworkRow> kept;
    private final Map<String, String> fields;
    private final Set<Row> asked;

    private FrameworkGrid(
            List<Integer> years,
            List<Fund> funds,
            List<FrameworkRow> kept,
            Map<String, String> fields,
            Set<Row> asked) {
        this.years = years;
        this.funds = funds;
        this.kept = kept;
        this.fields = fields;
        this.asked = asked;
    }

    /** A row of the sheet: a source in an area. */
    public record Row(PlanAreaKind area, Fund source) {

        public String name() {
            return area + "-" + source;
        }
    }

    /** A row as a form sends it, {@code SOCIAL-COMUNI}; empty if it is none. */
    public Optional<Row> row(String text) {
        return all().stream().filter(row -> row.name().equals(text)).findFirst();
    }

    private List<Row> all() {
        return Arrays.stream(PlanAreaKind.values())
                .flatMap(area -> funds.stream().map(source -> new Row(area, source)))
                .toList();
    }

    /**
     * The sheet of what is kept.
     *
     * @param funds those that may be written; those that are kept already stay on the sheet
     */
    public static FrameworkGrid of(List<Integer> years, Funds funds, List<FrameworkRow> kept) {
        var fields = new LinkedHashMap<String, String>();
        kept.forEach(row -> fields.put(amount(row.year(), row.source(), row.area()), ItalianNumber.euro(row.amount())));
        years.forEach(year -> {
            fields.put("nota-" + year, joined(kept, year, FrameworkRow::note));
            fields.put("regione-" + year, joined(kept, year, FrameworkRow::regionReference));
            fields.put("azienda-" + year, joined(kept, year, FrameworkRow::authorityReference));
        });
        return new FrameworkGrid(years, funds.and(kept.stream().map(FrameworkRow::source)), kept, fields, Set.of());
    }

    /** The same sheet with what a person wrote in its fields; others are ignored. A row that was on the page stays on it. */
    public FrameworkGrid with(Map<String, String> written) {
        var all = new LinkedHashMap<>(fields);
        names().forEach(name -> {
            if (written.containsKey(name)) {
                all.put(name, Objects.requireNonNullElse(written.get(name), "").strip());
            }
        });
        var shown = new HashSet<>(asked);
        all().stream()
                .filter(row -> fieldsOf(row).anyMatch(written::containsKey))
                .forEach(shown::add);
        return new FrameworkGrid(years, funds, kept, all, shown);
    }

    /** The same sheet with a row, empty so far. */
    public FrameworkGrid with(Row row) {
        var shown = new HashSet<>(asked);
        shown.add(row);
        return new FrameworkGrid(years, funds, kept, fields, shown);
    }

    /** The sources of an area that say something in a year, or that somebody asked for. */
    public List<Fund> sources(PlanAreaKind area) {
        return rows(area, true);
    }

    /** The other sources of an area. */
    public List<Fund> unused(PlanAreaKind area) {
        return rows(area, false);
    }

    private List<Fund> rows(PlanAreaKind area, boolean shown) {
        return all().stream()
                .filter(row -> row.area() == area && isShown(row) == shown)
                .map(Row::source)
                .toList();
    }

    private boolean isShown(Row row) {
        return asked.contains(row)
                || fieldsOf(row).anyMatch(name -> !field(name).isEmpty());
    }

    private Stream<String> fieldsOf(Row row) {
        return years.stream().map(year -> amount(year, row.source(), row.area()));
    }

    /** Whether an area has its own words for a year, besides amounts. */
    public boolean asksReferences(PlanAreaKind area) {
        return area == PlanAreaKind.HEALTH
                && (!sources(area).isEmpty()
                        || fields.entrySet().stream()
                                .anyMatch(one -> !one.getKey().startsWith("q-")
                                        && !one.getValue().isEmpty()));
    }

    /** Euro, of a source in an area over the years. */
    public BigDecimal total(PlanAreaKind area, Fund source) {
        return sum(fieldsOf(new Row(area, source)));
    }

    /** Euro, of an area in a year. */
    public BigDecimal total(PlanAreaKind area, int year) {
        return sum(funds.stream().map(source -> amount(year, source, area)));
    }

    /** Euro, of an area over the years. */
    public BigDecimal total(PlanAreaKind area) {
        return years.stream().map(year -> total(area, year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Euro, of a year over the areas. */
    public BigDecimal total(int year) {
        return Arrays.stream(PlanAreaKind.values())
                .map(area -> total(area, year))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Euro, of all. */
    public BigDecimal total() {
        return years.stream().map(this::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is no amount counts for nothing: the page says by itself that it is wrong. */
    private BigDecimal sum(Stream<String> names) {
        return names.flatMap(name -> ItalianNumber.read(field(name)).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Name of the field of an amount. */
    public static String amount(int year, Fund source, PlanAreaKind area) {
        return "q-%d-%s-%s".formatted(year, source, area);
    }

    private static String joined(List<FrameworkRow> kept, int year, Function<FrameworkRow, String> part) {
        return kept.stream()
                .filter(row -> row.year() == year && row.area() == PlanAreaKind.HEALTH)
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        for (var year : years) {
            for (var source : funds) {
                for (var area : PlanAreaKind.values()) {
                    names.add(amount(year, source, area));
                }
            }
            names.addAll(List.of("nota-" + year, "regione-" + year, "azienda-" + year));
        }
        return names;
    }

    /** What is written in a field, empty if nothing. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The fields whose text differs from the other sheet's. */
    public List<String> changedFrom(FrameworkGrid other) {
        return names().stream()
                .filter(name -> !field(name).equals(other.field(name)))
                .toList();
    }

    /** What is wrong, in Italian words by the name of the field. */
    public Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        names().stream()
                .filter(name -> name.startsWith("q-") && !field(name).isEmpty())
                .forEach(name -> refusal(field(name)).ifPresent(words -> wrong.put(name, words)));
        years.forEach(year -> checkReferences(year, wrong));
        return wrong;
    }

    private static Optional<String> refusal(String written) {
        var amount = ItalianNumber.read(written);
        if (amount.isEmpty()) {
            return Optional.of("«%s» non è un importo: scrivilo come 1.234,56.".formatted(written));
        }
        return Euro.isAmount(amount.get())
                ? Optional.empty()
                : Optional.of("«%s»: in euro, da 0 in su, al massimo due decimali.".formatted(written));
    }

    private void checkReferences(int year, Map<String, String> wrong) {
        var health = funds.stream().anyMatch(source -> !field(amount(year, source, PlanAreaKind.HEALTH))
                .isEmpty());
        for (var name : List.of("regione-" + year, "azienda-" + year)) {
            if (health && field(name).isEmpty()) {
                wrong.put(
                        name,
                        "Gli importi sanitari del %d citano documento e data della Regione e dell'azienda sanitaria."
                                .formatted(year));
            } else if (field(name).length() > LONGEST_REFERENCE) {
                wrong.put(name, "Al massimo 200 caratteri.");
            }
        }
        if (field("nota-" + year).length() > LONGEST_NOTE) {
            wrong.put("nota-" + year, "Al massimo 500 caratteri.");
        }
    }

    /** The rows of the sheet; to be asked for only where nothing is {@link #wrong}. */
    public List<FrameworkRow> rows() {
        var rows = new ArrayList<FrameworkRow>();
        for (var year : years) {
            for (var area : PlanAreaKind.values()) {
                for (var source : funds) {
                    var written = field(amount(year, source, area));
                    if (!written.isEmpty()) {
                        rows.add(row(
                                year, source, area, ItalianNumber.read(written).orElseThrow()));
                    }
                }
            }
        }
        return rows;
    }

    private FrameworkRow row(int year, Fund source, PlanAreaKind area, BigDecimal amount) {
        var before = kept.stream()
                .filter(row -> row.year() == year && row.source().equals(source) && row.area() == area)
                .findFirst();
        return new FrameworkRow(
                year,
                source,
                area,
                amount.setScale(2),
                said(year, area, "nota-", before, FrameworkRow::note),
                said(year, area, "regione-", before, FrameworkRow::regionReference),
                said(year, area, "azienda-", before, FrameworkRow::authorityReference));
    }

    /** A row keeps what it said of itself as long as nobody writes in the year's field. */
    private String said(
            int year,
            PlanAreaKind area,
            String prefix,
            Optional<FrameworkRow> before,
            Function<FrameworkRow, String> part) {
        var own = before.map(part);
        if (area != PlanAreaKind.HEALTH) {
            return own.orElse("");
        }
        var written = field(prefix + year);
        var untouched = written.equals(joined(kept, year, part));
        return untouched ? own.orElse(written) : written;
    }
}
