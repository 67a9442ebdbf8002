/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.region.RegionProfiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acts of a region allot, set and define (F-RIPARTO, F-SOGLIA, F-INDDEF, F-LEGAME of former contents). */
@Service
public class RegionalFigures {

    private final FigureRows rows;
    private final RegionalActs acts;
    private final PlanningAreas areas;
    private final RegionProfiles profiles;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RegionalFigures(
            FigureRows rows,
            RegionalActs acts,
            PlanningAreas areas,
            RegionProfiles profiles,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.acts = acts;
        this.areas = areas;
        this.profiles = profiles;
        this.clock = clock;
        this.events = events;
    }

    /** The areas that an act of the region can allot to, by name. */
    public List<PlanningArea> areasOf(UUID actId) {
        return areas.byRegion(acts.get(actId).region(), clock.today());
    }

    private Funds funds(UUID actId) {
        return profiles.fundsOn(acts.get(actId).region(), clock.today());
    }

    /** The codes of the funds that an act of the region can share out. */
    public List<String> fundsOf(UUID actId) {
        return funds(actId).allotted().stream().map(Fund::code).toList();
    }

    /**
     * Shares out the act's total.
     *
     * @param total euro, two decimals
     * @param text one line per row: {@code area;fund;year;amount}, the amount with the Italian decimal comma
     * @throws RuleViolated naming the row that is wrong, or if the rows exceed the total
     */
    @Transactional
    public void allot(UUID actId, BigDecimal total, String text) {
        var codes = areasOf(actId).stream().map(PlanningArea::code).collect(Collectors.toSet());
        var lines = Lines.allocation(text, codes, funds(actId));
        var sum = lines.stream().map(AllocationLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) > 0) {
            throw new RuleViolated(
                    "«Righe»: la somma (%s €) supera il totale dell'atto (%s €) di %s €: correggi le righe o il totale."
                            .formatted(italian(sum), italian(total), italian(sum.subtract(total))));
        }
        rows.setTotal(actId, total);
        lines.forEach(line -> rows.insert(actId, line));
    }

    private static String italian(BigDecimal euro) {
        var format = NumberFormat.getNumberInstance(Locale.ITALY);
        format.setMinimumFractionDigits(2);
        return format.format(euro);
    }

    /** The lines of an allocation act. */
    public List<AllocationLine> allocations(UUID actId) {
        return rows.allocations(actId);
    }

    /** What the acts in force give to an area for a year. */
    public List<AllocationLine> allottedTo(String area, int year) {
        return rows.allottedTo(area, year);
    }

    /**
     * Sets a minimum; without a value it is NOT SET (LO15-40).
     *
     * @throws RuleViolated if the act already sets one of that type, target and service
     */
    @Transactional
    public void set(UUID actId, MinimumThreshold threshold) {
        if (!rows.insert(actId, threshold)) {
            throw new RuleViolated(
                    "«Servizio»: l'atto fissa già una soglia di questo tipo per «%s», «%s»: indica un altro servizio."
                            .formatted(threshold.target(), threshold.service()));
        }
    }

    /** The minima that an act sets. */
    public List<MinimumThreshold> thresholds(UUID actId) {
        return rows.thresholds(actId);
    }

    /**
     * Defines an indicator; publishes {@link IndicatorDefined}.
     *
     * @throws RuleViolated if its code is taken or its range is empty
     */
    @Transactional
    public void define(UUID actId, IndicatorDefinition indicator) {
        var emptyRange = indicator.min().isPresent()
                && indicator.max().isPresent()
                && indicator.max().get().compareTo(indicator.min().get()) < 0;
        if (emptyRange) {
            throw new RuleViolated("«Massimo»: deve essere uguale o maggiore del minimo.");
        }
        if (!rows.insert(actId, indicator)) {
            throw new RuleViolated("«Codice»: «%s» è già usato da un altro indicatore: scegline uno nuovo."
                    .formatted(indicator.code()));
        }
        events.publishEvent(new IndicatorDefined(acts.get(actId).region(), indicator));
    }

    /** The indicators that a region has defined, by code. */
    public List<IndicatorDefinition> indicators(String region) {
        return rows.indicators(region);
    }

    /**
     * Says where the contents of the former Programma attività territoriali went (ER-67, ER-71).
     *
     * @param text one line per row: {@code content;annual action;company action}
     * @throws RuleViolated naming the row that is wrong
     */
    @Transactional
    public void mapFormerContents(UUID actId, String text) {
        int position = 0;
        for (var line : Lines.former(text)) {
            rows.insert(actId, ++position, line);
        }
    }

    /** Where the contents of a former programme went. */
    public List<FormerLine> formerLines(UUID actId) {
        return rows.formerLines(actId);
    }
}
