/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The terms of a programme. Proposals and commitments are due on {@code paa.proposals} of the year before, the approval on
 * {@code paa.approval} of the year. A programme that is opened later than its calendar, as that of a plan's first year, has as many days
 * from its opening as the calendar gives: sixty for the proposals, a hundred and eighty for the approval, never beyond the year.
 * Rules: paa.proposals, paa.approval, paa.provisionalTwelfths.
 */
@Component
public class ProgrammeTerms {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DAYS_FOR_PROPOSALS = 60;
    private static final int DAYS_FOR_APPROVAL = 180;

    private final Cycles cycles;

    ProgrammeTerms(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Last day on which groups and tables propose. */
    public LocalDate proposals(Programme programme) {
        return proposals(programme, settings(programme));
    }

    /** Like {@link #proposals(Programme)}, by the settings of its cycle that are already read. */
    public LocalDate proposals(Programme programme, Settings settings) {
        return later(settings.monthDay("paa.proposals").atYear(programme.year() - 1), programme, DAYS_FOR_PROPOSALS);
    }

    /** Day by which the body is to have decided. */
    public LocalDate approval(Programme programme) {
        return approval(programme, settings(programme));
    }

    /** Like {@link #approval(Programme)}, by the settings of its cycle that are already read. */
    public LocalDate approval(Programme programme, Settings settings) {
        return later(settings.monthDay("paa.approval").atYear(programme.year()), programme, DAYS_FOR_APPROVAL);
    }

    /** Last day on which there may still be a programme of that year. */
    public LocalDate yearEnd(Programme programme) {
        return LocalDate.of(programme.year(), 12, 31);
    }

    /** The day of the calendar, unless less than half of the days are left to it; then so many days from the opening. */
    private LocalDate later(LocalDate day, Programme programme, int days) {
        if (!day.isBefore(programme.openedOn().plusDays(days / 2L))) {
            return day;
        }
        var own = programme.openedOn().plusDays(days);
        return own.isAfter(yearEnd(programme)) ? yearEnd(programme) : own;
    }

    private Settings settings(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).settings();
    }

    /**
     * What may be spent before the approval where the region lets the programme of the year before go on: as many twelfths of it as months
     * of the year have begun.
     *
     * @param before euro that the programme of the year before has planned
     * @return empty before the year and where the region does not let it
     */
    public Optional<BigDecimal> provisional(Programme programme, BigDecimal before, LocalDate today) {
        return settings(programme).flag("paa.provisionalTwelfths") && today.getYear() == programme.year()
                ? Optional.of(before.multiply(BigDecimal.valueOf(today.getMonthValue()))
                        .divide(MONTHS, 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
