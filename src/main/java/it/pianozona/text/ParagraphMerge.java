/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings together what two people made of one text, block by block; where both changed the same place a person decides. */
public final class ParagraphMerge {

    /** A stretch of the merged text. */
    public sealed interface Part permits Agreed, Conflict {}

    /** Blocks that nobody changed, or one of the two, or both alike. */
    public record Agreed(List<String> blocks) implements Part {}

    /** The same place, changed by both. */
    public record Conflict(RichText theirs, RichText mine) implements Part {}

    /** Whose words stand in a place that both changed. */
    public enum Choice {
        THEIRS,
        MINE,
        BOTH
    }

    /** A change of the blocks from..to of the base, to excluded. */
    private record Change(int from, int to, List<String> blocks, boolean mine) {

        boolean meets(int start, int end) {
            var insertion = from == to;
            var gap = start == end;
            if (insertion && gap) {
                return from == start;
            }
            if (insertion) {
                return start < from && from < end;
            }
            return gap ? from < start && start < to : from < end && start < to;
        }
    }

    private final List<String> base;
    private final List<Part> parts = new ArrayList<>();

    private ParagraphMerge(List<String> base) {
        this.base = base;
    }

    /** The parts of the merged text, in order. */
    public static List<Part> of(RichText base, RichText theirs, RichText mine) {
        var merge = new ParagraphMerge(base.blocks());
        var changes = new ArrayList<Change>();
        changes.addAll(merge.changes(theirs, false));
        changes.addAll(merge.changes(mine, true));
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        merge.join(changes);
        return merge.parts;
    }

    /** The merged text, with a choice for each conflict in order. */
    public static RichText chosen(List<Part> parts, List<Choice> choices) {
        var blocks = new ArrayList<String>();
        var next = choices.iterator();
        for (var part : parts) {
            if (part instanceof Agreed agreed) {
                blocks.addAll(agreed.blocks());
            } else if (part instanceof Conflict conflict) {
                var choice = next.next();
                if (choice != Choice.MINE) {
                    blocks.addAll(conflict.theirs().blocks());
                }
                if (choice != Choice.THEIRS) {
                    blocks.addAll(conflict.mine().blocks());
                }
            }
        }
        return RichText.kept(String.join("\n", blocks));
    }

    private List<Change> changes(RichText after, boolean mine) {
        return Stretch.of(base, after.blocks()).stream()
                .filter(stretch -> !stretch.same())
                .map(stretch -> new Change(stretch.from(), stretch.to(), stretch.after(), mine))
                .toList();
    }

    private void join(List<Change> changes) {
        var at = 0;
        for (int index = 0; index < changes.size(); ) {
            var start = changes.get(index).from();
            var end = changes.get(index).to();
            var group = new ArrayList<Change>();
            group.add(changes.get(index++));
            while (index < changes.size() && changes.get(index).meets(start, end)) {
                end = Math.max(end, changes.get(index).to());
                group.add(changes.get(index++));
            }
            agree(base.subList(at, start));
            settle(group, start, end);
            at = end;
        }
        agree(base.subList(at, base.size()));
    }

    private void settle(List<Change> group, int start, int end) {
        var theirs = side(group, false, start, end);
        var mine = side(group, true, start, end);
        var one = group.stream().map(Change::mine).distinct().count() == 1;
        if (one) {
            agree(group.get(0).mine() ? mine : theirs);
        } else if (theirs.equals(mine)) {
            agree(mine);
        } else {
            parts.add(new Conflict(text(theirs), text(mine)));
        }
    }

    /** What one of the two has in the place of the blocks start..end of the base. */
    private List<String> side(List<Change> group, boolean mine, int start, int end) {
        var blocks = new ArrayList<String>();
        var at = start;
        for (var change : group) {
            if (change.mine() == mine) {
                blocks.addAll(base.subList(at, change.from()));
                blocks.addAll(change.blocks());
                at = change.to();
            }
        }
        blocks.addAll(base.subList(at, end));
        return blocks;
    }

    private void agree(List<String> blocks) {
        if (!blocks.isEmpty()) {
            parts.add(new Agreed(List.copyOf(blocks)));
        }
    }

    private static RichText text(List<String> blocks) {
        return RichText.kept(String.join("\n", blocks));
    }
}
