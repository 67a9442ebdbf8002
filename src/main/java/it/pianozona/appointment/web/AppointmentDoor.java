/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import it.pianozona.page.Door;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose appointments a person may read, and whose they keep: the administrator everywhere, a secretariat in its territory. */
@Component
class AppointmentDoor {

    private final PlanningAreas areas;
    private final Appointments appointments;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    AppointmentDoor(PlanningAreas areas, Appointments appointments, RightsOnDate rights, BusinessClock clock) {
        this.areas = areas;
        this.appointments = appointments;
        this.rights = rights;
        this.clock = clock;
    }

    Rights rightsOf(String personId) {
        return rights.of(personId, clock.today());
    }

    /** By name, areas first; an administrator reads all. */
    List<Territory> readBy(String personId) {
        var held = rightsOf(personId).territoryCodes();
        var kept = appointments.keptBy(personId);
        return areas.territories().stream()
                .filter(one -> held.contains(one.code()) || kept.contains(one))
                .toList();
    }

    List<Territory> keptBy(String personId) {
        return appointments.keptBy(personId);
    }

    /** The chosen territory, or the first of them; nobody learns that another one exists. */
    static Territory choose(List<Territory> territories, String code) {
        return territories.stream()
                .filter(one -> code == null || one.code().equals(code))
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    /** Who reads but does not keep it is told so. */
    void requireKeeper(String personId, String code) {
        choose(readBy(personId), code);
        if (keptBy(personId).stream().noneMatch(one -> one.code().equals(code))) {
            throw Door.notYours();
        }
    }
}
