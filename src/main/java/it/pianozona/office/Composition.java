/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.CompositionTemplate.Headcount;
import it.pianozona.office.CompositionTemplate.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** People held against a template: what is as stated, what is not, in words; remarks never forbid anything. */
public record Composition(CompositionTemplate template, List<Line> lines, List<String> remarks, int people) {

    /**
     * A side or a role with the people that the template states and those who are there.
     *
     * @param stated text as people read it, e.g. "11" or "almeno 1"
     */
    public record Line(BodySide side, String title, String stated, int present, boolean fits) {}

    /** The members hold on the day that is looked at. */
    public static Composition of(CompositionTemplate template, List<OfficeMember> members) {
        var lines = new ArrayList<Line>();
        var remarks = new ArrayList<String>();
        template.sides().forEach(stated -> side(template, stated, members, lines, remarks));
        return new Composition(template, List.copyOf(lines), List.copyOf(remarks), members.size());
    }

    /** The same with further remarks. */
    Composition with(List<String> further) {
        return new Composition(
                template,
                lines,
                Stream.concat(remarks.stream(), further.stream()).toList(),
                people);
    }

    private static void side(
            CompositionTemplate template,
            Headcount stated,
            List<OfficeMember> members,
            List<Line> lines,
            List<String> remarks) {
        var side = stated.side();
        var present = (int) members.stream().filter(one -> one.side() == side).count();
        var fits = stated.atLeast() ? present >= stated.people() : present == stated.people();
        lines.add(new Line(side, side.italian(), expected(stated), present, fits));
        if (!fits) {
            remarks.add("%s: %s, nominati %d.".formatted(side.italian(), words(stated), present));
        }
        var listed = template.listed(side);
        if (listed > 0 && listed != stated.people() && !stated.atLeast()) {
            remarks.add(
                    "%s: l'organico indicato è %d, i ruoli elencati sommano a %d; vale l'organico indicato, i ruoli sono liberi."
                            .formatted(side.italian(), stated.people(), listed));
        }
        template.roles().stream().filter(role -> role.side() == side).forEach(role -> lines.add(role(role, members)));
    }

    private static Line role(Role role, List<OfficeMember> members) {
        var present = (int) members.stream()
                .filter(one -> one.side() == role.side() && one.role().equals(role.code()))
                .count();
        return new Line(role.side(), role.title(), Integer.toString(role.people()), present, present == role.people());
    }

    private static String expected(Headcount stated) {
        return (stated.atLeast() ? "almeno " : "") + stated.people();
    }

    private static String words(Headcount stated) {
        return stated.atLeast() ? "almeno " + stated.people() : "previsti " + stated.people();
    }
}
