/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets up the collegial bodies of a demonstration area: every mayor sits in each, the health authority where it does. */
class DemonstrationBodies {

    private final Bodies bodies;

    DemonstrationBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    void create(DemonstrationFiles.Area area, LocalDate from) {
        for (var council : area.bodies()) {
            var territory = council.kind() == BodyKind.TERRITORIAL_CONFERENCE
                    ? area.conference().orElseThrow()
                    : area.code();
            var body = new Body(
                    council.kind().bodyId(territory),
                    council.kind(),
                    council.name(),
                    territory,
                    OfficeKind.MAYOR.officeId(area.presidentMunicipality()),
                    OfficeKind.SECRETARIAT.officeId(territory));
            bodies.create(body, members(area, council), from);
        }
    }

    private static List<BodyMember> members(DemonstrationFiles.Area area, DemonstrationFiles.Council council) {
        var members = new ArrayList<BodyMember>();
        for (var town : area.municipalities()) {
            var office = Office.ofMayor(town.istat(), town.name());
            members.add(new BodyMember(office.id(), office.name(), true, Optional.of(town.istat())));
        }
        if (council.withHealthAuthority()) {
            var kind = OfficeKind.HEALTH_DIRECTOR_GENERAL;
            members.add(new BodyMember(kind.officeId(area.healthAuthority()), kind.label(), false, Optional.empty()));
        }
        return members;
    }
}
