/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanParts;
import it.pianozona.plan.PlanPen;
import it.pianozona.rule.Problems;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The needs that the plan states, each with its evidence and the priorities that take it up. Rules: ER-21. */
@Service
public class Needs extends PlanParts<Need> {

    private static final int LONGEST = 2000;

    private final Table<Need> needs;
    private final GuidanceOfCycle guidance;
    private final Evidence evidence;
    private final BusinessClock clock;

    Needs(Tables tables, GuidanceOfCycle guidance, Evidence evidence, PlanPen pen, BusinessClock clock) {
        super(PlanPen.Part.NEED, Hand.DRAFTERS, pen);
        this.guidance = guidance;
        this.evidence = evidence;
        this.clock = clock;
        this.needs = tables.part("plan_need", Need.class);
    }

    @Override
    public List<Need> of(String cycleKey) {
        return needs.list("where cycle = ? order by added_at, id", cycleKey);
    }

    @Override
    protected UUID idOf(Need need) {
        return need.id();
    }

    @Override
    protected void insert(String cycleKey, Need need, PlanAuthor author) {
        var now = clock.instant();
        needs.insert(need, new Added(cycleKey, author.personId(), author.office(), now, now));
    }

    @Override
    protected void update(String cycleKey, Need need, PlanAuthor author) {
        needs.update(need);
    }

    @Override
    protected void delete(String cycleKey, UUID id) {
        needs.delete("where id = ?", id);
    }

    @Override
    protected void check(String cycleKey, Need need, Optional<Need> before) {
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
