/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.territory.BodyMember;
import it.pianozona.territory.PlanningAreas;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The weight of each seat: by population where the rule is weighted (ISTAT at 31/12 of the year before), otherwise none. */
@Component
class BodyQuotas {

    private final PlanningAreas areas;

    BodyQuotas(PlanningAreas areas) {
        this.areas = areas;
    }

    Map<String, BigDecimal> of(RuleSet ruleSet, List<BodyMember> members, LocalDate day) {
        var weights = new HashMap<String, BigDecimal>();
        members.forEach(member -> weights.put(member.officeId(), BigDecimal.ZERO));
        if (ruleSet != RuleSet.WEIGHTED) {
            return weights;
        }
        var endOfYearBefore = LocalDate.of(day.getYear() - 1, 12, 31);
        var residents = new LinkedHashMap<String, Long>();
        for (var member : members) {
            member.municipalityIstat()
                    .ifPresentOrElse(
                            istat -> residents.put(member.officeId(), (long) areas.residents(istat, endOfYearBefore)
                                    .orElseThrow()
                                    .residents()),
                            () -> weights.put(member.officeId(), Quotas.HEALTH_AUTHORITY));
        }
        weights.putAll(Quotas.byPopulation(residents));
        return weights;
    }
}
