/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * An invented person whom one can sign in as, for the start-up message and the sign-in page.
 *
 * @param role Italian name of the office, e.g. "Ufficio di piano Rhodense"
 * @param office its id, e.g. {@code ufficio-piano-RHO}
 * @param area name of the area, e.g. "Rhodense"; "Tutti gli ambiti" for the administrator
 */
public record DemonstrationPerson(String signInName, String role, String office, String area) {}
