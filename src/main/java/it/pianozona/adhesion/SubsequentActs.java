/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.cycle.Cycles;
import it.pianozona.document.PdfComposer;
import it.pianozona.document.StoredFiles;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts that follow the agreement: drafted, signed by their parties, linked to it (requirement 3.16, LO15-71).
 * Rules: requirement 3.23c.
 */
@Service
public class SubsequentActs {

    private static final int LEAST_PARTIES = 2;
    private static final String SYSTEM = "sistema";

    private final SubsequentActRows rows;
    private final Agreements agreements;
    private final Cycles cycles;
    private final NextNumber numbers;
    private final RightsOnDate rights;
    private final PdfComposer composer;
    private final StoredFiles files;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    SubsequentActs(
            SubsequentActRows rows,
            Agreements agreements,
            Cycles cycles,
            NextNumber numbers,
            RightsOnDate rights,
            PdfComposer composer,
            StoredFiles files,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.cycles = cycles;
        this.numbers = numbers;
        this.rights = rights;
        this.composer = composer;
        this.files = files;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * What the act says (F-ACC, without the six elements of an agreement).
     *
     * @param parties offices of signatories, ids of adherents; at least two
     */
    public record Draft(SubsequentAct.Kind kind, String title, String text, List<String> parties) {}

    /** What the document of an act says. */
    public record ActPaper(
            String title, String number, String area, SubsequentAct act, List<ActParty> parties, LocalDate issuedOn) {}

    /** True if the person may open an act: the planning office, while the agreement is in force. */
    @Transactional(readOnly = true)
    public boolean mayOpen(String cycleKey, String personId) {
        return agreements.isInForce(cycleKey)
                && rights.of(personId, clock.today())
                        .officeIds()
                        .contains(OfficeKind.PLAN_OFFICE.officeId(
                                cycles.get(cycleKey).area()));
    }

    /** Opens an act and starts its process. */
    @Transactional
    public SubsequentAct open(String cycleKey, String personId) {
        if (!mayOpen(cycleKey, personId)) {
            throw new RuleViolated("Un atto successivo lo apre l'ufficio di piano, ad accordo in vigore.");
        }
        var act = insert(cycleKey, personId);
        processes.open(
                "atto-successivo",
                act.key(),
                Map.of("actId", act.id().toString()),
                act.entry(personId, OfficeKind.PLAN_OFFICE.officeId(act.area()), "Atto successivo aperto"),
                Map.of("atto", act.key()));
        return act;
    }

    /**
     * Writes an addendum that every signatory of the agreement in force is to sign; its process is called by the caller's.
     *
     * @throws RuleViolated if the agreement is not in force
     */
    @Transactional
    public SubsequentAct prepareAddendum(String cycleKey, String title, String text, String personId) {
        if (!agreements.isInForce(cycleKey)) {
            throw new RuleViolated("Un addendum modifica solo un accordo in vigore.");
        }
        var id = insert(cycleKey, personId).id();
        var all = agreements.signatories(cycleKey);
        rows.draft(
                id,
                new Draft(
                        SubsequentAct.Kind.ADDENDUM,
                        title,
                        text,
                        all.stream().map(Party::office).toList()),
                personId);
        all.forEach(party -> rows.addParty(id, party));
        return get(id);
    }

    private SubsequentAct insert(String cycleKey, String personId) {
        var act = new SubsequentAct(
                UUID.randomUUID(),
                cycleKey,
                cycles.get(cycleKey).area(),
                numbers.of("subsequent_act", "cycle", cycleKey),
                SubsequentAct.State.DRAFT,
                SubsequentAct.Kind.LOCAL_AGREEMENT,
                "",
                "",
                0,
                Optional.empty(),
                personId);
        rows.insert(act, clock.today());
        return act;
    }

    /** The act that a process carries. */
    @Transactional(readOnly = true)
    public SubsequentAct get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no subsequent act " + id));
    }

    /** The acts of a cycle, in order. */
    @Transactional(readOnly = true)
    public List<SubsequentAct> ofCycle(String cycleKey) {
        return rows.ofCycle(cycleKey);
    }

    /** The parties of the act as it stands. */
    @Transactional(readOnly = true)
    public List<ActParty> parties(UUID id) {
        return rows.parties(id);
    }

    /**
     * Writes the act; all parties sign anew.
     *
     * @throws RuleViolated if there are fewer than two parties, or one is no party of the agreement
     */
    @Transactional
    public void draft(UUID id, Draft draft, String personId) {
        var chosen = agreements.parties(get(id).cycleKey()).stream()
                .filter(party -> draft.parties().contains(party.office()))
                .toList();
        new Problems()
                .unless(
                        chosen.size() >= LEAST_PARTIES,
                        "«Parti»: servono almeno due parti, fra i sottoscrittori e gli aderenti dell'accordo.")
                .unless(
                        chosen.size() == Set.copyOf(draft.parties()).size(),
                        "«Parti»: scegli solo dall'elenco delle parti dell'accordo.")
                .unless(
                        (get(id).kind() == SubsequentAct.Kind.ADDENDUM)
                                == (draft.kind() == SubsequentAct.Kind.ADDENDUM),
                        "«Tipo di atto»: un addendum nasce da un aggiornamento del piano e resta un addendum.")
                .unless(
                        draft.kind() != SubsequentAct.Kind.ADDENDUM
                                || draft.parties()
                                        .containsAll(agreements.signatories(get(id).cycleKey()).stream()
                                                .map(Party::office)
                                                .toList()),
                        "«Parti»: un addendum lo firmano tutti i sottoscrittori dell'accordo (TUEL art. 34 c. 4).")
                .refuse();
        rows.draft(id, draft, personId);
        chosen.forEach(party -> rows.addParty(id, party));
    }

    /** Composes the document that the parties sign. */
    @Transactional
    public void issue(UUID id) {
        var act = get(id);
        var paper = new ActPaper(
                act.title(), act.key(), cycles.areaOf(act.cycleKey()).name(), act, parties(id), clock.today());
        rows.setIssued(
                id,
                files.keep(
                        "atto-%s-%d.pdf".formatted(act.key(), act.round()),
                        "application/pdf",
                        composer.compose("adhesion/act", paper)));
    }

    /** The act hangs under the agreement. */
    @Transactional
    public void link(UUID id) {
        close(id, SubsequentAct.State.LINKED, "Atto successivo collegato all'accordo");
    }

    /** The act is given up. */
    @Transactional
    public void abandon(UUID id) {
        close(id, SubsequentAct.State.ABANDONED, "Atto successivo abbandonato");
    }

    private void close(UUID id, SubsequentAct.State state, String words) {
        rows.setState(id, state, clock.today());
        var act = get(id);
        record.append(act.entry(SYSTEM, "", words), null, Map.of("atto", act.key(), "titolo", act.title()));
    }

    /** The parties of the agreement among which those of an act are chosen. */
    @Transactional(readOnly = true)
    public List<Party> possibleParties(UUID id) {
        return agreements.parties(get(id).cycleKey());
    }
}
