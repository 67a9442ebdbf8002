/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Money that the area attracts by taking part in a call (LO18-33, LO15-52).
 *
 * @param call Italian title of the call
 * @param funder who pays
 * @param amount euro, two decimals, 0 or more
 */
public record AttractedResource(UUID id, String call, String funder, BigDecimal amount, int year) {}
