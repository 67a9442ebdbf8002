/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does what in the plans of a health authority: its direction opens, drafts and adopts, management control drafts the actions,
 * districts, departments and staff propose (ER-56, ER-58). An office that is not open, or has nobody in it, stands still for nobody:
 * its step goes to the direction.
 */
@Service
public class CompanyOffices {

    private static final List<OfficeKind> DIRECTION =
            List.of(OfficeKind.HEALTH_MANAGEMENT, OfficeKind.HEALTH_DIRECTOR_GENERAL);

    /** What the process needs beside the direction (N-20). */
    private static final List<OfficeKind> NEEDED = List.of(
            OfficeKind.HEALTH_MANAGEMENT,
            OfficeKind.HEALTH_DIRECTOR_GENERAL,
            OfficeKind.MANAGEMENT_CONTROL,
            OfficeKind.DEPARTMENT_MANAGEMENT,
            OfficeKind.STAFF_UNIT,
            OfficeKind.SECRETARIAT);

    private static final List<OfficeKind> CONTRIBUTORS =
            List.of(OfficeKind.DEPARTMENT_MANAGEMENT, OfficeKind.STAFF_UNIT, OfficeKind.DISTRICT_DIRECTOR);

    private final Offices offices;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    CompanyOffices(Offices offices, PlanningAreas areas, BusinessClock clock) {
        this.offices = offices;
        this.areas = areas;
        this.clock = clock;
    }

    /** Offices that open a mandate and write the PAL. */
    public static List<String> direction(String authority) {
        return DIRECTION.stream().map(kind -> kind.officeId(authority)).toList();
    }

    /** Offices that write actions and budget. */
    public static List<String> budget(String authority) {
        return Stream.concat(
                        direction(authority).stream(), Stream.of(OfficeKind.MANAGEMENT_CONTROL.officeId(authority)))
                .toList();
    }

    /** The office of the authority through which the person writes, the first of those that the person holds. */
    public static Optional<String> among(List<String> offices, Set<String> held) {
        return offices.stream().filter(held::contains).findFirst();
    }

    /** Areas that belong to the authority today, names by code: its districts. */
    @Transactional(readOnly = true)
    public Map<String, String> districts(String authority) {
        var found = new LinkedHashMap<String, String>();
        areas.all(clock.today()).stream()
                .filter(area -> area.healthAuthority().equals(authority))
                .forEach(area -> found.put(area.code(), area.name()));
        return found;
    }

    /** Offices of departments, staff and districts, whether anybody is in them, or they are open at all, or not. */
    @Transactional(readOnly = true)
    public List<String> contributors(String authority) {
        return Stream.concat(
                        CONTRIBUTORS.stream().map(kind -> kind.officeId(authority)),
                        districts(authority).keySet().stream().sorted().map(OfficeKind.DISTRICT_DIRECTOR::officeId))
                .toList();
    }

    /** Those of them who are asked: somebody is there. */
    @Transactional(readOnly = true)
    public List<String> asked(String authority) {
        var all = contributors(authority);
        var peopled = peopled(all);
        return all.stream().filter(peopled::contains).toList();
    }

    /** The office of the kind; the direction where nobody is in it. */
    @Transactional(readOnly = true)
    public String serving(OfficeKind kind, String authority) {
        var own = kind.officeId(authority);
        return peopled(List.of(own)).isEmpty() ? String.join(",", direction(authority)) : own;
    }

    /** What the process needs and finds without people, or not open, by name. */
    @Transactional(readOnly = true)
    public List<String> vacant(String authority) {
        var peopled =
                peopled(NEEDED.stream().map(kind -> kind.officeId(authority)).toList());
        return NEEDED.stream()
                .filter(kind -> !peopled.contains(kind.officeId(authority)))
                .map(OfficeKind::label)
                .toList();
    }

    /** Whether anybody is in the direction. */
    @Transactional(readOnly = true)
    public boolean hasDirection(String authority) {
        return !peopled(direction(authority)).isEmpty();
    }

    private Set<String> peopled(List<String> ids) {
        return offices.holdersOf(ids, clock.today()).keySet();
    }

    /** Those of the authority and its districts that may enter and validate the values of an indicator, names by id. */
    @Transactional(readOnly = true)
    public Map<String, String> keepers(String authority) {
        var names = new LinkedHashMap<String, String>();
        var open = offices.ofTerritory(authority, clock.today());
        direction(authority).forEach(id -> names.put(id, nameOf(id, open)));
        open.stream()
                .filter(office -> !office.kind().isGuest())
                .forEach(office -> names.putIfAbsent(office.id(), office.name()));
        districts(authority)
                .forEach((code, name) -> names.put(
                        OfficeKind.DISTRICT_DIRECTOR.officeId(code),
                        "%s, %s".formatted(OfficeKind.DISTRICT_DIRECTOR.label(), name)));
        return names;
    }

    private static String nameOf(String id, List<Office> open) {
        return open.stream()
                .filter(office -> office.id().equals(id))
                .map(Office::name)
                .findFirst()
                .orElse(id);
    }
}
