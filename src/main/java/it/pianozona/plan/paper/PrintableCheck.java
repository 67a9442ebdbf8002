/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.document.PdfComposer;
import it.pianozona.measure.Measure;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.approval.PlanContent;
import it.pianozona.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says before a plan is composed, and before it is approved, which texts hold a sign that archival PDF cannot print. */
@Service
public class PrintableCheck {

    private final PdfComposer pdf;

    PrintableCheck(PdfComposer pdf) {
        this.pdf = pdf;
    }

    /**
     * A text that cannot be printed as it stands.
     *
     * @param place Italian, for example "Sezione «I bisogni»"
     * @param words the sign and what stands around it
     */
    public record Unprintable(String place, String words) {}

    /** A text and where it stands. */
    private record Text(String place, String text) {}

    /** The texts that hold such a sign, in the order of the plan; the first sign of each. */
    public List<Unprintable> of(FullPlan plan) {
        var found = new ArrayList<Unprintable>();
        for (var text : texts(plan)) {
            pdf.unprintable(text.text()).ifPresent(words -> found.add(new Unprintable(text.place(), words)));
        }
        return found;
    }

    private static List<Text> texts(FullPlan plan) {
        var texts = new ArrayList<Text>();
        var content = plan.content();
        content.sections()
                .forEach(one -> texts.add(new Text(
                        "Sezione «%s»".formatted(one.title()),
                        RichText.sanitised(one.text()).plain())));
        content.needs().forEach(one -> texts.add(new Text("Bisogni", one.text())));
        content.objectives()
                .forEach(one -> texts.add(
                        new Text("Obiettivi", one.title() + " " + one.threshold() + words(one.indicators()))));
        content.actions()
                .forEach(one -> texts.add(new Text(
                        "Azione «%s»".formatted(one.title()),
                        String.join(" ", one.title(), one.target(), one.socialOwner(), one.healthOwner())
                                + words(one.indicators()))));
        addMoney(content, texts);
        content.policies()
                .forEach(one -> texts.add(new Text(
                        "Confronto con le altre politiche",
                        String.join(" ", one.counterpart(), one.outcome(), one.instrument()))));
        content.events()
                .forEach(one -> texts.add(new Text(
                        "Evento a %s".formatted(one.place()),
                        String.join(" ", one.place(), one.attendees(), one.minutes(), one.contributions()))));
        content.contributions()
                .forEach(one -> texts.add(new Text(
                        "Contributo di %s".formatted(one.body()),
                        one.body() + " " + RichText.sanitised(one.text()).plain())));
        plan.observations()
                .forEach(one -> texts.add(new Text(
                        "Osservazioni in consultazione",
                        one.text()
                                + one.answer()
                                        .map(answer -> " " + answer.reason())
                                        .orElse(""))));
        content.opinions().forEach(one -> texts.add(new Text("Pareri", one.remarks())));
        plan.units().forEach(one -> texts.add(new Text("Unità d'offerta «%s»".formatted(one.name()), one.toString())));
        plan.evidence().forEach(one -> texts.add(new Text("Fonti dei dati", one.label() + " " + one.source())));
        return texts;
    }

    private static String words(List<Measure> indicators) {
        return indicators.stream().map(one -> " " + one.italian()).collect(Collectors.joining());
    }

    private static void addMoney(PlanContent content, List<Text> texts) {
        content.framework()
                .forEach(one -> texts.add(new Text(
                        "Quadro finanziario",
                        String.join(" ", one.note(), one.regionReference(), one.authorityReference()))));
        content.limits().forEach(one -> texts.add(new Text("Vincoli di bilancio", one.act())));
        content.attracted().forEach(one -> texts.add(new Text("Risorse attratte", one.call() + " " + one.funder())));
    }
}
