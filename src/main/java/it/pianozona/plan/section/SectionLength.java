/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.rule.Problems;
import it.pianozona.text.RichText;
import java.util.Locale;

/** How long the text of a section may be. Rules: F-SEZIONE. */
public final class SectionLength {

    /** Characters that the text of a section may have, its marks included: about a hundred pages. */
    public static final int LONGEST = 200_000;

    private static final int MOST_BLOCKS = 3000;
    private static final int FORM_LONGEST = 4000;

    private SectionLength() {}

    /** @throws it.pianozona.rule.RuleViolated if it is longer than {@link #LONGEST}, or has more than 3,000 blocks */
    public static void require(RichText text) {
        new Problems()
                .unless(
                        text.html().length() <= LONGEST,
                        String.format(
                                Locale.ITALY,
                                "«Testo»: con i suoi segni ha %,d caratteri, al massimo %,d: accorcialo o sposta le tabelle lunghe in un allegato.",
                                text.html().length(),
                                LONGEST))
                .unless(
                        text.blocks().size() <= MOST_BLOCKS,
                        "«Testo»: ha più di 3.000 capoversi: togli le righe vuote o sposta una parte in un allegato.")
                .refuse();
    }

    /** Whether a text can be typed in the form without loss: it has only paragraphs, and not more than the form takes. */
    public static boolean fitsForm(RichText text) {
        return text.isPlain() && text.plain().length() <= FORM_LONGEST;
    }
}
