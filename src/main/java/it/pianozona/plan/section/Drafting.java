/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import java.time.LocalDate;

/**
 * The drafting of a cycle's plan.
 *
 * @param round from 1; more after each return
 * @param redraft this round redrafts the sections sent back
 * @param gaps it was sent back because something was missing, and no section was named
 * @param remarks why it was sent back, empty in the first round
 */
public record Drafting(
        int round,
        LocalDate startedOn,
        LocalDate due,
        LocalDate contributionsDue,
        boolean redraft,
        boolean gaps,
        String remarks) {}
