/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.territory.ChangeCause;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.OwnFavour;
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
    private final OwnFavour ownFavour;
    private final BusinessClock clock;

    OfficeHolders(Offices offices, OwnFavour ownFavour, BusinessClock clock) {
        this.offices = offices;
        this.ownFavour = ownFavour;
        this.clock = clock;
    }

    /** From the later of the appointment, the office and today the person holds the office; the Director also heads it. */
    void take(PlanOffice office, OfficeMember member, String by) {
        member.account().filter(account -> !member.isOverOn(clock.today())).ifPresent(account -> {
            var from = latest(member.from(), office.from());
            of(office, member).forEach(officeId -> take(officeId, account, member, from, by));
        });
    }

    /**
     * Nobody appoints themself to an office that they do not hold already.
     *
     * @throws it.pianozona.territory.TerritoryRuleViolated if the member is the writer, and gains an office by it
     */
    void requireNoGain(PlanOffice office, OfficeMember member, String by) {
        requireNoGain(of(office, member), member, by);
    }

    /** Like the other, for a group. */
    void requireNoGain(WorkingGroup group, OfficeMember member, String by) {
        requireNoGain(group.office().isEmpty() ? List.of() : List.of(group.office()), member, by);
    }

    private void requireNoGain(List<String> officeIds, OfficeMember member, String by) {
        var gains = member.account().isPresent()
                && officeIds.stream()
                        .anyMatch(officeId -> offices.find(officeId).isPresent()
                                && !holds(officeId, member.account().get(), clock.today()));
        if (gains) {
            ownFavour.requireAnother(by, member.account().get());
        }
    }

    /** A member of a group gets the tasks of its office on the same dates. */
    void take(WorkingGroup group, OfficeMember member, String by) {
        member.account()
                .filter(account -> !group.office().isEmpty())
                .filter(account -> !member.isOverOn(clock.today()))
                .ifPresent(account -> take(group.office(), account, member, latest(member.from(), group.from()), by));
    }

    /** After that day the person no longer gets them. */
    void leave(WorkingGroup group, OfficeMember member, LocalDate lastDay, ChangeCause cause) {
        member.account()
                .filter(account -> !group.office().isEmpty())
                .ifPresent(account -> leave(group.office(), account, lastDay, cause));
    }

    private void take(String officeId, String account, OfficeMember member, LocalDate from, String by) {
        if (holds(officeId, account, from)) {
            return;
        }
        var existing = offices.find(officeId);
        if (existing.isEmpty()) {
            return;
        }
        if (existing.get().kind().heldByOne()) {
            offices.replaceHolder(officeId, account, HolderKind.APPOINTED, from, ChangeCause.of(by, member.act()));
        } else {
            offices.addHolder(officeId, account, HolderKind.APPOINTED, member.act(), from);
        }
        member.to().ifPresent(last -> offices.endHolder(officeId, account, last));
    }

    /** After that day the person no longer holds it, unless nobody would be left to conclude its tasks. */
    void leave(PlanOffice office, OfficeMember member, LocalDate lastDay, ChangeCause cause) {
        member.account()
                .ifPresent(account -> of(office, member).forEach(officeId -> leave(officeId, account, lastDay, cause)));
    }

    private void leave(String officeId, String account, LocalDate lastDay, ChangeCause cause) {
        var dayAfter = lastDay.plusDays(1);
        if (holds(officeId, account, dayAfter)
                && offices.holdersOf(officeId, dayAfter).size() > 1) {
            offices.endHolder(officeId, account, lastDay, cause);
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
