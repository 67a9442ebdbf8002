/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.Concertation;
import it.pianozona.guidance.ConcertationTable;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-INDIR, AB: the meeting of Comuni and health authority and its list of fundamental actions (AB-29). */
@Component
class MeetingForm implements TypedForm<MeetingForm.Filled> {

    record Filled(
            @NotNull(message = "indica la data dell'incontro.") LocalDate data,
            @NotBlank(message = "indica il luogo o il collegamento.")
                    @Size(max = 200, message = "al massimo 200 caratteri.")
                    String luogo,
            @NotBlank(message = "indica chi era presente.") @Size(max = 2000, message = "al massimo 2000 caratteri.")
                    String presenti,
            @NotBlank(message = "scrivi almeno un'azione, una per riga.")
                    @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String azioni) {}

    private final ConcertationTable table;
    private final GuidanceWords words;

    MeetingForm(ConcertationTable table, GuidanceWords words) {
        this.table = table;
        this.words = words;
    }

    @Override
    public String id() {
        return "concertazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put(
                "rinvio",
                table.answers(step.businessKey()).stream()
                        .filter(answer -> !answer.confirmed())
                        .map(answer -> "**%s, non conferma:** %s"
                                .formatted(answer.side().italian(), answer.reason()))
                        .collect(Collectors.joining("\n\n")));
        shown.put("data", step.today());
        shown.put("azioni", words.items(step));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        table.meet(
                step.businessKey(),
                new Concertation.Meeting(form.data(), form.luogo(), form.presenti()),
                form.azioni());
    }
}
