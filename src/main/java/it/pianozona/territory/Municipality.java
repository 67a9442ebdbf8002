/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A municipality.
 *
 * @param istat six digits
 * @param cadastralCode Belfiore code, a letter and three digits: the stable key when ISTAT renumbers
 * @param province abbreviation, e.g. {@code MI}
 * @param surfaceKm2 square kilometres
 */
public record Municipality(
        String istat,
        Optional<String> cadastralCode,
        String name,
        String province,
        String regionCode,
        String regionName,
        Optional<BigDecimal> surfaceKm2) {}
