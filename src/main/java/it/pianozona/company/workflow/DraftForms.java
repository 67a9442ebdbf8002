/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.workflow;

import it.pianozona.company.CompanyAction;
import it.pianozona.company.CompanyObjective;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyOffices;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.DistrictResources;
import it.pianozona.company.PlanLinks;
import it.pianozona.company.YearActions;
import it.pianozona.company.YearPlans;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.measure.MeasureLine;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code piano-aziendale} that write: one thing at a time, the step stays open until the draft is closed. */
@ProcessForms
class DraftForms {

    private final CompanyPlans plans;
    private final CompanyObjectives objectives;
    private final YearPlans years;
    private final YearActions actions;
    private final PlanLinks links;
    private final CompanyOffices offices;
    private final CompanyWords words;

    DraftForms(
            CompanyPlans plans,
            CompanyObjectives objectives,
            YearPlans years,
            YearActions actions,
            PlanLinks links,
            CompanyOffices offices,
            CompanyWords words) {
        this.plans = plans;
        this.objectives = objectives;
        this.years = years;
        this.actions = actions;
        this.links = links;
        this.offices = offices;
        this.words = words;
    }

    enum Next {
        AGGIUNGI,
        CHIUDI
    }

    record PlanForm(
            @NotNull(message = "di' come prosegui.") Next seguito,
            @Size(max = 200) String linea,
            @Size(max = 300) String obiettivo,
            @Size(max = 100, message = "scegli dall'elenco.") String atto,
            @Size(max = 100, message = "scegli dall'elenco.") String obiettivoPiano,
            @Size(max = 200) String struttura,
            Optional<Integer> dalAnno,
            Optional<Integer> alAnno,
            Optional<BigDecimal> risorse,
            Optional<BigDecimal> quotaDistretti,
            @Size(max = 200) String indicatore,
            @Size(max = 40) String unita,
            Optional<BigDecimal> partenza,
            Optional<LocalDate> giornoPartenza,
            @Size(max = 200) String fonte,
            Optional<BigDecimal> atteso) {}

    @Shows("redigi-pal")
    Map<String, Object> showPlan(Step step) {
        var mandate = words.mandate(step);
        var shown = words.heading(step);
        words.proposals(step, shown);
        shown.put("obiettivi", words.objectives(step));
        shown.put("atti", options(links.guidances(mandate.authority(), mandate.from())));
        shown.put("obiettiviPiano", options(links.objectives(mandate.authority())));
        shown.put("dalAnno", mandate.years().get(0));
        shown.put("alAnno", mandate.to().getYear());
        return shown;
    }

    private static List<Map<String, String>> options(Map<String, String> choices) {
        return Options.of(choices.keySet(), choice -> choice, choices::get);
    }

    /** The direction writes the objectives of the PAL and closes it; the page of the plan writes all of them (ER-55). */
    @Takes("redigi-pal")
    void takePlan(Step step, PlanForm form) {
        if (form.seguito() == Next.CHIUDI) {
            plans.complete(CompanyWords.keyOf(step), CompanyWords.authorOf(step));
            return;
        }
        var mandate = words.mandate(step);
        var first = form.dalAnno().orElse(0);
        var last = form.alAnno().orElse(0);
        objectives.save(
                mandate.key(),
                new CompanyObjective(
                        UUID.randomUUID(),
                        form.linea().strip(),
                        form.obiettivo().strip(),
                        PlanLinks.guidanceIn(form.atto()),
                        PlanLinks.cycleIn(form.obiettivoPiano()),
                        PlanLinks.objectiveIn(form.obiettivoPiano()),
                        form.struttura().strip(),
                        first,
                        last,
                        form.risorse().orElse(BigDecimal.ZERO),
                        form.quotaDistretti().orElse(BigDecimal.ZERO),
                        measure(
                                form.indicatore(),
                                form.unita(),
                                form.partenza(),
                                form.giornoPartenza(),
                                form.fonte(),
                                form.atteso(),
                                objectives.frame(mandate, first, last))),
                CompanyWords.authorOf(step));
        step.leaveOpen();
    }

    record ActionsForm(
            @NotNull(message = "di' come prosegui.") Next seguito,
            @Size(max = 20) String codice,
            @Size(max = 300) String azione,
            @Size(max = 100) String centro,
            @Size(max = 100, message = "scegli dall'elenco.") String obiettivo,
            Optional<BigDecimal> peso,
            @Size(max = 200) String indicatore,
            @Size(max = 40) String unita,
            Optional<BigDecimal> partenza,
            Optional<LocalDate> giornoPartenza,
            @Size(max = 200) String fonte,
            Optional<BigDecimal> atteso,
            Optional<BigDecimal> minimo,
            @Size(max = 300) String exPat,
            @Size(max = 20, message = "scegli dall'elenco.") String distretto,
            Optional<BigDecimal> personale,
            Optional<BigDecimal> beni,
            Optional<BigDecimal> investimenti) {}

    @Shows("redigi-azioni-budget")
    Map<String, Object> showActions(Step step) {
        var shown = words.heading(step);
        words.proposals(step, shown);
        shown.put("azioni", words.actions(step));
        shown.put(
                "obiettivi",
                Options.of(
                        objectives.of(CompanyWords.keyOf(step)), one -> one.id().toString(), CompanyObjective::title));
        var districts = new ArrayList<>(List.of(Options.of("", "Tutta l'azienda")));
        districts.addAll(options(offices.districts(words.mandate(step).authority())));
        shown.put("distretti", districts);
        return shown;
    }

    /** Direction and management control write the actions of the year with their budget and close them (ER-57). */
    @Takes("redigi-azioni-budget")
    void takeActions(Step step, ActionsForm form) {
        var plan = words.plan(step);
        if (form.seguito() == Next.CHIUDI) {
            years.complete(plan, CompanyWords.authorOf(step));
            return;
        }
        var used = new DistrictResources(
                form.distretto(),
                form.personale().orElse(BigDecimal.ZERO),
                form.beni().orElse(BigDecimal.ZERO),
                form.investimenti().orElse(BigDecimal.ZERO));
        actions.save(
                plan,
                new CompanyAction(
                        UUID.randomUUID(),
                        form.codice().strip(),
                        form.azione().strip(),
                        form.centro().strip(),
                        objectiveOf(form.obiettivo()),
                        form.peso().orElse(BigDecimal.ZERO),
                        form.minimo().orElseThrow(() -> new RuleViolated("«Minimo accettabile»: scrivi il numero.")),
                        form.exPat().strip(),
                        used.total().signum() > 0 ? List.of(used) : List.of(),
                        measure(
                                form.indicatore(),
                                form.unita(),
                                form.partenza(),
                                form.giornoPartenza(),
                                form.fonte(),
                                form.atteso(),
                                actions.frame(plan))),
                CompanyWords.authorOf(step));
        step.leaveOpen();
    }

    private static UUID objectiveOf(String chosen) {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw new RuleViolated("«Obiettivo del PAL»: scegli dall'elenco.");
        }
    }

    /** The one indicator that a form has room for; none where nothing of it is written. */
    private static List<Measure> measure(
            String name,
            String unit,
            Optional<BigDecimal> start,
            Optional<LocalDate> on,
            String source,
            Optional<BigDecimal> target,
            MeasureFrame frame) {
        var line = new MeasureLine(
                name.strip(),
                "",
                unit.strip(),
                "",
                start.map(ItalianNumber::plain).orElse(""),
                on.map(Italian::day).orElse(""),
                source.strip(),
                "",
                Map.of(frame.lastYear(), target.map(ItalianNumber::plain).orElse("")),
                "",
                "",
                "",
                "",
                List.of());
        var problems = new Problems();
        var read = line.isWritten() ? List.of(line.read(frame, Optional.empty(), problems)) : List.<Measure>of();
        problems.refuse();
        return read;
    }
}
