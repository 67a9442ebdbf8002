/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

/** What a member can vote (F-VOTO). Present without a vote counts as ASTENUTO, not present as absent. */
public enum Choice {
    FAVOREVOLE,
    CONTRARIO,
    ASTENUTO,
    RINVIO;

    /** A contrary vote and one for return are motivated. */
    public boolean needsReason() {
        return this == CONTRARIO || this == RINVIO;
    }
}
