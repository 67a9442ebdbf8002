/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.money.MoneyLine;
import it.pianozona.money.MoneySums;
import it.pianozona.programme.Resource;
import it.pianozona.programme.commitment.CommitmentBook;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.region.Fund;
import it.pianozona.region.FundKind;
import it.pianozona.region.Funds;
import it.pianozona.territory.Residents;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What all tables of a year are made of, read once.
 *
 * @param funds of the region
 * @param resources what the funds give (T1)
 * @param sheets that were taken into the programme and go on, by number
 * @param district name of the area's health district
 * @param residents by the office of the Comune
 * @param transferred euro of a Comune's own money that it hands over to the area, by its office
 */
record TableData(
        CommitmentBook book,
        Funds funds,
        List<Resource> resources,
        List<ProgrammeSheet> sheets,
        String district,
        Map<String, Residents> residents,
        Map<String, BigDecimal> transferred) {

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** What the sheets plan, of those figures. */
    BigDecimal planned(Predicate<MoneyLine> which) {
        return total(book.planned(), which);
    }

    static BigDecimal total(Collection<MoneyLine> lines, Predicate<MoneyLine> which) {
        return MoneySums.total(lines.stream().filter(which).toList());
    }

    static Predicate<MoneyLine> of(ProgrammeSheet sheet) {
        return line -> line.sheet().filter(sheet.id()::equals).isPresent();
    }

    static Predicate<MoneyLine> of(Fund fund) {
        return line -> line.fund().equals(fund);
    }

    Optional<ProgrammeSheet> sheet(Optional<UUID> id) {
        return id.flatMap(
                one -> sheets.stream().filter(sheet -> sheet.id().equals(one)).findFirst());
    }

    static boolean isOwn(Fund fund) {
        return fund.kind() == FundKind.MUNICIPAL;
    }
}
