/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.CompanyAction;
import it.pianozona.company.CompanyContribution;
import it.pianozona.company.CompanyObjective;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyOffices;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.DistrictResources;
import it.pianozona.company.Mandates;
import it.pianozona.company.YearActions;
import it.pianozona.company.YearPlan;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.territory.Names;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The actions of a year with their budget, as a table and as a sheet. */
@Controller
@RequestMapping("/aziende/{code}/piano/anni/{year}")
class YearPage {

    private static final int WRONG_SHOWN = 50;

    private final CompanyYears years;
    private final Mandates mandates;
    private final YearActions actions;
    private final CompanyObjectives objectives;
    private final CompanyPlans plans;
    private final CompanyOffices offices;
    private final Sheets sheets;
    private final Names names;

    YearPage(
            CompanyYears years,
            Mandates mandates,
            YearActions actions,
            CompanyObjectives objectives,
            CompanyPlans plans,
            CompanyOffices offices,
            Sheets sheets,
            Names names) {
        this.years = years;
        this.mandates = mandates;
        this.actions = actions;
        this.objectives = objectives;
        this.plans = plans;
        this.offices = offices;
        this.sheets = sheets;
        this.names = names;
    }

    /**
     * What is asked to be shown; empty text for all.
     *
     * @param district code of the area
     */
    record Filter(String district, String centre) {

        boolean takes(CompanyAction one) {
            return (centre.isEmpty() || one.centre().equalsIgnoreCase(centre))
                    && (district.isEmpty() || one.in(district).isPresent());
        }
    }

    /** Euro of a district in all the actions shown. */
    record DistrictSum(String name, BigDecimal staff, BigDecimal goods, BigDecimal capital) {

        public BigDecimal total() {
            return staff.add(goods).add(capital);
        }
    }

    @GetMapping
    String show(
            CompanyVisit visit,
            @PathVariable int year,
            @RequestParam(name = "distretto", defaultValue = "") String district,
            @RequestParam(name = "centro", defaultValue = "") String centre,
            Model model) {
        return page(visit, years.readable(visit, year), new Filter(district, centre), model);
    }

    private String page(CompanyVisit visit, YearPlan plan, Filter filter, Model model) {
        var all = actions.of(plan);
        var shown = all.stream().filter(filter::takes).toList();
        var districts = offices.districts(plan.authority());
        model.addAttribute("plan", plan);
        model.addAttribute("mandate", mandates.get(plan.mandate()));
        model.addAttribute("filter", filter);
        model.addAttribute("actions", shown);
        model.addAttribute("allActions", all.size());
        model.addAttribute("weights", weights(all));
        model.addAttribute("centres", centres(all));
        model.addAttribute("districts", districts);
        model.addAttribute("sums", sums(shown, districts));
        model.addAttribute(
                "objectives",
                objectives.of(plan.mandate()).stream()
                        .collect(Collectors.toMap(CompanyObjective::id, CompanyObjective::title)));
        model.addAttribute("mayWrite", visit.planner().isPresent() && plan.isEditable());
        var proposals = plans.proposals(plan.mandate(), Optional.of(plan.year())).stream()
                .filter(one -> visit.readsDrafts() || visit.offices().contains(one.office()))
                .toList();
        model.addAttribute("proposals", proposals);
        model.addAttribute(
                "names",
                names.of(
                        Set.of(),
                        proposals.stream().map(CompanyContribution::office).collect(Collectors.toSet())));
        return "azienda-anno";
    }

    /** By responsibility centre, as it is written first. */
    private static Map<String, BigDecimal> weights(List<CompanyAction> all) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        var names = new LinkedHashMap<String, String>();
        all.forEach(one -> {
            names.putIfAbsent(one.centreKey(), one.centre());
            weights.merge(names.get(one.centreKey()), one.weight(), BigDecimal::add);
        });
        return weights;
    }

    private static Map<String, String> centres(List<CompanyAction> all) {
        return weights(all).keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static List<DistrictSum> sums(List<CompanyAction> shown, Map<String, String> districts) {
        var used = shown.stream()
                .flatMap(one -> one.resources().stream())
                .collect(Collectors.groupingBy(DistrictResources::district, LinkedHashMap::new, Collectors.toList()));
        return used.entrySet().stream()
                .map(one -> new DistrictSum(
                        one.getKey().isEmpty() ? "Tutta l'azienda" : districts.getOrDefault(one.getKey(), one.getKey()),
                        sum(one.getValue(), DistrictResources::staff),
                        sum(one.getValue(), DistrictResources::goods),
                        sum(one.getValue(), DistrictResources::capital)))
                .toList();
    }

    private static BigDecimal sum(List<DistrictResources> used, Function<DistrictResources, BigDecimal> part) {
        return used.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The actions that the page shows, with the same filters. */
    @GetMapping("/azioni." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(
            CompanyVisit visit,
            @PathVariable int year,
            @PathVariable String format,
            @RequestParam(name = "distretto", defaultValue = "") String district,
            @RequestParam(name = "centro", defaultValue = "") String centre) {
        var plan = years.readable(visit, year);
        var filter = new Filter(district, centre);
        return FileOut.sheet(
                "azioni-%s-%d".formatted(plan.authority(), year),
                format,
                actions.sheet(
                        plan, actions.of(plan).stream().filter(filter::takes).toList()));
    }

    @PostMapping("/importa")
    String load(
            CompanyVisit visit,
            @PathVariable int year,
            @RequestParam(name = "tabella", required = false) MultipartFile file,
            Attempt attempt,
            Model model) {
        var author = visit.requirePlanner();
        var plan = years.readable(visit, year);
        Door.requireHere(plan.isEditable());
        return attempt.then(
                "redirect:/aziende/{code}/piano/anni/{year}",
                () -> {
                    var sent = FileIn.sheet("Tabella", file);
                    var done = actions.write(plan, sheets.read(sent.bytes(), sent.name()), author);
                    if (!done.wrong().isEmpty()) {
                        model.addAttribute(
                                "wrong",
                                done.wrong().stream().limit(WRONG_SHOWN).toList());
                        model.addAttribute("wrongCount", done.wrong().size());
                        attempt.leadsTo(page(visit, plan, new Filter("", ""), model));
                        return "";
                    }
                    return "Azioni scritte dal foglio: %d.".formatted(done.written());
                },
                () -> page(visit, plan, new Filter("", ""), model));
    }
}
