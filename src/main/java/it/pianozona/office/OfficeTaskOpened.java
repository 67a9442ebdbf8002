/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/**
 * A task of the office is open for a person.
 *
 * @param key {@code AREA-COMP-n}
 * @param assignee sign-in name
 */
public record OfficeTaskOpened(String key, String assignee) {}
