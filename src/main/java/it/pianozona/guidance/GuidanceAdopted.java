/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.time.LocalDate;
import java.util.List;

/**
 * A guidance is in force. The message of the same name reaches the cycles of its areas that start in its period.
 *
 * @param areas codes of the areas that it holds for
 */
public record GuidanceAdopted(
        String businessKey, String territory, LocalDate start, LocalDate end, List<String> areas) {

    /** The message's name in the models. */
    public static final String MESSAGE = "GuidanceAdopted";
}
