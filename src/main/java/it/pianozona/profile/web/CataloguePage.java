/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** What the form sends, as it was written. */
    record Input(
            String code,
            String label,
            String unit,
            String scope,
            String direction,
            String branch,
            String source,
            String max,
            String formula,
            String whole,
            String people) {

        Indicator indicator() {
            var problems = new Problems();
            var chosenScope = named(Indicator.Scope.values(), scope);
            var chosenDirection = named(Indicator.Direction.values(), direction);
            var chosenBranch = named(ProfileBranch.values(), branch);
            var most = text(max).isEmpty() ? Optional.<BigDecimal>empty() : ItalianNumber.read(text(max));
            problems.unless(
                            text(code).toUpperCase(Locale.ROOT).matches("[A-Z][A-Z0-9_]{2,29}"),
                            "«Codice»: da 3 a 30 fra lettere, cifre e _, la prima una lettera.")
                    .unless(within(label, LONGEST_LABEL), "«Nome»: scrivi il nome, al massimo 120 caratteri.")
                    .unless(within(unit, LONGEST_UNIT), "«Unità di misura»: scrivila, al massimo 30 caratteri.")
                    .unless(
                            within(source, LONGEST_TEXT),
                            "«Fonte»: scrivi da dove viene il dato, al massimo 300 caratteri.")
                    .unless(text(formula).length() <= LONGEST_TEXT, "«Calcolo»: al massimo 300 caratteri.")
                    .unless(chosenScope.isPresent(), "«Riguarda»: scegli dall'elenco.")
                    .unless(chosenDirection.isPresent(), "«Verso»: scegli dall'elenco.")
                    .unless(chosenBranch.isPresent(), "«Parte»: scegli dall'elenco.")
                    .unless(
                            text(max).isEmpty() || most.isPresent(),
                            "«Massimo»: scrivi un numero, per esempio 100, o lascia vuoto.")
                    .refuse();
            return new Indicator(
                    text(code).toUpperCase(Locale.ROOT),
                    text(label),
                    text(unit),
                    chosenScope.orElseThrow(),
                    chosenDirection.orElseThrow(),
                    chosenBranch.orElseThrow(),
                    text(source),
                    isTicked(whole),
                    isTicked(people),
                    BigDecimal.ZERO,
                    most,
                    Optional.of(text(formula)).filter(one -> !one.isEmpty()));
        }

        private static boolean isTicked(String box) {
            return text(box).equals("true");
        }

        private static boolean within(String value, int longest) {
            return !text(value).isEmpty() && text(value).length() <= longest;
        }

        private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
            return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
        }

        private static String text(String value) {
            return value == null ? "" : value.strip();
        }
    }

    @GetMapping
    String show(ProfileVisit visit, Model model) {
        return page(visit, model);
    }

    @PostMapping
    String add(
            ProfileVisit visit,
            @PathVariable String key,
            @ModelAttribute("input") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsCatalogue());
        return attempt.then(
                "redirect:/profili/{key}/catalogo",
                () -> {
                    var indicator = input.indicator();
                    indicators.add(indicator, visit.profile().territory());
                    return "L'indicatore «%s» è nel catalogo.".formatted(indicator.label());
                },
                () -> page(visit, model));
    }

    private String page(ProfileVisit visit, Model model) {
        model.addAttribute("visit", visit);
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
