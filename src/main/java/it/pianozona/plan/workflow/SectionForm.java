/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Contribution;
import it.pianozona.plan.Contributions;
import it.pianozona.plan.PlanSections;
import it.pianozona.plan.SectionLength;
import it.pianozona.plan.SectionWriting;
import it.pianozona.region.Role;
import it.pianozona.text.RichText;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-SEZIONE: a section is concluded; long texts are written on its page, a few paragraphs also here. */
@Component
class SectionForm implements TypedForm<SectionForm.Filled> {

    record Filled(
            @NotNull(message = "scegli lo stato della sezione.") State stato,
            @Size(
                            max = 4000,
                            message =
                                    "al massimo 4000 caratteri: un testo più lungo si scrive sulla pagina della sezione.")
                    String testo) {}

    /** How far the section is. */
    enum State {
        BOZZA,
        COMPLETA
    }

    /** Characters of a written text that the form shows. */
    private static final int BEGINNING = 600;

    private final PlanSections sections;
    private final SectionWriting writing;
    private final Contributions contributions;
    private final DraftingModel model;
    private final DraftingWords words;

    SectionForm(
            PlanSections sections,
            SectionWriting writing,
            Contributions contributions,
            DraftingModel model,
            DraftingWords words) {
        this.sections = sections;
        this.writing = writing;
        this.contributions = contributions;
        this.model = model;
        this.words = words;
    }

    @Override
    public String id() {
        return "redigi-sezione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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
                        .map(SectionForm::quoted)
                        .collect(Collectors.joining("\n\n")));
        shown.put("scriveQui", here);
        shown.put("inizio", here ? "" : beginning(text.plain(), section.version()));
        shown.put("testo", here ? text.plain() : "");
        return shown;
    }

    private static String beginning(String plain, int version) {
        var start = plain.length() <= BEGINNING ? plain : plain.substring(0, BEGINNING) + " […]";
        return "**Testo scritto sulla pagina, versione %d:**\n\n> %s".formatted(version, start.replace("\n", "\n> "));
    }

    private static String quoted(Contribution one) {
        return "> %s\n>\n> *%s*"
                .formatted(RichText.sanitised(one.text()).plain().replace("\n", "\n> "), one.author());
    }

    @Override
    public void submit(Step step, Filled form) {
        var office = step.actor().office();
        writing.conclude(
                step.businessKey(),
                step.text("section"),
                form.testo(),
                form.stato() == State.COMPLETA,
                new SectionWriting.Writer(
                        step.actor().personId(),
                        office,
                        office.equals(model.office(Role.PLAN_DRAFTER.name(), step.businessKey()))));
    }
}
