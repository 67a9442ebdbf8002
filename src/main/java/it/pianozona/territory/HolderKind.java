/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** By what title a person holds an office (requirements, 2.2 "Membro, incarico" and P23). */
public enum HolderKind {
    ELECTED_MAYOR("sindaco eletto", Reach.MAYORS),
    /** Appointed by decree of the President of the Republic or of the region. */
    COMMISSIONER("commissario straordinario", Reach.ALL),
    /** Appointed by the prefect: at once, where a council is suspended (TUEL art. 141 c. 7). */
    PREFECTURAL_COMMISSIONER("commissario prefettizio", Reach.MAYORS),
    /** Vicesindaco facente funzioni (TUEL art. 53). */
    ACTING_DEPUTY("vicesindaco facente funzioni", Reach.MAYORS),
    /** Together with another office: the mayor of a merged municipality for those that it follows. */
    EX_OFFICIO("di diritto", Reach.ALL),
    APPOINTED("nominato", Reach.OTHERS);

    private enum Reach {
        MAYORS,
        OTHERS,
        ALL
    }

    private final String label;
    private final Reach reach;

    HolderKind(String label, Reach reach) {
        this.label = label;
        this.reach = reach;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether one can hold an office of that kind by this title: a mayor is elected or a commissioner, never appointed. */
    public boolean fits(OfficeKind office) {
        return switch (reach) {
            case MAYORS -> office == OfficeKind.MAYOR;
            case OTHERS -> office != OfficeKind.MAYOR;
            case ALL -> true;
        };
    }
}
