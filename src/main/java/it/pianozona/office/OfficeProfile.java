/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Settings;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Service;

/** The region's rules for a plan office: those of today or, before the first ones, the earliest. */
@Service
public class OfficeProfile {

    private final RegionProfiles profiles;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    OfficeProfile(RegionProfiles profiles, PlanningAreas areas, BusinessClock clock) {
        this.profiles = profiles;
        this.areas = areas;
        this.clock = clock;
    }

    /** Region of a territory, for example {@code LOM}. */
    public String regionOf(String territory) {
        return areas.territory(territory)
                .orElseThrow(() -> new IllegalArgumentException("no territory " + territory))
                .region();
    }

    public Settings settings(String territory) {
        var region = regionOf(territory);
        return profiles.all().stream()
                .filter(profile -> profile.region().equals(region))
                .filter(profile -> !profile.validFrom().isAfter(clock.today()))
                .max(Comparator.comparing(RegionProfile::validFrom))
                .or(() -> earliest(region))
                .orElseThrow(() -> new IllegalStateException("no rules of the region " + region))
                .settings();
    }

    /** Whether a plan office there needs somebody of the health authority to be active ({@code office.healthMember}). */
    public boolean asksForHealth(String territory) {
        return "REQUIRED".equals(settings(territory).word("office.healthMember"));
    }

    private java.util.Optional<RegionProfile> earliest(String region) {
        return profiles.all().stream()
                .filter(profile -> profile.region().equals(region))
                .min(Comparator.comparing(RegionProfile::validFrom));
    }

    /** Today plus the days of a setting. */
    public LocalDate in(String setting, String territory) {
        return clock.today().plusDays(settings(territory).days(setting));
    }
}
