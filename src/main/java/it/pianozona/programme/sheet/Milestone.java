/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.table.Column;
import java.time.LocalDate;

/**
 * A step of an intervention.
 *
 * @param day in the year of the programme
 * @param who role of the person who sees to it, for example "responsabile del servizio"; may be empty
 */
public record Milestone(String title, @Column("due_on") LocalDate day, String who) {}
