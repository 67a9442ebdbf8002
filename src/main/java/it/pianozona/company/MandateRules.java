/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;

/**
 * What is asked of a mandate (F-MANDATO).
 *
 * @param usual how long it lasts where nobody says otherwise, {@code mandate} of the region's rules
 * @param others the other mandates of the authority, those that came to nothing apart
 */
record MandateRules(Period usual, Collection<Mandate> others) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GOAL = 500;
    private static final int MOST_GOALS = 40;
    private static final int LONGEST_YEARS = 10;

    /** The first and the last day. */
    record Days(LocalDate from, LocalDate to) {

        private boolean touches(Mandate other) {
            return !other.from().isAfter(to) && !other.to().isBefore(from);
        }
    }

    /**
     * The days of the draft.
     *
     * @throws it.pianozona.rule.RuleViolated naming all that is wrong
     */
    Days check(MandateDraft draft) {
        var problems = new Problems();
        problems.unless(!draft.director().isBlank(), "«Direttore generale»: scrivi nome e cognome.")
                .unless(
                        draft.director().length() <= LONGEST_NAME,
                        "«Direttore generale»: scrivi al massimo 100 caratteri.");
        var from = problems.need(draft.from(), "«Dal»: scrivi il primo giorno del mandato.");
        goals(draft.goals(), problems);
        if (from == null) {
            problems.refuse();
        }
        var days = new Days(from, draft.to().orElseGet(() -> from.plus(usual).minusDays(1)));
        problems.unless(days.to().isAfter(days.from()), "«Al»: è dopo il primo giorno del mandato.")
                .unless(
                        days.to().isBefore(days.from().plusYears(LONGEST_YEARS)),
                        "«Al»: un mandato dura meno di dieci anni.");
        others.stream().filter(days::touches).findFirst().ifPresent(other -> clash(days, other, problems));
        problems.refuse();
        return days;
    }

    /** One that runs is closed by the next only if that begins after it: the same days are never two mandates. */
    private static void clash(Days days, Mandate other, Problems problems) {
        var follows = other.isRunning() && days.from().isAfter(other.from());
        problems.unless(
                follows,
                "«Dal»: dal %s al %s c'è già il mandato %s. Correggi i giorni, o modifica quello."
                        .formatted(Italian.day(other.from()), Italian.day(other.to()), other.key()));
    }

    private static void goals(List<MandateGoal> goals, Problems problems) {
        var sum = goals.stream().map(MandateGoal::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        problems.unless(!goals.isEmpty(), "«Obiettivi del mandato»: scrivine almeno uno, con il suo peso.")
                .unless(goals.size() <= MOST_GOALS, "«Obiettivi del mandato»: al massimo 40.")
                .unless(
                        goals.stream().noneMatch(one -> one.text().isBlank()),
                        "«Obiettivi del mandato»: ogni riga è «obiettivo; peso», per esempio «Tempi di attesa; 30».")
                .unless(
                        goals.stream().allMatch(one -> one.text().length() <= LONGEST_GOAL),
                        "«Obiettivi del mandato»: un obiettivo ha al massimo 500 caratteri.")
                .unless(
                        goals.stream().allMatch(one -> isWeight(one.weight())),
                        "«Obiettivi del mandato»: il peso va da più di 0 a 100, con due decimali al massimo.")
                .unless(
                        sum.compareTo(WHOLE) <= 0,
                        "«Obiettivi del mandato»: i pesi fanno %s, al massimo 100. Togli %s."
                                .formatted(ItalianNumber.plain(sum), ItalianNumber.plain(sum.subtract(WHOLE))));
    }

    /** Above zero, a hundred at most, with two decimals. */
    static boolean isWeight(BigDecimal weight) {
        return weight.signum() > 0
                && weight.compareTo(WHOLE) <= 0
                && weight.stripTrailingZeros().scale() <= 2;
    }
}
