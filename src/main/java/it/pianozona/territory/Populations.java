/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The residents of several municipalities at once. */
@Service
public class Populations {

    private final JdbcClient jdbc;

    Populations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By ISTAT code: the latest figure on that day or before, otherwise the earliest known; absent where there is none. */
    public Map<String, Residents> of(Collection<String> istats, LocalDate onOrBefore) {
        return istats.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                        select distinct on (istat) istat, residents, reference_date from municipality_population
                         where istat in (:istats)
                         order by istat, reference_date <= :date desc, abs(reference_date - :date)""")
                        .param("istats", istats)
                        .param("date", onOrBefore)
                        .query(Residents.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Residents::istat, Function.identity()));
    }
}
