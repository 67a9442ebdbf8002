/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import it.pianozona.regional.IndicatorDefined;
import it.pianozona.regional.IndicatorDefinition;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of indicators: everybody's, those of the regions, those that an office adds for its territory (2.5, F-INDDEF). */
@Service
public class Indicators {

    private static final BigDecimal LEAST = BigDecimal.ZERO;

    private final IndicatorRows rows;
    private final PlanningAreas areas;

    Indicators(IndicatorRows rows, PlanningAreas areas) {
        this.rows = rows;
        this.areas = areas;
    }

    /** Every indicator of every territory, in the order of the catalogue. */
    public List<Indicator> all() {
        return rows.all();
    }

    /** The indicator with that code. */
    public Optional<Indicator> find(String code) {
        return rows.find(code);
    }

    /** The indicators of a part of the profile, of every territory. */
    public List<Indicator> of(ProfileBranch branch) {
        return all().stream().filter(one -> one.branch() == branch).toList();
    }

    /** The indicators that a profile may use: everybody's, its region's and its territory's. */
    public List<Indicator> of(CommunityProfile profile) {
        var region = areas.territory(profile.territory()).map(Territory::region).orElse("");
        return rows.ofTerritories(Set.of(profile.territory(), region));
    }

    /** The indicators that everybody has and those of the territories, by their codes: area, conference, health authority, region. */
    public List<Indicator> ofTerritories(Set<String> territories) {
        return rows.ofTerritories(territories);
    }

    /**
     * Adds an indicator for one territory.
     *
     * @throws RuleViolated if the code is taken or the range is empty
     */
    @Transactional
    public void add(Indicator indicator, String territory) {
        if (indicator.max().map(max -> max.compareTo(indicator.min()) < 0).orElse(false)) {
            throw new RuleViolated("«Massimo»: deve essere uguale o maggiore del minimo.");
        }
        if (!rows.insert(indicator, territory)) {
            throw new RuleViolated("«Codice»: «%s» è già usato nel catalogo degli indicatori: scegline uno nuovo."
                    .formatted(indicator.code()));
        }
    }

    /** What the region defines joins the catalogue in the same transaction. */
    @EventListener
    void joins(IndicatorDefined defined) {
        var one = defined.indicator();
        var min = one.min().orElseGet(() -> one.max().map(LEAST::min).orElse(LEAST));
        add(
                new Indicator(
                        one.code(),
                        one.code(),
                        one.unit(),
                        Indicator.Scope.AREA,
                        one.direction() == IndicatorDefinition.Direction.CRESCENTE
                                ? Indicator.Direction.UP_IS_BETTER
                                : Indicator.Direction.DOWN_IS_BETTER,
                        ProfileBranch.QUANTITATIVE,
                        "Indicatore definito dalla Regione",
                        false,
                        one.unit().equalsIgnoreCase("persone"),
                        min,
                        one.max(),
                        Optional.of(one.formula())),
                defined.region());
    }
}
