/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.ChangeCause;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Tenures;
import it.pianozona.territory.Territory;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was put out of an office, or is about to be, may say once that they do not acknowledge it; an administrator who had no part
 * in the change decides. Until then the change stands: an office is not without a holder because somebody objects.
 */
@Service
public class Contests {

    private static final int MIN_REASON = 20;
    private static final int MAX_REASON = 2000;

    private final PutOutRows rows;
    private final AppointmentCases cases;
    private final Withdrawals withdrawals;
    private final AppointmentRows appointments;
    private final Appointments keepers;
    private final Tenures tenures;
    private final Offices offices;
    private final Mailbox mailbox;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    Contests(
            PutOutRows rows,
            AppointmentCases cases,
            Withdrawals withdrawals,
            AppointmentRows appointments,
            Appointments keepers,
            Tenures tenures,
            Offices offices,
            Mailbox mailbox,
            Notices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.appointments = appointments;
        this.keepers = keepers;
        this.tenures = tenures;
        this.offices = offices;
        this.mailbox = mailbox;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** Of which offices the person was put out, the latest first. */
    @Transactional(readOnly = true)
    public List<PutOut> of(String personId) {
        return rows.ofPerson(personId);
    }

    /** Whether the person was put out of anything. */
    @Transactional(readOnly = true)
    public boolean concerns(String personId) {
        return rows.concerns(personId);
    }

    /** What was contested in the territories that the person keeps; everywhere for an administrator. */
    @Transactional(readOnly = true)
    public List<PutOut> keptBy(String personId) {
        var kept = keepers.keptBy(personId).stream().map(Territory::code).toList();
        return rows.contestedIn(kept, keepers.isAdministrator(personId));
    }

    /** The one with that id, if the person is the one put out or keeps the territory. */
    @Transactional(readOnly = true)
    public Optional<PutOut> find(UUID id, String personId) {
        return rows.find(id)
                .filter(one -> one.person().equals(personId)
                        || keptBy(personId).stream().anyMatch(kept -> kept.id().equals(id)));
    }

    /** Those that were contested, by the appointments. */
    @Transactional(readOnly = true)
    List<PutOut> ofAppointments(List<String> keys) {
        return rows.ofAppointments(keys);
    }

    /**
     * The person does not acknowledge the change: every administrator and the secretariat are told.
     *
     * @param reason 20 to 2,000 characters
     * @throws RuleViolated without a reason, or if it is contested already, called off, or later than its last day
     */
    @Transactional
    public void contest(PutOut one, String personId, String reason) {
        new Problems()
                .unless(one.person().equals(personId), "Contesta soltanto chi è stato tolto dall'incarico.")
                .unless(
                        reason.length() >= MIN_REASON && reason.length() <= MAX_REASON,
                        "«Motivo»: scrivi da %d a %d caratteri.".formatted(MIN_REASON, MAX_REASON))
                .refuse();
        if (!rows.contest(one.id(), reason, clock.instant(), clock.today())) {
            throw new RuleViolated(
                    "Questo cambio è già contestato o non ha più seguito, oppure è passato il termine per contestarlo (il %s): ricarica la pagina."
                            .formatted(Italian.day(one.contestUntil())));
        }
        append(one, personId, one.office(), "Contestazione di un cambio di incarico", Map.of("motivo", reason));
        notices.send(
                new Notices.Message(
                        "incarico-contestato-" + one.id(),
                        one.territory().orElse(""),
                        one.appointment().orElse(""),
                        Notice.Kind.ESCALATION,
                        Wording.of("incarico.contestato", "incarico", nameOf(one)),
                        PutOuts.PAGE,
                        Optional.empty()),
                Stream.concat(
                                Stream.of(OfficeKind.ADMINISTRATOR.slug()),
                                one.territory().map(OfficeKind.SECRETARIAT::officeId).stream())
                        .toList());
    }

    /** Whether the person may decide: an administrator without a part in the change. */
    @Transactional(readOnly = true)
    public boolean mayDecide(PutOut one, String personId) {
        return one.awaitsDecision() && keepers.isAdministrator(personId) && !hasPart(one, personId);
    }

    private boolean hasPart(PutOut one, String personId) {
        var matter = one.appointment().flatMap(appointments::find);
        return one.person().equals(personId)
                || one.writtenBy().equals(personId)
                || one.instead().filter(personId::equals).isPresent()
                || matter.flatMap(AppointmentCase::confirmedBy)
                        .filter(personId::equals)
                        .isPresent();
    }

    /**
     * An administrator decides. Upheld: the person is back from today or, if the change still waits, it is taken back.
     *
     * @param seen as the page showed it; it is read again
     * @param reason 20 to 2,000 characters
     * @throws RuleViolated if the person may not decide, without a reason, if it is decided already, or if the office has gone on
     *     to somebody else
     */
    @Transactional
    public void decide(PutOut seen, String personId, boolean upheld, String reason) {
        // In this order, as whoever confirms the change does.
        seen.appointment().ifPresent(appointments::lockOne);
        var one = rows.lock(seen.id()).orElseThrow();
        new Problems()
                .unless(
                        keepers.isAdministrator(personId) && !hasPart(one, personId),
                        "Decide un amministratore che non ha scritto né confermato il cambio e non ne è toccato; se non c'è, se ne nomina prima un altro.")
                .unless(
                        reason.length() >= MIN_REASON && reason.length() <= MAX_REASON,
                        "«Motivo della decisione»: scrivi da %d a %d caratteri.".formatted(MIN_REASON, MAX_REASON))
                .refuse();
        if (!rows.decide(one.id(), personId, upheld, reason, clock.instant())) {
            throw new RuleViolated(
                    "Su questa contestazione si è già deciso, oppure il cambio non ha più seguito: ricarica la pagina.");
        }
        if (upheld) {
            undo(one, personId, reason);
        }
        append(
                one,
                personId,
                OfficeKind.ADMINISTRATOR.slug(),
                upheld ? "Contestazione accolta" : "Contestazione respinta",
                Map.of("motivo", reason, "persona", one.person()));
        tell(one, upheld, reason);
    }

    private void undo(PutOut one, String personId, String reason) {
        if (!one.effective()) {
            one.appointment()
                    .map(cases::get)
                    .filter(matter -> matter.state().waits())
                    .ifPresent(matter -> withdrawals.takeBack(matter, personId, reason));
            return;
        }
        var act = "Contestazione accolta il %s".formatted(Italian.day(clock.today()));
        tenures.restore(
                one.office(),
                one.person(),
                one.instead(),
                clock.today(),
                new ChangeCause(personId, act, one.appointment().orElse(""), true));
    }

    private void tell(PutOut one, boolean upheld, String reason) {
        mailbox.toPerson(
                one.person(),
                Wording.of("incarico.tua-contestazione")
                        .and("incarico", nameOf(one))
                        .and("esito", decided(upheld))
                        .and("seguito", upheld ? back(one) : "")
                        .and("motivo", reason),
                PutOuts.PAGE,
                "incarico-contestazione-decisa-" + one.id());
        if (!one.writtenBy().equals(ChangeCause.SYSTEM)) {
            mailbox.toPerson(
                    one.writtenBy(),
                    Wording.of("incarico.contestazione-decisa")
                            .and("incarico", nameOf(one))
                            .and("esito", decided(upheld))
                            .and("motivo", reason),
                    "incarico-contestazione-decisa-" + one.id());
        }
    }

    private static String decided(boolean upheld) {
        return upheld ? "accolta" : "respinta";
    }

    private String back(PutOut one) {
        if (!one.effective()) {
            return ": il cambio è ritirato e resti in carica";
        }
        return one.from().isAfter(clock.today())
                ? ": il cambio è annullato e resti in carica"
                : ": da oggi ricopri di nuovo l'incarico";
    }

    private void append(PutOut one, String personId, String office, String act, Map<String, String> after) {
        var territory = one.territory().orElse("");
        record.append(
                new LegalRecord.Act(territory, one.appointment().orElse(one.office()), personId, office, act),
                Map.of(
                        "incarico", one.office(),
                        "modo", one.manner().name(),
                        "atto", one.act(),
                        "scritto da", one.writtenBy()),
                after);
    }

    private String nameOf(PutOut one) {
        return offices.find(one.office()).map(Office::name).orElse(one.office());
    }
}
