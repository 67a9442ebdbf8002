/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.text.ParagraphMerge.Choice;
import it.pianozona.text.ParagraphMerge.Conflict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("plan")
class ParagraphMergeTest {

    /** Each letter is a paragraph. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, abc, abc",
        "abc, aXbc, abc, aXbc",
        "abc, abc, aYc, aYc",
        "abc, Xbc, abY, XbY",
        "abc, aXc, abY, aXY",
        "abc, Xabc, abcY, XabcY",
        "abc, ac, abcY, acY",
        "abc, aXbc, aYc, aXYc",
        "abc, aYc, aYc, aYc",
        "abc, aXbc, aXbc, aXbc",
        "'', '', XY, XY",
        "abcd, bcd, abc, bc",
    })
    void whatOneOfTheTwoChangedIsTakenOver(String base, String theirs, String mine, String merged) {
        var parts = ParagraphMerge.of(text(base), text(theirs), text(mine));

        assertThat(parts).noneMatch(Conflict.class::isInstance);
        assertThat(ParagraphMerge.chosen(parts, List.of())).isEqualTo(text(merged));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, aXc, aYc, X, Y, aXc, aYc, aXYc",
        "abc, aXbc, aYbc, X, Y, aXbc, aYbc, aXYbc",
        "abc, ac, aYc, '', Y, ac, aYc, aYc",
        "abcd, aXd, abYd, X, bY, aXd, abYd, aXbYd",
        "'', X, Y, X, Y, X, Y, XY",
    })
    void whatBothChangedIsChosenAndNothingIsLost(
            String base,
            String theirs,
            String mine,
            String theirPart,
            String myPart,
            String keepTheirs,
            String keepMine,
            String keepBoth) {
        var parts = ParagraphMerge.of(text(base), text(theirs), text(mine));

        assertThat(parts.stream().filter(Conflict.class::isInstance))
                .containsExactly(new Conflict(text(theirPart), text(myPart)));
        assertThat(ParagraphMerge.chosen(parts, List.of(Choice.THEIRS))).isEqualTo(text(keepTheirs));
        assertThat(ParagraphMerge.chosen(parts, List.of(Choice.MINE))).isEqualTo(text(keepMine));
        assertThat(ParagraphMerge.chosen(parts, List.of(Choice.BOTH))).isEqualTo(text(keepBoth));
    }

    @Test
    void aLongTextIsMergedToo() {
        var base = numbered(0, 3000);
        var theirs = numbered(1500, 3000);
        var mine = numbered(0, 1500);

        assertThat(ParagraphMerge.chosen(ParagraphMerge.of(base, theirs, mine), List.of())
                        .isEmpty())
                .isTrue();
    }

    private static RichText numbered(int from, int to) {
        return RichText.kept(IntStream.range(from, to)
                .mapToObj(number -> "<p>Capoverso " + number + "</p>")
                .collect(Collectors.joining("\n")));
    }

    private static RichText text(String letters) {
        return RichText.kept(Arrays.stream(letters.split(""))
                .filter(letter -> !letter.isEmpty())
                .map(letter -> "<p>" + letter + "</p>")
                .collect(Collectors.joining("\n")));
    }
}
