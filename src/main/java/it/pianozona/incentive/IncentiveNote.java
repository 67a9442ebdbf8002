/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.table.Column;
import java.time.LocalDate;

/** An act that the region has published while a claim was open, and that may change its rule. */
public record IncentiveNote(@Column("noted_on") LocalDate on, String text) {}
