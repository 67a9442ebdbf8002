/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.table.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an office, a group or a table is made of.
 *
 * @param kind {@code RESTRICTED}, {@code ENLARGED} or the name of a {@link GroupKind}
 * @param source requirement ids
 */
public record CompositionTemplate(
        String code, String kind, String title, String source, List<Headcount> sides, List<Role> roles) {

    /**
     * People that the source states for a side.
     *
     * @param atLeast a minimum: more is no remark
     */
    public record Headcount(BodySide side, @Column("headcount") int people, boolean atLeast) {}

    /** A role that the source lists for a side. */
    public record Role(String code, BodySide side, String title, @Column("headcount") int people) {}

    /** People that the source states for a side. */
    public Optional<Headcount> stated(BodySide side) {
        return sides.stream().filter(stated -> stated.side() == side).findFirst();
    }

    /** People that the listed roles of a side sum to; 0 where none is listed. */
    public int listed(BodySide side) {
        return roles.stream()
                .filter(role -> role.side() == side)
                .mapToInt(Role::people)
                .sum();
    }

    /** People stated for all sides: 9 for the office of a single Comune, 15 for that of several (chapter 5.5). */
    public int statedTotal() {
        return sides.stream().mapToInt(Headcount::people).sum();
    }

    /** People that the listed roles sum to. */
    public int listedTotal() {
        return roles.stream().mapToInt(Role::people).sum();
    }

    /** The roles that somebody of a side may have, title by code; the head and a plain member are always among them. */
    public Map<String, String> rolesOf(BodySide side) {
        var titles = new LinkedHashMap<String, String>();
        roles.stream().filter(role -> role.side() == side).forEach(role -> titles.put(role.code(), role.title()));
        titles.putIfAbsent(OfficeMember.DIRECTOR, roleTitle(OfficeMember.DIRECTOR));
        titles.put(OfficeMember.MEMBER, roleTitle(OfficeMember.MEMBER));
        return titles;
    }

    /** Italian name of a role. */
    public String roleTitle(String roleCode) {
        return roles.stream()
                .filter(role -> role.code().equals(roleCode))
                .map(Role::title)
                .findFirst()
                .orElse(roleCode.equals(OfficeMember.DIRECTOR) ? "Direttore o responsabile" : "Componente");
    }
}
