/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.math.BigDecimal;

/**
 * What an action uses in a district, in EUR.
 *
 * @param district code of the area, or empty for the company as a whole
 * @param capital investments
 */
public record DistrictResources(String district, BigDecimal staff, BigDecimal goods, BigDecimal capital) {

    /** All of it. */
    public BigDecimal total() {
        return staff.add(goods).add(capital);
    }
}
