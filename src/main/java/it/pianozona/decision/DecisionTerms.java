/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.region.Settings;

/**
 * The terms of a decision, from the region's profile; in days where nothing else is said.
 *
 * @param noticeDays between convocation and sitting, {@code meeting.noticeDays}
 * @param minutesDays for the minutes, {@code minutes.days}
 * @param publicationDays on the albo, {@code albo.days}
 * @param returnDays default term of a return, {@code return.dueDays}
 * @param multiDelegation whether one person may cast further votes by delegation, {@code vote.multiDelegation} (requirement 6.6)
 * @param writtenVote whether a member may vote in writing before the sitting, {@code vote.written}
 */
public record DecisionTerms(
        int noticeDays,
        int minutesDays,
        int publicationDays,
        int returnDays,
        boolean multiDelegation,
        boolean writtenVote) {

    /** As the rules of a cycle say. */
    public static DecisionTerms of(Settings settings) {
        return new DecisionTerms(
                settings.days("meeting.noticeDays"),
                settings.days("minutes.days"),
                settings.days("albo.days"),
                settings.days("return.dueDays"),
                settings.flag("vote.multiDelegation"),
                settings.flag("vote.written"));
    }

    /** With one vote for each person, at the sitting. */
    public DecisionTerms(int noticeDays, int minutesDays, int publicationDays, int returnDays) {
        this(noticeDays, minutesDays, publicationDays, returnDays, false, false);
    }
}
