/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.money.Reconciliation;
import it.pianozona.money.Stage;
import it.pianozona.money.StageAmounts;
import it.pianozona.page.Pill;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of table T6 as people read it.
 *
 * @param name what the line is about, for example "Area sociale, Comuni" or "2018"
 */
record YearsLine(String name, StageAmounts amounts) {

    private static final List<Stage> AFTER_FRAMEWORK = List.of(Stage.PLANNED, Stage.COMMITTED, Stage.PAID);

    static YearsLine of(Reconciliation.Line line) {
        return new YearsLine(
                "%s, %s".formatted(area(line.place()), line.place().fund().italian()), line.amounts());
    }

    static String area(Reconciliation.Place place) {
        return place.heading().isEmpty()
                ? "Senza area"
                : "Area " + PlanAreaKind.valueOf(place.heading()).italian();
    }

    /** "12.000,00", or that nobody has said it. */
    String euro(Stage stage) {
        return said(stage).map(ItalianNumber::euro).orElse("non detto");
    }

    public String framework() {
        return euro(Stage.ESTIMATE);
    }

    public String planned() {
        return euro(Stage.PLANNED);
    }

    public String committed() {
        return euro(Stage.COMMITTED);
    }

    public String paid() {
        return euro(Stage.PAID);
    }

    Optional<BigDecimal> said(Stage stage) {
        return Optional.ofNullable(amounts.byStage().get(stage));
    }

    /** How the money that has come furthest stands against the framework. */
    public Pill pill() {
        var last = last();
        if (last.isEmpty()) {
            return new Pill(Pill.Role.WAITING, "da programmare");
        }
        if (said(Stage.ESTIMATE).isEmpty()) {
            return new Pill(Pill.Role.RISK, "senza quadro");
        }
        var over = amounts.overFramework(last.get()).signum();
        return over > 0
                ? new Pill(Pill.Role.RISK, "sopra il quadro")
                : over < 0
                        ? new Pill(Pill.Role.RUNNING, "sotto il quadro")
                        : new Pill(Pill.Role.DONE, "come il quadro");
    }

    /** The differences in words; none where all says the same. */
    public List<String> words() {
        var words = new ArrayList<String>();
        if (said(Stage.ESTIMATE).isPresent()) {
            last().filter(stage -> amounts.overFramework(stage).signum() < 0)
                    .ifPresent(stage -> words.add("l'importo %s è sotto il quadro di %s €"
                            .formatted(
                                    stage.italian(),
                                    ItalianNumber.euro(
                                            amounts.overFramework(stage).negate()))));
        }
        words.addAll(amounts.overruns());
        return List.copyOf(words);
    }

    private Optional<Stage> last() {
        return AFTER_FRAMEWORK.stream()
                .flatMap(stage -> said(stage).map(amount -> stage).stream())
                .max(Comparator.naturalOrder());
    }

    /** What a sheet says of it: pill and words. */
    String summary() {
        return String.join(
                "; ", Stream.concat(Stream.of(pill().words()), words().stream()).toList());
    }
}
