/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A region reminds its areas that are late (U-9): each once a day at most, and each reminder is on record. */
@Service
public class RegionReminders {

    private final RegionBoard board;
    private final ReminderRows rows;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    RegionReminders(RegionBoard board, ReminderRows rows, Notices notices, LegalRecord record, BusinessClock clock) {
        this.board = board;
        this.rows = rows;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** Who reminds, and for which office of the region. */
    public record Sender(String personId, String officeId) {}

    /**
     * Reminds all areas that are late.
     *
     * @return names of the areas that were reminded now
     * @throws RuleViolated if none is late, or if all late ones have been reminded today
     */
    @Transactional
    public List<String> remindAll(String region, Sender sender) {
        return remind(board.of(region).late(), sender);
    }

    /**
     * Reminds one area.
     *
     * @throws RuleViolated if it is not late, or if it has been reminded today
     */
    @Transactional
    public List<String> remind(String region, String area, Sender sender) {
        return remind(
                board.of(region).late().stream()
                        .filter(row -> row.area().code().equals(area))
                        .toList(),
                sender);
    }

    private List<String> remind(List<AreaRow> late, Sender sender) {
        if (late.isEmpty()) {
            throw new RuleViolated("Non c'è nessun ritardo da sollecitare.");
        }
        var reminded = late.stream()
                .filter(row -> isSent(row, sender))
                .map(row -> row.area().name())
                .toList();
        if (reminded.isEmpty()) {
            throw new RuleViolated(
                    "Chi è in ritardo ha già ricevuto un sollecito oggi: puoi inviarne un altro domani.");
        }
        return reminded;
    }

    private boolean isSent(AreaRow row, Sender sender) {
        var area = row.area().code();
        var cycle = row.cycle().orElseThrow().key();
        var said = said(row);
        var text = notices.words(said);
        if (!rows.insert(
                new ReminderRows.Reminder(area, cycle, clock.today(), sender.personId(), sender.officeId(), text))) {
            return false;
        }
        notices.send(
                new Notices.Message(
                        "sollecito-regione-%s-%s".formatted(cycle, clock.today()),
                        area,
                        cycle,
                        Notice.Kind.REMINDER,
                        said),
                recipients(row));
        record.append(
                new LegalRecord.Act(
                        area, cycle, sender.personId(), sender.officeId(), "Sollecito della Regione inviato"),
                null,
                new Sent(text, recipients(row)));
        return true;
    }

    /** What the record keeps of a reminder. */
    private record Sent(String testo, List<String> uffici) {}

    private static List<String> recipients(AreaRow row) {
        var offices = new ArrayList<>(List.of(
                OfficeKind.PLAN_OFFICE.officeId(row.area().code()),
                OfficeKind.PLAN_OFFICE_HEAD.officeId(row.area().code()),
                OfficeKind.COORDINATORS.officeId(row.area().code())));
        row.agreement().ifPresent(agreement -> offices.addAll(agreement.offices()));
        return offices;
    }

    private static Wording said(AreaRow row) {
        var more = new StringBuilder();
        row.terms().ifPresent(terms -> more.append(" %s.".formatted(terms.words())));
        if (!row.phase().isEmpty()) {
            more.append(" Fase in corso: %s.".formatted(row.phase()));
        }
        if (!row.missing().isEmpty()) {
            more.append(" Devono ancora %s: %s.".formatted(row.toDo(), String.join(", ", row.missing())));
        }
        return Wording.of("regione.sollecito")
                .and("ambito", row.area().name())
                .and("ciclo", row.period())
                .and("giorni", row.daysLate())
                .and("stato", more.toString().strip());
    }
}
