/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Social spending of a municipality in a year (F-SPESA); what nobody gave is empty.
 *
 * @param municipality ISTAT code
 * @param population persons, above 0
 * @param total euro
 * @param planned euro planned together, at most the total (LO15-7)
 * @param managed euro managed together, at most the total (LO15-8)
 * @param contribution euro paid by the users, at most the total
 * @param otherIncome euro of other funds, at most the total
 */
public record SpendingRow(
        String municipality,
        Optional<BigDecimal> population,
        Optional<BigDecimal> total,
        Optional<BigDecimal> planned,
        Optional<BigDecimal> managed,
        Optional<BigDecimal> contribution,
        Optional<BigDecimal> otherIncome) {

    /** Euro for each inhabitant; empty when spending or population is missing or the population is 0. */
    public Optional<BigDecimal> perCapita() {
        return total.flatMap(euro -> population.flatMap(people -> Ratio.of(euro, people)));
    }

    /** Which parts are more than the total, and whether the population is 0: Italian, what to do included. */
    public List<String> problems() {
        var found = new ArrayList<String>();
        if (population.filter(people -> people.signum() <= 0).isPresent()) {
            found.add("la popolazione deve essere maggiore di 0");
        }
        addTooLarge(found, planned, "la spesa programmata insieme");
        addTooLarge(found, managed, "la spesa gestita insieme");
        addTooLarge(found, contribution, "la compartecipazione");
        addTooLarge(found, otherIncome, "la somma delle altre entrate");
        return found;
    }

    private void addTooLarge(List<String> found, Optional<BigDecimal> part, String name) {
        if (isMoreThanTotal(part)) {
            found.add(name + " supera la spesa totale");
        }
    }

    private boolean isMoreThanTotal(Optional<BigDecimal> part) {
        return part.isPresent() && total.isPresent() && part.get().compareTo(total.get()) > 0;
    }

    /** Percent of the spending that is planned together; empty when one of the two is missing or the part is larger. */
    public Optional<BigDecimal> plannedShare() {
        return share(planned);
    }

    /** Percent of the spending that is managed together, like {@link #plannedShare}. */
    public Optional<BigDecimal> managedShare() {
        return share(managed);
    }

    private Optional<BigDecimal> share(Optional<BigDecimal> part) {
        return comparable(part).flatMap(euro -> Ratio.percent(euro, total.orElseThrow()));
    }

    /** The part if it can be compared with the total: both there, the part not larger, the total not 0. */
    Optional<BigDecimal> comparable(Optional<BigDecimal> part) {
        return part.filter(euro -> total.filter(whole -> whole.signum() > 0).isPresent() && !isMoreThanTotal(part));
    }
}
