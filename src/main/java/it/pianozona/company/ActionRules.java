/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureRules;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of an action with its budget.
 *
 * @param year that the plan is of
 * @param objectives of the PAL
 * @param districts codes that resources may be of
 * @param others the other actions of the year
 * @param measures rules for the indicator
 */
record ActionRules(
        int year,
        List<CompanyObjective> objectives,
        Set<String> districts,
        Collection<CompanyAction> others,
        MeasureRules measures) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_CENTRE = 100;
    private static final int LONGEST_TITLE = 300;

    void check(CompanyAction one, Problems problems) {
        problems.unless(!one.code().isBlank(), "«Codice»: scrivilo, per esempio A1.")
                .unless(one.code().length() <= LONGEST_CODE, "«Codice»: scrivi al massimo 20 caratteri.")
                .unless(
                        others.stream().noneMatch(other -> other.code().equalsIgnoreCase(one.code())),
                        "«Codice»: «%s» c'è già in questo anno. Usane un altro, o modifica quella azione."
                                .formatted(one.code()))
                .unless(!one.title().isBlank(), "«Azione»: scrivila.")
                .unless(one.title().length() <= LONGEST_TITLE, "«Azione»: scrivi al massimo 300 caratteri.")
                .unless(!one.centre().isBlank(), "«Centro di responsabilità»: scrivilo.")
                .unless(
                        one.centre().length() <= LONGEST_CENTRE,
                        "«Centro di responsabilità»: scrivi al massimo 100 caratteri.")
                .unless(
                        one.formerLine().length() <= LONGEST_TITLE,
                        "«Contenuto dell'ex PAT»: scrivi al massimo 300 caratteri.")
                .unless(
                        one.indicators().size() == 1,
                        "«Indicatore»: un'azione ne ha uno, con valore di partenza e atteso.");
        objective(one, problems);
        weight(one, problems);
        resources(one, problems);
        measures.check(one.indicators(), problems);
        one.indicator().ifPresent(measure -> minimum(one.minimum(), measure, problems));
    }

    private void objective(CompanyAction one, Problems problems) {
        var found = objectives.stream()
                .filter(objective -> objective.id().equals(one.objective()))
                .findFirst();
        problems.unless(found.isPresent(), "«Obiettivo del PAL»: scegli dall'elenco.");
        found.ifPresent(objective -> problems.unless(
                objective.holdsIn(year),
                "«Obiettivo del PAL»: «%s» vale per gli anni %s, non per il %d."
                        .formatted(objective.title(), objective.period(), year)));
    }

    /** The weights of a responsibility centre are a hundred at most. */
    private void weight(CompanyAction one, Problems problems) {
        problems.unless(
                MandateRules.isWeight(one.weight()), "«Peso»: va da più di 0 a 100, con due decimali al massimo.");
        var sum = others.stream()
                .filter(other -> other.centreKey().equals(one.centreKey()))
                .map(CompanyAction::weight)
                .reduce(one.weight(), BigDecimal::add);
        problems.unless(
                sum.compareTo(WHOLE) <= 0,
                "«Peso»: con questa le azioni del centro «%s» fanno %s, al massimo 100. Togli %s."
                        .formatted(
                                one.centre().strip(),
                                ItalianNumber.plain(sum),
                                ItalianNumber.plain(sum.subtract(WHOLE))));
    }

    private void resources(CompanyAction one, Problems problems) {
        var named = one.resources().stream().map(DistrictResources::district).collect(Collectors.toSet());
        problems.unless(named.size() == one.resources().size(), "«Risorse»: ogni distretto compare una volta.")
                .unless(
                        named.stream().allMatch(code -> code.isEmpty() || districts.contains(code)),
                        "«Risorse»: scegli i distretti dell'azienda dall'elenco.")
                .unless(
                        one.resources().stream()
                                .allMatch(used -> ObjectiveRules.isEuro(used.staff())
                                        && ObjectiveRules.isEuro(used.goods())
                                        && ObjectiveRules.isEuro(used.capital())),
                        "«Risorse»: scrivi gli euro, zero o più, con due decimali al massimo.");
    }

    /** What is acceptable at least lies on the way to the target, never beyond it. */
    private void minimum(BigDecimal minimum, Measure measure, Problems problems) {
        measure.target(year).ifPresent(target -> {
            var isWithin =
                    switch (measure.direction()) {
                        case UP -> minimum.compareTo(target) <= 0;
                        case DOWN -> minimum.compareTo(target) >= 0;
                        case STAY -> true;
                    };
            problems.unless(
                    isWithin,
                    "«Minimo accettabile»: %s va oltre l'atteso, che è %s, e l'indicatore %s."
                            .formatted(
                                    ItalianNumber.plain(minimum),
                                    ItalianNumber.plain(target),
                                    measure.direction().italian()));
        });
    }
}
