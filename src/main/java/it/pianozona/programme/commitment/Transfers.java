/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.Euro;
import it.pianozona.programme.Hand;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.region.FundKind;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of its own money a Comune hands over to the area, which spends it for all (F-TRASF, table T3). */
@Service
public class Transfers {

    private final Table<Transfer> table;
    private final ProgrammeCommitments commitments;
    private final CommitmentPen commitmentPen;
    private final ProgrammePen pen;

    Transfers(Tables tables, ProgrammeCommitments commitments, CommitmentPen commitmentPen, ProgrammePen pen) {
        this.table = tables.part("programme_transfer", Transfer.class, "programme", "body");
        this.commitments = commitments;
        this.commitmentPen = commitmentPen;
        this.pen = pen;
    }

    /** Euro by the office of the Comune. */
    record Transfer(String body, BigDecimal transferred) {}

    /** Euro by the office of the Comune; who has not said is absent. */
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> of(UUID programme) {
        return table.list("where programme = ?", programme).stream()
                .collect(Collectors.toMap(Transfer::body, Transfer::transferred));
    }

    /**
     * Says what Comuni hand over, all or none.
     *
     * @param transferred euro by the office of the Comune
     * @throws it.pianozona.rule.RuleViolated naming the Comune, if a body is none, an amount is no euro or more than the Comune commits of
     *     its own, or the person does not keep its commitments
     */
    @Transactional
    public void say(UUID programmeId, Map<String, BigDecimal> transferred, String personId) {
        var programme = pen.take(programmeId, Hand.COMMITMENTS);
        var book = commitments.book(programme);
        var problems = new Problems();
        transferred.forEach((body, euro) -> {
            var own = own(book, body);
            problems.unless(
                            BodyResidents.istat(body).isPresent(),
                            "«Trasferito all'ambito», %s: lo dice un Comune.".formatted(book.nameOf(body)))
                    .unless(
                            Euro.isAmount(euro),
                            "«Trasferito all'ambito», %s: scrivi gli euro, da 0 in su, con al massimo due decimali."
                                    .formatted(book.nameOf(body)))
                    .unless(
                            euro.compareTo(own) <= 0,
                            "«Trasferito all'ambito», %s: %s € sono più dei %s € che il Comune impegna di suo."
                                    .formatted(book.nameOf(body), ItalianNumber.euro(euro), ItalianNumber.euro(own)));
        });
        problems.refuse();
        var office = commitmentPen.office(book, Set.copyOf(transferred.keySet()), personId);
        var before = of(programmeId);
        transferred.forEach((body, euro) -> table.save(new Transfer(body, euro.setScale(2)), "programme", programmeId));
        pen.log(
                programme,
                personId,
                office,
                "Trasferimenti all'ambito registrati",
                words(book, before),
                words(book, transferred));
    }

    private static List<String> words(CommitmentBook book, Map<String, BigDecimal> transferred) {
        return transferred.entrySet().stream()
                .map(one -> "%s: %s €".formatted(book.nameOf(one.getKey()), ItalianNumber.euro(one.getValue())))
                .sorted()
                .toList();
    }

    private static BigDecimal own(CommitmentBook book, String body) {
        return book.of(body).stream()
                .filter(one -> one.fund().kind() == FundKind.MUNICIPAL)
                .map(ProgrammeCommitment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
