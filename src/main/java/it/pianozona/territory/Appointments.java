/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
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
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final BusinessClock clock;

    Appointments(
            PlanningAreas areas,
            Offices offices,
            Newcomers newcomers,
            RightsOnDate rights,
            LegalRecord record,
            BusinessClock clock) {
        this.areas = areas;
        this.offices = offices;
        this.newcomers = newcomers;
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
     * @param from first day in office
     */
    public record Appointment(
            String territory,
            String officeId,
            Person person,
            Manner manner,
            HolderKind kind,
            String act,
            LocalDate from) {}

    /** An office with the people who hold it today. */
    public record Seat(Office office, List<Person> holders) {}

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
                .map(office -> new Seat(office, offices.holdersOf(office.id(), clock.today())))
                .toList();
    }

    /**
     * Gives an office to a person, who is recorded if new.
     *
     * @return the password to hand to a new person
     * @throws TerritoryRuleViolated if the keeper may not change that office, or if a rule of the office forbids it
     */
    @Transactional
    public Optional<String> appoint(Appointment appointment, String keeperId) {
        requireKeeper(appointment, keeperId);
        var before = Map.of("titolari", holderIds(appointment.officeId()));
        var password = newcomers.register(appointment.person());
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
        return password;
    }

    private void requireKeeper(Appointment appointment, String keeperId) {
        var kept =
                keptBy(keeperId).stream().anyMatch(territory -> territory.code().equals(appointment.territory()));
        var ofTerritory = kept
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
