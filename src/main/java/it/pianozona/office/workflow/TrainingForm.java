/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.Trainings;
import it.pianozona.office.Trainings.Training;
import it.pianozona.rule.Problems;
import it.pianozona.text.Italian;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Competences and training of the office's people (TO-9), one course at a time. */
@Component
class TrainingForm implements TypedForm<TrainingForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 36, message = "scegli dall'elenco.") String componente,
            @Size(max = 200, message = "al massimo 200 caratteri.") String competenza,
            @Size(max = 200, message = "al massimo 200 caratteri.") String corso,
            Optional<BigDecimal> ore,
            Optional<LocalDate> data) {}

    private final Trainings trainings;
    private final Memberships memberships;
    private final OfficeWords words;

    TrainingForm(Trainings trainings, Memberships memberships, OfficeWords words) {
        this.trainings = trainings;
        this.memberships = memberships;
        this.words = words;
    }

    @Override
    public String id() {
        return "competenze";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
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
                            chosen(office, form.componente()),
                            form.competenza(),
                            form.corso(),
                            form.ore().orElseThrow(),
                            form.data().orElseThrow()),
                    step.actor().personId());
        }
        step.decide("anotherCourse", form.seguito().continues());
    }

    private UUID chosen(PlanOffice office, String id) {
        return members(office).stream()
                .map(OfficeMember::id)
                .filter(member -> member.toString().equals(id))
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }
}
