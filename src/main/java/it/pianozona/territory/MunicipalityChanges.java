/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to municipalities (F-ENTE): residents by year, a new one, a merger. Everything is dated: a merger ends the old
 * ones, gives the area a new version and the seats to the successor; a running cycle keeps the version that it started with.
 */
@Service
public class MunicipalityChanges {

    private final JdbcClient jdbc;
    private final MunicipalityRegister register;
    private final PlanningAreas areas;
    private final Offices offices;
    private final Bodies bodies;
    private final Successions successions;

    MunicipalityChanges(
            JdbcClient jdbc,
            MunicipalityRegister register,
            PlanningAreas areas,
            Offices offices,
            Bodies bodies,
            Successions successions) {
        this.jdbc = jdbc;
        this.register = register;
        this.areas = areas;
        this.offices = offices;
        this.bodies = bodies;
        this.successions = successions;
    }

    /**
     * A merger.
     *
     * @param area that holds them all
     * @param merged ISTAT codes of those that end
     * @param successor ISTAT code of the one that takes over, new or one that stays
     * @param lastDay last day of the old ones, included
     * @param seatsUntil last day of their seats in each body: later than {@code lastDay} where a sitting is already convened
     */
    public record Merger(
            String area, Set<String> merged, String successor, LocalDate lastDay, Map<String, LocalDate> seatsUntil) {

        LocalDate from() {
            return lastDay.plusDays(1);
        }
    }

    /** Records the residents on 31 December of each year; a figure that is corrected is recorded over the wrong one. */
    @Transactional
    public void recordResidents(String istat, Map<Integer, Integer> byYear) {
        byYear.forEach((year, residents) -> jdbc.sql(
                        """
                        insert into municipality_population (istat, reference_date, residents)
                        values (?, ?, ?)
                        on conflict (istat, reference_date) do update set residents = excluded.residents""")
                .params(istat, LocalDate.of(year, 12, 31), residents)
                .update());
    }

    /** The residents by day of reference, the latest first, of each municipality. */
    @Transactional(readOnly = true)
    public Map<String, List<Residents>> residentsOf(Collection<String> istat) {
        if (istat.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select istat, residents, reference_date from municipality_population where istat in (:istat) order by reference_date desc")
                .param("istat", istat)
                .query(Residents.class)
                .stream()
                .collect(Collectors.groupingBy(Residents::istat));
    }

    /** A municipality that has ended and the one that followed it. */
    public record Ended(String istat, String name, LocalDate lastDay, String successor) {}

    /** Those that were in any version of the area and have ended, the latest first. */
    @Transactional(readOnly = true)
    public List<Ended> endedIn(String area) {
        return jdbc.sql(
                        """
                        select distinct m.istat, m.name, m.valid_to as last_day, s.name as successor
                          from planning_area_municipality p join municipality m on m.istat = p.istat
                          join municipality s on s.istat = m.successor_istat
                         where p.code = ? order by m.valid_to desc, m.name""")
                .param(area)
                .query(Columns.of(Ended.class))
                .list();
    }

    /**
     * Founds a municipality with its mayor's office; it belongs to no area before a merger or a new version of one says so.
     *
     * @param like ISTAT code of a municipality of the same province and region
     * @throws TerritoryRuleViolated if the code is taken
     */
    @Transactional
    public Municipality found(String istat, String name, String like, LocalDate from) {
        if (register.find(istat).isPresent()) {
            throw new TerritoryRuleViolated(
                    "ISTAT", "«%s» è già di un comune.".formatted(istat), "Controllare il codice.");
        }
        jdbc.sql(
                        """
                        insert into municipality (istat, name, province, region_code, region_name, valid_from)
                        select ?, ?, province, region_code, region_name, ? from municipality where istat = ?""")
                .params(istat, name, from, like)
                .update();
        offices.open(Office.ofMayor(istat, name));
        return register.find(istat).orElseThrow();
    }

    /**
     * Merges municipalities of an area.
     *
     * @throws TerritoryRuleViolated if one of them is not in the area on the first day, or has ended already
     */
    @Transactional
    public void merge(Merger merger) {
        var area = areas.find(merger.area(), merger.from()).orElseThrow();
        var present = areas.municipalities(area.code(), merger.from()).stream()
                .map(Municipality::istat)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        check(merger, present);
        present.removeAll(merger.merged());
        present.add(merger.successor());
        areas.addVersion(draft(area, present), merger.from());
        for (var istat : merger.merged()) {
            end(istat, merger);
            moveSeats(istat, merger);
        }
        successions.begin(merger.successor(), merger.from());
    }

    private void check(Merger merger, Set<String> present) {
        if (merger.merged().contains(merger.successor()) || !present.containsAll(merger.merged())) {
            throw new TerritoryRuleViolated(
                    "ISTAT",
                    "i comuni che si fondono stanno nell'ambito il giorno della fusione, e il successore è un altro.",
                    "Controllare i codici.");
        }
        if (register.find(merger.successor()).isEmpty()) {
            throw new TerritoryRuleViolated(
                    "successore", "non è nel registro dei comuni.", "Registrare prima il comune nuovo.");
        }
        if (offices.find(mayorOf(merger.successor())).isEmpty()) {
            offices.open(Office.ofMayor(
                    merger.successor(),
                    register.find(merger.successor()).orElseThrow().name()));
        }
    }

    private static AreaDraft draft(PlanningArea area, Set<String> municipalities) {
        return new AreaDraft(
                area.code(),
                area.name(),
                area.typeLabel(),
                area.state(),
                area.region(),
                area.governance(),
                municipalities.size() > 1 ? area.leadBody() : Optional.empty(),
                area.implementingBody(),
                area.healthAuthority(),
                area.conference(),
                area.healthDistrictName(),
                Optional.empty(),
                municipalities,
                List.of());
    }

    private void end(String istat, Merger merger) {
        var ended = jdbc.sql(
                        "update municipality set valid_to = ?, successor_istat = ? where istat = ? and valid_to is null")
                .params(merger.lastDay(), merger.successor(), istat)
                .update();
        if (ended == 0) {
            throw new TerritoryRuleViolated("ISTAT", "«%s» è già cessato.".formatted(istat), "Controllare il codice.");
        }
    }

    private void moveSeats(String istat, Merger merger) {
        var old = mayorOf(istat);
        var successor = register.find(merger.successor()).orElseThrow();
        var office = Office.ofMayor(successor.istat(), successor.name());
        for (var body : bodies.withSeatOf(old, merger.from())) {
            var lastDay = merger.seatsUntil().getOrDefault(body.id(), merger.lastDay());
            bodies.endSeat(body.id(), old, lastDay);
            var day = lastDay.plusDays(1);
            if (bodies.members(body.id(), day).stream()
                    .noneMatch(one -> one.officeId().equals(office.id()))) {
                bodies.seat(
                        body.id(),
                        new BodyMember(office.id(), office.name(), true, Optional.of(successor.istat())),
                        day);
            }
            if (body.presidentOffice().equals(old)) {
                bodies.changePresident(body.id(), office.id());
            }
        }
    }

    private static String mayorOf(String istat) {
        return OfficeKind.MAYOR.officeId(istat);
    }
}
