/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.figure.HomogeneityDimension;
import it.pianozona.profile.figure.Sample;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the municipalities of an area have the same rules for a service (F-OMOG, LO15-21..23). */
@Service
public class Homogeneity {

    private static final int LONGEST_ACT = 200;

    private final JdbcClient jdbc;
    private final Table<Level> levels;
    private final LegalRecord record;
    private final BusinessClock clock;

    Homogeneity(JdbcClient jdbc, Tables tables, LegalRecord record, BusinessClock clock) {
        this.jdbc = jdbc;
        this.levels = tables.part("homogeneity", Level.class, "profile", "area", "service", "dimension");
        this.record = record;
        this.clock = clock;
    }

    /** A service whose rules may be alike. */
    public record Service(String code, String name) {}

    /**
     * What an area says.
     *
     * @param act with which the rules were made alike; empty while they are not
     */
    public record Level(
            String area,
            String service,
            HomogeneityDimension dimension,
            boolean reached,
            String act,
            @Column("entered_on") LocalDate on) {}

    /** The services, in the order of the page. */
    @Transactional(readOnly = true)
    public List<Service> services() {
        return jdbc.sql("select code, name from homogeneity_service order by position")
                .query(Service.class)
                .list();
    }

    /** What the areas of a profile said. */
    @Transactional(readOnly = true)
    public List<Level> of(String key) {
        return levels.list("where profile = ? order by area, service, dimension", key);
    }

    /** Of the areas that answered, how many have reached it. */
    public static Sample reached(List<Level> levels, String service, HomogeneityDimension dimension) {
        var asked = levels.stream()
                .filter(one -> one.service().equals(service) && one.dimension() == dimension)
                .toList();
        return new Sample((int) asked.stream().filter(Level::reached).count(), asked.size());
    }

    /** Of the areas that answered anything, how many have uniform criteria for at least one service (LO15-21). */
    public static Sample anyCriteria(List<Level> levels) {
        var areas = levels.stream().map(Level::area).distinct().toList();
        var some = areas.stream()
                .filter(area -> levels.stream().anyMatch(one -> one.area().equals(area) && one.reached()))
                .count();
        return new Sample((int) some, areas.size());
    }

    /**
     * Records what an area says; a second answer replaces the first.
     *
     * @throws RuleViolated if the service is unknown, or the rules are alike and the act is not named
     */
    @Transactional
    public void say(CommunityProfile profile, Level level, String personId, String office) {
        new Problems()
                .unless(
                        services().stream().anyMatch(one -> one.code().equals(level.service())),
                        "«Servizio»: scegli il servizio dall'elenco.")
                .unless(
                        !level.reached() || !level.act().isBlank(),
                        "«Atto»: se i criteri sono omogenei indica l'atto che li ha definiti.")
                .unless(level.act().length() <= LONGEST_ACT, "«Atto»: al massimo 200 caratteri.")
                .refuse();
        var before = find(profile.key(), level);
        levels.save(
                level,
                "profile",
                profile.key(),
                "act",
                level.reached() ? level.act().strip() : "",
                "entered_by",
                personId,
                "entered_on",
                clock.today());
        record.append(
                new LegalRecord.Act(
                        profile.territory(), profile.key(), personId, office, "Omogeneità dei criteri di un servizio"),
                before.orElse(null),
                level);
    }

    private Optional<Level> find(String key, Level level) {
        return of(key).stream()
                .filter(one -> one.area().equals(level.area())
                        && one.service().equals(level.service())
                        && one.dimension() == level.dimension())
                .findFirst();
    }
}
