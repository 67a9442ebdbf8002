/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five is the smallest count that is read. */
@Tag("years")
class SmallCountsTest {

    private static final SmallCounts RULE = new SmallCounts(5);

    private static List<List<String>> read(List<List<Long>> counts) {
        return RULE.shown(counts).stream()
                .map(row -> row.stream()
                        .map(cell -> cell.map(Object::toString).orElse("-"))
                        .toList())
                .toList();
    }

    private static List<Long> row(long... counts) {
        return IntStream.range(0, counts.length).mapToObj(n -> counts[n]).toList();
    }

    @Test
    void aTableWithoutSmallCountsIsReadWholeAndAZeroNamesNobody() {
        assertThat(read(List.of(row(10, 0), row(5, 7))))
                .containsExactly(List.of("10", "0", "10"), List.of("5", "7", "12"), List.of("15", "7", "22"));
    }

    /** 3 of 3 + 20 = 23 would be 23 - 20: 20 goes too; then 3 of 3 + 9 = 12 would be 12 - 9, and 20 of 20 + 15 would be 35 - 15. */
    @Test
    void aSmallCountTakesAnotherOfItsRowOneOfItsColumnAndTheOneThatClosesTheCircle() {
        assertThat(read(List.of(row(3, 20, 40), row(9, 15, 50), row(30, 60, 70))))
                .containsExactly(
                        List.of("-", "-", "40", "63"),
                        List.of("-", "-", "50", "74"),
                        List.of("30", "60", "70", "160"),
                        List.of("42", "95", "160", "297"));
    }

    /** Two in one row protect each other there, not in their columns: two more of the next smallest row. */
    @Test
    void twoSmallCountsOfARowAreFoundByTheirColumnsAndSoTwoMoreGo() {
        assertThat(read(List.of(row(2, 4, 40), row(11, 12, 13), row(30, 31, 32))))
                .containsExactly(
                        List.of("-", "-", "40", "46"),
                        List.of("-", "-", "13", "36"),
                        List.of("30", "31", "32", "93"),
                        List.of("43", "47", "85", "175"));
    }

    /** By age only: 4 of 4 + 30 + 50 = 84; the row of totals says the same and is hidden alike. */
    @Test
    void aTableOfOneRowKeepsItsTotal() {
        assertThat(read(List.of(row(4, 30, 50))))
                .containsExactly(List.of("-", "-", "50", "84"), List.of("-", "-", "50", "84"));
    }

    @Test
    void aTableOfOneCellIsHiddenWithAllItsTotals() {
        assertThat(read(List.of(row(3)))).containsExactly(List.of("-", "-"), List.of("-", "-"));
    }

    /** 1 + 1 = 2 persons in all: a total that small names them as well. */
    @Test
    void aSmallTotalIsHiddenToo() {
        assertThat(read(List.of(row(1, 1), row(50, 60))))
                .containsExactly(List.of("-", "-", "-"), List.of("-", "-", "-"), List.of("51", "61", "112"));
    }

    /** Lines with one unknown are solved one after the other, as a reader with a pencil would, and then by elimination. */
    @Test
    void ofAThousandTablesNoHiddenCellCanBeCalculated() {
        var chance = new Random(14);
        for (int turn = 0; turn < 1000; turn++) {
            var columns = 1 + chance.nextInt(5);
            var table = Stream.generate(
                            () -> chance.longs(columns, 0, 25).boxed().toList())
                    .limit(1 + chance.nextInt(5))
                    .toList();
            var shown = RULE.shown(table);
            assertThat(shown).allSatisfy(row -> assertThat(row)
                    .allSatisfy(cell ->
                            assertThat(cell.map(RULE::hides).orElse(false)).isFalse()));
            assertThat(calculated(shown)).as(table.toString()).isEmpty();
        }
    }

    /** Unknowns that the equations of rows and columns determine: reduced row echelon form, a row with one unknown only. */
    private static List<Integer> calculated(List<List<Optional<Long>>> shown) {
        var rows = shown.size();
        var columns = shown.get(0).size();
        var unknown = new ArrayList<Integer>();
        for (int cell = 0; cell < rows * columns; cell++) {
            if (shown.get(cell / columns).get(cell % columns).isEmpty()) {
                unknown.add(cell);
            }
        }
        var lines = new double[rows + columns][unknown.size()];
        for (int n = 0; n < unknown.size(); n++) {
            var row = unknown.get(n) / columns;
            var column = unknown.get(n) % columns;
            lines[row][n] = column == columns - 1 ? -1 : 1;
            lines[rows + column][n] = row == rows - 1 ? -1 : 1;
        }
        reduce(lines, unknown.size());
        return Stream.of(lines)
                .filter(line -> IntStream.range(0, line.length)
                                .filter(n -> Math.abs(line[n]) > 1e-9)
                                .count()
                        == 1)
                .map(line -> unknown.get(IntStream.range(0, line.length)
                        .filter(n -> Math.abs(line[n]) > 1e-9)
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    private static void reduce(double[][] lines, int unknowns) {
        int done = 0;
        for (int n = 0; n < unknowns && done < lines.length; n++) {
            int pivot = done;
            for (int line = done; line < lines.length; line++) {
                pivot = Math.abs(lines[line][n]) > Math.abs(lines[pivot][n]) ? line : pivot;
            }
            if (Math.abs(lines[pivot][n]) < 1e-9) {
                continue;
            }
            var kept = lines[pivot];
            lines[pivot] = lines[done];
            lines[done] = kept;
            var by = kept[n];
            for (int k = 0; k < unknowns; k++) {
                kept[k] /= by;
            }
            for (var line : lines) {
                var times = line[n];
                for (int k = 0; line != kept && k < unknowns; k++) {
                    line[k] -= times * kept[k];
                }
            }
            done++;
        }
    }
}
