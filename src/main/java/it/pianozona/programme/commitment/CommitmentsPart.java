/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.programme.PaperChapter;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammePart;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the bodies commit, frozen by their names; who is silent does not keep the programme from the vote (ADR 39). */
@Component
class CommitmentsPart implements ProgrammePart {

    private final ProgrammeCommitments commitments;

    CommitmentsPart(ProgrammeCommitments commitments) {
        this.commitments = commitments;
    }

    /** A commitment as it is frozen. */
    record Frozen(
            String body,
            String name,
            int sheet,
            Fund fund,
            Optional<Integer> annuality,
            BigDecimal available,
            BigDecimal amount,
            String nonFinancial,
            BigDecimal staffFte,
            String act) {}

    @Override
    public String name() {
        return "impegni";
    }

    @Override
    public List<String> missing(Programme programme) {
        return List.of();
    }

    @Override
    public Object frozen(Programme programme) {
        var book = commitments.book(programme);
        return book.commitments().stream()
                .map(one -> new Frozen(
                        one.body(),
                        book.nameOf(one.body()),
                        book.sheet(one.sheet()).map(SheetToPay::number).orElse(0),
                        one.fund(),
                        one.annuality(),
                        one.availability(),
                        one.amount(),
                        one.nonFinancial(),
                        one.staffFte(),
                        one.act()))
                .toList();
    }

    @Override
    public int position() {
        return 40;
    }

    /** By sheet, each body with what it commits to it. */
    @Override
    public List<PaperChapter> paper(Programme programme) {
        var book = commitments.book(programme);
        if (book.commitments().isEmpty()) {
            return List.of();
        }
        var rows = book.commitments().stream()
                .map(one -> List.of(
                        book.nameOf(one.body()),
                        book.sheet(one.sheet()).map(SheetToPay::name).orElse(""),
                        one.fund().italian()
                                + one.annuality().map(year -> " " + year).orElse(""),
                        ItalianNumber.euro(one.amount()),
                        one.nonFinancial(),
                        one.act()))
                .toList();
        return List.of(new PaperChapter(
                "Impegni degli enti",
                List.of(PaperChapter.table(
                        "",
                        "Impegni per ente e scheda, in euro",
                        List.of("Ente", "Scheda", "Fonte", "Importo", "Impegno non finanziario", "Atto"),
                        rows,
                        List.of(3)))));
    }
}
