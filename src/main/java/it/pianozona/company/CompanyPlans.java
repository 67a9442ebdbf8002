/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.company.Mandate.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PAL aziendale of a mandate: proposed to, closed, adopted or given back (ER-55, ER-56). */
@Service
public class CompanyPlans {

    private static final int LONGEST_TEXT = 4000;

    private final Table<CompanyContribution> contributions;
    private final MandateRows rows;
    private final ObjectiveRows objectives;
    private final CompanyNotices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    CompanyPlans(
            Tables tables,
            MandateRows rows,
            ObjectiveRows objectives,
            CompanyNotices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.contributions = tables.of("company_contribution", CompanyContribution.class);
        this.rows = rows;
        this.objectives = objectives;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A district, a department or a staff unit proposes something.
     *
     * @param year of the actions that it is for; empty for the PAL
     * @throws RuleViolated if nothing is written
     */
    @Transactional
    public void propose(String mandateKey, Optional<Integer> year, String text, CompanyAuthor author) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new RuleViolated("«Proposta»: scrivila, in al massimo 4000 caratteri.");
        }
        var one = new CompanyContribution(
                UUID.randomUUID(), mandateKey, year, author.office(), author.personId(), text.strip(), clock.today());
        contributions.insert(one);
        record.append(
                rows.find(mandateKey)
                        .orElseThrow()
                        .entry(
                                author,
                                year.map("Proposta per le azioni del %d"::formatted)
                                        .orElse("Proposta per il PAL aziendale")),
                null,
                one);
    }

    /** What was proposed for the PAL, or for the actions of a year, in the order in which it came. */
    @Transactional(readOnly = true)
    public List<CompanyContribution> proposals(String mandateKey, Optional<Integer> year) {
        return year.isPresent()
                ? contributions.list("where mandate = ? and year = ? order by written_on, id", mandateKey, year.get())
                : contributions.list("where mandate = ? and year is null order by written_on, id", mandateKey);
    }

    /**
     * Closes the draft of the PAL: it goes before who adopts.
     *
     * @throws RuleViolated if it has no objective, one of them has no indicator, or the draft is closed already
     */
    @Transactional
    public void complete(String mandateKey, CompanyAuthor author) {
        var all = objectives.of(mandateKey);
        var problems =
                new Problems().unless(!all.isEmpty(), "«Obiettivi»: il PAL aziendale non ne ha. Scrivine almeno uno.");
        all.stream()
                .filter(one -> one.indicators().isEmpty())
                .forEach(one -> problems.unless(
                        false, "«Indicatori»: «%s» non ne ha. Scrivine almeno uno.".formatted(one.title())));
        problems.refuse();
        rows.move(mandateKey, State.TO_ADOPT)
                .with("drafted_by = ?, returned = null", author.personId())
                .now();
        append(mandateKey, author, "PAL aziendale chiuso", "");
    }

    /**
     * Adopts the PAL: dates, goals and objectives are fixed from now on.
     *
     * @throws RuleViolated if the act is not one, or who closed the draft would adopt it alone
     */
    @Transactional
    public void adopt(String mandateKey, Adoption adoption, CompanyAuthor author) {
        AdoptionRules.check(adoption, rows.lock(mandateKey).orElseThrow().draftedBy(), author, clock.today());
        rows.move(mandateKey, State.IN_FORCE)
                .with("act = ?, act_date = ?, returned = null", adoption.number(), adoption.day())
                .now();
        append(mandateKey, author, "PAL aziendale adottato", adoption.words());
        notices.planAdopted(rows.find(mandateKey).orElseThrow());
    }

    /**
     * Gives the PAL back to the direction.
     *
     * @throws RuleViolated if there is no reason
     */
    @Transactional
    public void giveBack(String mandateKey, String reason, CompanyAuthor author) {
        AdoptionRules.requireReason(reason);
        rows.move(mandateKey, State.DRAFTING)
                .with("drafted_by = null, returned = ?", reason.strip())
                .now();
        append(mandateKey, author, "PAL aziendale rinviato", reason);
        notices.planReturned(rows.find(mandateKey).orElseThrow(), reason.strip());
    }

    private record Outcome(List<CompanyObjective> objectives, String reason) {}

    private void append(String mandateKey, CompanyAuthor author, String words, String reason) {
        record.append(
                rows.find(mandateKey).orElseThrow().entry(author, words),
                null,
                new Outcome(objectives.of(mandateKey), reason));
    }
}
