/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/**
 * A section that a document must or may have.
 *
 * @param code stable within the profile, e.g. {@code esiti}
 * @param title Italian
 * @param source act or law that asks for it, in words for people
 */
public record Section(String code, String title, boolean mandatory, String source) {}
