/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** Voting rules of the decision table {@code quorum-e-maggioranza} (requirements, 3.1). */
public enum VotingRule {
    MAJORITY_PRESENT,
    UNANIMITY,
    /** At least 67% of the quotas and more than half of the local representatives (LR Toscana 40/2005 art. 12-bis). */
    WEIGHTED
}
