/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Care;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the indicators of a health authority are written with; its management enters their values and its Director General validates. */
@Component
class CompanyMeasures {

    private final CompanyOffices offices;
    private final BusinessClock clock;

    CompanyMeasures(CompanyOffices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** @param ends last day by which a baseline may be measured */
    MeasureFrame of(String authority, List<Integer> years, LocalDate ends) {
        return new MeasureFrame(
                years,
                ends,
                clock.today(),
                Map.of(),
                offices.keepers(authority),
                new Care(
                        "",
                        Frequency.YEARLY,
                        OfficeKind.HEALTH_MANAGEMENT.officeId(authority),
                        OfficeKind.HEALTH_DIRECTOR_GENERAL.officeId(authority)));
    }
}
