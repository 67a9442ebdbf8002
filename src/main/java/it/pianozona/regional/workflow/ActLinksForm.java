/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.ActLink;
import it.pianozona.regional.LinkType;
import it.pianozona.regional.RegionalActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** F-LEGAME: the region links the act to others and confirms its registration, or withdraws it. */
@Component
class ActLinksForm implements TypedForm<ActLinksForm.Filled> {

    enum Next {
        CONFERMA,
        ALTRI_LEGAMI,
        RITIRA
    }

    record Filled(
            List<String> atti,
            Optional<LinkType> tipo,
            @NotNull(message = "di' come prosegue la registrazione.") Next prosegue,
            @Size(max = 500, message = "al massimo 500 caratteri.") String motivo,
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
    }

    private final RegionalActs acts;
    private final RegionalWords words;

    ActLinksForm(RegionalActs acts, RegionalWords words) {
        this.acts = acts;
        this.words = words;
    }

    @Override
    public String id() {
        return "collega-atti";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    private Map<String, String> row(UUID act, ActLink link) {
        var other = link.from().equals(act) ? link.to() : link.from();
        var type = link.from().equals(act) ? link.type() : LinkType.SOSTITUITO_DA;
        return Map.of("legame", type.italian(), "atto", acts.get(other).title());
    }

    @Override
    public void submit(Step step, Filled form) {
        var act = RegionalWords.actOf(step);
        if (form.prosegue() == Next.RITIRA) {
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
}
