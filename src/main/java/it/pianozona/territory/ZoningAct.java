/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;

/**
 * The act that creates or changes areas (AB-10, LO18-20).
 *
 * @param issuer e.g. "Giunta regionale"
 * @param contestableUntil last day to contest it; 30 days after the act by default ({@code zoning.contestDays})
 */
public record ZoningAct(
        String issuer, String number, LocalDate actDate, LocalDate contestableUntil, boolean contested) {}
