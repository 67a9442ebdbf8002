/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

/**
 * What a remaining party said of an amendment.
 *
 * @param office of the party
 * @param remarks why it does not consent, otherwise possibly empty text
 */
public record Consent(String office, boolean consent, String remarks) {}
