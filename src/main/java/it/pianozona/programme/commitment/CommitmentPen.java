/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.cycle.Cycles;
import it.pianozona.money.Fall;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.PledgeRules;
import it.pianozona.money.Stage;
import it.pianozona.programme.Hand;
import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.rule.RuleViolated;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What all writing of commitments has in common: while they are written, by who keeps those of the body, each figure with what is said of it. */
@Component
class CommitmentPen {

    private final ProgrammeCommitments commitments;
    private final ProgrammePen pen;
    private final ProgrammeCommitmentRows rows;
    private final Money money;
    private final Cycles cycles;

    CommitmentPen(
            ProgrammeCommitments commitments,
            ProgrammePen pen,
            ProgrammeCommitmentRows rows,
            Money money,
            Cycles cycles) {
        this.commitments = commitments;
        this.pen = pen;
        this.rows = rows;
        this.money = money;
        this.cycles = cycles;
    }

    /** @throws RuleViolated if commitments are not written now */
    CommitmentBook open(UUID programmeId) {
        return commitments.book(pen.take(programmeId, Hand.COMMITMENTS));
    }

    /** Keeps what was done in the legal record. */
    void log(CommitmentBook book, String personId, String office, String act, Object before, Object after) {
        pen.log(book.programme(), personId, office, act, before, after);
    }

    /** Keeps figures and what else is said of them. */
    void put(CommitmentBook book, Collection<ProgrammeCommitment> kept, String personId, Optional<Fall> why) {
        var lines = kept.stream().map(one -> line(book, one)).toList();
        why.ifPresentOrElse(said -> money.putAll(lines, personId, said), () -> money.putAll(lines, personId));
        rows.save(book.programme().id(), kept);
    }

    /** Takes figures away. */
    void removeAll(List<UUID> ids, String personId, Optional<Fall> why) {
        why.ifPresentOrElse(said -> money.removeAll(ids, personId, said), () -> money.removeAll(ids));
    }

    private static MoneyLine line(CommitmentBook book, ProgrammeCommitment one) {
        var programme = book.programme();
        return new MoneyLine(
                one.id(),
                programme.cycleKey(),
                Instrument.PROGRAMME,
                programme.key(),
                Optional.of(one.sheet()),
                book.sheet(one.sheet()).map(SheetToPay::heading).orElse(""),
                one.fund(),
                one.annuality(),
                one.body(),
                programme.year(),
                Stage.COMMITTED,
                one.amount().setScale(2),
                one.act());
    }

    ProgrammeCommitmentRules rules(CommitmentBook book) {
        var programme = book.programme();
        return new ProgrammeCommitmentRules(
                book.bodies().stream().map(CommittingBody::office).collect(Collectors.toSet()),
                book.sheets().stream().map(SheetToPay::id).collect(Collectors.toSet()),
                programme.year(),
                PledgeRules.of(
                        commitments.funds(programme),
                        cycles.profileOf(programme.cycleKey()).settings().word("commitment.overBudget"),
                        "dell'approvazione"));
    }

    /** The office by which the person keeps the commitments of those bodies: their own, before those that keep all. */
    String office(CommitmentBook book, Set<String> bodies, String personId) {
        var mine = commitments.keptBy(book, personId);
        if (!mine.containsAll(bodies)) {
            throw new RuleViolated(
                    "«Ente»: gli impegni di un ente li tengono l'ente stesso, la ragioneria e l'ufficio di piano dell'ambito.");
        }
        return pen.office(
                personId,
                Stream.concat(
                                bodies.size() == 1 ? bodies.stream() : Stream.empty(),
                                commitments.keepers(book.programme()))
                        .toList(),
                "l'ente stesso, la ragioneria o l'ufficio di piano");
    }
}
