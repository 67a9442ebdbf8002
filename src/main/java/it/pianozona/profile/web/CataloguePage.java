/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The indicators that a profile may use; the table that writes it adds its own (requirement 2.5). */
@Controller
@RequestMapping("/profili/{key}/catalogo")
class CataloguePage {

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_UNIT = 30;
    private static final int LONGEST_TEXT = 300;

    private final Indicators indicators;

    CataloguePage(Indicators indicators) {
        this.indicators = indicators;
    }

    private static Indicator indicator(Typed typed) {
        var problems = new Problems();
        var code = typed.text("code").toUpperCase(Locale.ROOT);
        var scope = problems.need(typed.choice("scope", Indicator.Scope.class), "«Riguarda»: scegli dall'elenco.");
        var direction =
                problems.need(typed.choice("direction", Indicator.Direction.class), "«Verso»: scegli dall'elenco.");
        var branch = problems.need(typed.choice("branch", ProfileBranch.class), "«Parte»: scegli dall'elenco.");
        var most = typed.number("max");
        problems.unless(
                        code.matches("[A-Z][A-Z0-9_]{2,29}"),
                        "«Codice»: da 3 a 30 fra lettere, cifre e _, la prima una lettera.")
                .unless(within(typed.text("label"), LONGEST_LABEL), "«Nome»: scrivi il nome, al massimo 120 caratteri.")
                .unless(
                        within(typed.text("unit"), LONGEST_UNIT),
                        "«Unità di misura»: scrivila, al massimo 30 caratteri.")
                .unless(
                        within(typed.text("source"), LONGEST_TEXT),
                        "«Fonte»: scrivi da dove viene il dato, al massimo 300 caratteri.")
                .unless(typed.text("formula").length() <= LONGEST_TEXT, "«Calcolo»: al massimo 300 caratteri.")
                .unless(
                        typed.text("max").isEmpty() || most.isPresent(),
                        "«Massimo»: scrivi un numero, per esempio 100, o lascia vuoto.")
                .refuse();
        return new Indicator(
                code,
                typed.text("label"),
                typed.text("unit"),
                scope,
                direction,
                branch,
                typed.text("source"),
                typed.ticked("whole"),
                typed.ticked("people"),
                BigDecimal.ZERO,
                most,
                Optional.of(typed.text("formula")).filter(one -> !one.isEmpty()));
    }

    private static boolean within(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest;
    }

    @PostMapping
    String add(ProfileVisit visit, Model model, Attempt attempt) {
        Door.require(visit.keepsCatalogue());
        return attempt.then(
                "redirect:/profili/{key}/catalogo",
                () -> {
                    var indicator = indicator(attempt.typed());
                    indicators.add(indicator, visit.profile().territory());
                    return "L'indicatore «%s» è nel catalogo.".formatted(indicator.label());
                },
                () -> page(visit, model));
    }

    @GetMapping
    String page(ProfileVisit visit, Model model) {
        model.addAttribute(
                "indicators",
                indicators.of(visit.profile()).stream()
                        .filter(indicator -> visit.reads(indicator.branch()))
                        .toList());
        model.addAttribute("scopes", Indicator.Scope.values());
        model.addAttribute("directions", Indicator.Direction.values());
        return "profilo-catalogo";
    }
}
