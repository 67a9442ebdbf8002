/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import java.time.LocalDate;

/**
 * The plan of a cycle ends because that of the next one follows it.
 *
 * @param next key of the cycle that follows
 * @param last the last day on which the plan of the former is in force, Europe/Rome; today's day before or one to come
 */
public record CycleSucceeded(String cycleKey, String area, String next, LocalDate last) {}
