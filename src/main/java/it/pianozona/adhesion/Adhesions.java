/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.AgreementAmendments.Ground;
import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adhesions of the third sector to an agreement, from the request to the list of adherents (requirement 3.16, L11). */
@Service
public class Adhesions {

    private static final String UNSIGNED =
            "L'adesione accolta non è stata firmata nel termine: l'ente può chiederla di nuovo.";
    private static final int LEAST_TEXT = 20;
    private static final int LONGEST_TEXT = 4000;
    private static final String SYSTEM = "sistema";

    private final AdhesionRows rows;
    private final AdhesionOwners owners;
    private final AgreementAmendments amendments;
    private final Cycles cycles;
    private final Processes processes;
    private final Notices notices;
    private final Mailbox mailbox;
    private final LegalRecord record;
    private final BusinessClock clock;

    Adhesions(
            AdhesionRows rows,
            AdhesionOwners owners,
            AgreementAmendments amendments,
            Cycles cycles,
            Processes processes,
            Notices notices,
            Mailbox mailbox,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.owners = owners;
        this.amendments = amendments;
        this.cycles = cycles;
        this.processes = processes;
        this.notices = notices;
        this.mailbox = mailbox;
        this.record = record;
        this.clock = clock;
    }

    /** The adhesion that a process carries. */
    @Transactional(readOnly = true)
    public Adhesion get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no adhesion " + id));
    }

    /** The adhesions asked for in a cycle, in order. */
    @Transactional(readOnly = true)
    public List<Adhesion> ofCycle(String cycleKey) {
        return rows.ofCycle(cycleKey);
    }

    /** What the planning office found (F-ADES). */
    public record Check(boolean documentsComplete, boolean participationVerified, boolean accepted, String reason) {}

    /**
     * The planning office accepts or refuses the request.
     *
     * @throws RuleViolated if the person has asked for it, if an acceptance lacks what the rules want, or a refusal its reason
     */
    @Transactional
    public void decide(UUID id, Check check, String personId) {
        var adhesion = get(id);
        var participation = cycles.profileOf(adhesion.cycleKey()).settings().flag("adhesion.participation");
        new Problems()
                .unless(
                        !personId.equals(adhesion.requestedBy()),
                        "Chi ha presentato la richiesta non la istruisce: decide un'altra persona dell'ufficio di piano.")
                .unless(
                        !check.accepted() || check.documentsComplete(),
                        "«Documenti completi»: una richiesta incompleta non si accoglie; respingila dicendo che cosa manca.")
                .unless(
                        !check.accepted() || !participation || check.participationVerified(),
                        "«Partecipazione verificata»: qui aderisce chi ha partecipato alla redazione del piano (LR 3/2008 art. 18); verificala o respingi.")
                .unless(
                        check.accepted() || check.reason().strip().length() >= LEAST_TEXT,
                        "«Motivo»: scrivi perché la richiesta è respinta, almeno 20 caratteri.")
                .refuse();
        if (check.accepted()) {
            rows.move(id, Adhesion.State.ACCEPTED, "");
        } else {
            rows.move(id, Adhesion.State.REFUSED, check.reason());
        }
    }

    /** The body is on the list of adherents; it is never counted among those whose consent is needed. */
    @Transactional
    public void admit(UUID id) {
        var adhesion = get(id);
        amendments.adheres(
                adhesion.cycleKey(),
                adhesion.adherentId(),
                adhesion.name(),
                new Ground(adhesion.commitments(), adhesion.key(), clock.today(), SYSTEM));
        rows.move(id, Adhesion.State.ADHERED, "");
        write(adhesion, SYSTEM, "", "Nuovo aderente all'accordo");
        tell(adhesion, Wording.of("adesione.conclusa", "adesione", adhesion.key()));
        tellAdhered(adhesion);
    }

    /**
     * The list of adherents is on the albo. Where the body has left meanwhile, the list is published without it.
     *
     * @throws RuleViolated if the body has never been on the list
     */
    @Transactional
    public void publish(UUID id, String alboNumber, LocalDate from) {
        var adhesion = rows.lock(id).orElseThrow();
        if (adhesion.signedOn().isEmpty() || adhesion.state() == Adhesion.State.ACCEPTED) {
            throw new RuleViolated("L'adesione è %s: l'elenco si pubblica quando l'ente ha firmato."
                    .formatted(adhesion.state().italian()));
        }
        rows.setPublished(id, alboNumber, from);
        if (adhesion.state() == Adhesion.State.ADHERED) {
            rows.close(id, clock.today());
        }
    }

    /**
     * The body gives up before it has signed.
     *
     * @throws RuleViolated if the person does not sign for it, or it has signed already
     */
    @Transactional
    public void withdraw(UUID id, String reason, String personId) {
        owners.requireSpeaker(get(id), personId);
        rows.move(id, Adhesion.State.WITHDRAWN, reason);
    }

    /** The request ends without an adhesion, as it was decided, or because nobody has signed when the wait was over. */
    @Transactional
    public void close(UUID id) {
        if (get(id).state() == Adhesion.State.ACCEPTED) {
            rows.move(id, Adhesion.State.WITHDRAWN, UNSIGNED);
        }
        var adhesion = get(id);
        rows.close(id, clock.today());
        tell(
                adhesion,
                Wording.of("adesione.esito")
                        .and("adesione", adhesion.key())
                        .and("esito", adhesion.state().italian())
                        .and("motivo", adhesion.reason()));
    }

    /**
     * Takes a request back while the planning office examines it or its signature waits to be verified, or an adherent off the list. Where
     * nobody is left who answers for the body, the planning office does it.
     *
     * @throws RuleViolated if the person may do neither, without a reason, or in another state
     */
    @Transactional
    public void takeBack(UUID id, String reason, String personId) {
        var adhesion = rows.lock(id).orElseThrow();
        var owns = owners.owns(adhesion, personId);
        new Problems()
                .unless(
                        owns || owners.isLeftToPlanOffice(adhesion, personId),
                        "Ritira l'adesione solo chi rappresenta l'ente che l'ha chiesta: le altre organizzazioni dell'ufficio rispondono per sé.")
                .unless(
                        reason.strip().length() >= LEAST_TEXT && reason.length() <= LONGEST_TEXT,
                        "«Motivo»: scrivi perché l'adesione si ritira, da 20 a 4000 caratteri.")
                .refuse();
        switch (adhesion.state()) {
            case SUBMITTED -> {
                rows.move(id, Adhesion.State.WITHDRAWN, reason);
                processes.tell("AdhesionWithdrawn", adhesion.key());
            }
            case ACCEPTED -> {
                requireWaitingForVerification(adhesion);
                rows.move(id, Adhesion.State.WITHDRAWN, reason);
                if (processes.tell("AdhesionWithdrawn", adhesion.key()) == 0) {
                    throw new RuleViolated(
                            "Le firme dell'adesione si stanno verificando: riprova fra qualche minuto o, quando l'ente è nell'elenco, ritirala da qui.");
                }
            }
            case ADHERED -> {
                amendments.adherentLeaves(
                        adhesion.cycleKey(),
                        adhesion.adherentId(),
                        new Ground(reason, adhesion.key(), clock.today(), personId));
                rows.move(id, Adhesion.State.WITHDRAWN, reason);
                close(id);
            }
            default ->
                throw new RuleViolated("L'adesione è %s: usa il compito aperto, o non c'è più nulla da ritirare."
                        .formatted(adhesion.state().italian()));
        }
        if (owns) {
            write(adhesion, personId, adhesion.office(), "Adesione ritirata");
        } else {
            write(
                    adhesion,
                    personId,
                    OfficeKind.PLAN_OFFICE.officeId(adhesion.area()),
                    "Adesione ritirata dall'ufficio di piano: nessuno rappresenta più l'ente");
        }
    }

    /** Before it has signed, the body gives up at its step. */
    private static void requireWaitingForVerification(Adhesion adhesion) {
        if (adhesion.signedOn().isEmpty()) {
            throw new RuleViolated(
                    "L'adesione è %s: rinuncia dal compito «Firma l'adesione», che è aperto per chi rappresenta l'ente."
                            .formatted(adhesion.state().italian()));
        }
    }

    private void write(Adhesion adhesion, String personId, String office, String act) {
        record.append(act(adhesion, personId, office, act), null, facts(adhesion));
    }

    static LegalRecord.Act act(Adhesion adhesion, String personId, String office, String act) {
        return new LegalRecord.Act(adhesion.area(), adhesion.key(), personId, office, act);
    }

    static Map<String, String> facts(Adhesion adhesion) {
        return Map.of("denominazione", adhesion.name(), "richiesta", adhesion.key());
    }

    /** The term of the examination has passed: the planning office and the coordinators are told. */
    @Transactional
    public void tellLate(UUID id) {
        var adhesion = get(id);
        notices.send(
                adhesion.notice(
                        "adesione-in-ritardo-" + id,
                        Notice.Kind.OVERDUE,
                        Wording.of("adesione.in-ritardo", "adesione", adhesion.key())
                                .and("numero", adhesion.number())),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(adhesion.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(adhesion.area()),
                        OfficeKind.COORDINATORS.officeId(adhesion.area())));
    }

    /** In an office that many organisations share the outcome, with its reason, is told to the people of the body alone. */
    private void tell(Adhesion adhesion, Wording text) {
        var shared = owners.isOfSharedOffice(adhesion);
        var cause = "adesione-%s-%s".formatted(adhesion.id(), adhesion.state());
        var planOffice = OfficeKind.PLAN_OFFICE.officeId(adhesion.area());
        notices.send(
                adhesion.notice(cause, Notice.Kind.OUTCOME, text.and("numero", adhesion.number())),
                shared ? List.of(planOffice) : List.of(adhesion.office(), planOffice));
        if (shared) {
            owners.peopleOf(adhesion)
                    .forEach(person -> mailbox.toPerson(
                            person,
                            text,
                            "/accordi/%s/adesioni/%d".formatted(adhesion.cycleKey(), adhesion.number()),
                            cause));
        }
    }

    /** The others of a shared office learn who has adhered, which the list says to everybody. */
    private void tellAdhered(Adhesion adhesion) {
        if (owners.isOfSharedOffice(adhesion)) {
            notices.send(
                    adhesion.notice(
                            "aderente-" + adhesion.id(),
                            Notice.Kind.OUTCOME,
                            Wording.of("adesione.aderente", "ente", adhesion.name())),
                    List.of(adhesion.office()));
        }
    }
}
