/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data of a profile, and what is missing of them (F-DATI). */
@Service
public class ProfileData {

    /** Years before the cycle that data may be old ({@code profile.maxDataAge}, requirement 3.25). */
    private static final String MAX_AGE = "profile.maxDataAge";

    private final JdbcClient jdbc;
    private final CommunityProfiles profiles;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    ProfileData(JdbcClient jdbc, CommunityProfiles profiles, PlanningAreas areas, BusinessClock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Records a value.
     *
     * @throws RuleViolated if the indicator is of another part, the municipality is not of the profile, the year is out of
     *     the admitted years or the value out of the indicator's range
     */
    @Transactional
    public void record(String key, ProfileBranch branch, Datum datum, String personId) {
        var first = firstYear(key);
        new Problems()
                .unless(
                        datum.indicator().branch() == branch,
                        "«Indicatore»: scegli un indicatore della parte che ti è affidata (ER-33).")
                .unless(
                        municipalities(key).stream()
                                .anyMatch(town -> town.istat().equals(datum.municipality())),
                        "«Comune»: scegli un Comune del territorio dall'elenco.")
                .unless(
                        datum.year() >= first && datum.year() <= clock.today().getYear(),
                        "«Anno»: indica un anno dal %d al %d (F-DATI)."
                                .formatted(first, clock.today().getYear()))
                .unless(
                        datum.indicator().admits(datum.value()),
                        "«Valore»: il valore non è ammesso per l'indicatore «%s»: non può essere negativo, le persone e le unità si contano per intero."
                                .formatted(datum.indicator().label()))
                .refuse();
        insert(key, branch, datum, personId);
    }

    /** First year that the data of the profile may have. */
    public int firstYear(String key) {
        var profile = profiles.get(key);
        return profile.start().getYear() - profiles.rulesOf(profile).settings().count(MAX_AGE);
    }

    /** The municipalities of the areas that the profile serves, by area and name. */
    public List<Municipality> municipalities(String key) {
        var profile = profiles.get(key);
        var day = profile.start().isAfter(clock.today()) ? profile.start() : clock.today();
        return profiles.areasOf(profile).stream()
                .flatMap(area -> areas.municipalities(area, day).stream())
                .toList();
    }

    private void insert(String key, ProfileBranch branch, Datum datum, String personId) {
        jdbc.sql(
                        """
                insert into profile_datum (id, profile, branch, indicator, municipality, year, value, source, confidence,
                    note, entered_by, entered_on)
                values (:id, :profile, :branch, :indicator, :municipality, :year, :value, :source, :confidence, :note, :by, :on)
                """)
                .param("id", UUID.randomUUID())
                .param("profile", key)
                .param("branch", branch.name())
                .param("indicator", datum.indicator().name())
                .param("municipality", datum.municipality())
                .param("year", datum.year())
                .param("value", datum.value())
                .param("source", datum.source())
                .param("confidence", datum.confidence().name())
                .param("note", datum.note())
                .param("by", personId)
                .param("on", clock.today())
                .update();
    }

    /** The values of one part, by indicator, municipality and year. */
    public List<Datum> of(String key, ProfileBranch branch) {
        return jdbc.sql(
                        """
                select * from profile_datum where profile = :key and branch = :branch
                order by indicator, municipality, year, id
                """)
                .param("key", key)
                .param("branch", branch.name())
                .query((row, n) -> new Datum(
                        Indicator.valueOf(row.getString("indicator")),
                        row.getString("municipality"),
                        row.getInt("year"),
                        row.getBigDecimal("value"),
                        row.getString("source"),
                        Datum.Confidence.valueOf(row.getString("confidence")),
                        row.getString("note")))
                .list();
    }

    /** Notes that an office gave nothing for a part; a part that has values has no gap. */
    @Transactional
    public void closeContribution(String key, ProfileBranch branch, String office) {
        if (of(key, branch).isEmpty()) {
            recordGap(key, branch.name(), office);
        }
    }

    void recordGap(String key, String part, String office) {
        jdbc.sql(
                        """
                insert into profile_gap (profile, part, office, recorded_on) values (:key, :part, :office, :on)
                on conflict do nothing
                """)
                .param("key", key)
                .param("part", part)
                .param("office", office)
                .param("on", clock.today())
                .update();
    }

    /** What is missing, by part. */
    public List<Gap> gaps(String key) {
        return jdbc.sql("select part, office, recorded_on from profile_gap where profile = :key order by part, office")
                .param("key", key)
                .query((row, n) -> new Gap(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }
}
