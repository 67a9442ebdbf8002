/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

/** What a member can vote (F-VOTO). Present without a vote counts as ASTENUTO, not present as absent. */
public enum Choice {
    FAVOREVOLE("favorevole", "favorevoli"),
    CONTRARIO("contrario", "contrari"),
    ASTENUTO("astenuto", "astenuti"),
    RINVIO("per il rinvio", "per il rinvio");

    private final String one;
    private final String several;

    Choice(String one, String several) {
        this.one = one;
        this.several = several;
    }

    public String italian() {
        return one;
    }

    /** For example "1 contrario", "9 favorevoli". */
    public String counted(long votes) {
        return votes + " " + (votes == 1 ? one : several);
    }

    /** A contrary vote and one for return are motivated. */
    public boolean needsReason() {
        return this == CONTRARIO || this == RINVIO;
    }
}
