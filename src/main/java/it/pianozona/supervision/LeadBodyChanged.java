/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import java.time.LocalDate;

/**
 * The area has another lead body: concerns all processes of the area (requirement 3.24).
 *
 * @param leadBody its name
 * @param from first day
 */
public record LeadBodyChanged(String cycleKey, String area, String leadBody, LocalDate from) {}
