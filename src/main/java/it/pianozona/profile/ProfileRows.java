/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code community_profile}. */
@Repository
class ProfileRows {

    private static final CaseTable<CommunityProfile.State> CASES = new CaseTable<>(
            "community_profile", "business_key", "Il profilo di comunità", CommunityProfile.State.class);

    private final JdbcClient jdbc;
    private final NextNumber numbers;
    private final Table<CommunityProfile> table;

    ProfileRows(JdbcClient jdbc, NextNumber numbers, Tables tables) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.table = tables.part("community_profile", CommunityProfile.class, "business_key");
    }

    void insert(CommunityProfile profile, String openedBy, LocalDate openedOn) {
        table.insert(profile, "opened_by", openedBy, "opened_on", openedOn);
    }

    Optional<CommunityProfile> find(String key) {
        return table.find(key);
    }

    List<CommunityProfile> ofTerritories(Collection<String> territories) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return table.list("where territory = any(?) order by starts_on desc, business_key", territories);
    }

    /** Openings for one territory wait for each other. */
    void lockTerritory(String territory) {
        numbers.lock("community_profile", territory);
    }

    void askContributions(String key, LocalDate due) {
        table.set(key, "contributions_due", due);
    }

    void askLevels(String key, LocalDate due) {
        table.set(key, "survey_due", due);
    }

    void consolidate(String key, String summary) {
        CASES.move(jdbc, key, CommunityProfile.State.CONSOLIDATED)
                .with("summary = ?", summary)
                .now();
    }

    void sendBack(String key, String remarks) {
        CASES.move(jdbc, key, CommunityProfile.State.OPEN)
                .with("remarks = ?", remarks)
                .now();
    }

    void validate(String key, LocalDate on) {
        CASES.move(jdbc, key, CommunityProfile.State.VALIDATED)
                .with("remarks = '', validated_on = ?", on)
                .now();
    }
}
