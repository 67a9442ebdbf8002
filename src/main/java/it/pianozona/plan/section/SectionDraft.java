/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.text.RichText;
import java.time.LocalDateTime;

/**
 * What a person is writing in a section and has not saved as a version.
 *
 * @param base the version that it began from, 0 for none
 * @param savedAt Europe/Rome
 */
public record SectionDraft(int base, RichText text, LocalDateTime savedAt) {}
