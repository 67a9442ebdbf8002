/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.agreement.paper.YearComparison;
import it.pianozona.cycle.Cycles;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.Funds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each party commits itself to (F-IMP), while the scheme is being drafted. The planning office and the area's accounting
 * office keep the commitments of all parties, a party's office its own.
 * Rules: requirement 3.8.
 */
@Service
public class Commitments {

    private final Agreements agreements;
    private final CommitmentRows rows;
    private final Actions actions;
    private final Framework framework;
    private final Cycles cycles;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final BusinessClock clock;

    Commitments(
            Agreements agreements,
            CommitmentRows rows,
            Actions actions,
            Framework framework,
            Cycles cycles,
            RightsOnDate rights,
            LegalRecord record,
            BusinessClock clock) {
        this.agreements = agreements;
        this.rows = rows;
        this.actions = actions;
        this.framework = framework;
        this.cycles = cycles;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /** The commitments in the order of the parties, then by year. */
    @Transactional(readOnly = true)
    public List<Commitment> of(String cycleKey) {
        return rows.of(agreements.get(cycleKey).id());
    }

    /** Offices of the parties whose commitments the person may keep today; none once the scheme has left the drafting. */
    @Transactional(readOnly = true)
    public Set<String> keptBy(String cycleKey, String personId) {
        var agreement = agreements.get(cycleKey);
        if (agreement.state() != Agreement.State.DRAFT) {
            return Set.of();
        }
        var mine = rights.of(personId, clock.today()).officeIds();
        var ofAll = mine.contains(OfficeKind.PLAN_OFFICE.officeId(agreement.area()))
                || mine.contains(OfficeKind.ACCOUNTING.officeId(agreement.area()));
        return agreements.parties(cycleKey).stream()
                .map(Party::office)
                .filter(office -> ofAll || mine.contains(office))
                .collect(Collectors.toSet());
    }

    /**
     * Adds a commitment.
     *
     * @return a warning in Italian where it exceeds what is available and the region admits that
     * @throws RuleViolated if it breaks a rule of F-IMP, if the person may not keep the party's commitments, or if the scheme
     *     is no longer being drafted
     */
    @Transactional
    public Optional<String> add(String cycleKey, Commitment commitment, String personId) {
        return save(cycleKey, commitment, personId, Optional.empty());
    }

    /** Changes a commitment; the party that it belongs to stays. Like {@link #add}. */
    @Transactional
    public Optional<String> change(String cycleKey, Commitment commitment, String personId) {
        var before = existing(cycleKey, commitment.id());
        if (!before.office().equals(commitment.office())) {
            throw new RuleViolated(
                    "«Ente»: un impegno non passa da un ente a un altro. Rimuovilo e aggiungilo all'altro ente.");
        }
        return save(cycleKey, commitment, personId, Optional.of(before));
    }

    /** Removes a commitment; refused like {@link #add}. */
    @Transactional
    public void remove(String cycleKey, UUID id, String personId) {
        var agreement = requireDrafting(cycleKey);
        var before = existing(cycleKey, id);
        requireKept(cycleKey, Set.of(before.office()), personId);
        rows.delete(id);
        log(agreement, personId, before.office(), "Impegno rimosso", before, null);
    }

    /** Each year of the plan with its difference from the financial framework. */
    @Transactional(readOnly = true)
    public List<YearComparison> comparison(String cycleKey) {
        var committed = of(cycleKey);
        var planned = framework.of(cycleKey);
        return actions.years(cycleKey).stream()
                .map(year -> new YearComparison(
                        year,
                        total(planned.stream().filter(row -> row.year() == year).map(FrameworkRow::amount)),
                        total(committed.stream()
                                .filter(one -> one.year() == year)
                                .map(Commitment::amount))))
                .toList();
    }

    /** Whether in some year commitments and framework are not the same, so that the scheme gives the reason. */
    @Transactional(readOnly = true)
    public boolean differs(String cycleKey) {
        return comparison(cycleKey).stream().anyMatch(YearComparison::differs);
    }

    /** The commitments as a sheet that {@link #importSheet} takes back. */
    @Transactional(readOnly = true)
    public Sheet exportSheet(String cycleKey) {
        return CommitmentSheet.write(
                of(cycleKey), rows.names(agreements.get(cycleKey).id()), actions.of(cycleKey));
    }

    /**
     * Puts the commitments of a sheet in place of those of the parties that it names, all of them or none.
     *
     * @throws RuleViolated if the scheme is no longer being drafted
     */
    @Transactional
    public SheetReport importSheet(String cycleKey, Sheet written, String personId) {
        var agreement = requireDrafting(cycleKey);
        var sheets = actions.of(cycleKey);
        var sheet = CommitmentSheet.read(written, agreements.parties(cycleKey), sheets, funds(cycleKey));
        var report = sheet.checked(rules(cycleKey, sheets), keptBy(cycleKey, personId));
        if (!report.accepted()) {
            return report;
        }
        var before = of(cycleKey).stream()
                .filter(one -> sheet.offices().contains(one.office()))
                .toList();
        rows.deleteOf(agreement.id(), sheet.offices());
        rows.put(agreement, sheet.commitments(), sheets, personId);
        for (var office : sheet.offices()) {
            log(
                    agreement,
                    personId,
                    office,
                    "Impegni importati",
                    before.stream().filter(one -> one.office().equals(office)).toList(),
                    sheet.commitments().stream()
                            .filter(one -> one.office().equals(office))
                            .toList());
        }
        return report;
    }

    private Optional<String> save(
            String cycleKey, Commitment commitment, String personId, Optional<Commitment> before) {
        var agreement = requireDrafting(cycleKey);
        var sheets = actions.of(cycleKey);
        var warning = rules(cycleKey, sheets).check(commitment);
        requireKept(cycleKey, Set.of(commitment.office()), personId);
        rows.put(agreement, List.of(commitment), sheets, personId);
        var act = before.isPresent() ? "Impegno modificato" : "Impegno aggiunto";
        log(agreement, personId, commitment.office(), act, before.orElse(null), commitment);
        return warning;
    }

    /** The funds from which a party may commit itself. */
    public Funds funds(String cycleKey) {
        return cycles.profileOf(cycleKey).funds();
    }

    private CommitmentRules rules(String cycleKey, List<Action> sheets) {
        return CommitmentRules.of(
                agreements.parties(cycleKey),
                sheets,
                actions.years(cycleKey),
                funds(cycleKey),
                cycles.profileOf(cycleKey).settings().word("commitment.overBudget"));
    }

    private Agreement requireDrafting(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        if (rows.stateHeld(agreement.id()) != Agreement.State.DRAFT) {
            throw new RuleViolated(
                    "Gli impegni si modificano solo mentre lo schema è in redazione: ora l'accordo è %s. Chiedi all'ufficio di piano un nuovo schema."
                            .formatted(agreement.state().italian()));
        }
        return agreement;
    }

    private void requireKept(String cycleKey, Set<String> offices, String personId) {
        if (!keptBy(cycleKey, personId).containsAll(offices)) {
            throw new RuleViolated(
                    "«Ente»: gli impegni di un ente li tengono l'ente stesso, la ragioneria e l'ufficio di piano dell'ambito.");
        }
    }

    private Commitment existing(String cycleKey, UUID id) {
        return rows.find(agreements.get(cycleKey).id(), id)
                .orElseThrow(() -> new RuleViolated("L'impegno non c'è più: aggiorna la pagina."));
    }

    private void log(Agreement agreement, String personId, String office, String act, Object before, Object after) {
        record.append(agreement.entry(personId, office, act), before, after);
    }

    private static BigDecimal total(java.util.stream.Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    }
}
