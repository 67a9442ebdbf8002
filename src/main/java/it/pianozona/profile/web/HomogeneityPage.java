/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.profile.Homogeneity;
import it.pianozona.profile.ProfileFigures;
import it.pianozona.profile.figure.Bound;
import it.pianozona.profile.figure.HomogeneityDimension;
import it.pianozona.profile.figure.Sample;
import it.pianozona.rule.Problems;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which services have the same rules in all municipalities of an area: the plan offices say it here (F-OMOG). */
@Controller
@RequestMapping("/profili/{key}/omogeneita")
class HomogeneityPage {

    private final Homogeneity homogeneity;
    private final BusinessClock clock;

    HomogeneityPage(Homogeneity homogeneity, BusinessClock clock) {
        this.homogeneity = homogeneity;
        this.clock = clock;
    }

    /** A service and a dimension over the areas. */
    record Line(String service, String dimension, String reached, String reference, List<String> areas) {}

    @PostMapping
    String say(ResultsVisit visit, Model model, Attempt attempt) {
        var area = visit.area(attempt.typed().text("ambito"));
        var office = visit.officeFor(area).orElseThrow(Door::notYours);
        return attempt.then(
                "redirect:/profili/{key}/omogeneita",
                "La risposta è registrata.",
                () -> homogeneity.say(visit.profile(), level(area, attempt.typed()), visit.personId(), office),
                () -> page(visit, model));
    }

    private Homogeneity.Level level(String area, Typed typed) {
        var problems = new Problems();
        var dimension = problems.need(
                typed.choice("dimensione", HomogeneityDimension.class), "«Criteri su»: scegli dall'elenco.");
        var reached = problems.need(
                Optional.of(typed.text("raggiunto")).filter(Set.of("SI", "NO")::contains),
                "«Criteri omogenei»: rispondi sì o no.");
        problems.refuse();
        return new Homogeneity.Level(
                area, typed.text("servizio"), dimension, "SI".equals(reached), typed.text("atto"), clock.today());
    }

    @GetMapping
    String page(ResultsVisit visit, Model model) {
        var levels = homogeneity.of(visit.profile().key());
        model.addAttribute("services", homogeneity.services());
        model.addAttribute("dimensions", HomogeneityDimension.values());
        model.addAttribute(
                "lines",
                homogeneity.services().stream()
                        .flatMap(service -> Stream.of(HomogeneityDimension.values())
                                .map(dimension -> line(visit, levels, service, dimension)))
                        .toList());
        model.addAttribute(
                "any", words(Homogeneity.anyCriteria(levels), Optional.of(HomogeneityDimension.anyCriteria())));
        return "profilo-omogeneita";
    }

    private static Line line(
            ResultsVisit visit,
            List<Homogeneity.Level> levels,
            Homogeneity.Service service,
            HomogeneityDimension dimension) {
        var answers = levels.stream()
                .filter(one -> one.service().equals(service.code()) && one.dimension() == dimension)
                .map(one -> "%s: %s"
                        .formatted(
                                visit.areas().getOrDefault(one.area(), one.area()),
                                one.reached() ? "sì, " + one.act() : "no"))
                .toList();
        var sample = Homogeneity.reached(levels, service.code(), dimension);
        var reference = dimension.reference(service.code());
        return new Line(
                service.name(),
                dimension.italian(),
                ProfileFigures.words(sample),
                reference.map(bound -> "Lombardia 2012: " + bound.italian()).orElse(""),
                answers);
    }

    private static String words(Sample sample, Optional<Bound> reference) {
        return ProfileFigures.words(sample)
                + reference
                        .map(bound -> "; in Lombardia nel 2012 erano %s degli ambiti".formatted(bound.italian()))
                        .orElse("");
    }
}
