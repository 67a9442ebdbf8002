/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

/**
 * The terms of a decision, from the region's profile; all in days.
 *
 * @param noticeDays between convocation and sitting, {@code meeting.noticeDays}
 * @param minutesDays for the minutes, {@code minutes.days}
 * @param publicationDays on the albo, {@code albo.days}
 * @param returnDays default term of a return, {@code return.dueDays}
 */
public record DecisionTerms(int noticeDays, int minutesDays, int publicationDays, int returnDays) {}
