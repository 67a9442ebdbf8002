/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.company.YearPlan.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of actions and budget of each year of a mandate: begun from the year before, drafted, adopted (ER-57). */
@Service
public class YearPlans {

    private final YearRows rows;
    private final MandateRows mandates;
    private final YearActions actions;
    private final CompanyNotices notices;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    YearPlans(
            YearRows rows,
            MandateRows mandates,
            YearActions actions,
            CompanyNotices notices,
            LegalRecord record,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rows = rows;
        this.mandates = mandates;
        this.actions = actions;
        this.notices = notices;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /** Those of a mandate that have begun, by year. */
    @Transactional(readOnly = true)
    public List<YearPlan> of(String mandateKey) {
        return rows.of(mandateKey);
    }

    @Transactional(readOnly = true)
    public Optional<YearPlan> find(String mandateKey, int year) {
        return rows.find(mandateKey, year);
    }

    /** Like {@link #find}, for a year that a process carries. */
    @Transactional(readOnly = true)
    public YearPlan get(String mandateKey, int year) {
        return find(mandateKey, year)
                .orElseThrow(() -> new IllegalArgumentException("no plan of " + year + " in " + mandateKey));
    }

    /** The years that the mandate plans: all that it touches but those of which the authority has adopted the actions already. */
    @Transactional(readOnly = true)
    public List<Integer> yearsOf(String mandateKey) {
        var mandate = mandates.find(mandateKey).orElseThrow();
        return mandate.years().stream()
                .filter(year -> rows.adopted(mandate.authority(), year).isEmpty())
                .toList();
    }

    /**
     * Begins the plan of a year with the actions of the latest year before; a second time it is the one that is there.
     *
     * @throws RuleViolated if the year is outside the mandate, or the PAL is not adopted
     */
    @Transactional
    public YearPlan open(String mandateKey, int year) {
        var mandate = mandates.lock(mandateKey).orElseThrow();
        var there = rows.find(mandateKey, year);
        if (there.isPresent()) {
            return there.get();
        }
        if (!mandate.years().contains(year)) {
            throw new RuleViolated("«Anno»: il %d è fuori dal mandato, che va dal %d al %d."
                    .formatted(year, mandate.from().getYear(), mandate.to().getYear()));
        }
        if (mandate.state() != Mandate.State.IN_FORCE) {
            throw new RuleViolated("«Anno»: il piano delle azioni comincia quando il PAL aziendale è adottato.");
        }
        var before = latestBefore(mandateKey, year);
        var plan = YearPlan.opened(mandate, year, before.map(YearPlan::year), clock.today());
        rows.insert(plan);
        before.ifPresent(from -> actions.copy(from, plan));
        record.append(
                mandate.entry(CompanyAuthor.PRODUCT, "Piano delle azioni e budget %d aperto".formatted(year)),
                null,
                plan);
        notices.yearOpened(mandate, plan);
        notices.vacant(mandate, plan.id().toString());
        return plan;
    }

    /** The latest year before that was adopted; where none was, the latest that has actions. */
    private Optional<YearPlan> latestBefore(String mandateKey, int year) {
        var filled = rows.of(mandateKey).stream()
                .filter(plan -> plan.year() < year && !actions.of(plan).isEmpty())
                .toList();
        return filled.stream().max(Comparator.comparing(YearPlan::isAdopted).thenComparing(YearPlan::year));
    }

    /**
     * Closes the draft: it goes before who adopts.
     *
     * @throws RuleViolated if there is no action, or the draft is closed already
     */
    @Transactional
    public void complete(YearPlan plan, CompanyAuthor author) {
        if (actions.of(plan).isEmpty()) {
            throw new RuleViolated("«Azioni»: il piano del %d non ne ha. Scrivine almeno una.".formatted(plan.year()));
        }
        rows.move(plan.id(), State.TO_ADOPT)
                .with("drafted_by = ?, returned = null", author.personId())
                .now();
        append(plan, author, "Piano delle azioni e budget %d chiuso".formatted(plan.year()), "");
    }

    /**
     * Adopts the actions of the year and tells the programmes of the districts ({@link CompanyActionsAdopted}).
     *
     * @throws RuleViolated if the act is not one, or who closed the draft would adopt it alone
     */
    @Transactional
    public void adopt(YearPlan plan, Adoption adoption, CompanyAuthor author) {
        AdoptionRules.check(adoption, get(plan.mandate(), plan.year()).draftedBy(), author, clock.today());
        rows.move(plan.id(), State.ADOPTED)
                .with("act = ?, act_date = ?, returned = null", adoption.number(), adoption.day())
                .now();
        append(plan, author, "Piano delle azioni e budget %d adottato".formatted(plan.year()), adoption.words());
    }

    /** Those of the districts may link their sheets with the actions. */
    @Transactional
    public void announce(String mandateKey, int year) {
        var plan = get(mandateKey, year);
        notices.yearAdopted(mandates.find(mandateKey).orElseThrow(), plan);
        events.publishEvent(new CompanyActionsAdopted(plan.authority(), year));
    }

    /**
     * Gives the draft back.
     *
     * @throws RuleViolated if there is no reason
     */
    @Transactional
    public void giveBack(YearPlan plan, String reason, CompanyAuthor author) {
        AdoptionRules.requireReason(reason);
        rows.move(plan.id(), State.DRAFTING)
                .with("drafted_by = null, returned = ?", reason.strip())
                .now();
        append(plan, author, "Piano delle azioni e budget %d rinviato".formatted(plan.year()), reason);
        notices.yearReturned(mandates.find(plan.mandate()).orElseThrow(), plan, reason.strip());
    }

    private void append(YearPlan plan, CompanyAuthor author, String words, String reason) {
        record.append(
                mandates.find(plan.mandate()).orElseThrow().entry(author, words),
                plan,
                new Outcome(get(plan.mandate(), plan.year()), reason));
    }

    private record Outcome(YearPlan plan, String reason) {}
}
