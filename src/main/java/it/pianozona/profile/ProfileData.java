/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data of a profile, and what is missing of them (F-DATI). */
@Service
public class ProfileData {

    /** Years before the cycle that data may be old ({@code profile.maxDataAge}, requirement 3.25). */
    private static final String MAX_AGE = "profile.maxDataAge";

    private static final String MIN_CELL = "privacy.minCell";

    private final JdbcClient jdbc;
    private final DatumRows rows;
    private final CommunityProfiles profiles;
    private final Indicators indicators;
    private final PlanningAreas areas;
    private final People people;
    private final BusinessClock clock;

    ProfileData(
            JdbcClient jdbc,
            DatumRows rows,
            CommunityProfiles profiles,
            Indicators indicators,
            PlanningAreas areas,
            People people,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.profiles = profiles;
        this.indicators = indicators;
        this.areas = areas;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records a value; of several values of a cell the last one counts.
     *
     * @throws RuleViolated if the indicator is of another part, the municipality is not of the profile, the year is out of
     *     the admitted years or the value out of the indicator's range
     */
    @Transactional
    public void record(String key, ProfileBranch branch, Datum datum, String personId) {
        rules(key).refuse(datum, Set.of(branch));
        save(key, List.of(datum), personId);
    }

    /** Adds values that the rules have been asked about. */
    void save(String key, List<Datum> data, String personId) {
        rows.insert(key, data, new DatumRows.Entry(personId, clock.instant(), clock.today()));
    }

    /** Takes the value of a cell back: it is a gap again. */
    void withdraw(String key, Cell cell, String reason, String personId) {
        rows.withdraw(key, cell, reason, new DatumRows.Entry(personId, clock.instant(), clock.today()));
    }

    /** What the values of the profile must be like. */
    DatumRules rules(String key) {
        return new DatumRules(
                byCode(municipalities(key), Municipality::istat),
                byCode(indicators.of(profiles.get(key)), Indicator::code),
                firstYear(key),
                clock.today().getYear());
    }

    private static <T> Map<String, T> byCode(Collection<T> some, Function<T, String> code) {
        return some.stream().collect(Collectors.toMap(code, one -> one, (a, b) -> a, LinkedHashMap::new));
    }

    /** First year that the data of the profile may have. */
    public int firstYear(String key) {
        var profile = profiles.get(key);
        return profile.start().getYear() - profiles.rulesOf(profile).settings().count(MAX_AGE);
    }

    /** The municipalities of the areas that the profile serves, by area and name. */
    public List<Municipality> municipalities(String key) {
        return profiles.areasOf(profiles.get(key)).stream()
                .flatMap(area -> municipalities(key, area).stream())
                .toList();
    }

    /** The municipalities of one of the profile's areas, by name. */
    public List<Municipality> municipalities(String key, String area) {
        var start = profiles.get(key).start();
        return areas.municipalities(area, start.isAfter(clock.today()) ? start : clock.today());
    }

    /** Which values of the profile are too small to be shown; whoever shows values to a person asks it. */
    public SmallCells smallCells(String key) {
        var settings = profiles.rulesOf(profiles.get(key)).settings();
        return new SmallCells(settings.count(MIN_CELL));
    }

    /**
     * The last value of each cell, by indicator, municipality and year; cells without value are absent. Small counts of persons are
     * among them: {@link #smallCells} says which must not be shown.
     */
    @Transactional(readOnly = true)
    public List<Datum> latest(String profileKey) {
        return rows.latest(profileKey);
    }

    /** Like {@link #latest}, of one part. */
    @Transactional(readOnly = true)
    public List<Datum> of(String key, ProfileBranch branch) {
        return rows.latest(key, branch);
    }

    /** The values of a part and a year after the entry with that position. */
    List<Datum> of(String key, ProfileBranch branch, int year, long position) {
        return rows.latest(key, branch, year, position);
    }

    /** Position of the last entry; a page that was opened then is older than what follows. */
    @Transactional(readOnly = true)
    public long lastPosition(String key) {
        return rows.lastPosition(key);
    }

    /** Every entry of a cell, latest first. */
    @Transactional(readOnly = true)
    public List<PastValue> history(String key, Cell cell) {
        var past = rows.history(key, cell);
        var names = people.find(past.stream().map(PastValue::person).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
        return past.stream()
                .map(one -> one.by(names.getOrDefault(one.person(), one.person())))
                .toList();
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
                insert into profile_gap (profile, part, office, recorded_on) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(key, part, office, clock.today())
                .update();
    }

    /** What is missing, by part; data that came later fill the gap. */
    public List<Gap> gaps(String key) {
        return jdbc.sql(
                        """
                select part, office, recorded_on from profile_gap g where profile = ?
                   and not exists (select 1 from profile_datum d where d.profile = g.profile and d.branch = g.part)
                 order by part, office
                """)
                .param(key)
                .query(Columns.of(Gap.class))
                .list();
    }
}
