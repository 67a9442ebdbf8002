/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The adopted actions of health authorities, for the annual programmes of their districts (ER-68). */
@Service
public class CompanyActions {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final YearRows years;
    private final ActionRows actions;

    CompanyActions(YearRows years, ActionRows actions) {
        this.years = years;
        this.actions = actions;
    }

    /**
     * An adopted action.
     *
     * @param districtShares percent of its euro, two decimals, by code of the area; what is of no district, or an action without
     *     euro, has no share
     */
    public record AdoptedAction(UUID id, String code, String title, Map<String, BigDecimal> districtShares) {}

    /**
     * The actions that an authority has adopted for a year, by responsibility centre and code; none before they are adopted.
     *
     * @param authority code of the health authority
     */
    @Transactional(readOnly = true)
    public List<AdoptedAction> of(String authority, int year) {
        return years.adopted(authority, year)
                .map(plan -> actions.of(plan.id()).stream()
                        .map(one -> new AdoptedAction(one.id(), one.code(), one.title(), shares(one)))
                        .toList())
                .orElse(List.of());
    }

    /** Percent of the euro of an action, by district. */
    static Map<String, BigDecimal> shares(CompanyAction one) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        var total = one.total();
        one.resources().stream()
                .filter(used -> !used.district().isEmpty() && total.signum() > 0)
                .forEach(used -> shares.put(
                        used.district(), used.total().multiply(WHOLE).divide(total, 2, RoundingMode.HALF_UP)));
        return shares;
    }
}
