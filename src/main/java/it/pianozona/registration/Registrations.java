/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.record.LegalRecord;
import it.pianozona.registration.Registration.State;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of registration from their arrival to an end without an account; {@link Admission} gives the account. */
@Service
public class Registrations {

    /** The offices that one can be given, as far as the area has them (requirements, 3.26 row P23). */
    private static final Set<OfficeKind> GIVEN = Set.of(
            OfficeKind.THIRD_SECTOR,
            OfficeKind.THEMATIC_CONTRIBUTORS,
            OfficeKind.INVITED_EXPERTS,
            OfficeKind.STAKEHOLDER);

    private static final int SHOWN = 100;
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    private final RegistrationRows rows;
    private final RegistrationLetters letters;
    private final PlanningAreas areas;
    private final Offices offices;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    Registrations(
            RegistrationRows rows,
            RegistrationLetters letters,
            PlanningAreas areas,
            Offices offices,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.letters = letters;
        this.areas = areas;
        this.offices = offices;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Keeps a request and begins its check; one that waits already is not kept twice. Whether the person is on record makes no
     * difference here.
     *
     * @param declared whether the declaration on conflicts of interest is given
     * @throws RuleViolated if a rule of F-REGISTRAZIONE is broken
     */
    @Transactional
    public void receive(String area, Applicant written, boolean declared) {
        var planOffice = planOfficeOf(area);
        if (areas.find(area, clock.today()).isEmpty()
                || offices.find(planOffice).isEmpty()) {
            throw new RuleViolated("«Ambito»: scegli dall'elenco.");
        }
        RegistrationRules.check(
                written, declared, tables(area).stream().map(Office::id).collect(Collectors.toSet()));
        var applicant = withPlainCode(written);
        rows.lock(area);
        if (rows.isWaiting(area, applicant)) {
            return;
        }
        var key = rows.insert(area, applicant, clock.today());
        processes.open(
                "registrazione",
                key,
                Map.of(),
                new LegalRecord.Act(area, key, "sistema", planOffice, "Richiesta di registrazione ricevuta"),
                Map.of("categoria", applicant.category().italian()));
    }

    private static Applicant withPlainCode(Applicant one) {
        return new Applicant(
                one.givenName(),
                one.familyName(),
                one.email(),
                one.organisation(),
                one.category(),
                TaxCodes.read(one.taxCode()).orElseThrow(),
                one.runts(),
                one.pec(),
                one.tables(),
                one.conflict());
    }

    /** @throws IllegalArgumentException if there is none with that key */
    @Transactional(readOnly = true)
    public Registration get(String key) {
        return rows.find(key).orElseThrow(() -> new IllegalArgumentException("no registration " + key));
    }

    /** The latest of an area, open ones first; at most 100. */
    @Transactional(readOnly = true)
    public List<Registration> ofArea(String area) {
        return rows.ofArea(area, SHOWN);
    }

    /** The thematic tables of an area that somebody can be interested in. */
    @Transactional(readOnly = true)
    public List<Office> tables(String area) {
        return officesOf(area, Set.of(OfficeKind.THEMATIC_TABLE));
    }

    /** The offices that somebody who registers can be given. */
    @Transactional(readOnly = true)
    public List<Office> givenIn(String area) {
        return officesOf(area, GIVEN);
    }

    private List<Office> officesOf(String area, Set<OfficeKind> kinds) {
        return offices.ofTerritory(area, clock.today()).stream()
                .filter(office -> kinds.contains(office.kind()))
                .toList();
    }

    /** The office that checks the requests of an area. */
    public static String planOfficeOf(String area) {
        return OfficeKind.PLAN_OFFICE.officeId(area);
    }

    /**
     * The request is refused: the person is told, and erased.
     *
     * @param reason 20 to 2000 characters
     */
    @Transactional
    public void refuse(String key, String reason) {
        var length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new RuleViolated(
                    "«Motivo»: chi non accoglie dice perché, in 20-2000 caratteri; la persona lo legge.");
        }
        letters.refused(get(key), reason.strip());
        rows.erase(key, State.REFUSED, clock.today());
    }

    /** Nobody has answered in time: the person is told, and erased. */
    @Transactional
    public void expire(String key) {
        var one = get(key);
        letters.expired(one);
        rows.erase(key, State.EXPIRED, clock.today());
        record.append(
                new LegalRecord.Act(
                        one.area(), key, "sistema", planOfficeOf(one.area()), "Richiesta di registrazione scaduta"),
                null,
                null);
    }

    /**
     * The person has told the planning office that they do not want it any more.
     *
     * @throws RuleViolated if it has ended already
     */
    @Transactional
    public void withdraw(String key, String keeperId) {
        var one = get(key);
        if (!rows.erase(key, State.WITHDRAWN, clock.today())) {
            throw new RuleViolated("Questa richiesta è già conclusa: ricarica la pagina.");
        }
        record.append(
                new LegalRecord.Act(
                        one.area(), key, keeperId, planOfficeOf(one.area()), "Richiesta di registrazione ritirata"),
                null,
                null);
        processes.tell("RegistrationWithdrawn", key);
    }
}
