/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.time.LocalDate;

/**
 * The annual programme of a district, once approved.
 *
 * @param programme its business key, for example {@code PPO-2018-2020-2018}
 * @param authority code of the health authority of its area
 * @param told whether management control has been asked to link its sheets
 */
public record ApprovedProgramme(
        String programme, String authority, String area, int year, LocalDate approvedOn, boolean told) {}
