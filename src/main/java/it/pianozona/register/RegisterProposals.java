/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.record.LegalRecord;
import it.pianozona.record.NextNumber;
import it.pianozona.record.SamePosts;
import it.pianozona.register.RegisterEntry.State;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes entries of the registers and decides on them: who proposes does not confirm alone (requirement 3.23b, 6.5).
 * Rules: F-BANDO.
 */
@Service
public class RegisterProposals {

    /** Key of the process that carries a proposal. */
    static final String PROCESS = "registri-territoriali";

    private final RegisterRows rows;
    private final ClosingRows closings;
    private final RegisterOffices offices;
    private final PlanningAreas areas;
    private final Processes processes;
    private final BusinessClock clock;
    private final NextNumber numbers;
    private final SamePosts samePosts;

    RegisterProposals(
            RegisterRows rows,
            ClosingRows closings,
            RegisterOffices offices,
            PlanningAreas areas,
            Processes processes,
            BusinessClock clock,
            NextNumber numbers,
            SamePosts samePosts) {
        this.numbers = numbers;
        this.rows = rows;
        this.closings = closings;
        this.offices = offices;
        this.areas = areas;
        this.processes = processes;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /** A draft with the entry that it is to take over. */
    public record Change(RegisterDraft draft, Optional<UUID> replaces) {}

    /**
     * Proposes one entry.
     *
     * @throws RuleViolated if a rule forbids it, or the person keeps no register of the area
     */
    @Transactional
    public RegisterEntry propose(String area, Change change, String personId) {
        return propose(area, List.of(change), personId).get(0);
    }

    /**
     * Proposes several entries that are confirmed or refused together; each draft has been checked line by line before.
     *
     * @throws RuleViolated if a rule forbids one of them, or the person keeps no register of the area
     */
    @Transactional
    public List<RegisterEntry> propose(String area, List<Change> changes, String personId) {
        var office = offices.proposing(area, personId)
                .orElseThrow(
                        () -> new RuleViolated("Una voce la propone l'ufficio di piano dell'ambito o la Regione."));
        var ofArea = municipalities(area);
        samePosts.once(personId, "proposta di voce", area, changes);
        var number = numbers.of("register_entry", "area", area);
        var proposal = new RegisterRows.Proposal(personId, office, clock.today());
        var proposed = new java.util.ArrayList<RegisterEntry>();
        for (var change : changes) {
            change.replaces()
                    .ifPresent(
                            old -> requireReplaceable(area, old, change.draft().kind()));
            var entry = entry(area, number, proposed.size() + 1, change, ofArea);
            rows.insert(entry, proposal);
            proposed.add(entry);
        }
        var first = proposed.get(0);
        processes.open(
                PROCESS,
                first.key(),
                Map.of("closingId", ""),
                new LegalRecord.Act(area, first.key(), personId, office, "Proposta di voce del registro"),
                first.replaces().flatMap(rows::find).orElse(null),
                proposed.size() == 1
                        ? first
                        : Map.of(
                                "voci",
                                proposed.size(),
                                "registro",
                                first.kind().plural()));
        return proposed;
    }

    private RegisterEntry entry(String area, int number, int line, Change change, Set<String> ofArea) {
        var draft = change.draft();
        var details = RegisterRules.check(draft, ofArea);
        return new RegisterEntry(
                UUID.randomUUID(),
                area,
                number,
                line,
                draft.kind(),
                draft.name(),
                draft.municipalities(),
                State.PROPOSED,
                draft.act(),
                draft.from().orElseThrow(),
                Optional.empty(),
                draft.notes(),
                details,
                change.replaces());
    }

    private void requireReplaceable(String area, UUID old, RegisterKind kind) {
        var entry = rows.find(old).filter(found -> found.area().equals(area) && found.kind() == kind);
        new Problems()
                .unless(
                        entry.filter(found -> found.state() == State.ACTIVE).isPresent(),
                        "La voce da cambiare non è attiva: ricarica la pagina del registro.")
                .unless(kind != RegisterKind.CALL, "Un bando non si cambia: si conclude registrandone l'esito.")
                .unless(
                        rows.successor(old).isEmpty() && closings.open(old).isEmpty(),
                        "Per questa voce c'è già una proposta: aspetta che sia decisa.")
                .refuse();
    }

    /**
     * Writes a proposal anew after it was given back.
     *
     * @throws RuleViolated if a rule forbids it
     */
    @Transactional
    public void revise(RegisterEntry entry, RegisterDraft draft) {
        var details = RegisterRules.check(draft, municipalities(entry.area()));
        rows.update(new RegisterEntry(
                entry.id(),
                entry.area(),
                entry.number(),
                entry.line(),
                entry.kind(),
                draft.name(),
                draft.municipalities(),
                entry.state(),
                draft.act(),
                draft.from().orElseThrow(),
                entry.to(),
                draft.notes(),
                details,
                entry.replaces()));
    }

    /**
     * The proposal holds from its day on; what it takes over ends the day before.
     *
     * @throws RuleViolated if the person proposed it
     */
    @Transactional
    public void confirm(String area, int number, String personId) {
        requireAnother(area, number, personId);
        rows.decide(area, number, State.ACTIVE, personId, clock.today());
        rows.closeReplaced(area, number);
    }

    /**
     * The proposal does not become an entry.
     *
     * @throws RuleViolated if the person proposed it
     */
    @Transactional
    public void refuse(String area, int number, String personId, String reason) {
        requireAnother(area, number, personId);
        rows.setReason(area, number, reason);
        rows.decide(area, number, State.REFUSED, personId, clock.today());
    }

    /**
     * The proposal goes back to who wrote it.
     *
     * @throws RuleViolated if the person proposed it, or it came from a sheet
     */
    @Transactional
    public void giveBack(String area, int number, String personId, String reason) {
        requireAnother(area, number, personId);
        if (rows.ofProposal(area, number).size() > 1) {
            throw new RuleViolated(
                    "Un elenco importato si conferma o si respinge: non si rinvia, perché si corregge nel foglio e si importa di nuovo.");
        }
        rows.setReason(area, number, reason);
    }

    /** Who proposed takes the proposal back. */
    @Transactional
    public void withdraw(String area, int number, String personId) {
        rows.decide(area, number, State.WITHDRAWN, personId, clock.today());
    }

    private void requireAnother(String area, int number, String personId) {
        var proposer = rows.ofProposal(area, number).stream()
                .findFirst()
                .flatMap(entry -> rows.proposal(entry.id()))
                .orElseThrow(() -> new IllegalArgumentException("no proposal " + number + " in " + area));
        if (proposer.person().equals(personId)) {
            throw new RuleViolated(
                    "Hai proposto tu questa voce: la conferma o la respinge un'altra persona, il responsabile dell'ufficio di piano o la Regione.");
        }
    }

    /** The office that proposed an entry. */
    @Transactional(readOnly = true)
    public String proposer(String area, int number) {
        return rows.ofProposal(area, number).stream()
                .findFirst()
                .flatMap(entry -> rows.proposal(entry.id()))
                .map(RegisterRows.Proposal::office)
                .orElseThrow(() -> new IllegalArgumentException("no proposal " + number + " in " + area));
    }

    private Set<String> municipalities(String area) {
        return areas.municipalities(area, clock.today()).stream()
                .map(Municipality::istat)
                .collect(Collectors.toSet());
    }
}
