/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What all writing in a programme has in common: one after the other, only while that part is open, only by whose part it is. */
@Component
public class ProgrammePen {

    private final ProgrammeRows rows;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final BusinessClock clock;

    ProgrammePen(ProgrammeRows rows, RightsOnDate rights, LegalRecord record, BusinessClock clock) {
        this.rows = rows;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Takes the programme for writing until the end of the transaction; who writes in the same one waits.
     *
     * @throws RuleViolated if that part is not written now
     */
    public Programme take(UUID id, Hand hand) {
        var programme = rows.lock(id).orElseThrow(() -> new IllegalArgumentException("no programme " + id));
        if (!hand.writesIn(programme.state())) {
            throw new RuleViolated("Il programma del %d è «%s»: %s non si scrivono ora."
                    .formatted(programme.year(), programme.state().italian(), hand.italian()));
        }
        return programme;
    }

    /**
     * The office by which a person writes, the first of those that may.
     *
     * @param who in words, for the refusal: "l'ufficio di piano"
     * @throws RuleViolated if the person holds none of them today
     */
    public String office(String personId, Collection<String> offices, String who) {
        var mine = rights.of(personId, clock.today()).officeIds();
        return offices.stream()
                .filter(mine::contains)
                .findFirst()
                .orElseThrow(() -> new RuleViolated("Questa parte del programma la scrive %s.".formatted(who)));
    }

    /** Keeps what was done in the legal record, under the key of the programme. */
    public void log(Programme programme, String personId, String office, String act, Object before, Object after) {
        record.append(new LegalRecord.Act(programme.area(), programme.key(), personId, office, act), before, after);
    }
}
