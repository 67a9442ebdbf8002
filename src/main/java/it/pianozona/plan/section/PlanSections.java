/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Section;
import it.pianozona.rule.Problems;
import it.pianozona.table.Columns;
import it.pianozona.text.RichText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sections that the profile asks for: who has each, how far it is, its latest text. */
@Service
public class PlanSections {

    private final JdbcClient jdbc;
    private final Cycles cycles;

    PlanSections(JdbcClient jdbc, Cycles cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    /** What is kept of a section. */
    private record Kept(
            String section,
            String office,
            boolean uncontributed,
            boolean redraft,
            int version,
            String text,
            boolean complete) {

        static final Kept NOTHING = new Kept("", "", false, false, 0, "", false);
    }

    /** Every section of the profile, in its order. */
    public List<PlanSection> of(String cycleKey) {
        var rows = jdbc
                .sql(
                        """
                select s.section, s.office, s.uncontributed, s.redraft, coalesce(t.version, 0) as version,
                       coalesce(t.text, '') as text, coalesce(t.complete, false) as complete
                  from plan_section s
                  left join lateral (select * from plan_section_text x where x.cycle = s.cycle and x.section = s.section
                                     order by x.version desc limit 1) t on true
                 where s.cycle = :cycle
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Kept.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::section, Function.identity()));
        return cycles.profileOf(cycleKey).planSections().stream()
                .map(section -> named(section, rows.getOrDefault(section.code(), Kept.NOTHING)))
                .toList();
    }

    private static PlanSection named(Section section, Kept kept) {
        return new PlanSection(
                section.code(),
                section.title(),
                section.mandatory(),
                section.source(),
                kept.office(),
                kept.uncontributed(),
                kept.redraft(),
                kept.version(),
                kept.text(),
                kept.complete());
    }

    /** The section with that code. */
    public PlanSection get(String cycleKey, String code) {
        return of(cycleKey).stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section " + code + " in " + cycleKey));
    }

    /** The sections that no group has yet. */
    public List<PlanSection> unassigned(String cycleKey) {
        return of(cycleKey).stream()
                .filter(section -> section.office().isEmpty())
                .toList();
    }

    /**
     * Gives sections to a group.
     *
     * @throws it.pianozona.rule.RuleViolated if no section is named, or one that is not of the plan or is given already
     */
    @Transactional
    public void assign(String cycleKey, String office, List<String> codes) {
        var free = unassigned(cycleKey).stream().map(PlanSection::code).toList();
        new Problems()
                .unless(!codes.isEmpty(), "«Sezioni»: scegli almeno una sezione.")
                .unless(free.containsAll(codes), "«Sezioni»: scegli solo sezioni non ancora assegnate.")
                .refuse();
        codes.forEach(code -> jdbc.sql(
                        """
                insert into plan_section (cycle, section, office) values (:cycle, :section, :office)
                on conflict (cycle, section) do update set office = :office
                """)
                .param("cycle", cycleKey)
                .param("section", code)
                .param("office", office)
                .update());
    }

    /** At the deadline: sections without any contribution are flagged, the plan office drafts them alone. */
    @Transactional
    public void flagUncontributed(String cycleKey) {
        jdbc.sql(
                        """
                update plan_section s set uncontributed = true where s.cycle = :cycle
                   and not exists (select 1 from plan_contribution c where c.cycle = s.cycle and c.section = s.section)
                """)
                .param("cycle", cycleKey)
                .update();
    }

    /** The sections to be drafted now: those sent back, or all of them when none was. */
    public List<PlanSection> toDraft(String cycleKey) {
        var all = of(cycleKey);
        var sentBack = all.stream().filter(PlanSection::redraft).toList();
        return sentBack.isEmpty() ? all : sentBack;
    }

    /** Marks sections to be drafted again. */
    @Transactional
    public void sendBack(String cycleKey, List<String> codes) {
        codes.forEach(code -> jdbc.sql(
                        """
                insert into plan_section (cycle, section, office, redraft) values (:cycle, :section, '', true)
                on conflict (cycle, section) do update set redraft = true
                """)
                .param("cycle", cycleKey)
                .param("section", code)
                .update());
    }

    /** Mandatory sections that are empty or not complete yet. */
    public List<PlanSection> incomplete(String cycleKey) {
        return incomplete(of(cycleKey));
    }

    /** Those of the sections that are mandatory, and empty or not complete yet. */
    public static List<PlanSection> incomplete(List<PlanSection> sections) {
        return sections.stream()
                .filter(section -> section.mandatory()
                        && (!section.complete()
                                || !RichText.kept(section.text()).hasWords()))
                .toList();
    }
}
