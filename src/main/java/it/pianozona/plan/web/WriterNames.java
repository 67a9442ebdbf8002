/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people and offices of a plan as they are read, each in one query. */
@Component
class WriterNames {

    private final People people;
    private final Offices offices;
    private final Cycles cycles;
    private final BusinessClock clock;

    WriterNames(People people, Offices offices, Cycles cycles, BusinessClock clock) {
        this.people = people;
        this.offices = offices;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Full names by id; an id that is nobody's stands for itself. */
    Map<String, String> ofPeople(Collection<String> ids) {
        var names = new HashMap<String, String>();
        ids.forEach(id -> names.put(id, id));
        people.find(Set.copyOf(ids)).forEach((Person one) -> names.put(one.id(), one.fullName()));
        return names;
    }

    /** Names of the offices of the cycle's area by id. */
    Map<String, String> ofOffices(String cycleKey) {
        return offices.ofTerritory(cycles.get(cycleKey).area(), clock.today()).stream()
                .collect(Collectors.toMap(Office::id, Office::name));
    }
}
