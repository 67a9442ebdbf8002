/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * People who work in an intervention.
 *
 * @param profile for example "assistente sociale"
 * @param people how many, 1 or more
 * @param employer whose they are, for example "Comune di Rho"
 * @param amount of work: hours a week or full-time equivalents, as the measure says
 * @param cost euro of the year, two decimals
 */
public record StaffLine(
        String profile,
        int people,
        String employer,
        Optional<BigDecimal> amount,
        WorkMeasure measure,
        Optional<BigDecimal> cost) {

    /** For example "3 × educatore, Comune di Rho, 36 ore alla settimana". */
    public String italian() {
        return "%d × %s%s%s%s"
                .formatted(
                        people,
                        profile,
                        employer.isEmpty() ? "" : ", " + employer,
                        amount.map(work -> ", %s %s".formatted(ItalianNumber.plain(work), measure.italian()))
                                .orElse(""),
                        cost.map(euro -> ", %s €".formatted(ItalianNumber.euro(euro)))
                                .orElse(""));
    }

    /** What an amount of work is counted in. */
    public enum WorkMeasure {
        HOURS("ore alla settimana"),
        FTE("equivalenti a tempo pieno");

        private final String italian;

        WorkMeasure(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
