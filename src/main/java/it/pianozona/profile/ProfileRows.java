/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.proceeding.CaseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    ProfileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommunityProfile profile, String openedBy, LocalDate openedOn) {
        jdbc.sql(
                        """
                insert into community_profile (business_key, territory, rules, starts_on, ends_on, state, opened_by,
                    opened_on, table_due)
                values (:key, :territory, :rules, :start, :end, :state, :by, :on, :due)
                """)
                .param("key", profile.key())
                .param("territory", profile.territory())
                .param("rules", profile.rules())
                .param("start", profile.start())
                .param("end", profile.end())
                .param("state", profile.state().name())
                .param("by", openedBy)
                .param("on", openedOn)
                .param("due", profile.tableDue())
                .update();
    }

    Optional<CommunityProfile> find(String key) {
        return jdbc.sql("select * from community_profile where business_key = :key")
                .param("key", key)
                .query(ProfileRows::profile)
                .optional();
    }

    List<CommunityProfile> ofTerritories(Collection<String> territories) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from community_profile where territory in (:codes) order by starts_on desc, business_key")
                .param("codes", territories)
                .query(ProfileRows::profile)
                .list();
    }

    /** Openings for one territory wait for each other. */
    void lockTerritory(String territory) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('profile-' || :territory, 0))")
                .param("territory", territory)
                .query((row, n) -> territory)
                .list();
    }

    void askContributions(String key, LocalDate due) {
        jdbc.sql("update community_profile set contributions_due = :due where business_key = :key")
                .param("due", due)
                .param("key", key)
                .update();
    }

    void askLevels(String key, LocalDate due) {
        jdbc.sql("update community_profile set survey_due = :due where business_key = :key")
                .param("due", due)
                .param("key", key)
                .update();
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

    private static CommunityProfile profile(ResultSet row, int n) throws SQLException {
        return new CommunityProfile(
                row.getString("business_key"),
                row.getString("territory"),
                row.getString("rules"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                CommunityProfile.State.valueOf(row.getString("state")),
                row.getObject("table_due", LocalDate.class),
                Optional.ofNullable(row.getObject("contributions_due", LocalDate.class)),
                Optional.ofNullable(row.getObject("survey_due", LocalDate.class)),
                row.getString("summary"),
                row.getString("remarks"),
                Optional.ofNullable(row.getObject("validated_on", LocalDate.class)));
    }
}
