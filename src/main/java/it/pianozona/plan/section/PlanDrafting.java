/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.cycle.Cycles;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanGate;
import it.pianozona.plan.PlanReady;
import it.pianozona.plan.Plans;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the drafting of a plan, takes it back after a return, says that the plan is ready (requirement 3.6). */
@Service
public class PlanDrafting {

    private final JdbcClient jdbc;
    private final Table<Drafting> draftings;
    private final Cycles cycles;
    private final Plans plans;
    private final PlanSections sections;
    private final PlanGate gate;
    private final CollegialDecisions decisions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PlanDrafting(
            JdbcClient jdbc,
            Tables tables,
            Cycles cycles,
            Plans plans,
            PlanSections sections,
            PlanGate gate,
            CollegialDecisions decisions,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.plans = plans;
        this.sections = sections;
        this.gate = gate;
        this.decisions = decisions;
        this.clock = clock;
        this.events = events;
        this.draftings = tables.part("plan_drafting", Drafting.class, "cycle");
    }

    /** The drafting, once it has begun. */
    public Optional<Drafting> find(String cycleKey) {
        return draftings.find(cycleKey);
    }

    /** Like {@link #find}, for a process that has begun it. */
    public Drafting get(String cycleKey) {
        return find(cycleKey).orElseThrow(() -> new IllegalStateException("no drafting of " + cycleKey));
    }

    /**
     * Begins a round. The first has {@code drafting.days}; after a return the sections named are redrafted by the term of
     * the return, {@code return.dueDays} unless the body set another.
     */
    @Transactional
    public void begin(String cycleKey) {
        var plan = plans.ofCycle(cycleKey);
        var earlier = find(cycleKey);
        if (plan.state() == Plan.State.RETURNED) {
            if (earlier.filter(Drafting::gaps).isEmpty()) {
                takeBack(cycleKey);
            }
            plans.setState(plan, Plan.State.DRAFT);
        }
        gate.reopen(cycleKey);
        if (earlier.isEmpty()) {
            insert(cycleKey);
        } else {
            startRedraft(cycleKey, earlier.get());
        }
    }

    /** The approving body has returned the plan: its reason, the sections that it named, its term. */
    private void takeBack(String cycleKey) {
        var returned = decisions.ofKey(cycleKey).stream()
                .flatMap(decision -> decision.returned().stream())
                .reduce((earlier, later) -> later);
        sendBack(
                cycleKey,
                returned.map(back -> named(cycleKey, back.sections())).orElse(List.of()),
                returned.map(Decision.Return::reason).orElse(""));
        returned.ifPresent(back -> extend(cycleKey, back.due()));
    }

    /** Codes of the sections that a secretary named by code or by title. */
    private List<String> named(String cycleKey, List<String> names) {
        return sections.of(cycleKey).stream()
                .filter(section -> names.stream()
                        .map(String::strip)
                        .anyMatch(name ->
                                name.equalsIgnoreCase(section.code()) || name.equalsIgnoreCase(section.title())))
                .map(PlanSection::code)
                .toList();
    }

    /** Sends sections back to be redrafted; all of them if none is named. */
    @Transactional
    public void sendBack(String cycleKey, List<String> codes, String remarks) {
        var all = sections.of(cycleKey).stream().map(PlanSection::code).toList();
        sections.sendBack(cycleKey, codes.isEmpty() ? all : codes);
        draftings.set(cycleKey, "remarks", remarks, "gaps", false);
    }

    /**
     * Before the vote something was found missing: the next round takes up what is incomplete, no section was named by a body.
     *
     * @param gaps what is missing, Italian, separated by semicolons
     */
    @Transactional
    public void sendBackForGaps(String cycleKey, String gaps) {
        sections.sendBack(
                cycleKey,
                sections.incomplete(cycleKey).stream().map(PlanSection::code).toList());
        draftings.set(cycleKey, "remarks", "il piano non è completo: " + gaps, "gaps", true);
    }

    /** Codes of the sections to be drafted in this round. */
    public List<String> toDraft(String cycleKey) {
        var forGaps = get(cycleKey).gaps();
        return sections.toDraft(cycleKey).stream()
                .filter(section -> section.redraft() || !forGaps)
                .map(PlanSection::code)
                .toList();
    }

    private void extend(String cycleKey, LocalDate due) {
        jdbc.sql("update plan_drafting set due = greatest(due, :due) where cycle = :cycle")
                .param("due", due)
                .param("cycle", cycleKey)
                .update();
    }

    private void insert(String cycleKey) {
        var settings = cycles.profileOf(cycleKey).settings();
        jdbc.sql(
                        """
                insert into plan_drafting (cycle, round, started_on, due, contributions_due, redraft)
                values (:cycle, 1, :on, :due, :contributions, false)
                """)
                .param("cycle", cycleKey)
                .param("on", clock.today())
                .param("due", clock.today().plusDays(settings.days("drafting.days")))
                .param("contributions", clock.today().plusDays(settings.days("contribution.days")))
                .update();
    }

    private void startRedraft(String cycleKey, Drafting earlier) {
        var term = clock.today().plusDays(cycles.profileOf(cycleKey).settings().days("return.dueDays"));
        draftings.set(cycleKey, "round", earlier.round() + 1, "redraft", true);
        extend(cycleKey, term);
    }

    /** From today the groups have {@code contribution.days}. */
    @Transactional
    public void askContributions(String cycleKey) {
        draftings.set(
                cycleKey,
                "contributions_due",
                clock.today().plusDays(cycles.profileOf(cycleKey).settings().days("contribution.days")));
    }

    /** The plan is ready; publishes {@link PlanReady}. */
    @Transactional
    public void ready(String cycleKey) {
        events.publishEvent(new PlanReady(cycleKey, cycles.get(cycleKey).area()));
    }
}
