/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.appointment.AppointmentTarget.ToBody;
import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Designations;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.Office;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.Person;
import it.pianozona.territory.Tenures;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments from their beginning to the answer of the appointed (P23); what they bring about is {@link TakingEffect}'s. */
@Service
public class AppointmentCases {

    private static final int SHOWN = 100;
    static final String PROCESS = "gestione-incarichi";

    private final AppointmentRows rows;
    private final AppointmentTargets targets;
    private final SecondPerson second;
    private final PutOuts putOuts;
    private final PlanOfficeSeats planOffices;
    private final Seats seats;
    private final Tenures tenures;
    private final OwnFavour ownFavour;
    private final Newcomers newcomers;
    private final Designations designations;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    AppointmentCases(
            AppointmentRows rows,
            AppointmentTargets targets,
            SecondPerson second,
            PutOuts putOuts,
            PlanOfficeSeats planOffices,
            Seats seats,
            Tenures tenures,
            OwnFavour ownFavour,
            Newcomers newcomers,
            Designations designations,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.targets = targets;
        this.second = second;
        this.putOuts = putOuts;
        this.planOffices = planOffices;
        this.seats = seats;
        this.tenures = tenures;
        this.ownFavour = ownFavour;
        this.newcomers = newcomers;
        this.designations = designations;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Somebody who enters and may be new to Pianozona.
     *
     * @param taxCode codice fiscale of a new person who signs; empty where it is not given
     */
    public record Entrant(Person person, String taxCode) {}

    /** @throws IllegalArgumentException if there is none with that key */
    @Transactional(readOnly = true)
    public AppointmentCase get(String key) {
        return rows.find(key).orElseThrow(() -> new IllegalArgumentException("no appointment " + key));
    }

    /** The latest appointments of a territory, open ones first. */
    @Transactional(readOnly = true)
    public List<AppointmentCase> ofTerritory(String territory) {
        return rows.ofTerritory(territory, SHOWN);
    }

    @Transactional(readOnly = true)
    public AppointmentTarget targetOf(AppointmentCase one) {
        return targets.find(one.territory(), one.target()).orElseThrow(AppointmentCases::gone);
    }

    /**
     * Begins an appointment: its first step is open. One that was begun and not filled in yet is the same one, so that the same
     * words sent twice begin one.
     *
     * @return its key, {@code <office or body>-INC-n}
     * @throws RuleViolated if the person may not
     */
    @Transactional
    public String open(String territory, String targetId, String personId) {
        var target = targets.find(territory, targetId).orElseThrow(AppointmentCases::gone);
        var forOffice = targets.openerFor(target, personId)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«Organo o ufficio»: gli incarichi li gestiscono la segreteria del territorio e l'ente che nomina; l'amministratore li scrive in «Uffici e titolari»."));
        rows.lock(targetId);
        var begun = rows.ofTarget(targetId).stream()
                .filter(one -> one.state() == State.OPEN && one.forOffice().equals(forOffice))
                .findFirst();
        if (begun.isPresent()) {
            return begun.get().key();
        }
        var key = insert(target, forOffice, personId);
        processes.start(PROCESS, key, territory, Map.of("written", false));
        return key;
    }

    /** A row and its entry in the legal record; the target is locked. */
    String insert(AppointmentTarget target, String forOffice, String personId) {
        var key = rows.open(target.territory(), target.id(), forOffice, personId, clock.today());
        record.append(
                new LegalRecord.Act(
                        target.territory(), key, personId, forOffice, "Avvio della gestione di un incarico"),
                null,
                Map.of("organo", target.name()));
        return key;
    }

    /**
     * What F-INCARICO says is decided; who enters and is new is recorded, yet without a way to sign in.
     *
     * @return whose word it waits for
     * @throws RuleViolated if a rule of F-INCARICO is broken, or if it is in favour of who writes it
     */
    @Transactional
    public Waits decide(String key, AppointmentDraft draft, Entrant entrant, String personId) {
        var one = get(key);
        var target = targetOf(one);
        rows.lock(one.target());
        second.requireNoPart(target, draft, personId);
        if (target instanceof ToBody of) {
            seats.check(of.body(), draft);
        } else if (target instanceof ToOffice of) {
            checkOffice(one, of, draft, entrant, personId);
        }
        rows.decide(key, draft, personId);
        record.append(
                new LegalRecord.Act(one.territory(), key, personId, one.forOffice(), "Incarico scritto"), null, draft);
        var waits = second.waits(target, draft);
        switch (waits) {
            case FOR_APPOINTED -> rows.await(key, designations.open(draft.person(), one.territory(), clock.today()));
            case FOR_KEEPER -> rows.confirming(key);
            case FOR_NOBODY -> {}
        }
        if (waits != Waits.FOR_NOBODY) {
            putOuts.foresee(get(key), target);
        }
        if (waits != Waits.FOR_NOBODY && !second.mustAccept(draft)) {
            putOuts.askKeepers(get(key), target);
        }
        return waits;
    }

    private void checkOffice(
            AppointmentCase one, ToOffice of, AppointmentDraft draft, Entrant entrant, String personId) {
        var office = of.office();
        requireNoneWaits(one, office);
        var facts = new AppointmentRules.Facts(
                office.kind().heldByOne(),
                planOffices
                        .of(of, draft.from().orElseGet(clock::today))
                        .filter(PlanOfficeSeats::isEnlarged)
                        .isPresent(),
                tenures.of(office.id()));
        AppointmentRules.check(draft, facts);
        if (draft.kind().filter(kind -> !kind.fits(office.kind())).isPresent()) {
            throw new RuleViolated(
                    "«Titolo»: non è fra quelli con cui si ricopre «%s»; scegli dall'elenco.".formatted(office.name()));
        }
        if (draft.action() == AppointmentAction.RESUME && !isSuspended(one, draft.replaces())) {
            throw new RuleViolated("«Titolare»: rientra solo chi è sospeso; scegli dall'elenco.");
        }
        if (!draft.person().isEmpty()) {
            ownFavour.requireAnother(personId, entrant.person());
            newcomers.record(entrant.person(), entrant.taxCode(), personId);
        }
    }

    private boolean isSuspended(AppointmentCase one, String personId) {
        return suspended(one).contains(personId);
    }

    /** Sign-in names, or offices of seats, that a suspension of this office or body names. */
    @Transactional(readOnly = true)
    public List<String> suspended(AppointmentCase one) {
        return rows.ofTarget(one.target()).stream()
                .filter(other -> other.state() == State.SUSPENDED)
                .flatMap(other -> other.draft().stream())
                .map(AppointmentDraft::replaces)
                .distinct()
                .toList();
    }

    /** Of an office that one person holds one change waits at a time: the second would put out whom it does not name. */
    private void requireNoneWaits(AppointmentCase one, Office office) {
        if (!office.kind().heldByOne()) {
            return;
        }
        rows.ofTarget(one.target()).stream()
                .filter(other -> other.state().waits() && !other.key().equals(one.key()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolated(
                            "«Organo o ufficio»: per «%s» attende già un altro cambio (%s); prima si conclude o si ritira quello."
                                    .formatted(office.name(), other.key()));
                });
    }

    /** Nothing is to be recorded after all. */
    @Transactional
    public void giveUp(String key) {
        rows.close(key, State.WITHDRAWN, "", clock.today());
    }

    /**
     * The appointed accepts; the office is taken by {@link TakingEffect#enter}.
     *
     * @throws RuleViolated if it is the answer of who wrote the appointment, or may be
     */
    @Transactional
    public void accept(String key, String personId) {
        var one = get(key);
        ownFavour.requireAnother(one.writer(), personId);
        if (second.requireFreeAcceptance(one, targetOf(one))) {
            record.append(
                    new LegalRecord.Act(
                            one.territory(),
                            key,
                            personId,
                            one.forOffice(),
                            "Accettazione valida da sola: nessun'altra persona può confermare la nomina"),
                    null,
                    Map.of("indirizzo consegnato a mano da", one.writer()));
        }
        closeDesignation(one);
    }

    /** @throws RuleViolated without a reason */
    @Transactional
    public void refuse(String key, String reason) {
        if (reason.strip().length() < 10) {
            throw new RuleViolated("«Motivo»: chi rifiuta dice perché, in almeno 10 caratteri (P23).");
        }
        closeDesignation(get(key));
        rows.close(key, State.REFUSED, reason.strip(), clock.today());
        putOuts.calledOff(key);
    }

    /** Nobody has said yes or no in the time there was. */
    @Transactional
    public void lapse(String key) {
        closeDesignation(get(key));
        rows.close(key, State.LAPSED, "", clock.today());
        putOuts.calledOff(key);
    }

    void closeDesignation(AppointmentCase one) {
        one.designation().ifPresent(designation -> designations.close(designation, clock.today()));
    }

    static RuleViolated gone() {
        return new RuleViolated("«Organo o ufficio»: non esiste più in questo territorio; scegli dall'elenco (P23).");
    }
}
