/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.appointment.PutOut.Manner;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.HolderChanged;
import it.pianozona.territory.Names;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is put out of an office is told at once: when the change is written, if it waits for a second person, and when it takes
 * effect; by whom, by which act, from when, and how to contest it.
 */
@Component
class PutOuts {

    /** Where one reads and contests it. */
    static final String PAGE = "/incarichi/contestazioni";

    /** As long as one has against an act in front of who made it or is above them (D.P.R. 1199/1971 art. 2). */
    static final int DAYS_TO_CONTEST = 30;

    private final PutOutRows rows;
    private final AppointmentRows appointments;
    private final Offices offices;
    private final PlanningAreas areas;
    private final Names names;
    private final Mailbox mailbox;
    private final Notices notices;
    private final BusinessClock clock;

    PutOuts(
            PutOutRows rows,
            AppointmentRows appointments,
            Offices offices,
            PlanningAreas areas,
            Names names,
            Mailbox mailbox,
            Notices notices,
            BusinessClock clock) {
        this.rows = rows;
        this.appointments = appointments;
        this.offices = offices;
        this.areas = areas;
        this.names = names;
        this.mailbox = mailbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** A change is written and waits for a second person: who would be put out by it is told. */
    void foresee(AppointmentCase one, AppointmentTarget target) {
        var draft = one.draft().orElseThrow();
        if (target instanceof ToOffice
                && draft.action() != AppointmentAction.RESUME
                && !draft.replaces().isEmpty()) {
            var kept = rows.keep(
                    new PutOut(
                            UUID.randomUUID(),
                            Optional.of(one.key()),
                            Optional.of(one.territory()),
                            target.id(),
                            draft.replaces(),
                            manner(draft.action()),
                            draft.act(),
                            one.writer(),
                            Optional.of(draft.person()).filter(person -> !person.isEmpty()),
                            draft.from()
                                    .orElseGet(() -> draft.to().orElseThrow().plusDays(1)),
                            false,
                            true,
                            until(draft.from()
                                    .orElseGet(() -> draft.to().orElseThrow().plusDays(1))),
                            false,
                            Optional.empty()),
                    clock.instant());
            tell(
                    kept,
                    "scritta",
                    Wording.of("incarico.cambio-scritto")
                            .and("incarico", target.name())
                            .and("cambio", kept.manner().italian())
                            .and("come", details(kept)));
        }
    }

    /** Who is told late, or of a day that is still to come, has the whole time. */
    private LocalDate until(LocalDate from) {
        var today = clock.today();
        return (from.isAfter(today) ? from : today).plusDays(DAYS_TO_CONTEST);
    }

    /** Another keeper may confirm it: the keepers are told. */
    void askKeepers(AppointmentCase one, AppointmentTarget target) {
        notices.send(
                new Notices.Message(
                        "incarico-seconda-persona-" + one.key(),
                        one.territory(),
                        one.key(),
                        Notice.Kind.ESCALATION,
                        Wording.of("incarico.seconda-persona")
                                .and("incarico", target.name())
                                .and(
                                        "cambio",
                                        one.draft().orElseThrow().action().italian()),
                        "/incarichi?territorio=" + one.territory(),
                        Optional.empty()),
                List.of(OfficeKind.SECRETARIAT.officeId(one.territory()), OfficeKind.ADMINISTRATOR.slug()));
    }

    private static Manner manner(AppointmentAction action) {
        return switch (action) {
            case SUSPEND -> Manner.SUSPENDED;
            case END -> Manner.ENDED;
            default -> Manner.REPLACED;
        };
    }

    /** The change is called off: who was told of it learns that it has no effect. */
    void calledOff(String key) {
        rows.callOff(key)
                .forEach(one -> mailbox.toPerson(
                        one.person(),
                        Wording.of(
                                        one.contest()
                                                        .filter(contest -> contest.decision()
                                                                .isEmpty())
                                                        .isPresent()
                                                ? "incarico.resti-in-carica-dopo-la-contestazione"
                                                : "incarico.resti-in-carica")
                                .and("incarico", nameOf(one.office()))
                                .and("cambio", one.manner().italian()),
                        "incarico-tolto-%s-annullata".formatted(one.id())));
    }

    @EventListener
    void on(HolderChanged change) {
        change.cause().ifPresent(cause -> change.outgoingPersonIds().stream()
                .filter(person ->
                        change.incomingPersonId().filter(person::equals).isEmpty())
                .forEach(person -> {
                    var key = Optional.of(cause.key()).filter(one -> !one.isEmpty());
                    var kept = rows.keep(
                            new PutOut(
                                    UUID.randomUUID(),
                                    key,
                                    key.flatMap(appointments::find)
                                            .map(AppointmentCase::territory)
                                            .or(() -> territoryOf(change.officeId())),
                                    change.officeId(),
                                    person,
                                    mannerOf(change, key),
                                    cause.act(),
                                    cause.by(),
                                    change.incomingPersonId(),
                                    change.from(),
                                    true,
                                    !cause.onContest(),
                                    until(change.from()),
                                    false,
                                    Optional.empty()),
                            clock.instant());
                    tell(
                            kept,
                            "effetto",
                            Wording.of("incarico.non-piu-in-carica")
                                    .and("incarico", nameOf(change.officeId()))
                                    .and("dal", change.from())
                                    .and("come", details(kept)));
                }));
    }

    private Manner mannerOf(HolderChanged change, Optional<String> key) {
        return key.flatMap(appointments::find)
                .flatMap(AppointmentCase::draft)
                .map(draft -> manner(draft.action()))
                .orElse(change.incomingPersonId().isPresent() ? Manner.REPLACED : Manner.ENDED);
    }

    private Optional<String> territoryOf(String officeId) {
        return offices.find(officeId).flatMap(office -> office.territory()
                .or(() -> office.municipality().flatMap(istat -> areas.ofMunicipality(istat, clock.today()))));
    }

    private String details(PutOut one) {
        var known = names.of(
                Stream.concat(Stream.of(one.writtenBy()), one.instead().stream())
                        .toList(),
                List.of());
        var words = new StringBuilder(" (").append(one.manner().italian());
        one.instead().ifPresent(person -> words.append(", al tuo posto ").append(known.person(person)));
        if (!one.act().isBlank()) {
            words.append("; atto: ").append(one.act());
        }
        words.append("; dal ").append(Italian.day(one.from()));
        return words.append("; scritto da ")
                .append(known.person(one.writtenBy()))
                .append(')')
                .toString();
    }

    private void tell(PutOut one, String when, Wording letter) {
        var next = one.isOpenToContest(clock.today())
                ? notices.words(Wording.of("incarico.si-contesta", "termine", one.contestUntil()))
                : "";
        mailbox.toPerson(
                one.person(), letter.and("seguito", next), PAGE, "incarico-tolto-%s-%s".formatted(one.id(), when));
    }

    private String nameOf(String officeId) {
        return offices.find(officeId).map(Office::name).orElse(officeId);
    }
}
