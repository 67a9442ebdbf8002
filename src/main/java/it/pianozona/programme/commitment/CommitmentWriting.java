/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.Fall;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.Stage;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies commit themselves to the sheets of a year, within what they have (F-IMP, ER-17); once sent, a figure falls only with a reason.
 * Rules: commitment.overBudget, requirement 5.7.
 */
@Service
public class CommitmentWriting {

    private static final int SHORTEST_NOTHING = 20;
    private static final int LONGEST_NOTHING = 2000;

    private final CommitmentPen pen;
    private final ProgrammeCommitmentRows rows;
    private final Money money;
    private final BusinessClock clock;

    CommitmentWriting(CommitmentPen pen, ProgrammeCommitmentRows rows, Money money, BusinessClock clock) {
        this.pen = pen;
        this.rows = rows;
        this.money = money;
        this.clock = clock;
    }

    /**
     * Adds a commitment.
     *
     * @return what is to be said in Italian where it exceeds what is available and the region admits that
     * @throws RuleViolated if it breaks a rule of F-IMP, the body commits the same money to the same sheet already, the person may not
     *     keep the body's commitments, or commitments are not written now
     */
    @Transactional
    public List<String> add(UUID programmeId, ProgrammeCommitment commitment, String personId) {
        var book = pen.open(programmeId);
        return keep(book, commitment, personId, Optional.empty(), Optional.empty());
    }

    /**
     * Changes a commitment; the body that it belongs to stays. Like {@link #add}.
     *
     * @param why needed where the amount falls below what the body has sent
     */
    @Transactional
    public List<String> change(UUID programmeId, ProgrammeCommitment commitment, String personId, Optional<Fall> why) {
        var book = pen.open(programmeId);
        var before = existing(book, commitment.id());
        if (!before.body().equals(commitment.body())) {
            throw new RuleViolated(
                    "«Ente»: un impegno non passa da un ente a un altro. Rimuovilo e aggiungilo all'altro ente.");
        }
        return keep(book, commitment, personId, Optional.of(before), why);
    }

    private List<String> keep(
            CommitmentBook book,
            ProgrammeCommitment commitment,
            String personId,
            Optional<ProgrammeCommitment> before,
            Optional<Fall> why) {
        var others = book.of(commitment.body()).stream()
                .filter(one -> !one.id().equals(commitment.id()))
                .toList();
        var whole = stated(book, commitment);
        var said = pen.rules(book).check(whole, together(whole, others));
        new Problems()
                .unless(
                        others.stream().noneMatch(whole::isSamePlace),
                        "«Fonte»: l'ente ha già un impegno su questa scheda con questa fonte e annualità. Modifica quello.")
                .refuse();
        var office = pen.office(book, Set.of(commitment.body()), personId);
        pen.put(book, List.of(whole), personId, why);
        var act = before.isPresent() ? "Impegno modificato" : "Impegno aggiunto";
        pen.log(book, personId, office, act, before.orElse(null), whole);
        return said;
    }

    /** Where the person does not say what there is of the fund, it is what was said before. */
    private static ProgrammeCommitment stated(CommitmentBook book, ProgrammeCommitment commitment) {
        return commitment.having(commitment
                .available()
                .or(() -> Optional.ofNullable(
                        book.available().get(new FundOfBody(commitment.body(), commitment.fund())))));
    }

    private static FundAvailability together(ProgrammeCommitment one, Collection<ProgrammeCommitment> others) {
        return new FundAvailability(
                one.body(),
                one.fund(),
                one.availability(),
                others.stream()
                        .filter(other -> other.fund().equals(one.fund()))
                        .map(ProgrammeCommitment::amount)
                        .reduce(one.amount(), BigDecimal::add));
    }

    /**
     * Removes a commitment; refused like {@link #add}.
     *
     * @param why needed where the body has sent it
     */
    @Transactional
    public void remove(UUID programmeId, UUID id, String personId, Optional<Fall> why) {
        var book = pen.open(programmeId);
        var before = existing(book, id);
        var office = pen.office(book, Set.of(before.body()), personId);
        pen.removeAll(List.of(id), personId, why);
        pen.log(book, personId, office, "Impegno rimosso", before, null);
    }

    /**
     * Commits a body to all that the sheets plan for it and it has not committed yet.
     *
     * @return what is to be said in Italian where that exceeds what is available and the region admits it
     * @throws RuleViolated like {@link #add}, or if nothing is left to commit
     */
    @Transactional
    public List<String> commitAsPlanned(UUID programmeId, String body, String personId) {
        var book = pen.open(programmeId);
        var office = pen.office(book, Set.of(body), personId);
        var wanted = book.wanted(body).stream()
                .map(one -> stated(
                        book,
                        new ProgrammeCommitment(
                                UUID.randomUUID(),
                                body,
                                one.sheet().id(),
                                one.fund(),
                                one.annuality(),
                                Optional.empty(),
                                one.amount(),
                                "",
                                BigDecimal.ZERO,
                                "")))
                .toList();
        new Problems()
                .unless(!wanted.isEmpty(), "Le schede non prevedono altro per questo ente: non c'è nulla da impegnare.")
                .unless(
                        wanted.stream().allMatch(one -> one.available().isPresent()),
                        "«Disponibilità»: di %s l'ente non ha ancora detto quanto ha. Scrivilo, poi impegna quanto previsto."
                                .formatted(wanted.stream()
                                        .filter(one -> one.available().isEmpty())
                                        .map(one -> one.fund().italian())
                                        .distinct()
                                        .collect(Collectors.joining(", "))))
                .refuse();
        var said = checkAll(book, wanted, book.of(body));
        pen.put(book, wanted, personId, Optional.empty());
        pen.log(book, personId, office, "Impegni come previsto dalle schede", null, wanted);
        return said;
    }

    /** Each beside the others, those that stay and those that come with it. */
    private List<String> checkAll(
            CommitmentBook book, List<ProgrammeCommitment> added, List<ProgrammeCommitment> others) {
        var said = new ArrayList<String>();
        var all = new ArrayList<>(others);
        for (var one : added) {
            said.addAll(pen.rules(book).check(one, together(one, all)));
            all.add(one);
        }
        return said;
    }

    /**
     * Says what a body has of a fund, for all sheets of the year.
     *
     * @throws RuleViolated if that is no euro, less than it commits where the region does not admit that, or not the person's to say
     */
    @Transactional
    public List<String> say(UUID programmeId, String body, Fund fund, BigDecimal available, String personId) {
        var book = pen.open(programmeId);
        var office = pen.office(book, Set.of(body), personId);
        var committed = book.of(body).stream()
                .filter(one -> one.fund().equals(fund))
                .map(ProgrammeCommitment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var said = pen.rules(book).checkAvailable(new FundAvailability(body, fund, available, committed));
        rows.say(programmeId, body, fund, available);
        pen.log(
                book,
                personId,
                office,
                "Disponibilità dell'ente registrata",
                book.available().get(new FundOfBody(body, fund)),
                available);
        return said;
    }

    /**
     * A body has finished: its figures are remembered as they are, and from here on none falls without a reason.
     *
     * @param nothing why it commits nothing this year; empty text where it commits something
     * @throws RuleViolated if it has committed nothing and does not say why, or says why and has
     */
    @Transactional
    public void send(UUID programmeId, String body, String nothing, String personId) {
        var book = pen.open(programmeId);
        var office = pen.office(book, Set.of(body), personId);
        var some = !book.of(body).isEmpty();
        new Problems()
                .unless(
                        some || !nothing.isBlank(),
                        "«Impegni»: l'ente non ha ancora impegni. Aggiungine almeno uno, o scrivi perché quest'anno non impegna nulla.")
                .unless(
                        !some || nothing.isBlank(),
                        "«Perché nulla»: l'ente ha degli impegni. Rimuovili, o lascia vuoto il motivo.")
                .unless(
                        nothing.isBlank()
                                || nothing.length() >= SHORTEST_NOTHING && nothing.length() <= LONGEST_NOTHING,
                        "«Perché nulla»: scrivi da %d a %d caratteri.".formatted(SHORTEST_NOTHING, LONGEST_NOTHING))
                .refuse();
        money.send(Instrument.PROGRAMME, book.programme().key(), body, Stage.COMMITTED);
        rows.send(programmeId, new CommitmentsSent(body, clock.instant(), personId, nothing.strip()));
        pen.log(
                book,
                personId,
                office,
                some ? "Impegni dell'ente inviati" : "Nessun impegno dell'ente per quest'anno",
                null,
                some ? book.of(body) : nothing);
    }

    private static ProgrammeCommitment existing(CommitmentBook book, UUID id) {
        return book.commitments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("L'impegno non c'è più: aggiorna la pagina."));
    }
}
