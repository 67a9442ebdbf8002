/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.cycle.Cycles;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.PlanGate;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.text.RichTextLink;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence attached to a plan, by section (LO18-6): added and never taken away, so that what was decided can be traced. */
@Service
public class EvidenceRepository {

    private final Table<EvidenceItem> items;
    private final Cycles cycles;
    private final PlanGate gate;
    private final PlanSections sections;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;
    private final StoredFiles files;

    EvidenceRepository(
            Tables tables,
            Cycles cycles,
            PlanGate gate,
            PlanSections sections,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts,
            StoredFiles files) {
        this.cycles = cycles;
        this.gate = gate;
        this.sections = sections;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
        this.files = files;
        this.items = tables.part("evidence_item", EvidenceItem.class);
    }

    /** The evidence of the plan, by section and date. */
    public List<EvidenceItem> of(String cycleKey) {
        return items.list("where cycle = ? order by section, dated, id", cycleKey);
    }

    /** @throws it.pianozona.rule.RuleViolated if something is missing, the day is to come, or the plan is no longer a draft */
    @Transactional
    public void add(String cycleKey, EvidenceItem item, SectionWriting.Writer writer) {
        if (!gate.isDrafter(cycleKey, writer.office())
                && !sections.get(cycleKey, item.section()).office().equals(writer.office())) {
            throw new RuleViolated(
                    "«Sezione»: le evidenze le aggiungono l'ufficio di piano e il gruppo a cui la sezione è stata affidata.");
        }
        gate.enter(cycleKey, "Evidenza");
        new Problems()
                .unless(isFilled(item.title()), "«Titolo»: scrivi che cosa è, al massimo 200 caratteri.")
                .unless(isFilled(item.source()), "«Fonte»: scrivi chi lo dice, al massimo 200 caratteri.")
                .unless(!item.dated().isAfter(clock.today()), "«Data»: indica il giorno del documento, non futuro.")
                .unless(
                        item.address().isEmpty()
                                || RichTextLink.of(item.address()).isPresent(),
                        "«Indirizzo»: scrivi un indirizzo intero, per esempio https://www.istat.it/.")
                .unless(
                        item.file().isPresent() || !item.address().isEmpty(),
                        "«File»: allega il documento o indica l'indirizzo a cui è pubblicato.")
                .refuse();
        samePosts.once(
                writer.personId(),
                "evidenza",
                cycleKey,
                item.section(),
                item.title(),
                item.source(),
                item.dated(),
                item.address(),
                item.file().map(file -> files.get(file).sha256()));
        var added = new Added(cycleKey, writer.personId(), writer.office(), clock.instant());
        items.insert(item, added);
        record.append(
                new LegalRecord.Act(
                        cycles.get(cycleKey).area(),
                        cycleKey,
                        writer.personId(),
                        writer.office(),
                        "Evidenza aggiunta alla sezione " + item.section()),
                null,
                Map.of("id", item.id(), "titolo", item.title()));
    }

    private static boolean isFilled(String text) {
        return !text.isBlank() && text.length() <= 200;
    }

    /** Who adds an item, to which plan. */
    private record Added(
            @Column("cycle") String cycleKey, String person, String office, @Column("added_at") Instant at) {}
}
