/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.programme.Programme.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.Decision;
import it.pianozona.region.Feature;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a programme to the body that approves it, freezes it, and makes it public (requirement 3.10, ER-35). */
@Service
public class ProgrammeApproval {

    /** Kind under which an approved programme is frozen. */
    static final String KIND = "PAA";

    private static final String SYSTEM = "sistema";
    private static final int LONGEST_PLACE = 200;

    private final ProgrammeRows rows;
    private final Programmes programmes;
    private final List<ProgrammePart> parts;
    private final Cycles cycles;
    private final CollegialDecisions decisions;
    private final Agreements agreements;
    private final SubsequentActs acts;
    private final FrozenDocuments documents;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ProgrammeApproval(
            ProgrammeRows rows,
            Programmes programmes,
            List<ProgrammePart> parts,
            Cycles cycles,
            CollegialDecisions decisions,
            Agreements agreements,
            SubsequentActs acts,
            FrozenDocuments documents,
            LegalRecord record,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.parts = parts;
        this.cycles = cycles;
        this.decisions = decisions;
        this.agreements = agreements;
        this.acts = acts;
        this.documents = documents;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /** As people cite it: "Programma attuativo annuale 2019, Distretto di Ponente". */
    public String title(Programme programme) {
        return "%s %d, %s"
                .formatted(
                        cycles.profileOf(programme.cycleKey()).labels().annualDocument(),
                        programme.year(),
                        cycles.areaOf(programme.cycleKey()).name());
    }

    /** What still keeps the programme from the vote, of all its parts. */
    @Transactional(readOnly = true)
    public List<String> missing(Programme programme) {
        return parts.stream().flatMap(part -> part.missing(programme).stream()).toList();
    }

    /** @throws RuleViolated naming everything that is missing for the vote */
    @Transactional(readOnly = true)
    public void requireWhole(UUID id) {
        var missing = missing(programmes.get(id));
        if (!missing.isEmpty()) {
            throw new RuleViolated("Il programma non si può ancora mettere ai voti. " + String.join(" ", missing));
        }
    }

    /** Asks the body that approves the area's plan, by its governance, for its decision on the programme (ER-35; TO: as the plan). */
    @Transactional
    public UUID askBody(UUID id) {
        var programme = programmes.get(id);
        var profile = cycles.profileOf(programme.cycleKey());
        rows.setState(id, State.IN_APPROVAL);
        return decisions.open(new DecisionRequest(
                programme.area(),
                programme.key(),
                profile.bodies()
                        .approvesPlan(cycles.areaOf(programme.cycleKey()).governance())
                        .bodyId(programme.area()),
                id.toString(),
                title(programme),
                RuleSet.valueOf(profile.voting().get(Decision.ANNUAL_PROGRAMME).name()),
                DecisionTerms.of(profile.settings())));
    }

    /** The programme goes back to its sheets: the body has returned it, or the office takes it up again. */
    @Transactional
    public void giveBack(UUID id) {
        rows.setState(id, State.SHEETS);
    }

    /** The body has approved: the programme is frozen with number, date, hash and data; what it supersedes gives way (ER-14). */
    @Transactional
    public FrozenDocument approve(UUID id) {
        var programme = programmes.get(id);
        var frozen = documents.freeze(new FrozenDocuments.Draft(
                KIND, programme.area(), programme.key(), 1, title(programme), content(programme)));
        rows.approve(id, clock.today());
        record.append(
                programme.entry(SYSTEM, "", "Programma dell'anno approvato e congelato"),
                null,
                List.of(programme.key(), frozen.number(), frozen.sha256()));
        return frozen;
    }

    /** The programme as it stands, whole: its data and what its document says. */
    @Transactional(readOnly = true)
    public FullProgramme content(Programme programme) {
        var ordered = parts.stream()
                .sorted(Comparator.comparing(ProgrammePart::position))
                .toList();
        var data = new LinkedHashMap<String, Object>();
        ordered.forEach(part -> data.put(part.name(), part.frozen(programme)));
        return new FullProgramme(
                programme.key(),
                title(programme),
                cycles.areaOf(programme.cycleKey()).name(),
                programme.year(),
                data,
                ordered.stream().flatMap(part -> part.paper(programme).stream()).toList());
    }

    /** The body has refused: there is no programme of that year. */
    @Transactional
    public void reject(UUID id) {
        end(id, State.REJECTED, "Programma dell'anno respinto");
    }

    /** The year is over, or the plan ends before it: it is closed without a programme. */
    @Transactional
    public void lapse(UUID id) {
        end(id, State.LAPSED, "Anno chiuso senza programma");
    }

    private void end(UUID id, State state, String words) {
        var programme = programmes.get(id);
        rows.close(id, state, clock.today());
        record.append(programme.entry(SYSTEM, "", words), null, null);
    }

    /** Where the region asks for one and an agreement is in force, its parties sign an integrative act (practice, L17). */
    @Transactional(readOnly = true)
    public boolean needsIntegrativeAct(UUID id) {
        var cycleKey = programmes.get(id).cycleKey();
        var profile = cycles.profileOf(cycleKey);
        return profile.settings().flag("paa.integrativeAgreement")
                && profile.has(Feature.AGREEMENT)
                && agreements.isInForce(cycleKey);
    }

    /** Writes the integrative act that every signatory of the agreement is to sign. */
    @Transactional
    public SubsequentAct prepareIntegrativeAct(UUID id) {
        var programme = programmes.get(id);
        return acts.prepareAddendum(
                programme.cycleKey(),
                "Accordo integrativo per il programma del %d".formatted(programme.year()),
                "Le parti dell'Accordo di Programma %s prendono atto che l'organo competente ha approvato il documento «%s» e assumono gli impegni che vi sono scritti per ciascuna."
                        .formatted(programme.cycleKey(), title(programme)),
                programme.openedBy());
    }

    /**
     * The secretariat has made the programme public; who counts on it is told (message {@code PaaApproved}).
     *
     * @throws RuleViolated if the day is to come or before the decision, or the place is empty
     */
    @Transactional
    public void publish(UUID id, LocalDate on, String place) {
        var programme = programmes.get(id);
        if (on.isAfter(clock.today())
                || programme.approvedOn().filter(on::isBefore).isPresent()) {
            throw new RuleViolated("«Pubblicato il»: il giorno non può essere futuro né precedere l'approvazione%s."
                    .formatted(programme
                            .approvedOn()
                            .map(day -> ", del %td/%<tm/%<tY".formatted(day))
                            .orElse("")));
        }
        if (place.isBlank() || place.length() > LONGEST_PLACE) {
            throw new RuleViolated(
                    "«Dove»: scrivi dove è pubblicato, al massimo %d caratteri.".formatted(LONGEST_PLACE));
        }
        rows.publish(id, on, place);
        events.publishEvent(
                new ProgrammeApproved(programme.key(), programme.cycleKey(), programme.area(), programme.year()));
    }

    /** The proposals are over; from now on the planning office closes the sheets. */
    @Transactional
    public void endProposals(UUID id) {
        rows.setState(id, State.SHEETS);
    }

    /** The amounts are there: groups and tables propose. */
    @Transactional
    public void askProposals(UUID id) {
        rows.setState(id, State.PROPOSALS);
    }

    /** The sheets are closed: each body says what it commits itself to. */
    @Transactional
    public void askCommitments(UUID id) {
        rows.closeSheets(id);
    }

    /** The bodies have answered: projects, funds and links are looked at. */
    @Transactional
    public void review(UUID id) {
        rows.setState(id, State.REVIEW);
    }

    /**
     * No programme is made this year.
     *
     * @throws RuleViolated where the region asks for it every year
     */
    @Transactional
    public void waive(UUID id) {
        var programme = programmes.get(id);
        if (!isOptional(programme)) {
            throw new RuleViolated("«Che cosa vuoi fare»: la regione chiede un programma ogni anno.");
        }
        rows.close(id, State.WAIVED, clock.today());
    }

    /** Whether the region lets an area go without: Toscana's operational programme of the year is optional (TO-15). */
    public boolean isOptional(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).settings().flag("paa.optional");
    }
}
