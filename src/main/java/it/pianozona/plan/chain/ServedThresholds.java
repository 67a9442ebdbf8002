/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many regional minima the objectives of many plans serve, in one statement. */
@Service
public class ServedThresholds {

    private final JdbcClient jdbc;

    ServedThresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By cycle: the number of different thresholds that its objectives name; absent where none does. */
    public Map<String, Integer> of(Collection<String> cycleKeys) {
        var served = new HashMap<String, Integer>();
        if (!cycleKeys.isEmpty()) {
            jdbc.sql(
                            """
                    select cycle, count(distinct threshold) from plan_objective
                    where cycle in (:cycles) and threshold <> '' group by cycle
                    """)
                    .param("cycles", cycleKeys)
                    .query(row -> {
                        served.put(row.getString(1), row.getInt(2));
                    });
        }
        return served;
    }
}
