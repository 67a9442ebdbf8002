/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.table.Column;
import java.math.BigDecimal;

/**
 * A row of the three-year financial framework, an estimate (F-QUADRO, ER-69).
 *
 * @param amount euro, two decimals, 0 or more
 * @param regionReference indication of the Region, required for the health area (ER-11)
 * @param authorityReference indication of the AUSL, required for the health area (ER-11)
 */
public record FrameworkRow(
        int year,
        Fund source,
        PlanAreaKind area,
        BigDecimal amount,
        String note,
        @Column("region_ref") String regionReference,
        @Column("authority_ref") String authorityReference) {}
