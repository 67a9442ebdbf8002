/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.agreement.PossibleParties;
import it.pianozona.cycle.Cycles;
import it.pianozona.region.Role;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The offices that have a part in a programme, as they are today. */
@Component
public class ProgrammeOffices {

    private static final Set<OfficeKind> TABLES = Set.of(OfficeKind.THEMATIC_TABLE, OfficeKind.STAKEHOLDER);

    private final Cycles cycles;
    private final Offices offices;
    private final ServingOffices serving;
    private final PossibleParties parties;
    private final BusinessClock clock;

    ProgrammeOffices(
            Cycles cycles, Offices offices, ServingOffices serving, PossibleParties parties, BusinessClock clock) {
        this.cycles = cycles;
        this.offices = offices;
        this.serving = serving;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * A body that commits itself (ER-16).
     *
     * @param office of who speaks for it, for example {@code sindaco-033032}
     * @param name for example "Comune di Piacenza"
     */
    public record CommittingBody(String office, String name) {}

    /** The planning office and its head. */
    public Set<String> drafters(Programme programme) {
        var roles = cycles.profileOf(programme.cycleKey()).roles();
        return Set.of(
                serving(roles.get(Role.PLAN_DRAFTER), programme.area()),
                OfficeKind.PLAN_OFFICE_HEAD.officeId(programme.area()));
    }

    /** The planning office and the direction of the area's district, which write of who is not self-sufficient. */
    public List<String> frnaWriters(Programme programme) {
        return Stream.concat(
                        drafters(programme).stream().sorted(),
                        Stream.of(OfficeKind.DISTRICT_DIRECTOR.officeId(programme.area())))
                .toList();
    }

    /** The office that keeps the area's money. */
    public String accounting(Programme programme) {
        return serving(cycles.profileOf(programme.cycleKey()).roles().get(Role.ACCOUNTANT), programme.area());
    }

    /** Groups and tables, which propose sheets. */
    public List<String> proposing(Programme programme) {
        var kind = cycles.profileOf(programme.cycleKey()).roles().get(Role.SECTION_CONTRIBUTOR);
        return offices.ofTerritory(programme.area(), clock.today()).stream()
                .filter(office -> TABLES.contains(office.kind()) || office.kind() == kind)
                .map(Office::id)
                .toList();
    }

    /** The third sector and the planning office, which bring integration projects (ER-18). */
    public List<String> bringingProjects(Programme programme) {
        var roles = cycles.profileOf(programme.cycleKey()).roles();
        var thirdSector = roles.get(Role.THIRD_SECTOR).officeId(programme.area());
        return Stream.concat(
                        offices.find(thirdSector).map(Office::id).stream(),
                        Stream.of(serving(roles.get(Role.PLAN_DRAFTER), programme.area())))
                .distinct()
                .toList();
    }

    /** The municipalities of the area, its health authority, and the provinces that have an office here. */
    public List<CommittingBody> committing(Programme programme) {
        return Stream.concat(
                        parties.usual(programme.cycleKey()).stream()
                                .map(party -> new CommittingBody(party.office(), party.name())),
                        offices.ofTerritory(programme.area(), clock.today()).stream()
                                .filter(office -> office.kind() == OfficeKind.PROVINCE)
                                .map(office -> new CommittingBody(office.id(), office.name())))
                .toList();
    }

    private String serving(OfficeKind kind, String area) {
        return serving.of(kind, area, clock.today());
    }
}
