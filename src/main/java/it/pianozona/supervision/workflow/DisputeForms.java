/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Disputes;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/** The forms of {@code controversia}. */
@ProcessForms
class DisputeForms {

    private final Disputes disputes;
    private final MatterWords words;
    private final ArbiterWords arbiters;

    DisputeForms(Disputes disputes, MatterWords words, ArbiterWords arbiters) {
        this.disputes = disputes;
        this.words = words;
        this.arbiters = arbiters;
    }

    record DisputeAnswerForm(
            @NotNull(message = "scegli come risponde la tua parte.") Answer risposta,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {
        enum Answer {
            ADERISCE,
            CONTESTA
        }
    }

    @Shows("risposta-controversia")
    Map<String, Object> showDisputeAnswer(Step step) {
        return words.heading(step);
    }

    /** The other side of a dispute agrees, or leaves it to the arbiters. */
    @Takes("risposta-controversia")
    void takeDisputeAnswer(Step step, DisputeAnswerForm form) {
        var agrees = form.risposta() == DisputeAnswerForm.Answer.ADERISCE;
        disputes.answer(MatterWords.matterOf(step), agrees, form.motivo(), MatterWords.actorOf(step));
        step.decide("agreed", agrees);
    }

    record ArbiterForm(@NotBlank(message = "scrivi nome e cognome.") @Size(max = 120) String arbitro) {}

    @Shows("nomina-arbitro")
    Map<String, Object> showArbiter(Step step) {
        var shown = words.heading(step);
        shown.put("parte", arbiters.side(sideOf(step)));
        shown.put("arbitri", arbiters.named(MatterWords.matterOf(step)));
        return shown;
    }

    /** A side names its arbiter; the college one that is missing, and the one who presides. */
    @Takes("nomina-arbitro")
    void takeArbiter(Step step, ArbiterForm form) {
        disputes.name(
                MatterWords.matterOf(step),
                new Disputes.Arbiter(sideOf(step), form.arbitro()),
                MatterWords.actorOf(step));
    }

    /** The president is of no side. */
    private static String sideOf(Step step) {
        var side = step.textOrEmpty("side");
        return side.isEmpty() ? Disputes.PRESIDENT : side;
    }

    record AwardForm(
            @NotBlank(message = "indica il numero.") @Size(max = 30) String numero,
            @NotNull(message = "indica la data.") LocalDate data,
            @NotNull(message = "scegli l'esito.") Disputes.AwardOutcome esito,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo) {}

    @Shows("lodo")
    Map<String, Object> showAward(Step step) {
        var shown = words.heading(step);
        shown.put("arbitri", arbiters.named(MatterWords.matterOf(step)));
        shown.put("data", step.today());
        return shown;
    }

    /** The secretariat records the award of the arbiters. */
    @Takes("lodo")
    void takeAward(Step step, AwardForm form) {
        disputes.award(
                MatterWords.matterOf(step),
                new Disputes.Award(form.numero(), form.data(), form.esito(), form.testo()),
                MatterWords.actorOf(step));
    }
}
