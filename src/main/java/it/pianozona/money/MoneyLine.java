/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.Fund;
import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure (N-10): instrument, sheet, fund, annuality of the fund, body, year and stage.
 *
 * @param cycleKey of the cycle in whose years it is
 * @param owner of the figure within its instrument: key of the cycle, id of the agreement, key of the programme
 * @param sheet action of the plan or sheet of a programme that it pays for
 * @param heading area, {@code SOCIAL}, {@code SOCIO_HEALTH} or {@code HEALTH}; empty where it belongs to none
 * @param annuality year of the fund out of which it comes, where the fund has any
 * @param body office of who pays, for example {@code sindaco-015182}; empty where nobody is named
 * @param year in which it is spent
 * @param amount euro, two decimals, 0 or more
 * @param act number and date, may be empty
 */
public record MoneyLine(
        UUID id,
        @Column("cycle") String cycleKey,
        Instrument instrument,
        String owner,
        Optional<UUID> sheet,
        String heading,
        Fund fund,
        Optional<Integer> annuality,
        String body,
        int year,
        Stage stage,
        BigDecimal amount,
        String act) {

    /** Whether the other figure says the same thing in the same paper, whatever its amount. */
    boolean isSamePlace(MoneyLine other) {
        return isSamePaper(other)
                && sheet.equals(other.sheet)
                && fund.equals(other.fund)
                && annuality.equals(other.annuality)
                && body.equals(other.body)
                && year == other.year
                && stage == other.stage;
    }

    /** Whether both stand in the same paper. */
    boolean isSamePaper(MoneyLine other) {
        return instrument == other.instrument && owner.equals(other.owner);
    }

    /** As a refusal names it: "Fondo nazionale politiche sociali, 2019, impegnato". */
    String italian() {
        return "%s, %d, %s".formatted(fund.italian(), year, stage.italian());
    }
}
