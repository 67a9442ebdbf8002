/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.database.LockWaits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Five real areas with invented holders, to try the product on. It exists only with
 * {@code pianozona.demonstration.enabled=true}.
 */
@Service
@ConditionalOnProperty("pianozona.demonstration.enabled")
public class DemonstrationTerritory {

    private static final String ACT = "Nomina inventata per la dimostrazione";

    private final DemonstrationFiles files = DemonstrationFiles.read();
    private final JdbcClient jdbc;
    private final PlanningAreas areas;
    private final MunicipalityRegister register;
    private final Offices offices;
    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final DemonstrationBodies bodies;

    DemonstrationTerritory(
            JdbcClient jdbc,
            PlanningAreas areas,
            MunicipalityRegister register,
            Offices offices,
            People people,
            TaxCodesOnRecord taxCodes,
            Bodies bodies) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.register = register;
        this.offices = offices;
        this.people = people;
        this.taxCodes = taxCodes;
        this.bodies = new DemonstrationBodies(bodies);
    }

    /** Loads the areas if there is no territory yet; otherwise does nothing. Two nodes that start together load once. */
    @Transactional
    public void load() {
        jdbc.sql("select " + LockWaits.PATIENT + ", pg_advisory_xact_lock(hashtext('pianozona.demonstration'))")
                .query((row, number) -> true)
                .single();
        if (!jdbc.sql("select exists (select 1 from territory)")
                .query(Boolean.class)
                .single()) {
            files.shared().territories().forEach(this::load);
            appoint(DemonstrationSeat.administrator());
            files.areas().forEach(this::load);
        }
        inventTaxCodes();
    }

    /** Also those of a demonstration that is older than the signatures. */
    private void inventTaxCodes() {
        jdbc.sql(
                        """
                        select p.id from person p where p.demonstration
                           and not exists (select 1 from person_tax_code t where t.person = p.id)""")
                .query(String.class)
                .list()
                .forEach(taxCodes::ofDemonstration);
    }

    /** A short list of the people to sign in as, area by area; whoever serves several areas is listed for each. */
    public List<DemonstrationPerson> people() {
        var list = new ArrayList<DemonstrationPerson>();
        for (var area : files.areas()) {
            shownMayors(area).forEach(seat -> list.add(shown(seat, area.name())));
            var wider = new ArrayList<>(List.of(area.healthAuthority(), area.region()));
            area.conference().ifPresent(wider::add);
            var seats = new ArrayList<>(seats(area));
            wider.forEach(code -> seats.addAll(seats(files.wider(code))));
            seats.stream()
                    .filter(seat ->
                            files.shared().shown().contains(seat.office().kind()))
                    .forEach(seat -> list.add(shown(seat, area.name())));
        }
        list.add(shown(DemonstrationSeat.administrator(), "Tutti gli ambiti"));
        return List.copyOf(list);
    }

    /** The sign-in names of all the invented people. */
    public List<String> everyone() {
        return Stream.of(
                        Stream.of(DemonstrationSeat.administrator()),
                        files.areas().stream().flatMap(area -> seats(area).stream()),
                        files.shared().territories().stream().flatMap(wider -> seats(wider).stream()))
                .flatMap(seats -> seats)
                .map(seat -> seat.person().id())
                .toList();
    }

    private void load(DemonstrationFiles.Wider wider) {
        areas.register(new Territory(wider.code(), wider.kind(), wider.name(), wider.region()));
        seats(wider).forEach(this::appoint);
    }

    private void load(DemonstrationFiles.Area area) {
        register.save(
                area.municipalities().stream().map(town -> row(area, town)).toList());
        areas.create(draft(area), area.from());
        seats(area).forEach(this::appoint);
        bodies.create(area, files.shared().holdersFrom());
    }

    private void appoint(DemonstrationSeat seat) {
        var kind = seat.office().kind() == OfficeKind.MAYOR ? HolderKind.ELECTED_MAYOR : HolderKind.APPOINTED;
        LocalDate from = files.shared().holdersFrom();
        if (people.find(seat.person().id()).isEmpty()) {
            people.register(seat.person());
        }
        offices.open(seat.office());
        offices.addHolder(seat.office().id(), seat.person().id(), kind, ACT, from);
    }

    private List<DemonstrationSeat> seats(DemonstrationFiles.Area area) {
        return DemonstrationSeat.ofArea(area, files.shared().offices().get(TerritoryKind.AREA));
    }

    private List<DemonstrationSeat> seats(DemonstrationFiles.Wider wider) {
        var kinds = files.shared().offices().get(wider.kind());
        return DemonstrationSeat.ofTerritory(wider.code(), wider.name(), wider.signIn(), kinds);
    }

    private List<DemonstrationSeat> shownMayors(DemonstrationFiles.Area area) {
        var mayors = seats(area).stream()
                .filter(seat -> seat.office().kind() == OfficeKind.MAYOR)
                .collect(Collectors.partitioningBy(
                        seat -> seat.office().municipality().equals(Optional.of(area.presidentMunicipality()))));
        return List.of(mayors.get(true).get(0), mayors.get(false).get(0));
    }

    private static DemonstrationPerson shown(DemonstrationSeat seat, String area) {
        return new DemonstrationPerson(
                seat.person().id(), seat.office().name(), seat.office().id(), area);
    }

    private RegisterRow row(DemonstrationFiles.Area area, DemonstrationFiles.Town town) {
        var region = files.wider(area.region());
        return new RegisterRow(
                town.istat(),
                town.name(),
                Optional.of(town.cadastral()),
                area.province(),
                region.istat().orElseThrow(),
                region.name(),
                Optional.of(town.surface()),
                Optional.of(new Residents(town.istat(), town.residents(), area.residentsDate())));
    }

    private static AreaDraft draft(DemonstrationFiles.Area area) {
        return new AreaDraft(
                area.code(),
                area.name(),
                area.typeLabel(),
                AreaState.ACTIVE,
                area.region(),
                area.governance(),
                area.leadBody(),
                area.implementingBody(),
                area.healthAuthority(),
                area.conference(),
                area.healthDistrict(),
                Optional.empty(),
                area.municipalities().stream()
                        .map(DemonstrationFiles.Town::istat)
                        .collect(Collectors.toSet()),
                List.of());
    }
}
