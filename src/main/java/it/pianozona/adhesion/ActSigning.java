/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.proceeding.AwaitedSignature;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.proceeding.SignedFiles;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.SentFile;
import it.pianozona.signature.Verification;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signatures of a subsequent act, by each of its parties (requirement 3.16). */
@Service
public class ActSigning {

    private static final int LEAST_REASON = 20;

    private final SubsequentActRows rows;
    private final SignedFiles signed;
    private final Adhesions adhesions;
    private final AdhesionOwners owners;
    private final Offices offices;
    private final Delegations delegations;
    private final People people;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    ActSigning(
            SubsequentActRows rows,
            SignedFiles signed,
            Adhesions adhesions,
            AdhesionOwners owners,
            Offices offices,
            Delegations delegations,
            People people,
            RightsOnDate rights,
            BusinessClock clock) {
        this.rows = rows;
        this.signed = signed;
        this.adhesions = adhesions;
        this.owners = owners;
        this.offices = offices;
        this.delegations = delegations;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** The engine's office that signs for a party: the signatory's, or the one that asked for the adhesion. */
    @Transactional(readOnly = true)
    public String signerOffice(UUID id, String party) {
        return adhesion(get(id).cycleKey(), party).map(Adhesion::office).orElse(OfficeKind.SIGNATORY.officeId(party));
    }

    private Optional<Adhesion> adhesion(String cycleKey, String party) {
        return adhesions.ofCycle(cycleKey).stream()
                .filter(adhesion -> adhesion.adherentId().equals(party))
                .findFirst();
    }

    /**
     * True if the person may upload the party's signature: its signatory or deputy, of an adherent its own people, or the
     * secretariat on its behalf.
     */
    @Transactional(readOnly = true)
    public boolean maySign(SubsequentAct act, String party, String personId) {
        return adhesion(act.cycleKey(), party)
                .map(adhesion -> owners.maySign(adhesion, personId))
                .orElseGet(() -> {
                    var held = rights.of(personId, clock.today()).officeIds();
                    return held.contains(OfficeKind.SECRETARIAT.officeId(act.area()))
                            || held.contains(OfficeKind.SIGNATORY.officeId(party));
                });
    }

    /**
     * Verifies the signed act of a party and keeps it with its verdict.
     *
     * @throws RuleViolated if nothing is to be signed or the person may not, at the beginning or once the file is verified
     */
    public SignedFile sign(UUID id, String party, String personId, SentFile sent) {
        var awaited =
                new AwaitedSignature(() -> toSign(id, party, personId), () -> taxCodes(get(id).cycleKey(), party));
        return signed.upload(awaited, personId, sent);
    }

    private AwaitedSignature.ToSign toSign(UUID id, String party, String personId) {
        var act = rows.lock(id).orElseThrow();
        new Problems()
                .unless(
                        act.state() == SubsequentAct.State.IN_SIGNATURE
                                && act.issued().isPresent(),
                        "L'atto non è alla firma.")
                .unless(
                        rows.parties(id).stream()
                                .anyMatch(asked -> asked.office().equals(party)
                                        && asked.signed().isEmpty()),
                        "L'ente non è fra le parti dell'atto, o ha già risposto.")
                .unless(
                        maySign(act, party, personId),
                        "Carica la firma solo chi firma per l'ente, o la segreteria per suo conto.")
                .refuse();
        return new AwaitedSignature.ToSign(paper(act), party, act.issued().orElseThrow());
    }

    private static SignedFiles.Paper paper(SubsequentAct act) {
        return new SignedFiles.Paper(act.id(), act.round());
    }

    private Set<String> taxCodes(String cycleKey, String party) {
        return adhesion(cycleKey, party)
                .map(adhesion -> Set.of(adhesion.representativeTaxCode()))
                .orElseGet(() -> holders(party)
                        .map(people::taxCodeOf)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }

    private Stream<String> holders(String office) {
        return Stream.concat(
                offices.holdersOf(office, clock.today()).stream().map(Person::id),
                delegations.validFor(office, DelegationScope.SIGN, clock.today()).stream()
                        .map(Delegation::delegateId));
    }

    /** The files that were uploaded in the present round, oldest first. */
    @Transactional(readOnly = true)
    public List<SignedFile> uploads(UUID id) {
        return signed.of(paper(get(id)));
    }

    /**
     * A party concludes: it has signed, and the stored verdict is asked again, or it refuses with a reason.
     *
     * @throws RuleViolated if the person does not sign for the party, no accepted file is there, or a refusal has no reason
     */
    @Transactional
    public void answer(UUID id, String party, boolean hasSigned, String reason, String personId) {
        var act = rows.lock(id).orElseThrow();
        if (!maySign(act, party, personId)) {
            throw new RuleViolated(
                    "Qui risponde solo chi firma per questo ente, o la segreteria per suo conto: le altre organizzazioni dell'ufficio rispondono per sé.");
        }
        if (hasSigned) {
            signed.requireAccepted(paper(act), party, personId);
        } else if (reason.length() < LEAST_REASON) {
            throw new RuleViolated("«Motivo del rifiuto»: scrivi almeno 20 caratteri.");
        }
        rows.answer(id, party, hasSigned, reason, clock.today());
    }

    /** The parties of the present round that have not answered. */
    @Transactional(readOnly = true)
    public List<String> unanswered(UUID id) {
        return rows.parties(id).stream()
                .filter(party -> party.signed().isEmpty())
                .map(ActParty::office)
                .toList();
    }

    /** True if every party of the present round has signed. */
    @Transactional(readOnly = true)
    public boolean isSignedByAll(UUID id) {
        return rows.parties(id).stream().allMatch(ActParty::hasSigned);
    }

    private List<String> signers(UUID id) {
        return rows.parties(id).stream()
                .filter(ActParty::hasSigned)
                .map(ActParty::office)
                .toList();
    }

    /** The parties of whose file the verification has not come to its end. */
    @Transactional(readOnly = true)
    public List<ActParty> unverified(UUID id) {
        var waiting = signed.unsettled(paper(get(id)), signers(id)).stream()
                .map(SignedFile::office)
                .toList();
        return rows.parties(id).stream()
                .filter(party -> waiting.contains(party.office()))
                .toList();
    }

    /** Verifies again what waits; whose file no longer holds signs anew. */
    @Transactional
    public Verification verifyAgain(UUID id) {
        var act = rows.lock(id).orElseThrow();
        return signed.verifyAgain(
                paper(act), act.issued().orElseThrow(), signers(id), party -> rows.forgetAnswer(id, party));
    }

    /**
     * The secretariat attests what it has verified by another tool.
     *
     * @throws RuleViolated as {@link SignedFiles#attest} says
     */
    @Transactional
    public void attest(UUID id, String personId, String words) {
        var act = get(id);
        signed.attest(
                paper(act),
                signers(id),
                party -> adhesion(act.cycleKey(), party).isEmpty(),
                personId,
                words);
    }

    private SubsequentAct get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no subsequent act " + id));
    }
}
