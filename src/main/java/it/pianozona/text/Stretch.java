/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch in which two sequences are the same or differ; the stretches of a comparison follow each other without gap.
 *
 * @param from first place in the one before
 * @param to place after the last in the one before
 * @param before what stood there; empty where something was put in
 * @param after what stands there now; empty where something was taken away
 */
record Stretch(boolean same, int from, int to, List<String> before, List<String> after) {

    /** Compares in a space that grows with the length, however different the two are. */
    static List<Stretch> of(List<String> before, List<String> after) {
        var changes = new MyersDiffWithLinearSpace<String>()
                .computeDiff(before, after, null).stream()
                        .sorted(Comparator.<Change>comparingInt(one -> one.startOriginal)
                                .thenComparingInt(one -> one.startRevised))
                        .toList();
        var stretches = new ArrayList<Stretch>();
        var from = 0;
        var now = 0;
        for (int index = 0; index < changes.size(); ) {
            var start = changes.get(index).startOriginal;
            var startNow = now + start - from;
            var end = changes.get(index).endOriginal;
            var endNow = changes.get(index).endRevised;
            // What was taken away and what was put in at one place are one change.
            for (index++; index < changes.size() && changes.get(index).startOriginal <= end; index++) {
                end = Math.max(end, changes.get(index).endOriginal);
                endNow = Math.max(endNow, changes.get(index).endRevised);
            }
            add(stretches, true, from, before.subList(from, start), after.subList(now, startNow));
            add(stretches, false, start, before.subList(start, end), after.subList(startNow, endNow));
            from = end;
            now = endNow;
        }
        add(stretches, true, from, before.subList(from, before.size()), after.subList(now, after.size()));
        return stretches;
    }

    private static void add(List<Stretch> all, boolean same, int from, List<String> before, List<String> after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            all.add(new Stretch(same, from, from + before.size(), List.copyOf(before), List.copyOf(after)));
        }
    }
}
