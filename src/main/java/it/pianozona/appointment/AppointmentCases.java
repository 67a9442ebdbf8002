/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.appointment.AppointmentTarget.ToBody;
import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Designations;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.Person;
import it.pianozona.territory.Tenures;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments from their beginning to the answer of the appointed (P23); what they bring about is {@link TakingEffect}'s. */
@Service
@EnableConfigurationProperties(AppointmentSettings.class)
public class AppointmentCases {

    private static final int SHOWN = 100;

    private final AppointmentRows rows;
    private final AppointmentTargets targets;
    private final AppointmentSettings settings;
    private final PlanOfficeSeats planOffices;
    private final Seats seats;
    private final Tenures tenures;
    private final Newcomers newcomers;
    private final Designations designations;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    AppointmentCases(
            AppointmentRows rows,
            AppointmentTargets targets,
            AppointmentSettings settings,
            PlanOfficeSeats planOffices,
            Seats seats,
            Tenures tenures,
            Newcomers newcomers,
            Designations designations,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.targets = targets;
        this.settings = settings;
        this.planOffices = planOffices;
        this.seats = seats;
        this.tenures = tenures;
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
     * @param writerId sign-in name of who writes it down
     */
    public record Entrant(Person person, String taxCode, String writerId) {}

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
     * Begins an appointment: its first step is open.
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
                                "«Organo o ufficio»: gli incarichi li gestiscono la segreteria del territorio e l'ente che nomina (P23)."));
        var key = rows.open(territory, target.id(), forOffice, personId, clock.today());
        record.append(
                new LegalRecord.Act(territory, key, personId, forOffice, "Avvio della gestione di un incarico"),
                null,
                Map.of("organo", target.name()));
        processes.start("gestione-incarichi", key, territory, Map.of());
        return key;
    }

    /**
     * What F-INCARICO says is decided; who enters and is new is recorded, yet without a way to sign in.
     *
     * @return whether the appointed has to accept first
     * @throws RuleViolated if a rule of F-INCARICO is broken
     */
    @Transactional
    public boolean decide(String key, AppointmentDraft draft, Entrant entrant) {
        var one = get(key);
        var target = targetOf(one);
        if (target instanceof ToBody of) {
            seats.check(of.body(), draft);
        } else if (target instanceof ToOffice of) {
            checkOffice(one, of, draft, entrant);
        }
        rows.decide(key, draft);
        if (!needsAcceptance(draft)) {
            return false;
        }
        rows.await(key, designations.open(draft.person(), one.territory(), clock.today()));
        return true;
    }

    private void checkOffice(AppointmentCase one, ToOffice of, AppointmentDraft draft, Entrant entrant) {
        var office = of.office();
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
                    "«Titolo»: non è fra quelli con cui si ricopre «%s»; scegli dall'elenco (F-INCARICO)."
                            .formatted(office.name()));
        }
        if (draft.action() == AppointmentAction.RESUME && !isSuspended(one, draft.replaces())) {
            throw new RuleViolated("«Titolare»: rientra solo chi è sospeso; scegli dall'elenco (F-INCARICO).");
        }
        if (!draft.person().isEmpty()) {
            newcomers.record(entrant.person(), entrant.taxCode(), entrant.writerId());
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

    private boolean needsAcceptance(AppointmentDraft draft) {
        return draft.action().isEntry()
                && draft.kind().filter(settings.acceptance()::contains).isPresent();
    }

    /** Nothing is to be recorded after all. */
    @Transactional
    public void giveUp(String key) {
        rows.close(key, State.WITHDRAWN, "", clock.today());
    }

    /** The appointed accepts; the office is taken by {@link TakingEffect#enter}. */
    @Transactional
    public void accept(String key) {
        closeDesignation(get(key));
    }

    /** @throws RuleViolated without a reason */
    @Transactional
    public void refuse(String key, String reason) {
        if (reason.strip().length() < 10) {
            throw new RuleViolated("«Motivo»: chi rifiuta dice perché, in almeno 10 caratteri (P23).");
        }
        closeDesignation(get(key));
        rows.close(key, State.REFUSED, reason.strip(), clock.today());
    }

    /**
     * Takes an appointment back while the answer is awaited.
     *
     * @throws RuleViolated if it is not awaited any more, or if the person may not
     */
    @Transactional
    public void withdraw(String key, String personId) {
        var one = get(key);
        if (one.state() != State.AWAITING
                || targets.openerFor(targetOf(one), personId).isEmpty()) {
            throw new RuleViolated(
                    "Questa nomina non si può ritirare: non attende più una risposta, oppure spetta a un altro ufficio.");
        }
        closeDesignation(one);
        rows.close(key, State.WITHDRAWN, "", clock.today());
        record.append(
                new LegalRecord.Act(one.territory(), key, personId, one.forOffice(), "Nomina ritirata"),
                one.draft(),
                null);
        processes.tell("AppointmentWithdrawn", key);
    }

    private void closeDesignation(AppointmentCase one) {
        one.designation().ifPresent(designation -> designations.close(designation, clock.today()));
    }

    private static RuleViolated gone() {
        return new RuleViolated("«Organo o ufficio»: non esiste più in questo territorio; scegli dall'elenco (P23).");
    }
}
