/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who keeps the money, and the bodies themselves, which of them commit more than they have (ER-17). */
@Component
public class CommitmentNotices {

    private final ProgrammeCommitments commitments;
    private final Notices notices;

    CommitmentNotices(ProgrammeCommitments commitments, Notices notices) {
        this.commitments = commitments;
        this.notices = notices;
    }

    /** Tells what is over; nobody where nothing is. The same state is told once. */
    @Transactional
    public void tellOver(UUID programmeId) {
        var book = commitments.book(programmeId);
        var over = book.over();
        if (over.isEmpty()) {
            return;
        }
        var programme = book.programme();
        var said =
                over.stream().map(one -> one.italian(book.nameOf(one.body()))).collect(Collectors.joining(" "));
        var told = new LinkedHashSet<>(commitments.keepers(programme).toList());
        over.forEach(one -> told.add(one.body()));
        notices.send(
                new Notices.Message(
                        "oltre-disponibilita-%s-%s".formatted(programme.key(), Integer.toHexString(said.hashCode())),
                        programme.area(),
                        programme.key(),
                        Notice.Kind.OUTCOME,
                        Wording.of("programma.oltre-disponibilita", "anno", programme.year(), "enti", said)),
                told);
    }
}
