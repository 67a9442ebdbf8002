/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.BodySide;
import it.pianozona.office.CompositionTemplate.Headcount;
import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.StaffBodies.StaffBody;
import it.pianozona.office.StaffSource;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The staffing plan (TO-8): how many people are needed of each side, and which bodies are asked to appoint them. */
@Component
class StaffingPlanForm implements TypedForm<StaffingPlanForm.Filled> {

    record Filled(
            @NotNull(message = "scrivi quante persone.")
                    @Min(value = 0, message = "non può essere negativo.")
                    @Max(value = 999, message = "al massimo 999.")
                    Integer postiComuni,
            @NotNull(message = "scrivi quante persone.")
                    @Min(value = 0, message = "non può essere negativo.")
                    @Max(value = 999, message = "al massimo 999.")
                    Integer postiAsl,
            @NotEmpty(message = "scegli almeno un ente a cui chiedere personale.") List<String> enti) {}

    private final OfficeStaffing staffing;
    private final StaffBodies bodies;
    private final CompositionTemplates templates;
    private final OfficeWords words;

    StaffingPlanForm(OfficeStaffing staffing, StaffBodies bodies, CompositionTemplates templates, OfficeWords words) {
        this.staffing = staffing;
        this.bodies = bodies;
        this.templates = templates;
        this.words = words;
    }

    @Override
    public String id() {
        return "piano-personale";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var office = words.office(step);
        var template = templates.get(office.template());
        var candidates = bodies.of(office.area(), office.pattern());
        var shown = words.heading(office);
        shown.put(
                "organico",
                template.sides().stream().map(StaffingPlanForm::stated).toList());
        shown.put(
                "postiComuni",
                template.stated(BodySide.MUNICIPALITIES).map(Headcount::people).orElse(1));
        shown.put(
                "postiAsl",
                template.stated(BodySide.HEALTH).map(Headcount::people).orElse(1));
        shown.put("elenco", OfficeWords.options(candidates, StaffBody::office, StaffBody::name));
        shown.put(
                "enti",
                candidates.stream()
                        .filter(StaffBody::usual)
                        .map(StaffBody::office)
                        .toList());
        return shown;
    }

    private static Map<String, String> stated(Headcount stated) {
        return Map.of(
                "parte", stated.side().italian(), "persone", (stated.atLeast() ? "almeno " : "") + stated.people());
    }

    @Override
    public void submit(Step step, Filled form) {
        var office = words.office(step);
        staffing.plan(
                office,
                Map.of(BodySide.MUNICIPALITIES, form.postiComuni(), BodySide.HEALTH, form.postiAsl()),
                chosen(office.area(), office.pattern(), form.enti()));
    }

    private List<StaffSource> chosen(String area, it.pianozona.office.OfficePattern pattern, List<String> ids) {
        return bodies.of(area, pattern).stream()
                .filter(body -> ids.contains(body.office()))
                .map(body -> new StaffSource(body.office(), body.side(), true, false))
                .toList();
    }
}
