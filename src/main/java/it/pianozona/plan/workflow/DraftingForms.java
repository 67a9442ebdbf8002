/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.completeness.Completeness;
import it.pianozona.plan.completeness.Missing;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.Opinions;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionLength;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.region.Role;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Office;
import it.pianozona.text.RichText;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of {@code redazione-piano} about its sections and its end. */
@ProcessForms
class DraftingForms {

    /** Characters of a written text that the form shows. */
    private static final int BEGINNING = 600;

    private final PlanSections sections;
    private final DraftingModel model;
    private final DraftingWords words;
    private final SectionWriting writing;
    private final Contributions contributions;
    private final Completeness completeness;
    private final Opinions opinions;

    DraftingForms(
            PlanSections sections,
            DraftingModel model,
            DraftingWords words,
            SectionWriting writing,
            Contributions contributions,
            Completeness completeness,
            Opinions opinions) {
        this.sections = sections;
        this.model = model;
        this.words = words;
        this.writing = writing;
        this.contributions = contributions;
        this.completeness = completeness;
        this.opinions = opinions;
    }

    record AssignSectionsForm(
            @NotBlank(message = "scegli il gruppo.") @Size(max = 80, message = "scegli il gruppo dall'elenco.")
                    String gruppo,
            List<String> sezioni) {}

    @Shows("assegna-sezioni")
    Map<String, Object> showAssignSections(Step step) {
        var shown = words.heading(step);
        shown.put("gruppi", DraftingWords.options(model.groups(step.businessKey()), Office::id, Office::name));
        shown.put(
                "daAssegnare",
                DraftingWords.options(sections.unassigned(step.businessKey()), PlanSection::code, PlanSection::title));
        shown.put(
                "assegnate",
                sections.of(step.businessKey()).stream()
                        .filter(section -> !section.office().isEmpty())
                        .map(section -> Map.of("sezione", section.title(), "gruppo", section.office()))
                        .toList());
        return shown;
    }

    /** Each section of the plan is given to a group or table; the form returns until all are. */
    @Takes("assegna-sezioni")
    void takeAssignSections(Step step, AssignSectionsForm form) {
        new Problems()
                .unless(
                        model.groups(step.businessKey()).stream()
                                .anyMatch(group -> group.id().equals(form.gruppo())),
                        "«Gruppo»: scegli un gruppo o un tavolo dall'elenco.")
                .refuse();
        sections.assign(step.businessKey(), form.gruppo(), form.sezioni());
        step.decide("allAssigned", sections.unassigned(step.businessKey()).isEmpty());
    }

    record SectionForm(
            @NotNull(message = "scegli lo stato della sezione.") State stato,
            @Size(
                            max = 4000,
                            message =
                                    "al massimo 4000 caratteri: un testo più lungo si scrive sulla pagina della sezione.")
                    String testo) {
        /** How far the section is. */
        enum State {
            BOZZA,
            COMPLETA
        }
    }

    @Shows("redigi-sezione")
    Map<String, Object> showSection(Step step) {
        var shown = words.heading(step);
        var section = sections.get(step.businessKey(), step.text("section"));
        var text = RichText.sanitised(section.text());
        var here = SectionLength.fitsForm(text);
        shown.put("sezione", section.title());
        shown.put("fonte", section.source());
        shown.put("pratica", step.businessKey());
        shown.put("codice", section.code());
        shown.put("obbligatoria", section.mandatory() ? "Sezione obbligatoria." : "Sezione facoltativa.");
        shown.put(
                "segnalazione",
                section.uncontributed()
                        ? "**Nessun contributo entro il termine: la sezione è redatta dall'ufficio di piano.**"
                        : "");
        shown.put(
                "contributi",
                contributions.of(step.businessKey(), section.code()).stream()
                        .map(DraftingForms::quoted)
                        .collect(Collectors.joining("\n\n")));
        shown.put("scriveQui", here);
        shown.put("inizio", here ? "" : beginning(text.plain(), section.version()));
        shown.put("testo", here ? text.plain() : "");
        return shown;
    }

    /** F-SEZIONE: a section is concluded; long texts are written on its page, a few paragraphs also here. */
    @Takes("redigi-sezione")
    void takeSection(Step step, SectionForm form) {
        var office = step.actor().office();
        writing.conclude(
                step.businessKey(),
                step.text("section"),
                form.testo(),
                form.stato() == SectionForm.State.COMPLETA,
                new SectionWriting.Writer(
                        step.actor().personId(),
                        office,
                        office.equals(model.office(Role.PLAN_DRAFTER.name(), step.businessKey()))));
    }

    private static String beginning(String plain, int version) {
        var start = plain.length() <= BEGINNING ? plain : plain.substring(0, BEGINNING) + " […]";
        return "**Testo scritto sulla pagina, versione %d:**\n\n> %s".formatted(version, start.replace("\n", "\n> "));
    }

    private static String quoted(Contribution one) {
        return "> %s\n>\n> *%s*"
                .formatted(RichText.sanitised(one.text()).plain().replace("\n", "\n> "), one.author());
    }

    record CompletePlanForm(@NotNull(message = "scegli che cosa completare.") Resume ripresa, List<String> sezioni) {

        @AssertTrue(message = "«Sezioni»: scegli le sezioni da riprendere.")
        boolean isSectionNamed() {
            return ripresa != Resume.SEZIONI || !sezioni.isEmpty();
        }

        /** Where the work is taken up again. */
        enum Resume {
            SEZIONI,
            POLITICHE,
            OBIETTIVI,
            AZIONI,
            QUADRO,
            VERIFICA
        }
    }

    @Shows("completa-piano")
    Map<String, Object> showCompletePlan(Step step) {
        var shown = words.heading(step);
        var missing = Missing.read(step.textOrEmpty("missing"));
        shown.put("mancanze", lines(step.businessKey(), missing));
        shown.put(
                "parere",
                missing.isEmpty()
                        ? opinions.last(step.businessKey(), Opinion.Kind.ACCOUNTING)
                                .map(opinion -> "**Visto della ragioneria:** " + opinion.remarks())
                                .orElse("")
                        : "");
        shown.put(
                "elencoSezioni",
                DraftingWords.options(sections.of(step.businessKey()), PlanSection::code, PlanSection::title));
        shown.put(
                "sezioni",
                sections.incomplete(step.businessKey()).stream()
                        .map(PlanSection::code)
                        .toList());
        return shown;
    }

    /** What the completeness check found missing, and where the work is taken up again. */
    @Takes("completa-piano")
    void takeCompletePlan(Step step, CompletePlanForm form) {
        if (form.ripresa() == CompletePlanForm.Resume.SEZIONI) {
            var known = sections.of(step.businessKey()).stream()
                    .map(PlanSection::code)
                    .toList();
            new Problems()
                    .unless(known.containsAll(form.sezioni()), "«Sezioni»: scegli le sezioni dall'elenco.")
                    .refuse();
            sections.sendBack(step.businessKey(), form.sezioni());
        }
        step.decide("resume", form.ripresa().name());
    }

    /** What is missing now, each with the page on which it is mended; a contrary visa has nothing missing. */
    private String lines(String cycleKey, List<Missing> found) {
        return completeness.findings(cycleKey, found).stream()
                .map(one -> "- %s: %s".formatted(one.words(), one.address()))
                .collect(Collectors.joining("\n"));
    }
}
