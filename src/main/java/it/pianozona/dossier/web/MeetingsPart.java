/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.decision.Decision;
import it.pianozona.decision.DecisionArchive;
import it.pianozona.decision.SittingChanges;
import it.pianozona.record.RecordSearch;
import it.pianozona.territory.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Meetings and votes by name, quorum, outcome, minutes, returns with their reason (requirements 3.1, 6.7). */
@Component
@Order(60)
class MeetingsPart extends DossierPart {

    private final DecisionArchive archive;
    private final SittingChanges changes;
    private final RecordSearch record;
    private final Names names;

    MeetingsPart(DecisionArchive archive, SittingChanges changes, RecordSearch record, Names names) {
        super("sedute", "Sedute e voti", Group.DECISIONS);
        this.archive = archive;
        this.changes = changes;
        this.record = record;
        this.names = names;
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var kept = archive.of(record.keysUnder(visit.key()));
        model.addAttribute("decisions", kept);
        model.addAttribute(
                "changeable",
                kept.stream()
                        .map(DecisionArchive.Kept::decision)
                        .filter(decision -> decision.outcome().isEmpty()
                                && changes.handOf(visit.personId(), decision).isPresent())
                        .map(Decision::id)
                        .toList());
        model.addAttribute("names", namesIn(kept));
    }

    private Names.Found namesIn(List<DecisionArchive.Kept> kept) {
        var people = new HashSet<String>();
        var offices = new HashSet<String>();
        kept.stream()
                .flatMap(one -> one.meetings().stream())
                .flatMap(meeting -> meeting.seats().stream())
                .forEach(seat -> {
                    offices.add(seat.office());
                    seat.sat().ifPresent(people::add);
                    seat.vote().ifPresent(vote -> {
                        people.add(vote.person());
                        vote.holder().ifPresent(people::add);
                    });
                });
        return names.of(people, offices);
    }
}
