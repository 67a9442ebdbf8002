/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanSections;
import it.pianozona.plan.RichText;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-SEZIONE: the text of a section, from the contributions of its group. */
@Component
class SectionForm implements TypedForm<SectionForm.Filled> {

    record Filled(
            @NotNull(message = "scegli lo stato della sezione.") State stato,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String testo) {}

    /** How far the section is. */
    enum State {
        BOZZA,
        COMPLETA
    }

    private final PlanSections sections;
    private final DraftingWords words;

    SectionForm(PlanSections sections, DraftingWords words) {
        this.sections = sections;
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
        shown.put("sezione", section.title());
        shown.put("fonte", section.source());
        shown.put("obbligatoria", section.mandatory() ? "Sezione obbligatoria." : "Sezione facoltativa.");
        shown.put(
                "segnalazione",
                section.uncontributed()
                        ? "**Nessun contributo entro il termine: la sezione è redatta dall'ufficio di piano.**"
                        : "");
        shown.put(
                "contributi",
                sections.contributions(step.businessKey()).stream()
                        .filter(one -> one.section().equals(section.code()))
                        .map(one -> quoted(one.text()) + "\n>\n> *" + one.author() + "*")
                        .collect(Collectors.joining("\n\n")));
        shown.put("testo", RichText.sanitised(section.text()).plain());
        return shown;
    }

    private static String quoted(String text) {
        return "> " + RichText.sanitised(text).plain().replace("\n", "\n> ");
    }

    @Override
    public void submit(Step step, Filled form) {
        sections.write(
                step.businessKey(),
                step.text("section"),
                RichText.ofPlain(form.testo()).html(),
                form.stato() == State.COMPLETA,
                step.actor().personId());
    }
}
