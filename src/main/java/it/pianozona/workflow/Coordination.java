/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which territories a person coordinates today: those of the offices of coordinators that they hold and, of a wider
 * territory's, its areas. To see a territory is not to coordinate it: a mayor, or the coordinator of one area, sees the
 * wider territories too.
 */
@Service
public class Coordination {

    private static final String COORDINATED =
            """
            select o.territory from office o where o.id in (:offices)
            union
            select t.area from office o join territory_membership t on t.wider = o.territory
             where o.id in (:offices) and t.valid_from <= :today and (t.valid_to is null or t.valid_to >= :today)""";

    private final RightsOnDate rights;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Coordination(RightsOnDate rights, JdbcClient jdbc, BusinessClock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The codes of the territories; none for whoever coordinates nothing. */
    @Transactional(readOnly = true)
    public Set<String> of(String personId) {
        return ofOffices(rights.of(personId, clock.today()).officeIds());
    }

    /** The office through which the person coordinates the territory: its own, or that of a wider one. */
    @Transactional(readOnly = true)
    public Optional<String> officeFor(String personId, String territory) {
        var offices = rights.of(personId, clock.today()).officeIds().stream()
                .filter(CoordinatorRole::isCoordinators)
                .sorted()
                .toList();
        var own = OfficeKind.COORDINATORS.officeId(territory);
        return offices.contains(own)
                ? Optional.of(own)
                : offices.stream()
                        .filter(office -> ofOffices(Set.of(office)).contains(territory))
                        .findFirst();
    }

    /** As {@link #officeFor}, of somebody who has been let in as a coordinator of the territory. */
    @Transactional(readOnly = true)
    public String requireOffice(String personId, String territory) {
        return officeFor(personId, territory)
                .orElseThrow(() -> new IllegalStateException("not a coordinator of " + territory));
    }

    Set<String> ofOffices(Collection<String> offices) {
        var coordinating =
                offices.stream().filter(CoordinatorRole::isCoordinators).collect(Collectors.toSet());
        return coordinating.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(COORDINATED)
                        .param("offices", coordinating)
                        .param("today", clock.today())
                        .query(String.class)
                        .list());
    }
}
