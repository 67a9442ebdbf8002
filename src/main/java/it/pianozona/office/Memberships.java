/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.MemberRows.Seat;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.ChangeCause;
import it.pianozona.territory.People;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments to plan offices and groups, their rules and their end (F-INCARICO, F-GRUPPO). Rules: ER-46, ER-48, TO-11. */
@Service
public class Memberships {

    private static final BigDecimal ALL = new BigDecimal("100");

    private final MemberRows rows;
    private final PlanOffices offices;
    private final OfficeHolders holders;
    private final People people;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    Memberships(
            MemberRows rows,
            PlanOffices offices,
            OfficeHolders holders,
            People people,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts) {
        this.rows = rows;
        this.offices = offices;
        this.holders = holders;
        this.people = people;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /** Who acts, for whom. */
    public record Actor(String personId, String office) {}

    /** Every appointment to an office, also those that are over. */
    @Transactional(readOnly = true)
    public List<OfficeMember> ofOffice(UUID office) {
        return rows.ofOffice(office);
    }

    /** Those that hold on a day or begin later: what the set-up of an office counts. */
    @Transactional(readOnly = true)
    public List<OfficeMember> standing(PlanOffice office, LocalDate day) {
        return rows.ofOffice(office.id()).stream()
                .filter(one -> !one.isOverOn(day))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<OfficeMember> ofGroup(UUID group) {
        return rows.ofGroup(group);
    }

    /** The people of all the groups of a territory, by group. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OfficeMember>> ofGroups(String territory) {
        return rows.ofGroups(territory);
    }

    /**
     * Appoints a person to an office. One who has an account holds the engine's office from the day on which both the
     * appointment and the office hold.
     *
     * @throws RuleViolated if a rule of F-INCARICO is broken
     */
    @Transactional
    public void appoint(PlanOffice office, OfficeMember member, Actor actor) {
        holders.requireNoGain(office, member, actor.personId());
        var problems = new Problems();
        problems.unless(
                office.size() != OfficeSize.ENLARGED || !member.functions().isEmpty(),
                "«Funzione»: nell'ufficio allargato ogni componente ha una o più delle cinque funzioni.");
        problems.unless(
                !member.from().isBefore(office.from()),
                "«Dal»: l'ufficio inizia il %s; indica quel giorno o uno successivo."
                        .formatted(Italian.day(office.from())));
        problems.unless(
                !member.isDirector()
                        || standing(office, member.from()).stream()
                                .noneMatch(other -> other.isDirector()
                                        && !member.replaces().equals(java.util.Optional.of(other.id()))),
                "«Ruolo»: l'ufficio ha già un Direttore o responsabile; indica chi sostituisce.");
        add(Seat.inOffice(office.id()), ofOffice(office.id()), member, actor, problems);
        if (office.state() == PlanOffice.State.ACTIVE) {
            holders.take(office, member, actor.personId());
        }
        append(office.area(), office.key(), actor, "Nomina nell'ufficio di piano", member);
    }

    /** Appoints a person to a group. */
    @Transactional
    public void appoint(WorkingGroup group, OfficeMember member, Actor actor) {
        holders.requireNoGain(group, member, actor.personId());
        add(Seat.inGroup(group.id()), ofGroup(group.id()), member, actor, new Problems());
        holders.take(group, member, actor.personId());
        append(group.territory(), group.territory(), actor, "Nomina in " + group.title(), member);
    }

    /** Ends an appointment; the person leaves the engine's office the day after. */
    @Transactional
    public void end(PlanOffice office, UUID memberId, LocalDate lastDay, Actor actor) {
        var member = find(ofOffice(office.id()), memberId);
        requireEnd(member, lastDay);
        rows.end(memberId, lastDay);
        holders.leave(office, member, lastDay, ChangeCause.of(actor.personId(), ""));
        append(office.area(), office.key(), actor, "Fine della nomina nell'ufficio di piano il " + lastDay, member);
    }

    /** Ends an appointment to a group. */
    @Transactional
    public void end(WorkingGroup group, UUID memberId, LocalDate lastDay, Actor actor) {
        var member = find(ofGroup(group.id()), memberId);
        requireEnd(member, lastDay);
        rows.end(memberId, lastDay);
        holders.leave(group, member, lastDay, ChangeCause.of(actor.personId(), ""));
        append(group.territory(), group.territory(), actor, "Fine della nomina in " + group.title(), member);
    }

    /** Ends what still stands in an office that is replaced or closed. */
    @Transactional
    public void endAll(PlanOffice office, LocalDate lastDay) {
        rows.endAll(office.id(), lastDay);
    }

    private void add(Seat seat, List<OfficeMember> present, OfficeMember member, Actor actor, Problems problems) {
        rows.lock(member.personName());
        var replaced = present.stream()
                .filter(other -> member.replaces().filter(other.id()::equals).isPresent())
                .findFirst();
        problems.unless(
                        member.share().signum() > 0 && member.share().compareTo(ALL) <= 0,
                        "«Tempo»: scrivi una percentuale maggiore di 0 e non superiore a 100.")
                .unless(!member.personName().isBlank(), "«Persona»: scrivi nome e cognome.")
                .unless(!member.act().isBlank(), "«Atto»: ogni incarico nasce da un atto; indicane gli estremi.")
                .unless(
                        member.to().map(last -> !last.isBefore(member.from())).orElse(true),
                        "«Al»: non può precedere «Dal».")
                .unless(
                        member.account()
                                .map(people::find)
                                .map(found -> found.isPresent())
                                .orElse(true),
                        "«Nome di accesso»: nessuno accede con questo nome; lascialo vuoto se la persona non ha un accesso.")
                .unless(
                        member.replaces().isEmpty() || replaced.isPresent(),
                        "«Sostituisce»: scegli una persona dall'elenco.")
                .unless(
                        replaced.map(other -> member.from().isAfter(other.from()))
                                .orElse(true),
                        "«Dal»: chi sostituisce inizia dopo chi è sostituito.");
        problems.refuse();
        samePosts.once(
                actor.personId(),
                "incarico",
                seat,
                member.toString().replace(member.id().toString(), ""));
        replaced.ifPresent(other -> {
            rows.end(other.id(), member.from().minusDays(1));
            seat.office()
                    .flatMap(offices::find)
                    .ifPresent(office -> holders.leave(
                            office, other, member.from().minusDays(1), ChangeCause.of(actor.personId(), member.act())));
        });
        requireTime(member);
        rows.insert(seat, member, actor.personId());
    }

    private void requireTime(OfficeMember member) {
        var largest = SharedTime.largest(member, rows.ofPerson(member));
        if (largest.compareTo(ALL) > 0) {
            throw new RuleViolated(
                    "«Tempo»: con gli altri incarichi negli stessi giorni la persona arriverebbe al %s %%; il massimo è 100. Riduci la quota o le date."
                            .formatted(
                                    largest.stripTrailingZeros().toPlainString().replace('.', ',')));
        }
    }

    private void requireEnd(OfficeMember member, LocalDate lastDay) {
        if (lastDay.isBefore(member.from()) || member.isOverOn(lastDay)) {
            throw new RuleViolated("«Ultimo giorno»: indica un giorno compreso nell'incarico.");
        }
        if (lastDay.isBefore(clock.today())) {
            throw new RuleViolated("«Ultimo giorno»: indica oggi o un giorno futuro.");
        }
    }

    private static OfficeMember find(List<OfficeMember> members, UUID id) {
        return members.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Persona»: scegli una persona dall'elenco."));
    }

    private void append(String territory, String key, Actor actor, String act, OfficeMember member) {
        record.append(new LegalRecord.Act(territory, key, actor.personId(), actor.office(), act), null, member);
    }
}
