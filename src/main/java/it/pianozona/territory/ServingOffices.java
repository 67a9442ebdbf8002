/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which office of a kind serves a territory: its own or, where it has none, that of a wider territory that holds it. */
@Service
public class ServingOffices {

    private final Offices offices;
    private final PlanningAreas areas;

    ServingOffices(Offices offices, PlanningAreas areas) {
        this.offices = offices;
        this.areas = areas;
    }

    /** The office id, e.g. {@code ufficio-piano-RHO}, {@code direzione-asl-ATS-MI} for the area {@code RHO}. */
    public String of(OfficeKind kind, String territory, LocalDate date) {
        return candidates(territory, date).stream()
                .map(kind::officeId)
                .filter(office -> offices.find(office).isPresent())
                .findFirst()
                .orElse(kind.officeId(territory));
    }

    private List<String> candidates(String territory, LocalDate date) {
        var codes = new ArrayList<>(List.of(territory));
        areas.find(territory, date).ifPresent(area -> {
            codes.add(area.healthAuthority());
            area.conference().ifPresent(codes::add);
            codes.add(area.region());
        });
        return codes;
    }
}
