/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plan office must have before it is active: a Director or head, one of the Comuni and, where the region's rules ask for it,
 * one of the health authority (requirements, N-1; TO-7, TO-11).
 */
public final class Completeness {

    private static final String HEALTH = "almeno una persona dell'azienda sanitaria";

    private Completeness() {}

    /**
     * What is missing, in words; nothing for a complete office. The Director counts for neither side.
     *
     * @param healthRequired whether the region asks for one of the health authority
     */
    public static List<String> missing(List<OfficeMember> members, boolean healthRequired) {
        var missing = new ArrayList<String>();
        if (members.stream().noneMatch(OfficeMember::isDirector)) {
            missing.add("il Direttore o responsabile");
        }
        if (!has(members, BodySide.MUNICIPALITIES)) {
            missing.add("almeno una persona dei Comuni");
        }
        if (healthRequired && !has(members, BodySide.HEALTH)) {
            missing.add(HEALTH);
        }
        return List.copyOf(missing);
    }

    /** What a complete office should have and does not, in words. */
    public static List<String> advised(List<OfficeMember> members, boolean healthRequired) {
        return healthRequired || has(members, BodySide.HEALTH) ? List.of() : List.of(HEALTH);
    }

    private static boolean has(List<OfficeMember> members, BodySide side) {
        return members.stream().anyMatch(one -> one.side() == side && !one.isDirector());
    }
}
