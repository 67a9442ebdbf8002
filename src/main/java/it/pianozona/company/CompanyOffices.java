/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
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

    /** Areas that belong to the authority today, by code: its districts. */
    @Transactional(readOnly = true)
    public Map<String, String> districts(String authority) {
        var found = new LinkedHashMap<String, String>();
        areas.areasOf(authority, clock.today()).stream().sorted().forEach(code -> areas.find(code, clock.today())
                .ifPresent(area -> found.put(code, area.name())));
        return found;
    }

    /** Offices of districts, departments and staff, whether anybody is in them or not. */
    @Transactional(readOnly = true)
    public List<String> contributors(String authority) {
        var all = new ArrayList<String>();
        CONTRIBUTORS.forEach(kind -> all.add(kind.officeId(authority)));
        areas.areasOf(authority, clock.today()).stream()
                .sorted()
                .map(OfficeKind.DISTRICT_DIRECTOR::officeId)
                .forEach(all::add);
        return all.stream().filter(id -> offices.find(id).isPresent()).toList();
    }

    /** Those of them who are asked: somebody is there. */
    @Transactional(readOnly = true)
    public List<String> asked(String authority) {
        return contributors(authority).stream().filter(this::isPeopled).toList();
    }

    /** The office of the kind; the direction where nobody is in it. */
    @Transactional(readOnly = true)
    public String serving(OfficeKind kind, String authority) {
        var own = kind.officeId(authority);
        return isPeopled(own) ? own : String.join(",", direction(authority));
    }

    /** What the process needs and finds without people, or not open, by name. */
    @Transactional(readOnly = true)
    public List<String> vacant(String authority) {
        return NEEDED.stream()
                .filter(kind -> !isPeopled(kind.officeId(authority)))
                .map(OfficeKind::label)
                .toList();
    }

    /** Whether anybody is in the direction. */
    @Transactional(readOnly = true)
    public boolean hasDirection(String authority) {
        return direction(authority).stream().anyMatch(this::isPeopled);
    }

    /** Those of the authority that may enter and validate the values of an indicator, names by id. */
    @Transactional(readOnly = true)
    public Map<String, String> keepers(String authority) {
        var names = new LinkedHashMap<String, String>();
        direction(authority).forEach(id -> names.put(id, nameOf(id)));
        Stream.concat(
                        offices.ofTerritory(authority, clock.today()).stream(),
                        contributors(authority).stream().flatMap(id -> offices.find(id).stream()))
                .filter(office -> !office.kind().isGuest())
                .forEach(office -> names.putIfAbsent(office.id(), office.name()));
        return names;
    }

    private String nameOf(String id) {
        return offices.find(id).map(Office::name).orElse(id);
    }

    private boolean isPeopled(String office) {
        return !offices.holdersOf(office, clock.today()).isEmpty();
    }
}
