/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.List;

/** A part of the programme; each bean is one. It says what it lacks before the vote, and what of it is frozen at the approval. */
public interface ProgrammePart {

    /** Stable name under which it is frozen, for example {@code schede}. */
    String name();

    /** What still keeps the programme from being put to the vote, in sentences that say what to do; none if nothing does. */
    List<String> missing(Programme programme);

    /** What is frozen of it: values that have a Json form. */
    Object frozen(Programme programme);

    /** Place of its chapters in the document, by tens. */
    int position();

    /** What the document says of it, as it stands; none if there is nothing to say. */
    List<PaperChapter> paper(Programme programme);
}
