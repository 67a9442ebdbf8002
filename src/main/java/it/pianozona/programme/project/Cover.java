/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.region.Fund;
import java.math.BigDecimal;

/**
 * A part of a project's cost and who pays it.
 *
 * @param payer who it is, for example "Fondazione di comunità"; may be empty where the fund says it
 * @param amount euro, two decimals, above 0
 */
public record Cover(Fund fund, String payer, BigDecimal amount) {}
