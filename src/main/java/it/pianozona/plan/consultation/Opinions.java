/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.plan.PlanGate;
import it.pianozona.plan.completeness.Verification;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.rule.Problems;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions on the draft: accounting and health authority, overall and per section. */
@Service
public class Opinions {

    private final Table<Opinion> opinions;
    private final PlanDrafting drafting;
    private final PlanGate gate;
    private final Verification verification;
    private final BusinessClock clock;

    Opinions(Tables tables, PlanDrafting drafting, PlanGate gate, Verification verification, BusinessClock clock) {
        this.drafting = drafting;
        this.gate = gate;
        this.verification = verification;
        this.clock = clock;
        this.opinions = tables.part("plan_opinion", Opinion.class);
    }

    /**
     * Records the accounting visa; a contrary one opens the plan again.
     *
     * @return whether the plan may go on
     * @throws it.pianozona.rule.RuleViolated if it is not contrary and the plan is no longer complete
     */
    @Transactional
    public boolean accounting(String cycleKey, Opinion.Outcome outcome, String remarks, Giver giver) {
        if (outcome == Opinion.Outcome.CONTRARIO) {
            gate.reopen(cycleKey);
        } else {
            verification.require(cycleKey, "Il visto non si dà");
        }
        insert(cycleKey, Opinion.Kind.ACCOUNTING, outcome, remarks, List.of(), giver);
        return outcome != Opinion.Outcome.CONTRARIO;
    }

    /**
     * Records the opinion of the health authority's district direction; a contrary one sends the sections named, or all of
     * them, back to be redrafted.
     *
     * @return whether the plan may go on
     * @throws it.pianozona.rule.RuleViolated if it is favourable and names sections with a contrary opinion
     */
    @Transactional
    public boolean health(
            String cycleKey, Opinion.Outcome outcome, String remarks, List<String> sections, Giver giver) {
        new Problems()
                .unless(
                        outcome != Opinion.Outcome.FAVOREVOLE || sections.isEmpty(),
                        "«Sezioni con parere contrario»: con un parere favorevole non indicare sezioni; scegli favorevole con osservazioni o contrario.")
                .refuse();
        insert(cycleKey, Opinion.Kind.HEALTH, outcome, remarks, sections, giver);
        if (outcome == Opinion.Outcome.CONTRARIO) {
            drafting.sendBack(cycleKey, sections, remarks);
        }
        return outcome != Opinion.Outcome.CONTRARIO;
    }

    /** Who gives an opinion, and for which office. */
    public record Giver(String person, String office) {}

    private void insert(
            String cycleKey,
            Opinion.Kind kind,
            Opinion.Outcome outcome,
            String remarks,
            List<String> sections,
            Giver giver) {
        var round = drafting.get(cycleKey).round();
        opinions.insert(
                new Opinion(kind, round, outcome, remarks, sections, giver.office(), clock.today()),
                new Given(UUID.randomUUID(), cycleKey, giver.person(), clock.instant()));
    }

    /** What of an opinion nobody reads with it. */
    private record Given(UUID id, @Column("cycle") String cycleKey, String person, Instant givenAt) {}

    /** The opinions, oldest first. */
    public List<Opinion> of(String cycleKey) {
        return opinions.list("where cycle = ? order by given_at", cycleKey);
    }

    /** The last opinion of a kind. */
    public Optional<Opinion> last(String cycleKey, Opinion.Kind kind) {
        return of(cycleKey).stream().filter(opinion -> opinion.kind() == kind).reduce((earlier, later) -> later);
    }
}
