/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.adhesion.UnsignedActs;
import it.pianozona.proceeding.SettleForm;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of {@code atto-successivo}. */
@ProcessForms
class SubsequentActForms {

    private final SubsequentActs acts;
    private final ActWords words;
    private final ActSigning signing;
    private final UnsignedActs unsignedActs;

    SubsequentActForms(SubsequentActs acts, ActWords words, ActSigning signing, UnsignedActs unsignedActs) {
        this.acts = acts;
        this.words = words;
        this.signing = signing;
        this.unsignedActs = unsignedActs;
    }

    record ActDraftForm(
            @NotNull(message = "scegli il tipo.") SubsequentAct.Kind tipo,
            @NotBlank(message = "compila il campo.") @Size(max = 200) String titolo,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo,
            List<String> parti) {}

    @Shows("atto-successivo")
    Map<String, Object> showActDraft(Step step) {
        var shown = words.heading(step);
        var act = words.act(step);
        shown.put(
                "elenco",
                acts.possibleParties(act.id()).stream()
                        .map(party -> Map.of("value", party.office(), "label", party.name()))
                        .toList());
        shown.put("tipo", act.kind().name());
        shown.put("titolo", act.title());
        shown.put("testo", act.text());
        shown.put(
                "parti",
                acts.parties(act.id()).stream()
                        .map(SubsequentAct.ActParty::office)
                        .toList());
        return shown;
    }

    /** F-ACC without the six elements: the planning office writes an act that follows the agreement. */
    @Takes("atto-successivo")
    void takeActDraft(Step step, ActDraftForm form) {
        acts.draft(
                ActWords.actOf(step),
                new SubsequentActs.Draft(form.tipo(), form.titolo(), form.testo(), form.parti()),
                step.actor().personId());
    }

    record ActSignatureForm(
            @NotNull(message = "scegli se l'atto è firmato.") Choice scelta, @Size(max = 2000) String motivo) {
        enum Choice {
            FIRMATO,
            RIFIUTATO
        }
    }

    @Shows("firma-atto")
    Map<String, Object> showActSignature(Step step) {
        var shown = words.heading(step);
        var id = ActWords.actOf(step);
        var party = step.text("party");
        shown.put(
                "parte",
                acts.parties(id).stream()
                        .filter(asked -> asked.office().equals(party))
                        .map(SubsequentAct.ActParty::name)
                        .findFirst()
                        .orElse(party));
        shown.put(
                "ultimo",
                SignedFile.last(signing.uploads(id), party)
                        .map(SignedFile::verdict)
                        .orElse("nessuno"));
        return shown;
    }

    /** F-FIRMA: a party has signed the act, or refuses; the stored verdict is asked again. */
    @Takes("firma-atto")
    void takeActSignature(Step step, ActSignatureForm form) {
        signing.answer(
                ActWords.actOf(step),
                step.text("party"),
                form.scelta() == ActSignatureForm.Choice.FIRMATO,
                form.motivo(),
                step.actor().personId());
    }

    @Shows("verifica-firme-atto")
    Map<String, Object> showSettleAct(Step step) {
        var shown = words.heading(step);
        shown.put(
                "daVerificare",
                signing.unverified(ActWords.actOf(step)).stream()
                        .map(SubsequentAct.ActParty::name)
                        .collect(Collectors.joining(", ")));
        return shown;
    }

    /** The secretariat has a signature verified again, or attests a verification by another tool. */
    @Takes("verifica-firme-atto")
    void takeSettleAct(Step step, SettleForm form) {
        form.attest(report -> signing.attest(ActWords.actOf(step), step.actor().personId(), report));
    }

    record AfterActRefusalForm(@NotNull(message = "scegli come proseguire.") Choice scelta) {
        enum Choice {
            RIVEDI,
            CHIEDI_ANCORA,
            ABBANDONA
        }
    }

    @Shows("dopo-rifiuto-atto")
    Map<String, Object> showAfterActRefusal(Step step) {
        var shown = words.heading(step);
        shown.put(
                "rifiuti",
                unsignedActs.missing(ActWords.actOf(step)).stream()
                        .map("- %s"::formatted)
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    /** A party does not sign: the planning office revises the act or gives it up. */
    @Takes("dopo-rifiuto-atto")
    void takeAfterActRefusal(Step step, AfterActRefusalForm form) {
        if (form.scelta() == AfterActRefusalForm.Choice.CHIEDI_ANCORA) {
            unsignedActs.askAgain(ActWords.actOf(step), step.actor().personId());
        }
        step.decide("afterRefusal", form.scelta().name());
        // what the gateway of the model's earlier versions asks
        step.decide("revised", form.scelta() == AfterActRefusalForm.Choice.RIVEDI);
    }
}
