/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.appointment.AppointmentTarget.ToBody;
import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.ChangeCause;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.territory.Tenures;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an appointment brings about: holders, seats and memberships change by dated rows, so that rights, groups and open tasks
 * follow on the day (P23).
 */
@Service
public class TakingEffect {

    private static final String SYSTEM = "sistema";

    private final AppointmentRows rows;
    private final AppointmentCases cases;
    private final SecondPerson second;
    private final PlanOfficeSeats planOffices;
    private final Seats seats;
    private final Offices offices;
    private final Tenures tenures;
    private final LegalRecord record;
    private final BusinessClock clock;

    TakingEffect(
            AppointmentRows rows,
            AppointmentCases cases,
            SecondPerson second,
            PlanOfficeSeats planOffices,
            Seats seats,
            Offices offices,
            Tenures tenures,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.second = second;
        this.planOffices = planOffices;
        this.seats = seats;
        this.offices = offices;
        this.tenures = tenures;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The appointed holds the office from the first day; one whose title needs the acceptance and came later, from today. A title
     * of an election, a decree or the law holds from its day, whenever it is confirmed.
     */
    @Transactional
    public void enter(String key) {
        var one = cases.get(key);
        var decided = one.draft().orElseThrow();
        var late = second.mustAccept(decided) && decided.firstDay().isBefore(clock.today());
        var draft = late ? decided.from(clock.today()) : decided;
        apply(one, draft, State.ACTIVE, "Titolare in carica", of -> {
            AppointmentRules.checkAgain(
                    draft, new AppointmentRules.Facts(of.office().kind().heldByOne(), false, tenures.of(of.id())));
            if (!planOffices.enter(of, draft, actorOf(one))) {
                enter(of.office(), draft, causeOf(one, draft));
            }
        });
    }

    private void enter(Office office, AppointmentDraft draft, ChangeCause cause) {
        var kind = draft.kind().orElseThrow();
        if (draft.action() == AppointmentAction.REPLACE && office.kind().heldByOne()) {
            offices.replaceHolder(office.id(), draft.person(), kind, draft.firstDay(), cause);
        } else {
            if (draft.action() == AppointmentAction.REPLACE) {
                offices.endHolder(
                        office.id(), draft.replaces(), draft.firstDay().minusDays(1), cause);
            }
            offices.addHolder(office.id(), draft.person(), kind, draft.act(), draft.firstDay());
        }
        draft.to().ifPresent(last -> offices.endHolder(office.id(), draft.person(), last));
    }

    @Transactional
    public void suspend(String key) {
        var one = cases.get(key);
        var draft = one.draft().orElseThrow();
        var acting = java.util.Optional.of(draft.person()).filter(person -> !person.isEmpty());
        apply(
                one,
                draft,
                State.SUSPENDED,
                "Titolare sospeso",
                of -> tenures.suspend(
                        of.id(),
                        draft.replaces(),
                        new Tenures.Rest(draft.firstDay(), draft.to(), causeOf(one, draft), acting)));
    }

    @Transactional
    public void resume(String key) {
        var one = cases.get(key);
        var draft = one.draft().orElseThrow();
        apply(
                one,
                draft,
                State.ACTIVE,
                "Titolare di nuovo in carica",
                of -> tenures.resume(of.id(), draft.replaces(), draft.firstDay(), causeOf(one, draft)));
    }

    /** The last day may also come before the first of one who is only expected. */
    @Transactional
    public void end(String key) {
        var one = cases.get(key);
        var draft = one.draft().orElseThrow();
        var lastDay = draft.to().orElseThrow();
        apply(one, draft, State.ENDED, "Incarico cessato", of -> {
            if (isExpected(of, draft, lastDay)) {
                tenures.withdraw(of.id(), draft.replaces(), lastDay);
                return;
            }
            planOffices.leave(of, draft, lastDay, actorOf(one));
            if (holds(of, draft, lastDay.plusDays(1))) {
                offices.endHolder(of.id(), draft.replaces(), lastDay, causeOf(one, draft));
            }
        });
    }

    private boolean isExpected(ToOffice of, AppointmentDraft draft, LocalDate lastDay) {
        var his = tenures.of(of.id()).stream()
                .filter(tenure -> tenure.person().id().equals(draft.replaces()))
                .toList();
        return his.stream().noneMatch(tenure -> tenure.holdsOn(lastDay))
                && his.stream().anyMatch(tenure -> tenure.from().isAfter(lastDay));
    }

    private boolean holds(ToOffice of, AppointmentDraft draft, LocalDate day) {
        return offices.holdersOf(of.id(), day).stream().map(Person::id).anyMatch(draft.replaces()::equals);
    }

    private interface Change {
        void of(ToOffice target);
    }

    private void apply(AppointmentCase one, AppointmentDraft draft, State state, String act, Change change) {
        var before = holders(one);
        var target = cases.targetOf(one);
        if (target instanceof ToBody of) {
            seats.apply(of.body(), draft);
        } else if (target instanceof ToOffice of) {
            change.of(of);
        }
        rows.close(one.key(), state, "", clock.today());
        record.append(new LegalRecord.Act(one.territory(), one.key(), SYSTEM, one.target(), act), before, draft);
    }

    private Map<String, List<String>> holders(AppointmentCase one) {
        return Map.of(
                "titolari",
                offices.holdersOf(one.target(), clock.today()).stream()
                        .map(Person::id)
                        .toList());
    }

    private static Actor actorOf(AppointmentCase one) {
        return new Actor(one.writer(), one.forOffice());
    }

    private static ChangeCause causeOf(AppointmentCase one, AppointmentDraft draft) {
        return new ChangeCause(one.writer(), draft.act(), one.key(), false);
    }
}
