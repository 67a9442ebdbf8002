/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.chart.Chart;
import it.pianozona.cycle.Cycles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The charts that a plan draws from the profile of its cycle. */
@Service
public class ProfileCharts {

    /** They are drawn as shares of the spending. */
    private static final Set<String> DRAWN_AS_SHARES = Set.of(
            Measured.PLANNED,
            Measured.MANAGED,
            Measured.CONTRIBUTION,
            Measured.OTHER_INCOME,
            Measured.BUDGET,
            Measured.TRANSFERRED);

    private final Cycles cycles;
    private final CommunityProfiles profiles;
    private final ProfileFigures figures;
    private final References references;
    private final Indicators indicators;

    ProfileCharts(
            Cycles cycles,
            CommunityProfiles profiles,
            ProfileFigures figures,
            References references,
            Indicators indicators) {
        this.cycles = cycles;
        this.profiles = profiles;
        this.figures = figures;
        this.references = references;
        this.indicators = indicators;
    }

    /**
     * What the cycle's area has data for: first the spending, then one chart for each indicator in the order of the catalogue, of its last
     * year. Hidden small cells and gaps are absent values. The same data give the same charts.
     */
    @Transactional(readOnly = true)
    public List<Chart> ofCycle(String cycleKey) {
        return profiles.ofCycle(cycleKey)
                .map(profile ->
                        of(figures.of(profile.key(), cycles.get(cycleKey).area())))
                .orElse(List.of());
    }

    private List<Chart> of(Measured measured) {
        var known = references.of(measured.profile());
        var charts = new ArrayList<>(new SpendingCharts(measured, known).all());
        var given = measured.indicators();
        indicators.of(measured.profile()).stream()
                .filter(one -> given.contains(one.code()) && !DRAWN_AS_SHARES.contains(one.code()))
                .map(one -> new IndicatorCharts(measured, one, known))
                .map(one -> one.bars(one.years().get(one.years().size() - 1)))
                .filter(ProfileCharts::saysSomething)
                .forEach(charts::add);
        return List.copyOf(charts);
    }

    private static boolean saysSomething(Chart chart) {
        return chart.series().get(0).values().stream().anyMatch(Optional::isPresent);
    }

    /** The charts of the spending of an area in a year. */
    @Transactional(readOnly = true)
    public List<Chart> ofSpending(Measured measured, int year) {
        return new SpendingCharts(measured, references.of(measured.profile())).of(year);
    }
}
