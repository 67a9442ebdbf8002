/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A project that somebody funds (TO-22..24).
 *
 * @param funder who funds it, e.g. "Ministero del lavoro"
 * @param fund e.g. "PON Inclusione"
 * @param lead sign-in name of the project lead, one for each project (TO-22)
 * @param amount euro
 */
public record FundedProject(
        UUID id,
        String area,
        String title,
        String funder,
        String fund,
        String lead,
        BigDecimal amount,
        @Column("starts_on") LocalDate from,
        @Column("ends_on") LocalDate to) {}
