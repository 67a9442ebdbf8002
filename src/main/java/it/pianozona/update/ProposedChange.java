/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.plan.approval.PlanChange;
import java.util.UUID;

/**
 * A change that an update proposes.
 *
 * @param subject what it is about, Italian
 * @param before what the plan said when it was proposed; empty for something new
 * @param after what it would say; empty for something taken out
 * @param reason why, at least 20 characters
 */
public record ProposedChange(
        UUID id, int position, PlanChange change, String subject, String before, String after, String reason) {}
