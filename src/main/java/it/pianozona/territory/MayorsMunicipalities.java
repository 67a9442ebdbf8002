/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The municipalities that a person acts for: as mayor, or as the mayor's deputy for votes or signatures. */
@Service
public class MayorsMunicipalities {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    MayorsMunicipalities(JdbcClient jdbc, RightsOnDate rights, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** A municipality by name. */
    public record Named(String istat, String name) {}

    /** By name; at most twenty. */
    public List<Named> of(String personId) {
        var codes = rights.of(personId, clock.today()).officeIds().stream()
                .flatMap(MayorsMunicipalities::istat)
                .distinct()
                .toList();
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("select istat, name from municipality where istat in (:codes) order by name limit :most")
                        .param("codes", codes)
                        .param("most", MOST)
                        .query(Named.class)
                        .list();
    }

    private static Stream<String> istat(String office) {
        var mayor = OfficeKind.MAYOR.officeId("");
        var base = office.replaceFirst("^" + OfficeKind.SIGNATORY.officeId(""), "");
        return base.startsWith(mayor) ? Stream.of(base.substring(mayor.length())) : Stream.empty();
    }
}
