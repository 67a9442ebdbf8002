/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.region.Fund;
import java.math.BigDecimal;

/**
 * What an act gives to an area.
 *
 * @param amount euro, two decimals, 0 or more
 */
public record AllocationLine(String area, Fund fund, int year, BigDecimal amount) {}
