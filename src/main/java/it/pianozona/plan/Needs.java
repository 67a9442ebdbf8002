/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The needs that the plan states, each with its evidence and the priorities that take it up. Rules: ER-21. */
@Service
public class Needs {

    private static final int LONGEST = 2000;

    private final Table<Need> needs;
    private final GuidanceOfCycle guidance;
    private final Evidence evidence;
    private final PlanPen pen;

    Needs(Tables tables, GuidanceOfCycle guidance, Evidence evidence, PlanPen pen) {
        this.guidance = guidance;
        this.evidence = evidence;
        this.pen = pen;
        this.needs = tables.part("plan_need", Need.class);
    }

    /** The needs, in the order in which they were stated. */
    public List<Need> of(String cycleKey) {
        return needs.list("where cycle = ? order by added_at, id", cycleKey);
    }

    /** Who last wrote each need. */
    public Map<UUID, Written> written(String cycleKey) {
        return pen.written(PlanPen.Part.NEED, cycleKey);
    }

    /**
     * States a need.
     *
     * @throws RuleViolated if it has no text, cites twice, or cites a priority that is not of the guidance
     */
    @Transactional
    public void add(String cycleKey, Need need, PlanAuthor author) {
        pen.take(cycleKey, Hand.DRAFTERS, author);
        check(cycleKey, need);
        pen.addOnce(cycleKey, author, need, need.id());
        var now = pen.now();
        needs.insert(need, new Added(cycleKey, author.personId(), author.office(), now, now));
        pen.log(cycleKey, author, "Bisogno aggiunto", null, need);
    }

    /**
     * Changes a need.
     *
     * @param seen the version that the person had before them
     * @throws WrittenByAnother if another has been saved since
     * @throws RuleViolated like {@link #add}
     */
    @Transactional
    public void change(String cycleKey, Need need, int seen, PlanAuthor author) {
        pen.take(cycleKey, Hand.DRAFTERS, author);
        check(cycleKey, need);
        pen.advance(PlanPen.Part.NEED, cycleKey, need.id(), seen, author);
        var before = get(cycleKey, need.id());
        needs.set(need.id(), "text", need.text(), "evidence", need.evidence(), "priorities", need.priorities());
        pen.log(cycleKey, author, "Bisogno modificato", before, need);
    }

    /** Takes a need out of the plan; refused if it is gone. */
    @Transactional
    public void remove(String cycleKey, UUID id, PlanAuthor author) {
        pen.take(cycleKey, Hand.DRAFTERS, author);
        var before = get(cycleKey, id);
        needs.delete("where id = ?", id);
        pen.removed(id);
        pen.log(cycleKey, author, "Bisogno tolto", before, null);
    }

    private Need get(String cycleKey, UUID id) {
        return of(cycleKey).stream()
                .filter(need -> need.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("Il bisogno non c'è più: aggiorna la pagina."));
    }

    private void check(String cycleKey, Need need) {
        var priorities =
                guidance.priorities(cycleKey).stream().map(SourcePriority::code).toList();
        new Problems()
                .unless(!need.text().isBlank(), "«Bisogno»: scrivi quale bisogno ha il territorio.")
                .unless(need.text().length() <= LONGEST, "«Bisogno»: al massimo %d caratteri.".formatted(LONGEST))
                .unless(priorities.containsAll(need.priorities()), "«Priorità»: scegli le priorità dall'elenco.")
                .unless(
                        new HashSet<>(need.priorities()).size()
                                == need.priorities().size(),
                        "«Priorità»: la stessa priorità compare due volte.")
                .unless(
                        evidence.labels(cycleKey).keySet().containsAll(need.evidence()),
                        "«Evidenze»: scegli gli indicatori dall'elenco.")
                .unless(
                        new HashSet<>(need.evidence()).size() == need.evidence().size(),
                        "«Evidenze»: lo stesso indicatore compare due volte.")
                .refuse();
    }

    /** Who adds a need, to which plan. */
    private record Added(
            @Column("cycle") String cycleKey, String person, String office, Instant writtenAt, Instant addedAt) {}
}
