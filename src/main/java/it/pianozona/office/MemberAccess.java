/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.Memberships.Actor;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.Person;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.territory.WayIn;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member of a plan office or of a group who was appointed without a sign-in name gets one, and with it the office's tasks. */
@Service
public class MemberAccess {

    private final MemberRows rows;
    private final PlanOffices offices;
    private final WorkingGroups groups;
    private final OfficeHolders holders;
    private final OwnFavour ownFavour;
    private final Newcomers newcomers;
    private final LegalRecord record;
    private final BusinessClock clock;

    MemberAccess(
            MemberRows rows,
            PlanOffices offices,
            WorkingGroups groups,
            OfficeHolders holders,
            OwnFavour ownFavour,
            Newcomers newcomers,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.offices = offices;
        this.groups = groups;
        this.holders = holders;
        this.ownFavour = ownFavour;
        this.newcomers = newcomers;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Gives the member that sign-in name.
     *
     * @return where the address went with which one who is new chooses a password
     * @throws RuleViolated if nobody without a name sits there by that id, if it is who gives it, or if
     *     the person is not complete
     */
    @Transactional
    public Optional<WayIn> open(String territory, UUID memberId, Person person, Actor actor) {
        var office = offices.working(territory, clock.today());
        var inOffice = office.stream()
                .flatMap(one -> rows.ofOffice(one.id()).stream())
                .filter(one -> isMeant(one, memberId))
                .findFirst();
        var groupsOf = groups.of(territory);
        var group = groupsOf.stream()
                .filter(one -> rows.ofGroup(one.id()).stream().anyMatch(member -> isMeant(member, memberId)))
                .findFirst();
        if (inOffice.isEmpty() && group.isEmpty()) {
            throw new RuleViolated("«Persona»: scegli dall'elenco chi non ha ancora un nome di accesso (P19).");
        }
        ownFavour.requireAnother(actor.personId(), person);
        var way = newcomers.register(person, "", new Asker(actor.personId(), actor.office()));
        rows.signsInAs(memberId, person.id());
        inOffice.ifPresent(member ->
                holders.take(office.orElseThrow(), named(member.id(), office.orElseThrow()), actor.personId()));
        group.ifPresent(one -> holders.take(
                one,
                rows.ofGroup(one.id()).stream()
                        .filter(member -> member.id().equals(memberId))
                        .findFirst()
                        .orElseThrow(),
                actor.personId()));
        record.append(
                new LegalRecord.Act(
                        territory, territory, actor.personId(), actor.office(), "Nome di accesso di un componente"),
                null,
                Map.of("componente", memberId.toString(), "persona", person.id()));
        return way;
    }

    private boolean isMeant(OfficeMember member, UUID id) {
        return member.id().equals(id) && member.account().isEmpty() && !member.isOverOn(clock.today());
    }

    private OfficeMember named(UUID id, PlanOffice office) {
        return rows.ofOffice(office.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
