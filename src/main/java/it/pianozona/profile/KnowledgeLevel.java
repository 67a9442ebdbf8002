/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.table.Column;
import java.util.List;

/**
 * What a plan office knows (F-CONO, LO15-14..19).
 *
 * @param municipality ISTAT code where the level differs from the area's; empty for the whole area
 * @param reading how the result is to be read, may be empty
 * @param implications strategic implications, may be empty (LO15-48)
 */
public record KnowledgeLevel(
        String area,
        String municipality,
        @Column("access_services") Answer accessAndServices,
        Answer usersInCharge,
        Answer integratedCases,
        Answer elderlyDemand,
        Answer othersDemand,
        Answer potentialNeed,
        Answer privateCare,
        String reading,
        String implications) {

    /** Whether the data set is there. */
    public enum Answer {
        SI,
        NO,
        STIMA
    }

    /** The seven answers, in the order of the seed. */
    public List<Answer> answers() {
        return List.of(
                accessAndServices,
                usersInCharge,
                integratedCases,
                elderlyDemand,
                othersDemand,
                potentialNeed,
                privateCare);
    }
}
