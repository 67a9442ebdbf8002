/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Reach;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may administer whose access: an administrator everybody's, a secretariat that of people of its territory alone. */
@Component
class Keepers {

    private final Appointments appointments;
    private final Offices offices;
    private final Reach reach;
    private final People people;
    private final BusinessClock clock;

    Keepers(Appointments appointments, Offices offices, Reach reach, People people, BusinessClock clock) {
        this.appointments = appointments;
        this.offices = offices;
        this.reach = reach;
        this.people = people;
        this.clock = clock;
    }

    boolean isAdministrator(String keeperId) {
        return appointments.isAdministrator(keeperId);
    }

    boolean keepsAnybody(String keeperId) {
        return isAdministrator(keeperId) || !appointments.keptBy(keeperId).isEmpty();
    }

    /** The offices of the territories that a secretariat keeps. */
    Set<String> officesKeptBy(String keeperId) {
        return appointments.keptBy(keeperId).stream()
                .map(Territory::code)
                .flatMap(code -> offices.ofTerritory(code, clock.today()).stream())
                .map(Office::id)
                .collect(Collectors.toSet());
    }

    /** The territories that a secretariat keeps. */
    Set<String> territoriesKeptBy(String keeperId) {
        return appointments.keptBy(keeperId).stream().map(Territory::code).collect(Collectors.toSet());
    }

    /** The keeper, for the office for which they act. */
    Asker asker(String keeperId) {
        return new Asker(keeperId, officeOf(keeperId));
    }

    /** For which office the keeper acts, as the legal record names it. */
    String officeOf(String keeperId) {
        return isAdministrator(keeperId)
                ? OfficeKind.ADMINISTRATOR.slug()
                : OfficeKind.SECRETARIAT.officeId(
                        appointments.keptBy(keeperId).get(0).code());
    }

    void requireAdministrator(String keeperId) {
        if (!isAdministrator(keeperId)) {
            throw new RuleViolated("Lo può fare soltanto l'amministratore.");
        }
    }

    /**
     * A secretariat keeps those who act, and will act, for its territory alone, as holders or as deputies: it must not get hold
     * of the access of somebody who acts elsewhere too.
     *
     * @throws NoSuchElementException if the person is none of the keeper's
     * @throws RuleViolated if the person also acts elsewhere
     */
    void requireMayKeep(String personId, String keeperId) {
        if (people.find(personId).isEmpty()) {
            throw new NoSuchElementException(personId);
        }
        if (isAdministrator(keeperId)) {
            return;
        }
        var person = Set.of(personId);
        var kept = officesKeptBy(keeperId);
        var territories = territoriesKeptBy(keeperId);
        if (reach.within(person, kept, territories, clock.today()).isEmpty()) {
            throw new NoSuchElementException(personId);
        }
        if (!reach.beyond(person, kept, territories, clock.today()).isEmpty()) {
            throw new RuleViolated(
                    "Questa persona ha incarichi o deleghe anche fuori dal tuo territorio: lo può fare soltanto l'amministratore.");
        }
    }
}
