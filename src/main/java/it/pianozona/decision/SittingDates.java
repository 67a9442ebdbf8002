/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a body may be convened for: after the notice of the profile, within the period of what is decided, and far away only on
 * purpose. A year written wrongly is then seen by whoever writes it, and not by the area that waits for the sitting.
 */
public final class SittingDates {

    /** Days from today after which whoever convenes confirms that they mean it. */
    static final int FAR_DAYS = 60;

    /** Days from today within which a sitting may be held that decides on what names no period. */
    private static final int WITHOUT_PERIOD_DAYS = 365;

    /** The period in a key, for example in {@code RHO-2018-2020-AGG-1}. */
    private static final Pattern PERIOD = Pattern.compile("-(20\\d{2})-(20\\d{2})(?=-|$)");

    private SittingDates() {}

    /** @throws RuleViolated naming the field, the rule and what to do */
    static void check(DecisionRequest request, Convocation call, LocalDate today) {
        var firstDay = today.plusDays(request.terms().noticeDays());
        if (call.heldAt().toLocalDate().isBefore(firstDay)) {
            throw new RuleViolated(
                    "«Data e ora della seduta»: tra la convocazione e la seduta devono passare almeno %s: indica una data dal %s in poi."
                            .formatted(
                                    Italian.count(request.terms().noticeDays(), "giorno", "giorni"),
                                    Italian.day(firstDay)));
        }
        call.secondCall().filter(second -> !second.isAfter(call.heldAt())).ifPresent(second -> {
            throw new RuleViolated("«Seconda convocazione»: deve essere successiva alla prima (%s)."
                    .formatted(Italian.moment(call.heldAt())));
        });
        checkFarAway("Data e ora della seduta", call.heldAt(), request.businessKey(), call.farConfirmed(), today);
        call.secondCall()
                .ifPresent(second -> checkFarAway(
                        "Seconda convocazione", second, request.businessKey(), call.farConfirmed(), today));
    }

    /**
     * The same for any meeting that people are called to: not beyond the period in the business key, far away only on purpose.
     *
     * @param field as the form names it
     * @param confirmed whoever convenes has ticked that more than sixty days are meant
     * @throws RuleViolated naming the field, the rule and what to do
     */
    public static void checkFarAway(
            String field, LocalDateTime moment, String businessKey, boolean confirmed, LocalDate today) {
        checkLast(field, moment.toLocalDate(), businessKey, today);
        if (!confirmed && moment.toLocalDate().isAfter(today.plusDays(FAR_DAYS))) {
            throw new RuleViolated(
                    "«%s»: il %s è fra più di %d giorni. Se la data è giusta spunta «Confermo che la seduta è fra più di %d giorni», altrimenti correggila."
                            .formatted(field, Italian.day(moment), FAR_DAYS, FAR_DAYS));
        }
    }

    /**
     * A day that what is decided waits for: not beyond its period.
     *
     * @throws RuleViolated naming the field, the rule and what to do
     */
    static void checkLast(String field, LocalDate day, String businessKey, LocalDate today) {
        var end = endOfPeriod(businessKey);
        var last = last(end, today);
        if (day.isAfter(last)) {
            throw new RuleViolated("«%s»: il %s è oltre %s. Indica una data entro il %s, e controlla l'anno."
                    .formatted(
                            field,
                            Italian.day(day),
                            end.map(date -> "la fine del periodo di ciò che si decide (%s)"
                                            .formatted(Italian.day(date)))
                                    .orElse("un anno da oggi"),
                            Italian.day(last)));
        }
    }

    /** The end of the period; what is decided late still has {@link #FAR_DAYS} days. */
    private static LocalDate last(Optional<LocalDate> end, LocalDate today) {
        var late = today.plusDays(FAR_DAYS);
        return end.map(day -> day.isBefore(late) ? late : day).orElse(today.plusDays(WITHOUT_PERIOD_DAYS));
    }

    static Optional<LocalDate> endOfPeriod(String businessKey) {
        var found = PERIOD.matcher(businessKey);
        return found.find() && found.group(1).compareTo(found.group(2)) <= 0
                ? Optional.of(LocalDate.of(Integer.parseInt(found.group(2)), 12, 31))
                : Optional.empty();
    }
}
