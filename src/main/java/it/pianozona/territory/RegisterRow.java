/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.math.BigDecimal;
import java.util.Optional;

/** A municipality as a register states it; surface (km²) and residents only where the layout has them. */
record RegisterRow(
        String istat,
        String name,
        Optional<String> cadastralCode,
        String province,
        String regionCode,
        String regionName,
        Optional<BigDecimal> surfaceKm2,
        Optional<Residents> residents) {}
