/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.agreement.SheetReport;
import it.pianozona.money.Fall;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitments of a year as a sheet, out and in with the same columns. */
@Service
public class CommitmentExchange {

    private final ProgrammeCommitments commitments;
    private final CommitmentPen pen;

    CommitmentExchange(ProgrammeCommitments commitments, CommitmentPen pen) {
        this.commitments = commitments;
        this.pen = pen;
    }

    /** The commitments, of one body or of all, as a sheet that {@link #importSheet} takes back. */
    @Transactional(readOnly = true)
    public Sheet exportSheet(UUID programmeId, Optional<String> body) {
        var book = commitments.book(programmeId);
        return ProgrammeCommitmentSheet.write(book, body.map(book::of).orElse(book.commitments()));
    }

    /**
     * Puts the commitments of a sheet in place of those of the bodies that it names, all of them or none.
     *
     * @param why needed where an amount falls below what its body has sent
     * @throws RuleViolated if commitments are not written now, or an amount falls without a reason
     */
    @Transactional
    public SheetReport importSheet(UUID programmeId, Sheet written, String personId, Optional<Fall> why) {
        var book = pen.open(programmeId);
        var sheet = ProgrammeCommitmentSheet.read(written, book, commitments.funds(book.programme()));
        var reading = new CommitmentReading(book, pen.rules(book), commitments.keptBy(book, personId));
        var report = reading.check(sheet);
        if (!report.accepted()) {
            return report;
        }
        var bodies = reading.bodies();
        var before = book.commitments().stream()
                .filter(one -> bodies.contains(one.body()))
                .toList();
        var stay = reading.commitments().stream().map(ProgrammeCommitment::id).collect(Collectors.toSet());
        pen.removeAll(
                before.stream()
                        .map(ProgrammeCommitment::id)
                        .filter(id -> !stay.contains(id))
                        .toList(),
                personId,
                why);
        pen.put(book, reading.commitments(), personId, why);
        pen.log(book, personId, pen.office(book, bodies, personId), "Impegni importati", before, reading.commitments());
        return report;
    }
}
