/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.link;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An action of the health authority that carries out a part of a sheet.
 *
 * @param share percent of the sheet, above 0, at most 100, two decimals
 */
public record CompanyLink(UUID sheet, UUID action, BigDecimal share) {}
