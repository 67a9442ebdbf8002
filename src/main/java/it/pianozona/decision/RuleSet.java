/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

/** Names of the voting rules in the decision table {@code quorum-e-maggioranza} (requirement 3.1). */
public enum RuleSet {
    MAJORITY_PRESENT,
    UNANIMITY,
    WEIGHTED
}
