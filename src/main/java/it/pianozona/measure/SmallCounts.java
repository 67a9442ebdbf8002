/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which cells of a table of persons nobody reads: those from one to {@code least} less one, and further ones wherever a hidden cell
 * could be found by difference. The totals of rows, of columns and of all are cells like the others.
 *
 * <p>Every line of the table with its totals is an equation. Taken as edges between rows and columns, a hidden cell can be found from
 * them exactly if its edge lies on no circle of hidden cells; so cells are hidden until each lies on one.
 *
 * @param least the smallest count that is shown, {@code privacy.minCell}
 */
public record SmallCounts(int least) {

    private record Place(int row, int column) {}

    /** Whether a count is hidden by itself; a zero names nobody. */
    public boolean hides(long count) {
        return count > 0 && count < least;
    }

    /**
     * The table as it may be read.
     *
     * @param counts persons, not less than zero, without totals; every row as long as the first
     * @return the same with a row and a column more, the totals; absent where it is hidden
     */
    public List<List<Optional<Long>>> shown(List<List<Long>> counts) {
        var whole = withTotals(counts);
        var hidden = hidden(whole);
        return IntStream.range(0, whole.length)
                .mapToObj(row -> IntStream.range(0, whole[row].length)
                        .mapToObj(column -> hidden.contains(new Place(row, column))
                                ? Optional.<Long>empty()
                                : Optional.of(whole[row][column]))
                        .toList())
                .toList();
    }

    private static long[][] withTotals(List<List<Long>> counts) {
        var rows = counts.stream().map(SmallCounts::withTotal).toList();
        var columns = rows.get(0).length;
        var last = IntStream.range(0, columns)
                .mapToLong(column -> rows.stream().mapToLong(row -> row[column]).sum())
                .toArray();
        return Stream.concat(rows.stream(), Stream.of(last)).toArray(long[][]::new);
    }

    private static long[] withTotal(List<Long> row) {
        var cells = row.stream().mapToLong(Long::longValue).toArray();
        return LongStream.concat(
                        LongStream.of(cells), LongStream.of(LongStream.of(cells).sum()))
                .toArray();
    }

    private Set<Place> hidden(long[][] whole) {
        var all = places(whole);
        var hidden = new HashSet<Place>();
        all.stream().filter(place -> hides(whole[place.row()][place.column()])).forEach(hidden::add);
        for (var found = found(hidden); found.isPresent(); found = found(hidden)) {
            var more = next(found.get(), hidden, all);
            if (more.isEmpty()) {
                return Set.copyOf(all);
            }
            hidden.add(more.get());
        }
        return hidden;
    }

    /** Every cell, those first that are lost first: counts before totals, small before large, a zero after them. */
    private static List<Place> places(long[][] whole) {
        var all = new ArrayList<Place>();
        for (int row = 0; row < whole.length; row++) {
            for (int column = 0; column < whole[row].length; column++) {
                all.add(new Place(row, column));
            }
        }
        Comparator<Place> isTotal =
                Comparator.comparing(one -> one.row() == whole.length - 1 || one.column() == whole[0].length - 1);
        all.sort(isTotal.thenComparing(one -> whole[one.row()][one.column()] == 0)
                .thenComparing(one -> whole[one.row()][one.column()]));
        return all;
    }

    /** A hidden cell that can be found: without it, its row and its column hang together no more. */
    private static Optional<Place> found(Set<Place> hidden) {
        return hidden.stream()
                .sorted(Comparator.comparing(Place::row).thenComparing(Place::column))
                .filter(place -> !rowSide(place, hidden).columns().contains(place.column()))
                .findFirst();
    }

    /** Rows and columns that hang together by hidden cells. */
    private record Side(Set<Integer> rows, Set<Integer> columns) {

        boolean touches(Place place) {
            return rows.contains(place.row()) != columns.contains(place.column());
        }

        boolean isCrossedWith(Side other, Place place) {
            return rows.contains(place.row()) && other.columns.contains(place.column());
        }
    }

    /** What hangs together with the row of a cell, without the cell. */
    private static Side rowSide(Place without, Set<Place> hidden) {
        return grown(new Side(new HashSet<>(Set.of(without.row())), new HashSet<>()), without, hidden);
    }

    private static Side columnSide(Place without, Set<Place> hidden) {
        return grown(new Side(new HashSet<>(), new HashSet<>(Set.of(without.column()))), without, hidden);
    }

    private static Side grown(Side side, Place without, Set<Place> hidden) {
        for (var next = touched(side, without, hidden); next.isPresent(); next = touched(side, without, hidden)) {
            side.rows().add(next.get().row());
            side.columns().add(next.get().column());
        }
        return side;
    }

    private static Optional<Place> touched(Side side, Place without, Set<Place> hidden) {
        return hidden.stream()
                .filter(one -> !one.equals(without) && side.touches(one))
                .findFirst();
    }

    /** The cell to hide: one that closes the circle or, where none does, one in the row or the column, which lengthens the way. */
    private static Optional<Place> next(Place found, Set<Place> hidden, List<Place> all) {
        var row = rowSide(found, hidden);
        var column = columnSide(found, hidden);
        var open = all.stream().filter(place -> !hidden.contains(place)).toList();
        return open.stream()
                .filter(place -> row.isCrossedWith(column, place) || column.isCrossedWith(row, place))
                .findFirst()
                .or(() -> open.stream()
                        .filter(place -> row.columns().isEmpty() && place.row() == found.row())
                        .findFirst())
                .or(() -> open.stream()
                        .filter(place -> place.row() == found.row() || place.column() == found.column())
                        .findFirst());
    }
}
