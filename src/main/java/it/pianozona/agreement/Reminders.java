/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the bodies of what is missing and tells the promoter and the coordinators who is late. */
@Service
public class Reminders {

    private final Table<Agreement.Seat> sent;
    private final Agreements agreements;
    private final Notices notices;
    private final BusinessClock clock;

    Reminders(Tables tables, Agreements agreements, Notices notices, BusinessClock clock) {
        this.sent = tables.part("agreement_reminder", Agreement.Seat.class, "agreement", "round", "office");
        this.agreements = agreements;
        this.notices = notices;
        this.clock = clock;
    }

    /** The step that a body is reminded of. */
    public enum What {
        CONSENT("il consenso in conferenza"),
        ACT("l'atto che autorizza la firma"),
        SIGNATURE("la firma dell'Accordo di Programma"),
        RATIFICATION("la ratifica del consiglio");

        private final String italian;

        What(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** Reminds each body, once a day for each step; the matrix counts the reminders. */
    @Transactional
    public void remind(String cycleKey, What what, List<Party> missing) {
        var agreement = agreements.get(cycleKey);
        missing.forEach(
                party -> sent.insertIfAbsent(agreement.seat(party.office()), "step", what, "sent_on", clock.today()));
        send(
                agreement,
                "sollecito-" + what.name(),
                Notice.Kind.REMINDER,
                Wording.of("accordo.sollecito", "atto", what.italian()),
                missing.stream().map(Party::office).toList());
    }

    /** Tells the promoter, the lead body, the planning office and the coordinators which bodies are late. */
    @Transactional
    public void escalate(String cycleKey, What what, List<Party> missing) {
        late(cycleKey, "scaduto-", "accordo.termine-scaduto", what, missing, Stream.empty());
    }

    /** Tells the same, and the silent bodies themselves, that the wait is over and that a way out is chosen. */
    @Transactional
    public void waitIsOver(String cycleKey, What what, List<Party> silent) {
        late(cycleKey, "senza-risposta-", "accordo.senza-risposta", what, silent, silent.stream());
    }

    private void late(
            String cycleKey, String cause, String wording, What what, List<Party> missing, Stream<Party> toldToo) {
        var agreement = agreements.get(cycleKey);
        var names = String.join(", ", missing.stream().map(Party::name).toList());
        send(
                agreement,
                cause + what.name(),
                Notice.Kind.ESCALATION,
                Wording.of(wording, "atto", what.italian(), "enti", names),
                Stream.concat(leaders(agreement).stream(), toldToo.map(Party::office))
                        .distinct()
                        .toList());
    }

    /** Tells the same that the mediation is late. */
    @Transactional
    public void mediationLate(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        send(
                agreement,
                "mediazione",
                Notice.Kind.ESCALATION,
                Wording.of("accordo.mediazione-in-ritardo"),
                leaders(agreement));
    }

    private static List<String> leaders(Agreement agreement) {
        return List.of(
                agreement.promoter(),
                OfficeKind.LEAD_BODY.officeId(agreement.area()),
                OfficeKind.PLAN_OFFICE.officeId(agreement.area()),
                OfficeKind.COORDINATORS.officeId(agreement.area()));
    }

    private void send(Agreement agreement, String cause, Notice.Kind kind, Wording text, List<String> offices) {
        var key = agreement.cycleKey();
        notices.send(
                agreement.notice("%s-%s-%d-%s".formatted(cause, key, agreement.round(), clock.today()), kind, text),
                offices);
    }
}
