/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may act for an office today: those who hold it and their deputies in force; as {@code RightsOnDate} says it, by office. */
@Component
class Recipients {

    private static final String SIGNATORY = OfficeKind.SIGNATORY.officeId("");

    private final Offices offices;
    private final Delegations delegations;
    private final People people;
    private final BusinessClock clock;

    Recipients(Offices offices, Delegations delegations, People people, BusinessClock clock) {
        this.offices = offices;
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** The people of each office, each once; an office without anybody is absent. */
    Map<String, List<Person>> of(Collection<String> officeIds) {
        var today = clock.today();
        var bases = officeIds.stream().map(Recipients::base).distinct().toList();
        var holders = offices.holdersOf(bases, today);
        var voting = delegations.validFor(bases, DelegationScope.VOTE, today);
        var signing = delegations.validFor(bases, DelegationScope.SIGN, today);
        var deputies = people
                .find(Stream.concat(voting.stream(), signing.stream())
                        .map(Delegation::delegateId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var all = new HashMap<String, List<Person>>();
        for (var office : officeIds) {
            var acting = new ArrayList<>(holders.getOrDefault(base(office), List.of()));
            (office.startsWith(SIGNATORY) ? signing : voting)
                    .stream()
                            .filter(delegation -> delegation.officeId().equals(base(office)))
                            .map(delegation -> deputies.get(delegation.delegateId()))
                            .forEach(acting::add);
            if (!acting.isEmpty()) {
                all.put(office, acting.stream().distinct().toList());
            }
        }
        return all;
    }

    private static String base(String office) {
        return office.startsWith(SIGNATORY) ? office.substring(SIGNATORY.length()) : office;
    }
}
