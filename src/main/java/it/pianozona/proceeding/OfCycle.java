/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;

/** A case of a planning cycle: what is written and told of it stands under its area and the key of its cycle. */
public interface OfCycle {

    /** Code of the planning area, for example {@code RHO}. */
    String area();

    /** Business key of the cycle, for example {@code RHO-2018-2020}. */
    String cycleKey();

    /**
     * An act for the legal record.
     *
     * @param office for which the person acts; empty text for the product itself
     * @param words Italian, what was done
     */
    default LegalRecord.Act entry(String personId, String office, String words) {
        return new LegalRecord.Act(area(), cycleKey(), personId, office, words);
    }

    /** A notice that leads to the page that the catalogue gives for its text; the same cause reaches an office once. */
    default Notices.Message notice(String cause, Notice.Kind kind, Wording text) {
        return new Notices.Message(cause, area(), cycleKey(), kind, text);
    }
}
