/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.record.LegalRecord;
import it.pianozona.workflow.Coordination;
import org.springframework.stereotype.Component;

/** Writes what a coordinator has done in Regia into the legal record, for the office through which the person coordinates. */
@Component
class Deeds {

    private final LegalRecord record;
    private final Coordination coordination;

    Deeds(LegalRecord record, Coordination coordination) {
        this.record = record;
        this.coordination = coordination;
    }

    void write(String territory, String businessKey, String personId, String act, Object before, Object after) {
        record.append(
                new LegalRecord.Act(
                        territory, businessKey, personId, coordination.requireOffice(personId, territory), act),
                before,
                after);
    }
}
