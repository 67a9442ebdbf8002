/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.util.List;

/**
 * A guidance has been given up after a failure. The cycle whose own it was ends; cycles that wait for a wider body's wait for the next
 * one (requirements, N-2).
 *
 * @param areas codes of the areas that it was meant for
 * @param waiting keys of the cycles of other territories that wait for it
 */
public record GuidanceGivenUp(String businessKey, String territory, List<String> areas, List<String> waiting) {}
