/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import java.time.LocalDate;

/**
 * What came of the comparison with another policy (F-CONFRONTO).
 *
 * @param policy code in the region profile
 * @param instrument how the integration is done, never empty if integrated (ER-12)
 */
public record PolicyComparison(
        String policy, String counterpart, LocalDate heldOn, String outcome, boolean integrated, String instrument) {}
