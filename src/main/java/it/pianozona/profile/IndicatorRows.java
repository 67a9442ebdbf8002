/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Table {@code profile_indicator}. */
@Repository
class IndicatorRows {

    private final Table<Indicator> table;

    IndicatorRows(Tables tables) {
        this.table = tables.of("profile_indicator", Indicator.class, "code");
    }

    List<Indicator> all() {
        return table.list("order by position");
    }

    Optional<Indicator> find(String code) {
        return table.find(code);
    }

    List<Indicator> ofTerritories(Collection<String> territories) {
        return table.list("where territory is null or territory = any(?) order by position", territories);
    }

    /** @return false if the code is taken */
    boolean insert(Indicator indicator, String territory) {
        return table.insertIfAbsent(indicator, "territory", territory);
    }
}
