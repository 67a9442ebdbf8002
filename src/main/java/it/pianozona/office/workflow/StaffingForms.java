/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.BodySide;
import it.pianozona.office.CompositionTemplate.Headcount;
import it.pianozona.office.CompositionTemplates;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.StaffBodies;
import it.pianozona.office.StaffBodies.StaffBody;
import it.pianozona.office.StaffSource;
import it.pianozona.office.Trainings;
import it.pianozona.office.Trainings.Training;
import it.pianozona.rule.Problems;
import it.pianozona.text.Italian;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code ufficio-di-piano} about staff and what they learn. */
@ProcessForms
class StaffingForms {

    private final OfficeStaffing staffing;
    private final StaffBodies bodies;
    private final CompositionTemplates templates;
    private final OfficeWords words;
    private final Trainings trainings;
    private final Memberships memberships;

    StaffingForms(
            OfficeStaffing staffing,
            StaffBodies bodies,
            CompositionTemplates templates,
            OfficeWords words,
            Trainings trainings,
            Memberships memberships) {
        this.staffing = staffing;
        this.bodies = bodies;
        this.templates = templates;
        this.words = words;
        this.trainings = trainings;
        this.memberships = memberships;
    }

    record StaffingPlanForm(
            @NotNull(message = "scrivi quante persone.")
                    @Min(value = 0, message = "non può essere negativo.")
                    @Max(value = 999, message = "al massimo 999.")
                    Integer postiComuni,
            @NotNull(message = "scrivi quante persone.")
                    @Min(value = 0, message = "non può essere negativo.")
                    @Max(value = 999, message = "al massimo 999.")
                    Integer postiAsl,
            @NotEmpty(message = "scegli almeno un ente a cui chiedere personale.") List<String> enti) {}

    @Shows("piano-personale")
    Map<String, Object> showStaffingPlan(Step step) {
        var office = words.office(step);
        var template = templates.get(office.template());
        var candidates = bodies.of(office.area(), office.pattern());
        var shown = words.heading(office);
        shown.put(
                "organico", template.sides().stream().map(StaffingForms::stated).toList());
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

    /** The staffing plan (TO-8): how many people are needed of each side, and which bodies are asked to appoint them. */
    @Takes("piano-personale")
    void takeStaffingPlan(Step step, StaffingPlanForm form) {
        var office = words.office(step);
        staffing.plan(
                office,
                Map.of(BodySide.MUNICIPALITIES, form.postiComuni(), BodySide.HEALTH, form.postiAsl()),
                chosen(office.area(), office.pattern(), form.enti()));
    }

    private static Map<String, String> stated(Headcount stated) {
        return Map.of(
                "parte", stated.side().italian(), "persone", (stated.atLeast() ? "almeno " : "") + stated.people());
    }

    private List<StaffSource> chosen(String area, it.pianozona.office.OfficePattern pattern, List<String> ids) {
        return bodies.of(area, pattern).stream()
                .filter(body -> ids.contains(body.office()))
                .map(body -> new StaffSource(body.office(), body.side(), true, false))
                .toList();
    }

    record TrainingForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 36, message = "scegli dall'elenco.") String componente,
            @Size(max = 200) String competenza,
            @Size(max = 200) String corso,
            Optional<BigDecimal> ore,
            Optional<LocalDate> data) {}

    @Shows("competenze")
    Map<String, Object> showTraining(Step step) {
        var office = words.office(step);
        var members = members(office);
        var shown = words.heading(office);
        shown.put("persone", OfficeWords.options(members, one -> one.id().toString(), OfficeMember::personName));
        shown.put(
                "corsi",
                trainings.of(office.id()).stream()
                        .map(one -> Map.of(
                                "persona",
                                name(members, one.member()),
                                "corso",
                                one.course(),
                                "ore",
                                one.hours().stripTrailingZeros().toPlainString().replace('.', ','),
                                "data",
                                Italian.day(one.heldOn())))
                        .toList());
        return shown;
    }

    /** Competences and training of the office's people (TO-9), one course at a time. */
    @Takes("competenze")
    void takeTraining(Step step, TrainingForm form) {
        if (form.seguito().adds()) {
            new Problems()
                    .unless(!form.componente().isEmpty(), "«Componente»: scegli una persona dell'ufficio.")
                    .unless(form.ore().isPresent(), "«Ore»: scrivi le ore del corso.")
                    .unless(form.data().isPresent(), "«Data»: indica quando si è svolto il corso.")
                    .refuse();
            var office = words.office(step);
            trainings.add(
                    office,
                    members(office),
                    new Training(
                            trainingChosen(office, form.componente()),
                            form.competenza(),
                            form.corso(),
                            form.ore().orElseThrow(),
                            form.data().orElseThrow()),
                    step.actor().personId());
        }
        step.decide("anotherCourse", form.seguito().continues());
    }

    private List<OfficeMember> members(PlanOffice office) {
        return memberships.standing(office, office.from());
    }

    private static String name(List<OfficeMember> members, UUID id) {
        return members.stream()
                .filter(one -> one.id().equals(id))
                .map(OfficeMember::personName)
                .findFirst()
                .orElse("");
    }

    private UUID trainingChosen(PlanOffice office, String id) {
        return members(office).stream()
                .map(OfficeMember::id)
                .filter(member -> member.toString().equals(id))
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }
}
