/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.figure.AreaSpending;
import it.pianozona.profile.figure.SpendingRow;
import it.pianozona.profile.figure.Transfer;
import it.pianozona.territory.Municipality;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last data of one area in a profile, ready to be computed with. */
public final class Measured {

    public static final String POPULATION = "POPOLAZIONE";
    public static final String SPENDING = "SPESA_SOCIALE";
    public static final String PLANNED = "SPESA_PROGRAMMATA";
    public static final String MANAGED = "SPESA_GESTITA";
    public static final String CONTRIBUTION = "COMPARTECIPAZIONE";
    public static final String OTHER_INCOME = "ALTRE_ENTRATE";
    public static final String BUDGET = "BILANCIO_COMUNALE";
    public static final String TRANSFERRED = "TRASFERITO_AMBITO";

    /** All that spending results are computed from. */
    public static final Set<String> SPENDING_DATA =
            Set.of(POPULATION, SPENDING, PLANNED, MANAGED, CONTRIBUTION, OTHER_INCOME);

    private final CommunityProfile profile;
    private final String area;
    private final List<Municipality> towns;
    private final Map<Cell, Datum> cells;
    private final SmallCells smallCells;

    Measured(CommunityProfile profile, String area, List<Municipality> towns, List<Datum> data, SmallCells smallCells) {
        this.profile = profile;
        this.area = area;
        this.towns = List.copyOf(towns);
        this.smallCells = smallCells;
        var own = towns.stream().map(Municipality::istat).collect(Collectors.toSet());
        cells = data.stream()
                .filter(datum -> own.contains(datum.municipality()))
                .collect(Collectors.toMap(Cell::of, Function.identity(), (earlier, later) -> later));
    }

    public CommunityProfile profile() {
        return profile;
    }

    /** Code of the area. */
    public String area() {
        return area;
    }

    /** The municipalities of the area, by name. */
    public List<Municipality> towns() {
        return towns;
    }

    public SmallCells smallCells() {
        return smallCells;
    }

    public Optional<Datum> datum(String indicator, String municipality, int year) {
        return Optional.ofNullable(cells.get(new Cell(indicator, municipality, year)));
    }

    private Optional<BigDecimal> value(String indicator, String municipality, int year) {
        return datum(indicator, municipality, year).map(Datum::value);
    }

    /** The data of an indicator in a year, by municipality; those without are left out. */
    public List<Datum> data(String indicator, int year) {
        return towns.stream()
                .flatMap(town -> datum(indicator, town.istat(), year).stream())
                .toList();
    }

    /** Years for which somebody gave one of the indicators, rising. */
    public List<Integer> years(Collection<String> indicators) {
        return List.copyOf(cells.keySet().stream()
                .filter(cell -> indicators.contains(cell.indicator()))
                .map(Cell::year)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Codes of the indicators that have a value. */
    public Set<String> indicators() {
        return cells.keySet().stream().map(Cell::indicator).collect(Collectors.toSet());
    }

    /** Social spending of a year, with a row for each municipality. */
    public AreaSpending spending(int year) {
        return new AreaSpending(towns.stream()
                .map(town -> new SpendingRow(
                        town.istat(),
                        value(POPULATION, town.istat(), year),
                        value(SPENDING, town.istat(), year),
                        value(PLANNED, town.istat(), year),
                        value(MANAGED, town.istat(), year),
                        value(CONTRIBUTION, town.istat(), year),
                        value(OTHER_INCOME, town.istat(), year)))
                .toList());
    }

    /** What the municipalities transferred in a year; those without budget or transfer are left out. */
    public List<Transfer> transfers(int year) {
        return towns.stream().flatMap(town -> transfer(town.istat(), year)).toList();
    }

    private Stream<Transfer> transfer(String istat, int year) {
        return value(BUDGET, istat, year)
                .flatMap(budget -> value(TRANSFERRED, istat, year)
                        .map(given -> new Transfer(istat, budget, given, value(TRANSFERRED, istat, year - 1))))
                .stream();
    }

    /** Where the data of a year come from, each once. */
    public List<String> sources(Collection<String> indicators, int year) {
        return cells.entrySet().stream()
                .filter(cell -> indicators.contains(cell.getKey().indicator())
                        && cell.getKey().year() == year)
                .map(cell -> cell.getValue().source())
                .distinct()
                .sorted()
                .toList();
    }

    /** Name of a municipality of the area. */
    public String name(String istat) {
        return towns.stream()
                .filter(town -> town.istat().equals(istat))
                .map(Municipality::name)
                .findFirst()
                .orElse(istat);
    }

    /** Names of several municipalities, for a sentence. */
    public String names(List<String> istat) {
        return istat.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
