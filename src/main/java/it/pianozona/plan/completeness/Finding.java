/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

/**
 * A line of the completeness check.
 *
 * @param words what is missing, Italian
 * @param address of the page on which it is mended
 */
public record Finding(String words, String address) {}
