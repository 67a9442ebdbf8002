/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody asks that an entry end.
 *
 * @param lastDay last day of the entry, included
 */
public record RegisterClosing(UUID id, UUID entry, LocalDate lastDay, String reason, String proposedBy) {}
