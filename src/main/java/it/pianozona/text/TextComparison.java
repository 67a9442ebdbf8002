/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Two texts side by side in one: what stayed, what was taken away, what was put in, word by word within a block. */
public final class TextComparison {

    /** What became of a stretch. */
    public enum Fate {
        SAME,
        INSERTED,
        DELETED
    }

    /** Words that share a fate. */
    public record Words(Fate fate, String text) {}

    /**
     * A block of the text.
     *
     * @param heading whether it is one
     * @param onlyForm the words are the same: marks, links or kind of block changed
     */
    public record Passage(boolean heading, boolean onlyForm, List<Words> words) {

        public boolean isChanged() {
            return onlyForm || words.stream().anyMatch(one -> one.fate() != Fate.SAME);
        }
    }

    /** Blocks with fewer words in common than this are read as one taken away and one put in. */
    private static final double ALIKE = 0.3;

    /** Different words up to which a block is compared word by word. */
    private static final int LONGEST_BLOCK = 5000;

    private static final String WORD_ENDS = "(?<=\\s)|(?=\\s)|(?<=[.,;:!?()])|(?=[.,;:!?()])";

    private final List<Passage> passages = new ArrayList<>();

    private TextComparison() {}

    /** The passages of both texts in reading order. */
    public static List<Passage> of(RichText before, RichText after) {
        var comparison = new TextComparison();
        Stretch.of(before.blocks(), after.blocks()).forEach(comparison::add);
        return List.copyOf(comparison.passages);
    }

    private void add(Stretch stretch) {
        var old = stretch.before();
        var now = stretch.after();
        if (stretch.same()) {
            now.forEach(block -> whole(block, Fate.SAME));
            return;
        }
        for (int index = 0; index < Math.max(old.size(), now.size()); index++) {
            if (index < old.size() && index < now.size() && alike(old.get(index), now.get(index))) {
                changed(old.get(index), now.get(index));
                continue;
            }
            if (index < old.size()) {
                whole(old.get(index), Fate.DELETED);
            }
            if (index < now.size()) {
                whole(now.get(index), Fate.INSERTED);
            }
        }
    }

    private void whole(String block, Fate fate) {
        passages.add(new Passage(isHeading(block), false, List.of(new Words(fate, plain(block)))));
    }

    private void changed(String old, String now) {
        var words = new ArrayList<Words>();
        for (var stretch : Stretch.of(words(plain(old)), words(plain(now)))) {
            if (stretch.same()) {
                put(words, Fate.SAME, stretch.after());
            } else {
                put(words, Fate.DELETED, stretch.before());
                put(words, Fate.INSERTED, stretch.after());
            }
        }
        passages.add(new Passage(isHeading(now), words.stream().allMatch(one -> one.fate() == Fate.SAME), words));
    }

    private static void put(List<Words> words, Fate fate, List<String> pieces) {
        if (!pieces.isEmpty()) {
            words.add(new Words(fate, String.join("", pieces)));
        }
    }

    private static boolean alike(String old, String now) {
        var one = new HashSet<>(words(plain(old)));
        var other = new HashSet<>(words(plain(now)));
        if (Math.max(one.size(), other.size()) > LONGEST_BLOCK) {
            return false;
        }
        one.removeIf(String::isBlank);
        other.removeIf(String::isBlank);
        var larger = Math.max(one.size(), other.size());
        one.retainAll(other);
        return larger == 0 || one.size() >= ALIKE * larger;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(WORD_ENDS));
    }

    private static String plain(String block) {
        return RichText.kept(block).plain();
    }

    private static boolean isHeading(String block) {
        return block.startsWith("<h");
    }
}
