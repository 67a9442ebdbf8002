/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * The plan office puts the texts together; meanwhile the groups and tables read and do not write.
 *
 * @param office the office that does it
 * @param begunAt Europe/Rome
 */
public record Consolidation(UUID id, String personId, String office, LocalDateTime begunAt) {}
