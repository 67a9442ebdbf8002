/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanGate;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.ParagraphMerge;
import it.pianozona.text.RichText;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves the texts of the sections (F-SEZIONE): every save is a version, and none wipes out another's. */
@Service
public class SectionWriting {

    private static final int SUMMARY = 200;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final PlanGate gate;
    private final PlanSections sections;
    private final SectionVersions versions;
    private final SectionDrafts drafts;
    private final Consolidations consolidations;
    private final LegalRecord record;
    private final BusinessClock clock;

    SectionWriting(
            JdbcClient jdbc,
            Cycles cycles,
            PlanGate gate,
            PlanSections sections,
            SectionVersions versions,
            SectionDrafts drafts,
            Consolidations consolidations,
            LegalRecord record,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.gate = gate;
        this.sections = sections;
        this.versions = versions;
        this.drafts = drafts;
        this.consolidations = consolidations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Who writes, and for which office.
     *
     * @param consolidates whether the office is one that may write while the texts are put together
     */
    public record Writer(String personId, String office, boolean consolidates) {}

    /**
     * What a person saves.
     *
     * @param base the version that the person began from, 0 for none
     * @param complete whether the section is said complete
     */
    public record Page(int base, RichText text, boolean complete) {}

    /** What became of a save. */
    public sealed interface Saved permits Version, Merged, Clash {}

    /** It is that version; the same as before if the words are the same. */
    public record Version(int number) implements Saved {}

    /** Another person had saved a version in the meantime: both are in the new one. */
    public record Merged(int number, SectionVersion other) implements Saved {}

    /** Another person had changed the same place: nothing is saved but the person's draft. */
    public record Clash(SectionVersion other) implements Saved {}

    /**
     * Saves from the page.
     *
     * @throws RuleViolated if the plan is no longer a draft, the office consolidates, the text is longer than {@link SectionLength} allows, or a section is said complete
     *     without words
     */
    @Transactional
    public Saved save(String cycleKey, String code, Page page, Writer writer) {
        var section = locked(cycleKey, code);
        requireOpen(cycleKey, section, writer);
        SectionLength.require(page.text());
        if (page.base() >= section.version()) {
            return new Version(write(cycleKey, section, page, writer, Optional.empty(), Optional.empty()));
        }
        var other = versions.latest(cycleKey, code).orElseThrow();
        var parts = ParagraphMerge.of(versions.text(cycleKey, code, page.base()), other.text(), page.text());
        if (parts.stream().anyMatch(ParagraphMerge.Conflict.class::isInstance)) {
            drafts.keep(cycleKey, code, writer.personId(), page.base(), page.text());
            return new Clash(other);
        }
        var merged = new Page(section.version(), ParagraphMerge.chosen(parts, List.of()), page.complete());
        SectionLength.require(merged.text());
        return new Merged(
                write(cycleKey, section, merged, writer, Optional.empty(), Optional.of(other.number())), other);
    }

    /**
     * Takes the text of an earlier version back, as a new one to be looked at again.
     *
     * @param seen the latest version that the person saw
     * @throws RuleViolated as {@link #save}, or if another version has come since
     */
    @Transactional
    public int restore(String cycleKey, String code, int number, int seen, Writer writer) {
        var section = locked(cycleKey, code);
        requireOpen(cycleKey, section, writer);
        if (section.version() != seen) {
            throw new RuleViolated(
                    "«Versione»: nel frattempo è stata salvata la versione %d: confrontala prima di riprendere la %d."
                            .formatted(section.version(), number));
        }
        var earlier = versions.find(cycleKey, code, number)
                .orElseThrow(() -> new RuleViolated("«Versione»: scegli una versione dell'elenco."));
        var page = new Page(seen, earlier.text(), false);
        return write(cycleKey, section, page, writer, Optional.of(number), Optional.empty());
    }

    /**
     * Saves from the form of the step.
     *
     * @param text the words typed in the form; empty where the form shows none to be typed
     * @throws RuleViolated as {@link #save}, or if words are typed over a text that has headings, lists or tables
     */
    @Transactional
    public void conclude(String cycleKey, String code, String text, boolean complete, Writer writer) {
        var section = locked(cycleKey, code);
        requireOpen(cycleKey, section, writer);
        var current = RichText.kept(section.text());
        var typed = RichText.ofPlain(text);
        if (!SectionLength.fitsForm(current) && !typed.isEmpty()) {
            throw new RuleViolated(
                    "«Testo»: questa sezione ha titoli, elenchi o tabelle: scrivi il testo sulla pagina delle sezioni e qui indica solo lo stato.");
        }
        var kept = SectionLength.fitsForm(current) ? typed : current;
        write(
                cycleKey,
                section,
                new Page(section.version(), kept, complete),
                writer,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Writes the text that an approved change gives a section.
     *
     * @throws RuleViolated as {@link #save}
     */
    @Transactional
    public void amend(String cycleKey, String code, RichText text, PlanAuthor author) {
        var section = locked(cycleKey, code);
        var writer = new Writer(author.personId(), author.office(), true);
        requireOpen(cycleKey, section, writer);
        SectionLength.require(text);
        write(cycleKey, section, new Page(section.version(), text, true), writer, Optional.empty(), Optional.empty());
    }

    private int write(
            String cycleKey,
            PlanSection section,
            Page page,
            Writer writer,
            Optional<Integer> restoredFrom,
            Optional<Integer> mergedWith) {
        new Problems()
                .unless(
                        !page.complete() || page.text().hasWords(),
                        section.mandatory()
                                ? "«Testo»: la sezione è obbligatoria: scrivi il testo prima di dichiararla completa."
                                : "«Testo»: la sezione non ha parole: scrivi il testo, o lasciala in bozza se non serve. È facoltativa: senza testo non entra nel piano.")
                .refuse();
        var same = section.version() > 0 && section.text().equals(page.text().html());
        var number = same ? section.version() : section.version() + 1;
        if (same) {
            versions.declare(cycleKey, section.code(), number, page.complete());
        } else {
            versions.add(
                    cycleKey,
                    section.code(),
                    new SectionVersion(
                            number,
                            page.text(),
                            page.complete(),
                            writer.personId(),
                            writer.office(),
                            clock.now(),
                            restoredFrom,
                            mergedWith));
        }
        jdbc.sql("update plan_section set redraft = false where cycle = :cycle and section = :section")
                .param("cycle", cycleKey)
                .param("section", section.code())
                .update();
        drafts.discard(cycleKey, section.code(), writer.personId());
        note(cycleKey, section, page, writer, number);
        return number;
    }

    private void note(String cycleKey, PlanSection section, Page page, Writer writer, int number) {
        record.append(
                new LegalRecord.Act(
                        cycles.get(cycleKey).area(),
                        cycleKey,
                        writer.personId(),
                        writer.office(),
                        "Sezione «%s»: versione %d".formatted(section.title(), number)),
                summary(section.version(), RichText.kept(section.text()), section.complete()),
                summary(number, page.text(), page.complete()));
    }

    /** The text itself is in its version. */
    private static Map<String, Object> summary(int version, RichText text, boolean complete) {
        var plain = text.plain();
        return Map.of(
                "versione",
                version,
                "inizio",
                plain.substring(0, Math.min(SUMMARY, plain.length())),
                "completa",
                complete);
    }

    private void requireOpen(String cycleKey, PlanSection section, Writer writer) {
        gate.enter(cycleKey, "Testo");
        if (!section.office().equals(writer.office()) && !gate.isDrafter(cycleKey, writer.office())) {
            throw new RuleViolated(
                    "«Testo»: la sezione la scrivono l'ufficio di piano e il gruppo a cui è stata affidata.");
        }
        if (!writer.consolidates()) {
            consolidations.refuseWhileOpen(cycleKey);
        }
    }

    /** Two people who save the same section wait for each other. */
    private PlanSection locked(String cycleKey, String code) {
        jdbc.sql(
                        "insert into plan_section (cycle, section, office) values (:cycle, :section, '') on conflict (cycle, section) do nothing")
                .param("cycle", cycleKey)
                .param("section", code)
                .update();
        jdbc.sql("select section from plan_section where cycle = :cycle and section = :section for update")
                .param("cycle", cycleKey)
                .param("section", code)
                .query(String.class)
                .single();
        return sections.get(cycleKey, code);
    }
}
