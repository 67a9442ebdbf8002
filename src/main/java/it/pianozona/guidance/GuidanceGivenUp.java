/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.util.List;

/**
 * A guidance has been given up after a failure: cycles that wait for it end.
 *
 * @param areas codes of the areas that it was meant for
 */
public record GuidanceGivenUp(String businessKey, String territory, List<String> areas) {

    /** Name of the message that tells each waiting cycle. */
    public static final String MESSAGE = "GuidanceGivenUp";
}
