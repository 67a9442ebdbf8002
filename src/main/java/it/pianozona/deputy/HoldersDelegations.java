/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.deputy.Proposal.Outcome;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.territory.WayIn;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The delegations of those who hold an office that votes or signs (F-DELEGA, requirement 6.6). Only the holder grants and revokes
 * them; what the secretariat writes for a holder waits for the holder's yes.
 */
@Service
public class HoldersDelegations {

    private static final String PROCESS = "delega";

    private final Delegations delegations;
    private final ProposalRows proposals;
    private final Offices offices;
    private final People people;
    private final PlanningAreas areas;
    private final Newcomers newcomers;
    private final OwnFavour ownFavour;
    private final Processes processes;
    private final LegalRecord record;
    private final Mailbox mailbox;
    private final BusinessClock clock;

    HoldersDelegations(
            Delegations delegations,
            ProposalRows proposals,
            Offices offices,
            People people,
            PlanningAreas areas,
            Newcomers newcomers,
            OwnFavour ownFavour,
            Processes processes,
            LegalRecord record,
            Mailbox mailbox,
            BusinessClock clock) {
        this.delegations = delegations;
        this.proposals = proposals;
        this.offices = offices;
        this.people = people;
        this.areas = areas;
        this.newcomers = newcomers;
        this.ownFavour = ownFavour;
        this.processes = processes;
        this.record = record;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** The offices that the person holds today and may delegate; a deputy has none. */
    @Transactional(readOnly = true)
    public List<Office> officesOf(String personId) {
        return offices.heldBy(personId, clock.today()).stream()
                .filter(office -> office.kind().isDelegable())
                .toList();
    }

    /** Every delegation of an office, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> of(Office office) {
        return delegations.ofOffice(office.id());
    }

    /**
     * The holder delegates. The delegate is recorded if new. The same delegation sent again is the one that is in force.
     *
     * @return where the address went with which a new delegate chooses a password
     * @throws RuleViolated if the office is not the person's, or if a rule of F-DELEGA forbids it
     */
    @Transactional
    public Optional<WayIn> grant(String holderId, DelegationDraft draft) {
        var office = requireOwn(holderId, draft.officeId());
        proposals.lock(office.id());
        var way = newcomers.register(draft.delegate(), draft.taxCode(), new Asker(holderId, office.id()));
        if (delegations.ofOffice(office.id()).stream().anyMatch(one -> draft.isOnRecordAs(one, holderId))) {
            return way;
        }
        var granted = delegations.grant(new Delegations.Grant(
                draft.officeId(),
                holderId,
                draft.delegate().id(),
                draft.scopes(),
                draft.act(),
                draft.from(),
                draft.to(),
                draft.onAbsence()));
        var written = written(office, draft, holderId, Optional.of(granted));
        open(written, holderId, "Delega", "HOLDER");
        return way;
    }

    /**
     * The secretariat writes a delegation for a holder; it counts for nothing until the holder, who is told, has confirmed it. The
     * same words sent again are the ones that wait already.
     *
     * @return where the address went with which a new delegate chooses a password
     * @throws RuleViolated if the office is vacant or cannot be delegated, if the delegate holds it, or if it is the writer
     */
    @Transactional
    public Optional<WayIn> propose(String writerId, DelegationDraft draft) {
        var office = offices.find(draft.officeId())
                .filter(found -> found.kind().isDelegable())
                .orElseThrow(() -> new RuleViolated("«Ufficio»: sceglilo dall'elenco."));
        var holder = offices.holdersOf(office.id(), clock.today()).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(
                        "«Ufficio»: «%s» è vacante, e nessuno può confermare la delega.".formatted(office.name())));
        if (holder.id().equals(draft.delegate().id())) {
            throw new RuleViolated("«Delegato»: ricopre già l'incarico; nessuno è delegato di sé stesso.");
        }
        ownFavour.requireAnother(writerId, draft.delegate());
        if (draft.to().isBefore(draft.from()) || draft.to().isBefore(clock.today())) {
            throw new RuleViolated("«Al»: la delega finisce da oggi in poi, e non prima di cominciare.");
        }
        proposals.lock(office.id());
        var secretariat = OfficeKind.SECRETARIAT.officeId(territoryOf(office));
        var way = newcomers.register(draft.delegate(), draft.taxCode(), new Asker(writerId, secretariat));
        if (proposals.open(List.of(office.id())).stream().anyMatch(draft::isOnRecordAs)) {
            return way;
        }
        var written = written(office, draft, writerId, Optional.empty());
        open(written, writerId, "Delega scritta per il titolare", "SECRETARIAT");
        mailbox.toPerson(
                holder.id(),
                Wording.of("delega.scritta-per-te")
                        .and("ufficio", office.name())
                        .and("chi", nameOf(writerId))
                        .and("delegato", nameOf(written.delegateId()))
                        .and("dal", written.from())
                        .and("al", written.to()),
                "/deleghe",
                "delega-scritta-" + written.key());
        return way;
    }

    private String nameOf(String personId) {
        return people.find(personId).map(Person::fullName).orElse(personId);
    }

    private Proposal written(Office office, DelegationDraft draft, String writerId, Optional<Delegation> granted) {
        var territory = territoryOf(office);
        var written = new Proposal(
                proposals.nextKey(territory),
                office.id(),
                territory,
                draft.delegate().id(),
                draft.scopes(),
                draft.act(),
                draft.from(),
                draft.to(),
                draft.onAbsence(),
                writerId,
                granted.map(delegation -> Outcome.IN_FORCE),
                granted.map(Delegation::id));
        proposals.insert(written, clock.today());
        return written;
    }

    private void open(Proposal written, String personId, String act, String writtenBy) {
        processes.open(
                PROCESS,
                written.key(),
                Map.of("writtenBy", writtenBy),
                new LegalRecord.Act(written.territory(), written.key(), personId, written.officeId(), act),
                after(written));
    }

    private String territoryOf(Office office) {
        return office.territory()
                .or(() -> office.municipality().flatMap(istat -> areas.ofMunicipality(istat, clock.today())))
                .orElseThrow(() -> new RuleViolated(
                        "«Ufficio»: «%s» non è in nessun ambito: la delega si registra quando il comune ne fa parte."
                                .formatted(office.name())));
    }

    /**
     * Revokes a delegation of the person's own office, also one that a predecessor granted.
     *
     * @throws RuleViolated if it is of another office or already revoked
     */
    @Transactional
    public void revoke(String holderId, UUID delegationId) {
        var revoked =
                delegations.find(List.of(delegationId)).stream().findFirst().orElseThrow(HoldersDelegations::notYours);
        var office = requireOwn(holderId, revoked.officeId());
        delegations.revoke(delegationId);
        record.append(
                new LegalRecord.Act(territoryOf(office), office.id(), holderId, office.id(), "Revoca della delega"),
                Map.of("delega", revoked.cited(), "delegato", revoked.delegateId()),
                Map.of("revocata", clock.today().toString()));
        mailbox.toPerson(
                revoked.delegateId(),
                Wording.of(
                        "delega.revocata", "ufficio", office.name(), "chi", nameOf(holderId), "atto", revoked.cited()),
                "",
                "delega-revocata-" + delegationId);
    }

    private Office requireOwn(String holderId, String officeId) {
        return officesOf(holderId).stream()
                .filter(office -> office.id().equals(officeId))
                .findFirst()
                .orElseThrow(HoldersDelegations::notYours);
    }

    private static RuleViolated notYours() {
        return new RuleViolated("«Ufficio»: non è tuo. Le deleghe le dà e le revoca soltanto chi è in carica.");
    }

    private static Map<String, String> after(Proposal written) {
        var after = new HashMap<String, String>();
        after.put("delegato", written.delegateId());
        after.put("ambito", written.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        written.act().ifPresent(act -> after.put("atto", act.toString()));
        after.put("dal", written.from().toString());
        after.put("al", written.to().toString());
        after.put("soloInAssenza", written.onAbsence() ? "sì" : "no");
        return after;
    }
}
