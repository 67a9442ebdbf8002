/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.workflow;

import it.pianozona.company.CompanyAction;
import it.pianozona.company.CompanyAuthor;
import it.pianozona.company.CompanyContribution;
import it.pianozona.company.CompanyObjective;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.Mandate;
import it.pianozona.company.Mandates;
import it.pianozona.company.YearActions;
import it.pianozona.company.YearPlan;
import it.pianozona.company.YearPlans;
import it.pianozona.measure.Measure;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.Names;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a mandate say of it. */
@Component
class CompanyWords {

    private static final int SHOWN = 300;

    private final Mandates mandates;
    private final CompanyObjectives objectives;
    private final YearPlans years;
    private final YearActions actions;
    private final CompanyPlans plans;
    private final Names names;

    CompanyWords(
            Mandates mandates,
            CompanyObjectives objectives,
            YearPlans years,
            YearActions actions,
            CompanyPlans plans,
            Names names) {
        this.mandates = mandates;
        this.objectives = objectives;
        this.years = years;
        this.actions = actions;
        this.plans = plans;
        this.names = names;
    }

    static String keyOf(Step step) {
        return step.text("mandateKey");
    }

    /** The year that the step is of; none for the PAL. */
    static Optional<Integer> yearOf(Step step) {
        return Optional.of(step.textOrEmpty("year"))
                .filter(year -> !year.isEmpty())
                .map(Integer::valueOf);
    }

    static CompanyAuthor authorOf(Step step) {
        return new CompanyAuthor(step.actor().personId(), step.actor().office());
    }

    Mandate mandate(Step step) {
        return mandates.get(keyOf(step));
    }

    /** The plan of the year that the step is of. */
    YearPlan plan(Step step) {
        return years.get(keyOf(step), yearOf(step).orElseThrow());
    }

    /** What every form shows at its head. */
    Map<String, Object> heading(Step step) {
        var mandate = mandate(step);
        var year = yearOf(step);
        var shown = new HashMap<String, Object>();
        shown.put(
                "oggetto",
                year.map("Azioni e budget %d"::formatted).orElse("PAL aziendale %s".formatted(mandate.period())));
        shown.put(
                "fatti",
                Italian.elided("Mandato **%s** di %s, dal %s al %s."
                        .formatted(
                                mandate.key(),
                                mandate.director(),
                                Italian.day(mandate.from()),
                                Italian.day(mandate.to()))));
        shown.put(
                "indirizzo",
                "/aziende/%s/piano%s"
                        .formatted(
                                mandate.authority(),
                                year.map("/anni/%d"::formatted).orElse("")));
        return shown;
    }

    /** Why the plan was given back, and what districts, departments and staff proposed. */
    void proposals(Step step, Map<String, Object> shown) {
        var returned =
                yearOf(step).isPresent() ? plan(step).returned() : mandate(step).returned();
        shown.put("rilievi", returned.isEmpty() ? "" : "Il piano è stato rinviato: **%s**".formatted(returned));
        var all = plans.proposals(keyOf(step), yearOf(step));
        var offices =
                names.of(Set.of(), all.stream().map(CompanyContribution::office).collect(Collectors.toSet()));
        shown.put(
                "proposte",
                all.stream()
                        .map(one -> "- %s: %s".formatted(offices.office(one.office()), cut(one.text())))
                        .collect(Collectors.joining("\n")));
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    List<Map<String, String>> objectives(Step step) {
        return objectives.of(keyOf(step)).stream().map(CompanyWords::row).toList();
    }

    private static Map<String, String> row(CompanyObjective one) {
        return Map.of(
                "linea", one.line(),
                "obiettivo", one.title(),
                "struttura", one.structure(),
                "anni", one.period(),
                "indicatori", one.indicators().stream().map(Measure::italian).collect(Collectors.joining("; ")));
    }

    List<Map<String, String>> actions(Step step) {
        return actions.of(plan(step)).stream().map(CompanyWords::row).toList();
    }

    private static Map<String, String> row(CompanyAction one) {
        return Map.of(
                "codice", one.code(),
                "azione", one.title(),
                "centro", one.centre(),
                "peso", ItalianNumber.plain(one.weight()),
                "risorse", ItalianNumber.euro(one.total()));
    }

    /** What is to be adopted, in a line each. */
    String contents(Step step) {
        return yearOf(step).isPresent()
                ? actions.of(plan(step)).stream()
                        .map(one -> "- %s %s (%s, peso %s): %s €"
                                .formatted(
                                        one.code(),
                                        one.title(),
                                        one.centre(),
                                        ItalianNumber.plain(one.weight()),
                                        ItalianNumber.euro(one.total())))
                        .collect(Collectors.joining("\n"))
                : objectives.of(keyOf(step)).stream()
                        .map(one ->
                                "- %s: %s (%s, %s)".formatted(one.line(), one.title(), one.structure(), one.period()))
                        .collect(Collectors.joining("\n"));
    }
}
