/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.util.ArrayList;
import java.util.List;

/** What a plan office must have before it is active: Director, one of the Comuni, one of the AUSL (TO-7, TO-11). */
public final class Completeness {

    private Completeness() {}

    /** What is missing, in words; nothing for a complete office. The Director counts for neither side. */
    public static List<String> missing(List<OfficeMember> members) {
        var missing = new ArrayList<String>();
        if (members.stream().noneMatch(OfficeMember::isDirector)) {
            missing.add("il Direttore o responsabile");
        }
        if (!has(members, BodySide.MUNICIPALITIES)) {
            missing.add("almeno una persona dei Comuni");
        }
        if (!has(members, BodySide.HEALTH)) {
            missing.add("almeno una persona dell'azienda sanitaria");
        }
        return List.copyOf(missing);
    }

    private static boolean has(List<OfficeMember> members, BodySide side) {
        return members.stream().anyMatch(one -> one.side() == side && !one.isDirector());
    }
}
