/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.text.RichText;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A text of a section as it was saved once; it never changes again.
 *
 * @param number from 1
 * @param complete whether the section was said complete with this text
 * @param office for which the person wrote, empty for versions saved before it was kept
 * @param savedAt Europe/Rome
 * @param restoredFrom the earlier version whose text it takes back
 * @param mergedWith the version that another person had saved in the meantime and that is in it
 */
public record SectionVersion(
        int number,
        RichText text,
        boolean complete,
        String personId,
        String office,
        LocalDateTime savedAt,
        Optional<Integer> restoredFrom,
        Optional<Integer> mergedWith) {}
