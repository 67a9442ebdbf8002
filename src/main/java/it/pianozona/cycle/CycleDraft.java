/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import java.time.LocalDate;

/**
 * A cycle that a planning office is about to open (F-CICLO).
 *
 * @param previousPlan number or title of the plan before; empty text if none
 */
public record CycleDraft(String area, LocalDate start, LocalDate end, LocalDate approvalDate, String previousPlan) {}
