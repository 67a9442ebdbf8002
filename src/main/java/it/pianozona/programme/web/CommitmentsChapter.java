/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.Hand;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.commitment.ProgrammeCommitment;
import it.pianozona.programme.commitment.ProgrammeCommitments;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commitments of the bodies, on the page of the programme. */
@Component
class CommitmentsChapter implements ProgrammeChapter {

    private final ProgrammeCommitments commitments;

    CommitmentsChapter(ProgrammeCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String title() {
        return "Impegni degli enti";
    }

    @Override
    public String place() {
        return "/impegni";
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        if (!visit.readsAll()) {
            return Optional.empty();
        }
        var book = commitments.book(visit.programme().id());
        var missing = book.toSend().size();
        if (book.commitments().isEmpty()
                && !Hand.COMMITMENTS.writesIn(visit.programme().state())) {
            return Optional.of(new Standing(
                    new Pill(Pill.Role.WAITING, "da fare"), "Gli enti li scrivono quando le schede sono chiuse."));
        }
        var total =
                book.commitments().stream().map(ProgrammeCommitment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Standing(
                !book.over().isEmpty()
                        ? new Pill(Pill.Role.RISK, "oltre la disponibilità")
                        : missing == 0 ? new Pill(Pill.Role.DONE, "inviati") : new Pill(Pill.Role.RUNNING, "in corso"),
                "%s € impegnati; %s."
                        .formatted(
                                ItalianNumber.brief(total),
                                missing == 0
                                        ? "tutti gli enti hanno inviato"
                                        : missing == 1
                                                ? "un ente deve ancora inviare"
                                                : "%d enti su %d devono ancora inviare"
                                                        .formatted(
                                                                missing,
                                                                book.bodies().size()))));
    }
}
