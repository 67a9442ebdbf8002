/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.cycle.Cycles;
import it.pianozona.money.MoneySums;
import it.pianozona.money.Stage;
import it.pianozona.page.OnceARead;
import it.pianozona.programme.Hand;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.programme.Programmes;
import it.pianozona.region.Funds;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each body commits to the sheets of a year, and who keeps it: a body's own office, and for all the area's accounting and planning
 * offices (ER-16).
 */
@Service
public class ProgrammeCommitments {

    private final Programmes programmes;
    private final ProgrammeOffices offices;
    private final SheetsToPay sheets;
    private final ProgrammeCommitmentRows rows;
    private final Cycles cycles;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    ProgrammeCommitments(
            Programmes programmes,
            ProgrammeOffices offices,
            SheetsToPay sheets,
            ProgrammeCommitmentRows rows,
            Cycles cycles,
            RightsOnDate rights,
            BusinessClock clock) {
        this.programmes = programmes;
        this.offices = offices;
        this.sheets = sheets;
        this.rows = rows;
        this.cycles = cycles;
        this.rights = rights;
        this.clock = clock;
    }

    /** All that is committed to the programme, in a number of statements that does not grow with it. */
    @Transactional(readOnly = true)
    public CommitmentBook book(UUID programmeId) {
        return book(programmes.get(programmeId));
    }

    CommitmentBook book(Programme programme) {
        return OnceARead.get("commitment-book-" + programme.id(), () -> read(programme));
    }

    private CommitmentBook read(Programme programme) {
        var figures = rows.figures(programme.key());
        return new CommitmentBook(
                programme,
                offices.committing(programme),
                sheets.of(programme),
                rows.of(programme, figures),
                MoneySums.at(Stage.PLANNED, figures),
                programmes
                        .before(programme)
                        .map(last -> MoneySums.at(Stage.COMMITTED, rows.figures(last.key())))
                        .orElse(List.of()),
                rows.sent(programme.id()),
                rows.availabilities(programme.id()));
    }

    /** Offices of the bodies whose commitments the person may keep today; none while commitments are not written. */
    @Transactional(readOnly = true)
    public Set<String> keptBy(UUID programmeId, String personId) {
        return keptBy(book(programmeId), personId);
    }

    /** The same, of what has been read already. */
    public Set<String> keptBy(CommitmentBook book, String personId) {
        var mine = rights.of(personId, clock.today()).officeIds();
        var ofAll = keepers(book.programme()).anyMatch(mine::contains);
        return book.bodies().stream()
                .filter(body -> Hand.COMMITMENTS.writesIn(book.programme().state()))
                .map(CommittingBody::office)
                .filter(office -> ofAll || mine.contains(office))
                .collect(Collectors.toSet());
    }

    Stream<String> keepers(Programme programme) {
        return Stream.concat(offices.drafters(programme).stream(), Stream.of(offices.accounting(programme)));
    }

    /** The offices that keep the commitments of a body: its own, and those that keep all. */
    public Set<String> keepers(Programme programme, String body) {
        return Stream.concat(
                        offices.committing(programme).stream()
                                .map(CommittingBody::office)
                                .filter(body::equals),
                        keepers(programme))
                .collect(Collectors.toSet());
    }

    /** The funds from which a body may commit itself. */
    public Funds funds(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).funds();
    }
}
