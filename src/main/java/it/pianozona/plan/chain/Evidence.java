/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.Direction;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The indicators of the profile that the needs and action sheets of a plan may cite. */
@Service
public class Evidence {

    private final Indicators indicators;
    private final Cycles cycles;

    Evidence(Indicators indicators, Cycles cycles) {
        this.indicators = indicators;
        this.cycles = cycles;
    }

    /** Name and unit by code, in the order of the catalogue: everybody's, and those of the territories to which the area belongs. */
    public Map<String, String> labels(String cycleKey) {
        var labels = new LinkedHashMap<String, String>();
        indicators
                .ofTerritories(territories(cycleKey))
                .forEach(one -> labels.put(one.code(), "%s (%s)".formatted(one.label(), one.unit())));
        return labels;
    }

    /** The same with unit and direction, for indicators of the plan that are of the catalogue. */
    Map<String, MeasureFrame.Catalogued> catalogue(String cycleKey) {
        var found = new LinkedHashMap<String, MeasureFrame.Catalogued>();
        indicators
                .ofTerritories(territories(cycleKey))
                .forEach(one -> found.put(
                        one.code(), new MeasureFrame.Catalogued(one.label(), one.unit(), direction(one.direction()))));
        return found;
    }

    private static Optional<Direction> direction(Indicator.Direction better) {
        return switch (better) {
            case UP_IS_BETTER -> Optional.of(Direction.UP);
            case DOWN_IS_BETTER -> Optional.of(Direction.DOWN);
            case NEUTRAL -> Optional.empty();
        };
    }

    private Set<String> territories(String cycleKey) {
        var area = cycles.areaOf(cycleKey);
        var codes = new HashSet<>(Set.of(area.code(), cycles.profileOf(cycleKey).region(), area.healthAuthority()));
        area.conference().ifPresent(codes::add);
        return codes;
    }
}
