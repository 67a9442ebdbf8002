/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Appointed people who have an account hold the area's offices on their dates; the others have no tasks. */
@Component
class OfficeHolders {

    private final Offices offices;
    private final BusinessClock clock;

    OfficeHolders(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** From the later of the appointment, the office and today the person holds the office; the Director also heads it. */
    void take(PlanOffice office, OfficeMember member) {
        member.account().filter(account -> !member.isOverOn(clock.today())).ifPresent(account -> {
            var from = latest(member.from(), office.from());
            of(office, member).forEach(officeId -> take(officeId, account, member, from));
        });
    }

    /** A member of a group gets the tasks of its office on the same dates. */
    void take(WorkingGroup group, OfficeMember member) {
        member.account()
                .filter(account -> !group.office().isEmpty())
                .filter(account -> !member.isOverOn(clock.today()))
                .ifPresent(account -> take(group.office(), account, member, latest(member.from(), group.from())));
    }

    /** After that day the person no longer gets them. */
    void leave(WorkingGroup group, OfficeMember member, LocalDate lastDay) {
        member.account()
                .filter(account -> !group.office().isEmpty())
                .ifPresent(account -> leave(group.office(), account, lastDay));
    }

    private void take(String officeId, String account, OfficeMember member, LocalDate from) {
        if (holds(officeId, account, from)) {
            return;
        }
        var existing = offices.find(officeId);
        if (existing.isEmpty()) {
            return;
        }
        if (existing.get().kind().heldByOne()) {
            offices.replaceHolder(officeId, account, HolderKind.APPOINTED, member.act(), from);
        } else {
            offices.addHolder(officeId, account, HolderKind.APPOINTED, member.act(), from);
        }
        member.to().ifPresent(last -> offices.endHolder(officeId, account, last));
    }

    /** After that day the person no longer holds it, unless nobody would be left to conclude its tasks. */
    void leave(PlanOffice office, OfficeMember member, LocalDate lastDay) {
        member.account()
                .ifPresent(account -> of(office, member).forEach(officeId -> leave(officeId, account, lastDay)));
    }

    private void leave(String officeId, String account, LocalDate lastDay) {
        var dayAfter = lastDay.plusDays(1);
        if (holds(officeId, account, dayAfter)
                && offices.holdersOf(officeId, dayAfter).size() > 1) {
            offices.endHolder(officeId, account, lastDay);
        }
    }

    private boolean holds(String officeId, String account, LocalDate day) {
        return offices.holdersOf(officeId, day).stream().map(Person::id).anyMatch(account::equals);
    }

    private List<String> of(PlanOffice office, OfficeMember member) {
        var ids = new ArrayList<>(List.of(OfficeKind.PLAN_OFFICE.officeId(office.area())));
        if (member.isDirector()) {
            ids.add(headOf(office.area()));
        }
        return ids;
    }

    /** The responsible person's office of the area, or the zone director's where the area has that one only. */
    private String headOf(String area) {
        return offices.find(OfficeKind.PLAN_OFFICE_HEAD.officeId(area))
                .map(Office::id)
                .orElse(OfficeKind.ZONE_DIRECTOR.officeId(area));
    }

    private LocalDate latest(LocalDate one, LocalDate other) {
        var later = one.isAfter(other) ? one : other;
        return later.isBefore(clock.today()) ? clock.today() : later;
    }
}
