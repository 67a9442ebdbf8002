/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plan office writes how the agreement goes on without the party that withdraws. */
@Component
class AmendmentForm implements TypedForm<AmendmentForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo) {}

    private final Withdrawals withdrawals;
    private final MatterWords words;

    AmendmentForm(Withdrawals withdrawals, MatterWords words) {
        this.withdrawals = withdrawals;
        this.words = words;
    }

    @Override
    public String id() {
        return "modifica-accordo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var matter = MatterWords.matterOf(step);
        shown.put(
                "dissensi",
                withdrawals.consents(matter).stream()
                        .filter(consent -> !consent.consent())
                        .map(consent ->
                                "- **%s** non consente: %s".formatted(words.party(consent.office()), consent.remarks()))
                        .collect(Collectors.joining("\n")));
        withdrawals.draft(matter).ifPresent(text -> shown.put("testo", text));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        withdrawals.draft(MatterWords.matterOf(step), form.testo(), MatterWords.actorOf(step));
    }
}
