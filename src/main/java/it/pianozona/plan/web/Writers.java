/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.Written;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.text.Italian;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says who last wrote a part of the plan and when. */
@Component
class Writers {

    private final People people;

    Writers(People people) {
        this.people = people;
    }

    /** For example "Udp Rhodense, 3/5/2018, 10:12", by the id of the part; empty where nobody is known. */
    Map<UUID, String> lines(Map<UUID, Written> written) {
        var names = names(written.values());
        return written.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> line(entry.getValue(), names)));
    }

    String line(Written written) {
        return line(written, names(List.of(written)));
    }

    private Map<String, String> names(Collection<Written> written) {
        var ids = written.stream().map(Written::personId).collect(Collectors.toSet());
        return people.find(ids).stream().collect(Collectors.toMap(Person::id, Person::fullName));
    }

    private static String line(Written written, Map<String, String> names) {
        return written.at()
                .map(at ->
                        names.getOrDefault(written.personId(), "Chi non è più registrato") + ", " + Italian.moment(at))
                .orElse("");
    }
}
