/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The objectives of the PAL aziendale, written by the direction until the draft is closed. */
@Service
public class CompanyObjectives {

    private final MandateRows mandates;
    private final ObjectiveRows rows;
    private final PlanLinks links;
    private final CompanyMeasures frames;
    private final LegalRecord record;

    CompanyObjectives(
            MandateRows mandates, ObjectiveRows rows, PlanLinks links, CompanyMeasures frames, LegalRecord record) {
        this.mandates = mandates;
        this.rows = rows;
        this.links = links;
        this.frames = frames;
        this.record = record;
    }

    /** By strategic line. */
    @Transactional(readOnly = true)
    public List<CompanyObjective> of(String mandateKey) {
        return rows.of(mandateKey);
    }

    @Transactional(readOnly = true)
    public Optional<CompanyObjective> find(String mandateKey, UUID id) {
        return of(mandateKey).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Writes an objective that nobody else can have written, for example a new one.
     *
     * @throws RuleViolated naming all that is wrong, or if the draft is closed
     */
    @Transactional
    public void save(String mandateKey, CompanyObjective one, CompanyAuthor author) {
        save(mandateKey, one, Optional.empty(), author);
    }

    /**
     * Writes an objective, new or in the place of the one with its id.
     *
     * @param seen {@link CompanyObjective#mark} of the one that the person has changed
     * @throws RuleViolated naming all that is wrong, if the draft is closed, or if somebody else has changed it since
     */
    @Transactional
    public void save(String mandateKey, CompanyObjective one, Optional<String> seen, CompanyAuthor author) {
        var mandate = open(mandateKey);
        var before = find(mandateKey, one.id());
        Overtaken.refuse(seen, before.map(CompanyObjective::mark), "questo obiettivo");
        var choices = new HashSet<>(
                links.guidances(mandate.authority(), mandate.from()).keySet());
        choices.addAll(links.objectives(mandate.authority()).keySet());
        before.ifPresent(old -> {
            choices.add(PlanLinks.guidance(old.guidance()));
            old.planObjective().ifPresent(id -> choices.add(PlanLinks.objective(old.planCycle(), id)));
        });
        var problems = new Problems();
        new ObjectiveRules(
                        mandate,
                        choices,
                        frame(mandate, one.firstYear(), one.lastYear())
                                .rules(before.map(CompanyObjective::indicators).orElse(List.<Measure>of())))
                .check(one, problems);
        problems.refuse();
        rows.save(mandateKey, one, author.personId());
        record.append(
                mandate.entry(
                        author, before.isPresent() ? "Obiettivo del PAL modificato" : "Obiettivo del PAL scritto"),
                before.orElse(null),
                one);
    }

    /**
     * Takes an objective out of the draft.
     *
     * @throws RuleViolated if the draft is closed, or there is no such objective
     */
    @Transactional
    public void remove(String mandateKey, UUID id, CompanyAuthor author) {
        var mandate = open(mandateKey);
        var before = find(mandateKey, id)
                .orElseThrow(() -> new RuleViolated("L'obiettivo non c'è più: ricarica la pagina."));
        rows.remove(id);
        record.append(mandate.entry(author, "Obiettivo del PAL tolto"), before, null);
    }

    private Mandate open(String mandateKey) {
        return mandates.lock(mandateKey)
                .filter(Mandate::isEditable)
                .orElseThrow(() -> new RuleViolated(
                        "Il PAL aziendale è chiuso e non si modifica: chi lo adotta può rinviarlo alla direzione."));
    }

    /** What the indicators of an objective of those years are written with; of all years of the mandate where those are none. */
    @Transactional(readOnly = true)
    public MeasureFrame frame(Mandate mandate, int first, int last) {
        var years = mandate.years().stream()
                .filter(year -> year >= first && year <= last)
                .toList();
        return frames.of(mandate.authority(), years.isEmpty() ? mandate.years() : years, mandate.to());
    }
}
