/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.record.LegalRecord;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the plans of a health authority learn of the annual programmes of its districts (message {@code PaaApproved}). */
@Service
public class ProgrammesApproved {

    private final Table<ApprovedProgramme> table;
    private final MandateRows mandates;
    private final CompanyNotices notices;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    ProgrammesApproved(
            Tables tables,
            MandateRows mandates,
            CompanyNotices notices,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.table = tables.of("company_programme", ApprovedProgramme.class, "programme");
        this.mandates = mandates;
        this.notices = notices;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A district's programme of a year is approved. It is noted on record, and management control is asked to link its sheets; where
     * no mandate runs, as soon as one does. Said twice it is noted once.
     *
     * @param authority code of the health authority of the area
     * @param programme business key of the programme
     */
    @Transactional
    public void approved(String authority, String area, int year, String programme) {
        var one = new ApprovedProgramme(programme, authority, area, year, clock.today(), false);
        if (!table.insertIfAbsent(one)) {
            return;
        }
        record.append(
                new LegalRecord.Act(authority, programme, "sistema", "", "Programma attuativo annuale approvato"),
                null,
                one);
        mandates.of(authority).stream()
                .filter(Mandate::isRunning)
                .forEach(mandate -> processes.tell("PaaApproved", mandate.key()));
    }

    /** Asks management control to link the sheets of the programmes of which it has not been told. */
    @Transactional
    public void tell(String mandateKey) {
        var mandate = mandates.find(mandateKey).orElseThrow();
        for (var one : untold(mandate.authority())) {
            notices.programmeApproved(mandate, one);
            table.set(one.programme(), "told", true);
        }
    }

    /** Those of the authority, the latest first. */
    @Transactional(readOnly = true)
    public List<ApprovedProgramme> of(String authority) {
        return table.list("where authority = ? order by approved_on desc, programme", authority);
    }

    private List<ApprovedProgramme> untold(String authority) {
        return table.list("where authority = ? and not told order by programme", authority);
    }
}
