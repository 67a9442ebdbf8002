/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.time.LocalDate;

/**
 * What a group or table contributes to a section (F-CONTRIBUTO).
 *
 * @param text a fragment as {@link RichText} keeps it
 */
public record Contribution(String section, String office, String author, String body, String text, LocalDate givenOn) {}
