/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanPen;
import it.pianozona.region.Entry;
import it.pianozona.region.RegionProfile;
import it.pianozona.rule.Problems;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comparison with the other policies, before the drafting begins (ER-23). */
@Service
public class PolicyComparisons {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OUTCOME = 4000;
    private static final int LONGEST_INSTRUMENT = 300;

    private final JdbcClient jdbc;
    private final Table<PolicyComparison> comparisons;
    private final Cycles cycles;
    private final PlanPen pen;
    private final BusinessClock clock;

    PolicyComparisons(JdbcClient jdbc, Tables tables, Cycles cycles, PlanPen pen, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.pen = pen;
        this.clock = clock;
        this.comparisons = tables.part("policy_comparison", PolicyComparison.class, "cycle", "policy");
    }

    /** Codes of the policies that the region asks for and that have no row yet. */
    public List<String> open(String cycleKey) {
        return open(cycles.profileOf(cycleKey), of(cycleKey)).stream()
                .map(Entry::code)
                .toList();
    }

    /** The policies that a region asks for and that are not among the rows. */
    public static List<Entry> open(RegionProfile profile, List<PolicyComparison> rows) {
        var done = rows.stream().map(PolicyComparison::policy).toList();
        return profile.policies().stream()
                .filter(policy -> !done.contains(policy.code()))
                .toList();
    }

    /**
     * Records the comparison with a policy; one row for each policy, the last said holds.
     *
     * @throws it.pianozona.rule.RuleViolated if the day is to come, or an integration has no instrument (ER-12)
     */
    @Transactional
    public void record(String cycleKey, PolicyComparison row, PlanAuthor author) {
        pen.take(cycleKey, Hand.DRAFTERS, author);
        new Problems()
                .unless(
                        cycles.profileOf(cycleKey).policies().stream()
                                .anyMatch(policy -> policy.code().equals(row.policy())),
                        "«Politica»: scegli una politica dall'elenco.")
                .unless(
                        isBetween(row.counterpart(), LONGEST_NAME),
                        "«Interlocutore»: indica con chi vi siete confrontati, al massimo 200 caratteri.")
                .unless(
                        isBetween(row.outcome(), LONGEST_OUTCOME),
                        "«Esito»: scrivi l'esito, al massimo 4000 caratteri.")
                .unless(row.instrument().length() <= LONGEST_INSTRUMENT, "«Strumento»: al massimo 300 caratteri.")
                .unless(!row.heldOn().isAfter(clock.today()), "«Data»: il confronto non può essere nel futuro.")
                .unless(
                        !row.integrated() || !row.instrument().isEmpty(),
                        "«Strumento»: indica con quale strumento si realizza l'integrazione.")
                .refuse();
        var before = of(cycleKey).stream()
                .filter(one -> one.policy().equals(row.policy()))
                .findFirst();
        jdbc.sql(
                        """
                insert into policy_comparison (cycle, policy, counterpart, held_on, outcome, integrated, instrument)
                values (:cycle, :policy, :counterpart, :on, :outcome, :integrated, :instrument)
                on conflict (cycle, policy) do update set counterpart = excluded.counterpart, held_on = excluded.held_on,
                    outcome = excluded.outcome, integrated = excluded.integrated, instrument = excluded.instrument
                """)
                .param("cycle", cycleKey)
                .param("policy", row.policy())
                .param("counterpart", row.counterpart())
                .param("on", row.heldOn())
                .param("outcome", row.outcome())
                .param("integrated", row.integrated())
                .param("instrument", row.integrated() ? row.instrument() : "")
                .update();
        pen.log(cycleKey, author, "Confronto con un'altra politica registrato", before.orElse(null), row);
    }

    private static boolean isBetween(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    /** The comparisons made. */
    public List<PolicyComparison> of(String cycleKey) {
        return comparisons.list("where cycle = ? order by policy", cycleKey);
    }
}
