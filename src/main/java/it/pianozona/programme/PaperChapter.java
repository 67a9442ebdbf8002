/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.Arrays;
import java.util.List;

/** A chapter of the document of the programme, as it is read and as it is frozen. */
public record PaperChapter(String title, List<Block> blocks) {

    /**
     * A piece of a chapter: a text, a heading, or a table.
     *
     * @param heading of the third level; empty for none
     * @param paragraphs plain text
     * @param caption of the table; empty where there is none
     * @param amounts which columns are set to the right, from 0
     */
    public record Block(
            String heading,
            List<String> paragraphs,
            String caption,
            List<String> headers,
            List<List<String>> rows,
            List<Integer> amounts) {}

    /** A chapter of plain text alone; its lines are paragraphs. */
    public static PaperChapter ofText(String title, String text) {
        return new PaperChapter(title, List.of(text("", text)));
    }

    /** Plain text under a heading, its lines as paragraphs. */
    public static Block text(String heading, String text) {
        return new Block(heading, Arrays.asList(text.strip().split("\\R+")), "", List.of(), List.of(), List.of());
    }

    /** A table under a heading. */
    public static Block table(
            String heading, String caption, List<String> headers, List<List<String>> rows, List<Integer> amounts) {
        return new Block(heading, List.of(), caption, headers, rows, amounts);
    }
}
