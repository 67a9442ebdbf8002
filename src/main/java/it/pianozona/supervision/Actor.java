/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

/**
 * Who acts on a matter.
 *
 * @param personId sign-in name
 * @param office for which the person acts
 */
public record Actor(String personId, String office) {}
