/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.region.RegionProfile;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** From which day a withdrawal and a new lead body take effect (F-REC). */
final class Terms {

    private static final int LAST_DAY_OF_DECEMBER = 31;

    private Terms() {}

    /** The later of today plus the notice and 31 December of this year. */
    static LocalDate withdrawal(LocalDate today, int noticeDays) {
        var noticed = today.plusDays(noticeDays);
        var endOfYear = LocalDate.of(today.getYear(), Month.DECEMBER, LAST_DAY_OF_DECEMBER);
        return noticed.isAfter(endOfYear) ? noticed : endOfYear;
    }

    /** The first of the month that follows. */
    static LocalDate nextMonth(LocalDate today) {
        return today.plusMonths(1).withDayOfMonth(1);
    }

    /**
     * @throws RuleViolated if there is no day, it is not in the future, or not the first of a month where the profile asks it
     */
    static void requireEffect(Optional<LocalDate> effectOn, LocalDate today, RegionProfile profile) {
        var firstOfMonth = profile.settings().word("leadBody.effect").equals("FIRST_OF_MONTH");
        if (effectOn.filter(day -> day.isAfter(today) && (!firstOfMonth || day.getDayOfMonth() == 1))
                .isEmpty()) {
            throw new RuleViolated("«Decorrenza»: il nuovo capofila comincia %s; il primo giorno utile è il %s."
                    .formatted(
                            firstOfMonth
                                    ? "il primo giorno di un mese che deve venire"
                                    : "in un giorno che deve venire",
                            Italian.day((firstOfMonth ? nextMonth(today) : today.plusDays(1)))));
        }
    }
}
