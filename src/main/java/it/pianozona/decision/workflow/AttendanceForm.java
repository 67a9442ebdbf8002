/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** F-PRES: the secretary records who was present, which closes the sitting; the others are absent. */
@Component
class AttendanceForm implements TypedForm<AttendanceForm.Filled> {

    record Filled(List<String> presenti, @NotNull(message = "indica l'ora di chiusura.") LocalTime oraChiusura) {}

    private final CollegialDecisions decisions;
    private final DecisionWords words;
    private final BusinessClock clock;

    AttendanceForm(CollegialDecisions decisions, DecisionWords words, BusinessClock clock) {
        this.decisions = decisions;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "registra-presenze";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.sitting(step);
        var decision = DecisionWords.decisionOf(step);
        var members = decisions.members(decision);
        var voted = decisions.voted(decision);
        shown.put(
                "componenti",
                members.stream()
                        .map(member -> Map.of("value", member.officeId(), "label", member.label()))
                        .toList());
        shown.put(
                "presenti",
                members.stream()
                        .map(member -> member.officeId())
                        .filter(voted::contains)
                        .toList());
        shown.put(
                "voti",
                members.stream()
                        .map(member -> Map.of(
                                "componente",
                                member.label(),
                                "votato",
                                voted.contains(member.officeId()) ? "sì" : "no"))
                        .toList());
        shown.put(
                "oraChiusura",
                clock.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var tally = decisions.close(DecisionWords.decisionOf(step), Set.copyOf(form.presenti()), form.oraChiusura());
        tally.inputs().forEach(step::hand);
    }
}
