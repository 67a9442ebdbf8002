/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.page.Field;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.programme.sheet.SheetAnswers;
import it.pianozona.programme.sheet.SheetCost;
import it.pianozona.programme.sheet.SheetField;
import it.pianozona.programme.sheet.SheetFrame;
import it.pianozona.programme.sheet.SheetFrames;
import it.pianozona.programme.sheet.SheetReading;
import it.pianozona.programme.sheet.SheetWriting;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The forms of {@code programma-attuativo-annuale} about sheets: one quick proposal, and the end of the list. */
@ProcessForms
class SheetForms {

    private final Programmes programmes;
    private final ProgrammeApproval approval;
    private final ProgrammeSheets sheets;
    private final SheetFrames frames;
    private final SheetWriting writing;
    private final SheetAnswers answers;

    SheetForms(
            Programmes programmes,
            ProgrammeApproval approval,
            ProgrammeSheets sheets,
            SheetFrames frames,
            SheetWriting writing,
            SheetAnswers answers) {
        this.programmes = programmes;
        this.approval = approval;
        this.sheets = sheets;
        this.frames = frames;
        this.writing = writing;
        this.answers = answers;
    }

    private Programme programme(Step step) {
        return programmes.get(UUID.fromString(step.text("programmeId")));
    }

    private Map<String, Object> heading(Programme programme) {
        var shown = new HashMap<String, Object>();
        shown.put("titolo", approval.title(programme));
        shown.put("pratica", programme.key());
        return shown;
    }

    record ProposalForm(
            @NotNull(message = "scegli come proseguire.") Next seguito,
            @Size(max = 200) String titoloScheda,
            @Size(max = 36, message = "scegli dall'elenco.") String azione,
            Optional<PlanAreaKind> area,
            @Size(max = 300) String target,
            @Size(max = 4000) String descrizione,
            Optional<BigDecimal> importo,
            @Size(max = 30, message = "scegli dall'elenco.") String fondo) {
        enum Next {
            PROPONGO,
            FINITO
        }
    }

    @Shows("proponi-schede")
    Map<String, Object> showProposal(Step step) {
        var programme = programme(step);
        var frame = frames.of(programme);
        var shown = heading(programme);
        shown.put(
                "schede",
                sheets.all(programme.id()).stream().map(SheetForms::row).toList());
        shown.put(
                "azioni",
                Options.of(frame.actions().entrySet(), one -> one.getKey().toString(), Map.Entry::getValue));
        shown.put("aree", Options.of(Arrays.asList(PlanAreaKind.values()), PlanAreaKind::name, PlanAreaKind::italian));
        shown.put("fondi", Options.of(frame.funds().all(), Fund::code, Fund::italian));
        return shown;
    }

    private static Map<String, String> row(ProgrammeSheet sheet) {
        return Map.of(
                "numero",
                Integer.toString(sheet.number()),
                "scheda",
                sheet.title(),
                "andamento",
                sheet.isTaken()
                        ? sheet.course().kind().italian()
                        : sheet.proposal().standing().italian(),
                "costo",
                sheet.total().map(total -> ItalianNumber.euro(total) + " €").orElse(""));
    }

    /** ER-13: a group or a table proposes one sheet, or says that it has proposed all on the page. */
    @Takes("proponi-schede")
    void takeProposal(Step step, ProposalForm form) {
        var programme = programme(step);
        if (form.seguito() == ProposalForm.Next.PROPONGO) {
            writing.add(programme.id(), proposed(programme, form), step.actor().personId());
        }
    }

    private ProgrammeSheet proposed(Programme programme, ProposalForm form) {
        var frame = frames.of(programme);
        var problems =
                new Problems().unless(form.area().isPresent() || !form.azione().isEmpty(), "«Area»: scegli l'area.");
        var written = new EnumMap<SheetField, String>(SheetField.class);
        put(written, SheetField.TITLE, form.titoloScheda());
        put(written, SheetField.AREA, form.area().map(Enum::name).orElse(""));
        put(written, SheetField.TARGET, form.target());
        put(written, SheetField.DESCRIPTION, form.descrizione());
        put(written, SheetField.TOTAL, form.importo().map(ItalianNumber::euro).orElse(""));
        var draft = sheets.draft(programme, Field.id(form.azione()));
        var sheet = SheetReading.of(draft, frame, written, problems);
        problems.refuse();
        return form.importo().isEmpty() ? sheet : sheet.with(sheet.parts().with(costs(programme, frame, form)));
    }

    private static void put(Map<SheetField, String> written, SheetField field, String text) {
        if (!text.isBlank()) {
            written.put(field, text.strip());
        }
    }

    /** Without a fund the sheet says what it costs and not yet who pays. */
    private static List<SheetCost> costs(Programme programme, SheetFrame frame, ProposalForm form) {
        if (form.fondo().isEmpty()) {
            return List.of();
        }
        return List.of(new SheetCost(
                frame.funds().named(form.fondo()).orElseGet(() -> Fund.of(form.fondo())),
                Optional.empty(),
                "",
                programme.year(),
                form.importo().orElseThrow()));
    }

    record CloseForm(@NotNull(message = "scegli.") Next seguito, @Size(max = 500) String perche) {
        enum Next {
            CHIUDI
        }
    }

    @Shows("chiudi-schede")
    Map<String, Object> showClose(Step step) {
        var programme = programme(step);
        var all = sheets.of(programme.id());
        var shown = heading(programme);
        shown.put("quante", all.size());
        shown.put("totale", ItalianNumber.euro(total(all)) + " €");
        shown.put(
                "mancanze",
                Stream.concat(
                                sheets.unanswered(programme.id()).stream()
                                        .map(one -> missing(one, "proposta senza risposta")),
                                sheets.lacking(programme.id()).stream()
                                        .map(one ->
                                                missing(one.sheet(), one.gaps().words())))
                        .toList());
        return shown;
    }

    private static BigDecimal total(List<ProgrammeSheet> all) {
        return all.stream().map(ProgrammeSheet::covered).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static Map<String, String> missing(ProgrammeSheet sheet, String words) {
        return Map.of("scheda", sheet.name(), "manca", words);
    }

    /** ER-13: the list is closed; a sheet that lacks something, or whose costs do not cover it, keeps it open. */
    @Takes("chiudi-schede")
    void takeClose(Step step, CloseForm form) {
        var id = programme(step).id();
        answers.close(id, form.perche(), step.actor().personId());
        approval.askCommitments(id);
    }
}
