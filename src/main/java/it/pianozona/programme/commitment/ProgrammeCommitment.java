/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.Pledge;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body commits to a sheet of the year's programme (F-IMP, ER-16).
 *
 * @param id of its figure in the store of money
 * @param body office that speaks for the body, for example {@code sindaco-033013}
 * @param sheet of the programme
 * @param annuality year of the fund out of which it comes, where it has any
 * @param available euro that the body has of that fund for all sheets of the year; empty: as it said before, 0 if it never did
 * @param amount euro, two decimals, 0 or more; 0 only with something that is not money
 * @param nonFinancial premises, services, equipment in words; may be empty if there is an amount
 * @param staffFte staff as full-time equivalent, from 0 to 1 in steps of 0.05
 * @param act number and date of the act, may be empty
 */
public record ProgrammeCommitment(
        UUID id,
        String body,
        UUID sheet,
        Fund fund,
        Optional<Integer> annuality,
        Optional<BigDecimal> available,
        BigDecimal amount,
        String nonFinancial,
        BigDecimal staffFte,
        String act) {

    /** What the body has of the fund, 0 where it never said. */
    public BigDecimal availability() {
        return available.orElse(BigDecimal.ZERO);
    }

    /** Whether this alone is more than the body has. */
    public boolean isOverBudget() {
        return amount.compareTo(availability()) > 0;
    }

    /** What the rules of all commitments ask about. */
    Pledge pledge(int year) {
        return new Pledge(year, fund, availability(), amount, nonFinancial, staffFte, act);
    }

    /** Whether both are of the same body, on the same sheet, out of the same money. */
    boolean isSamePlace(ProgrammeCommitment other) {
        return body.equals(other.body)
                && sheet.equals(other.sheet)
                && fund.equals(other.fund)
                && annuality.equals(other.annuality);
    }

    ProgrammeCommitment with(UUID other) {
        return new ProgrammeCommitment(
                other, body, sheet, fund, annuality, available, amount, nonFinancial, staffFte, act);
    }

    ProgrammeCommitment having(Optional<BigDecimal> stated) {
        return new ProgrammeCommitment(id, body, sheet, fund, annuality, stated, amount, nonFinancial, staffFte, act);
    }
}
