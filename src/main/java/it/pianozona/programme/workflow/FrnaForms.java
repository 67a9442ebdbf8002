/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeTexts;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.table.FrnaTable;
import it.pianozona.programme.table.ProgrammeTables;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The form of {@code programma-attuativo-annuale} that says what is done for who is not self-sufficient. */
@ProcessForms
class FrnaForms {

    private final Programmes programmes;
    private final ProgrammeTables tables;
    private final ProgrammeTexts texts;
    private final ProgrammeApproval approval;

    FrnaForms(Programmes programmes, ProgrammeTables tables, ProgrammeTexts texts, ProgrammeApproval approval) {
        this.programmes = programmes;
        this.tables = tables;
        this.texts = texts;
        this.approval = approval;
    }

    record FrnaForm(
            @NotBlank(message = "scrivi che cosa si fa con il fondo.") @Size(max = ProgrammeTexts.LONGEST) String testo,
            @NotNull(message = "scegli come proseguire.") Next seguito) {
        enum Next {
            FINITO
        }
    }

    @Shows("sezione-frna")
    Map<String, Object> showFrna(Step step) {
        var programme = programmes.get(idOf(step));
        var lines = tables.frna(programme);
        var shown = new HashMap<String, Object>();
        shown.put("titolo", approval.title(programme));
        shown.put("pratica", programme.key());
        shown.put("anno", programme.year());
        shown.put(
                "totale",
                ItalianNumber.euro(
                        lines.stream().map(FrnaTable.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
        shown.put("righe", lines.stream().map(FrnaForms::row).toList());
        shown.put("testo", programme.frna());
        return shown;
    }

    private static Map<String, String> row(FrnaTable.Line line) {
        return Map.of(
                "servizio", line.service(),
                "fondo", line.fund().italian(),
                "distretto", line.district(),
                "importo", ItalianNumber.euro(line.amount()) + " €");
    }

    /** The section is written; its table follows from the sheets. */
    @Takes("sezione-frna")
    void takeFrna(Step step, FrnaForm form) {
        texts.writeFrna(idOf(step), form.testo(), step.actor().personId());
    }

    private static UUID idOf(Step step) {
        return UUID.fromString(step.text("programmeId"));
    }
}
