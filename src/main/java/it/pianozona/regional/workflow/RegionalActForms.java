/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.ActLink;
import it.pianozona.regional.LinkType;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActType;
import it.pianozona.regional.RegionalActs;
import it.pianozona.regional.RegionalFigures;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code quadro-regionale} about acts and what they bring. */
@ProcessForms
class RegionalActForms {

    private final RegionalActs acts;
    private final RegionalWords words;
    private final RegionalFigures figures;

    RegionalActForms(RegionalActs acts, RegionalWords words, RegionalFigures figures) {
        this.acts = acts;
        this.words = words;
        this.figures = figures;
    }

    record RegionalActForm(
            @NotNull(message = "scegli il tipo di atto.") RegionalActType tipo,
            @NotBlank(message = "indica il numero.") @Size(max = 30) String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data,
            @NotBlank(message = "indica chi ha adottato l'atto.") @Size(max = 200) String ente,
            @NotNull(message = "indica da quando vale.") LocalDate validitaDa,
            Optional<LocalDate> validitaA,
            @Size(max = 60) String bur,
            Optional<LocalDate> burData,
            @Size(max = 500)
                    @Pattern(regexp = "(https?://\\S+)?", message = "scrivi un indirizzo che inizia con https://.")
                    String indirizzo) {}

    @Shows("registra-atto-regionale")
    Map<String, Object> showRegionalAct(Step step) {
        var shown = new HashMap<String, Object>();
        shown.put("pratica", step.businessKey());
        shown.put(
                "tipi",
                Arrays.stream(RegionalActType.values())
                        .map(type -> Map.of("value", type.name(), "label", type.label()))
                        .toList());
        return shown;
    }

    /** F-ATTO: what identifies a regional act. */
    @Takes("registra-atto-regionale")
    void takeRegionalAct(Step step, RegionalActForm form) {
        acts.register(
                RegionalWords.actOf(step),
                new RegionalAct.Particulars(
                        form.tipo(),
                        form.numero(),
                        form.data(),
                        form.ente(),
                        form.validitaDa(),
                        form.validitaA(),
                        form.bur(),
                        form.burData(),
                        form.indirizzo()));
    }

    record ActLinksForm(
            List<String> atti,
            Optional<LinkType> tipo,
            @NotNull(message = "di' come prosegue la registrazione.") Next prosegue,
            @Size(max = 500) String motivo,
            boolean soglie,
            boolean indicatori) {

        @AssertTrue(message = "«Tipo di legame»: per gli atti scelti indica come si legano.")
        boolean isTypeGiven() {
            return atti.isEmpty() || tipo.isPresent() || prosegue == Next.RITIRA;
        }

        @AssertTrue(
                message = "«Motivo del ritiro»: scrivi perché la registrazione è ritirata, con almeno 20 caratteri.")
        boolean isWithdrawalExplained() {
            return prosegue != Next.RITIRA || motivo.length() >= 20;
        }

        @AssertTrue(message = "«Atti da collegare»: scegli solo dall'elenco.")
        boolean isEachAnAct() {
            return atti.stream().allMatch(id -> id.matches("[0-9a-f-]{36}"));
        }

        enum Next {
            CONFERMA,
            ALTRI_LEGAMI,
            RITIRA
        }
    }

    @Shows("collega-atti")
    Map<String, Object> showActLinks(Step step) {
        var act = RegionalWords.actOf(step);
        var shown = words.head(step);
        shown.put(
                "elenco",
                acts.linkable(act).stream()
                        .map(other -> Map.of("value", other.id().toString(), "label", other.title()))
                        .toList());
        shown.put("legami", acts.links(act).stream().map(link -> row(act, link)).toList());
        return shown;
    }

    /** F-LEGAME: the region links the act to others and confirms its registration, or withdraws it. */
    @Takes("collega-atti")
    void takeActLinks(Step step, ActLinksForm form) {
        var act = RegionalWords.actOf(step);
        if (form.prosegue() == ActLinksForm.Next.RITIRA) {
            acts.withdraw(act, form.motivo());
        } else {
            form.tipo()
                    .ifPresent(type -> acts.link(
                            act, form.atti().stream().map(UUID::fromString).toList(), type));
        }
        step.decide("linking", form.prosegue().name());
        step.decide("withThresholds", form.soglie());
        step.decide("withIndicators", form.indicatori());
    }

    private Map<String, String> row(UUID act, ActLink link) {
        var other = link.from().equals(act) ? link.to() : link.from();
        var type = link.from().equals(act) ? link.type() : LinkType.SOSTITUITO_DA;
        return Map.of("legame", type.italian(), "atto", acts.get(other).title());
    }

    record AllocationForm(
            @NotNull(message = "indica il totale dell'atto in euro.")
                    @DecimalMin(value = "0", message = "deve essere 0 o più.")
                    @Digits(integer = 13, fraction = 2, message = "in euro, con al massimo due decimali.")
                    BigDecimal totale,
            @NotBlank(message = "scrivi almeno una riga.") @Size(max = 4000) String righe) {}

    @Shows("righe-riparto")
    Map<String, Object> showAllocation(Step step) {
        var shown = words.head(step);
        shown.put("fondi", String.join(", ", figures.fundsOf(RegionalWords.actOf(step))));
        shown.put(
                "ambiti",
                figures.areasOf(RegionalWords.actOf(step)).stream()
                        .map(area -> Map.of("codice", area.code(), "ambito", area.name()))
                        .toList());
        return shown;
    }

    /** F-RIPARTO: what an allocation act gives to each area. */
    @Takes("righe-riparto")
    void takeAllocation(Step step, AllocationForm form) {
        figures.allot(RegionalWords.actOf(step), form.totale(), form.righe());
    }

    record FormerContentsForm(@NotBlank(message = "scrivi almeno una riga.") @Size(max = 4000) String righe) {}

    @Shows("contenuti-ex-pat")
    Map<String, Object> showFormerContents(Step step) {
        return words.head(step);
    }

    /** F-LEGAME for the former Programma attività territoriali: where each of its contents goes (ER-67, ER-71). */
    @Takes("contenuti-ex-pat")
    void takeFormerContents(Step step, FormerContentsForm form) {
        figures.mapFormerContents(RegionalWords.actOf(step), form.righe());
    }
}
