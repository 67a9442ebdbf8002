/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.money.MoneySums;
import it.pianozona.money.Reconciliation;
import it.pianozona.money.Stage;
import it.pianozona.programme.PlanYears;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeTexts;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.Resource;
import it.pianozona.programme.Resources;
import it.pianozona.region.Fund;
import it.pianozona.region.FundEntry;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code programma-attuativo-annuale} that the planning office and the secretariat fill around the sheets. */
@ProcessForms
class ProgrammeForms {

    private final Programmes programmes;
    private final Resources resources;
    private final ProgrammeTexts texts;
    private final ProgrammeApproval approval;
    private final PlanYears years;

    ProgrammeForms(
            Programmes programmes,
            Resources resources,
            ProgrammeTexts texts,
            ProgrammeApproval approval,
            PlanYears years) {
        this.programmes = programmes;
        this.resources = resources;
        this.texts = texts;
        this.approval = approval;
        this.years = years;
    }

    private static UUID idOf(Step step) {
        return UUID.fromString(step.text("programmeId"));
    }

    private Map<String, Object> heading(Programme programme) {
        var shown = new HashMap<String, Object>();
        shown.put("titolo", approval.title(programme));
        shown.put("pratica", programme.key());
        shown.put("anno", programme.year());
        return shown;
    }

    record AmountsForm(
            @Size(max = 100, message = "scegli dall'elenco.") String fondo,
            Optional<BigDecimal> importo,
            Optional<BigDecimal> residuo,
            @Size(max = 200) String atto,
            @NotNull(message = "scegli come proseguire.") Next seguito) {
        enum Next {
            PROSEGUI,
            NON_SI_FA
        }
    }

    @Shows("importi-programma")
    Map<String, Object> showAmounts(Step step) {
        var programme = programmes.get(idOf(step));
        var all = resources.of(programme.id());
        var shown = heading(programme);
        shown.put("risorse", all.stream().map(ProgrammeForms::row).toList());
        shown.put("fondi", Options.of(resources.funds(programme).entries(), FundEntry::code, FundEntry::label));
        shown.put("seguiti", choices(programme));
        shown.put(
                "provvisori",
                all.isEmpty()
                        ? "La Regione non ha ancora assegnato nulla per quest'anno."
                        : all.stream().anyMatch(Resource::provisional)
                                ? "Alcuni importi sono provvisori: manca l'atto regionale."
                                : "");
        return shown;
    }

    /** That there is no programme this year is offered only where the region allows it. */
    private List<Map<String, String>> choices(Programme programme) {
        var goOn = Options.of(AmountsForm.Next.PROSEGUI.name(), "Gli importi ci sono: si chiedono le proposte");
        return approval.isOptional(programme)
                ? List.of(goOn, Options.of(AmountsForm.Next.NON_SI_FA.name(), "Quest'anno il programma non si fa"))
                : List.of(goOn);
    }

    private static Map<String, String> row(Resource resource) {
        return Map.of(
                "fondo",
                resource.fund().italian(),
                "annualita",
                Integer.toString(resource.annuality()),
                "assegnato",
                ItalianNumber.euro(resource.assigned()) + " €",
                "residuo",
                ItalianNumber.euro(resource.carried()) + " €",
                "atto",
                resource.provisional() ? "provvisorio: " + resource.act() : resource.act());
    }

    /** The amounts of the year are there; one more may be written here, the page writes all of them. */
    @Takes("importi-programma")
    void takeAmounts(Step step, AmountsForm form) {
        var programme = programmes.get(idOf(step));
        if (form.seguito() == AmountsForm.Next.NON_SI_FA) {
            approval.waive(programme.id());
        } else if (!form.fondo().isEmpty()) {
            var all = new ArrayList<>(resources.of(programme.id()));
            var zero = BigDecimal.ZERO.setScale(2);
            all.add(new Resource(
                    Fund.of(form.fondo()),
                    programme.year(),
                    form.atto(),
                    form.importo().orElse(zero),
                    form.residuo().orElse(zero),
                    true));
            resources.write(programme.id(), all, step.actor().personId());
        }
        step.decide("amounts", form.seguito().name());
    }

    record CloseForm(
            @Size(max = ProgrammeTexts.LONGEST) String premessa,
            @Size(max = ProgrammeTexts.LONGEST) String cambiamenti,
            @Size(max = 3000) String superati,
            @NotNull(message = "scegli come proseguire.") Next seguito) {
        enum Next {
            AL_VOTO,
            RIAPRI
        }
    }

    @Shows("chiudi-programma")
    Map<String, Object> showClose(Step step) {
        var programme = programmes.get(idOf(step));
        var written = texts.of(programme);
        var shown = heading(programme);
        shown.put("premessa", written.premise());
        shown.put("cambiamenti", written.context());
        shown.put("superati", String.join("\n", written.superseded()));
        shown.put(
                "mancanze",
                approval.missing(programme).stream()
                        .map(words -> Map.of("mancanza", words))
                        .toList());
        shown.put("riconciliazione", reconciliation(programme));
        return shown;
    }

    /** Each year of the plan: what its framework estimates and what its programmes have planned and committed so far (ER-69). */
    private List<Map<String, String>> reconciliation(Programme programme) {
        var lines = Reconciliation.of(MoneySums.latest(years.figures(programme.cycleKey())));
        return lines.lines().stream()
                .map(line -> line.place().year())
                .distinct()
                .map(year -> {
                    var amounts = lines.ofYear(year);
                    return Map.of(
                            "anno", Integer.toString(year),
                            "quadro", euro(amounts.at(Stage.ESTIMATE)),
                            "programma", euro(amounts.at(Stage.PLANNED)),
                            "impegni", euro(amounts.at(Stage.COMMITTED)),
                            "differenza", euro(amounts.at(Stage.ESTIMATE).subtract(amounts.at(Stage.PLANNED))));
                })
                .toList();
    }

    private static String euro(BigDecimal amount) {
        return ItalianNumber.euro(amount) + " €";
    }

    /** The texts are kept; the programme goes to the vote if nothing is missing, or its sheets are opened again. */
    @Takes("chiudi-programma")
    void takeClose(Step step, CloseForm form) {
        var id = idOf(step);
        texts.write(
                id,
                new ProgrammeTexts.Texts(form.premessa(), form.cambiamenti(), ProgrammeTexts.titles(form.superati())),
                step.actor().personId());
        if (form.seguito() == CloseForm.Next.AL_VOTO) {
            approval.requireWhole(id);
        }
        step.decide("closing", form.seguito().name());
    }

    record PublishForm(
            @NotNull(message = "indica il giorno.") LocalDate pubblicatoIl,
            @NotBlank(message = "scrivi dove.") @Size(max = 200) String dove) {}

    @Shows("pubblica-programma")
    Map<String, Object> showPublish(Step step) {
        var programme = programmes.get(idOf(step));
        var shown = heading(programme);
        shown.put(
                "approvatoIl",
                programme
                        .approvedOn()
                        .map(Italian::day)
                        .orElseThrow(() -> new RuleViolated("Il programma non è approvato: non si pubblica.")));
        shown.put("pubblicatoIl", step.today());
        return shown;
    }

    /** The secretariat has published the programme. */
    @Takes("pubblica-programma")
    void takePublish(Step step, PublishForm form) {
        approval.publish(idOf(step), form.pubblicatoIl(), form.dove());
    }
}
