/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The matters of an agreement, as they stand; every one of them ends here. */
@Service
public class Matters {

    private static final String SYSTEM = "sistema";

    private final MatterRows rows;
    private final Agreements agreements;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    Matters(MatterRows rows, Agreements agreements, Notices notices, LegalRecord record, BusinessClock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** The matter that a process carries. */
    @Transactional(readOnly = true)
    public Matter get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no matter " + id));
    }

    /** The matters of the agreement of a cycle, latest first. */
    @Transactional(readOnly = true)
    public List<Matter> ofCycle(String cycleKey) {
        return rows.ofCycle(cycleKey);
    }

    /** What was written on a matter, in order. */
    @Transactional(readOnly = true)
    public List<Entry> entries(UUID id) {
        return rows.entries(id);
    }

    /** Writes something down. */
    @Transactional
    public void write(UUID id, Entry entry) {
        rows.add(id, entry);
    }

    /** The signatories of today other than the subject of the matter, in the order of the document. */
    @Transactional(readOnly = true)
    public List<Party> others(UUID id) {
        var matter = get(id);
        return agreements.signatories(matter.cycleKey()).stream()
                .filter(party -> !party.office().equals(matter.subject()))
                .toList();
    }

    /** A party's name as the agreement writes it, also once it has left. */
    @Transactional(readOnly = true)
    public String nameOf(Matter matter, String office) {
        return agreements.everyParty(matter.cycleKey()).stream()
                .filter(party -> party.office().equals(office))
                .map(Party::name)
                .findFirst()
                .orElse(office);
    }

    /** Ends a matter and tells the parties, the plan office and the coordinators. */
    @Transactional
    public void close(UUID id, Matter.State state) {
        var matter = get(id);
        rows.close(id, state, clock.today());
        record.append(
                matter.entry(SYSTEM, "", matter.kind().italian() + ": chiusa"),
                Map.of("stato", matter.state().name()),
                Map.of("stato", state.name()));
        tell(
                matter,
                "chiusa-" + id,
                Notice.Kind.OUTCOME,
                Wording.of(
                        "vicenda.chiusa", "vicenda", matter.kind().italian(), "esito", state.italian(), "codice", id));
    }

    /** Tells the parties, the plan office and the coordinators something about a matter. */
    @Transactional
    public void tell(Matter matter, String cause, Notice.Kind kind, Wording text) {
        notices.send(
                matter.notice(cause, kind, text),
                Stream.concat(
                                Stream.of(
                                        matter.reporter(),
                                        OfficeKind.PLAN_OFFICE.officeId(matter.area()),
                                        OfficeKind.COORDINATORS.officeId(matter.area())),
                                agreements.signatories(matter.cycleKey()).stream()
                                        .map(Party::office))
                        .distinct()
                        .toList());
    }
}
