/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Change of the holders of a territory's offices (P23) by those who keep them: the administrator everywhere, a territory's
 * secretariat in its own.
 */
@Service
public class Appointments {

    private final PlanningAreas areas;
    private final Offices offices;
    private final Newcomers newcomers;
    private final People people;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final BusinessClock clock;

    Appointments(
            PlanningAreas areas,
            Offices offices,
            Newcomers newcomers,
            People people,
            RightsOnDate rights,
            LegalRecord record,
            BusinessClock clock) {
        this.areas = areas;
        this.offices = offices;
        this.newcomers = newcomers;
        this.people = people;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /** Whether the new person takes the place of everybody who holds the office, or joins them. */
    public enum Manner {
        REPLACE,
        JOIN
    }

    /**
     * A new holder of an office.
     *
     * @param act the act of election or appointment, as people cite it
     * @param taxCode codice fiscale of a new person; empty where it is not given
     * @param from first day in office
     */
    public record Appointment(
            String territory,
            String officeId,
            Person person,
            String taxCode,
            Manner manner,
            HolderKind kind,
            String act,
            LocalDate from) {}

    /**
     * An office with the people who hold it today.
     *
     * @param withoutTaxCode those of them whose codice fiscale is not recorded, where the office signs agreements
     */
    public record Seat(Office office, List<Person> holders, List<Person> withoutTaxCode) {}

    /** The territories whose offices the person keeps today; none for most people. */
    @Transactional(readOnly = true)
    public List<Territory> keptBy(String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        var everywhere = held.contains(OfficeKind.ADMINISTRATOR.slug());
        return areas.territories().stream()
                .filter(territory -> everywhere || held.contains(OfficeKind.SECRETARIAT.officeId(territory.code())))
                .toList();
    }

    /** True if the person is an administrator of the installation today. */
    @Transactional(readOnly = true)
    public boolean isAdministrator(String personId) {
        return rights.of(personId, clock.today()).officeIds().contains(OfficeKind.ADMINISTRATOR.slug());
    }

    /** The offices of a territory with today's holders. */
    @Transactional(readOnly = true)
    public List<Seat> seats(String territory) {
        return offices.ofTerritory(territory, clock.today()).stream()
                .map(this::seat)
                .toList();
    }

    private Seat seat(Office office) {
        var holders = offices.holdersOf(office.id(), clock.today());
        var unknown = holders.stream()
                .filter(holder ->
                        office.kind().signs() && people.taxCodeOf(holder.id()).isEmpty())
                .toList();
        return new Seat(office, holders, unknown);
    }

    /**
     * Gives an office to a person, who is recorded if new.
     *
     * @return where the address went with which a new person chooses a password
     * @throws TerritoryRuleViolated if the keeper may not change that office, or if a rule of the office forbids it
     */
    @Transactional
    public Optional<WayIn> appoint(Appointment appointment, String keeperId) {
        requireKeeper(appointment, keeperId);
        var before = Map.of("titolari", holderIds(appointment.officeId()));
        var way = newcomers.register(
                appointment.person(), appointment.taxCode(), new Asker(keeperId, appointment.officeId()));
        var person = appointment.person().id();
        switch (appointment.manner()) {
            case REPLACE ->
                offices.replaceHolder(
                        appointment.officeId(), person, appointment.kind(), appointment.act(), appointment.from());
            case JOIN ->
                offices.addHolder(
                        appointment.officeId(), person, appointment.kind(), appointment.act(), appointment.from());
        }
        record.append(
                new LegalRecord.Act(
                        appointment.territory(),
                        appointment.officeId(),
                        keeperId,
                        appointment.officeId(),
                        "Cambio del titolare"),
                before,
                Map.of(
                        "titolare", person,
                        "titolo", appointment.kind().name(),
                        "atto", appointment.act(),
                        "dal", appointment.from().toString()));
        return way;
    }

    private boolean keeps(String territory, String keeperId) {
        return keptBy(keeperId).stream().anyMatch(kept -> kept.code().equals(territory));
    }

    private void requireKeeper(Appointment appointment, String keeperId) {
        var ofTerritory = keeps(appointment.territory(), keeperId)
                && seats(appointment.territory()).stream()
                        .anyMatch(seat -> seat.office().id().equals(appointment.officeId()));
        if (!ofTerritory) {
            throw new TerritoryRuleViolated(
                    "incarico",
                    "non è fra quelli del tuo territorio.",
                    "I titolari li cambiano l'amministratore e la segreteria del territorio.");
        }
    }

    private List<String> holderIds(String officeId) {
        return offices.holdersOf(officeId, clock.today()).stream()
                .map(Person::id)
                .toList();
    }
}
