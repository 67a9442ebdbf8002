/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCases.Entrant;
import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.OfficeMember;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.AppointmentProcedure;
import it.pianozona.territory.Appointments.Appointment;
import it.pianozona.territory.Appointments.Manner;
import it.pianozona.territory.Office;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.Tenure;
import it.pianozona.territory.Tenures;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appointments that are written whole, on the page of the offices, as the outcome of elections or in a sheet: the same
 * appointment as one that is begun and filled in, from the moment at which it has been filled in.
 */
@Service
class DirectEntries implements AppointmentProcedure {

    private static final BigDecimal WHOLE_TIME = new BigDecimal("100.00");

    private final AppointmentCases cases;
    private final AppointmentRows rows;
    private final AppointmentTargets targets;
    private final SecondPerson second;
    private final People people;
    private final Tenures tenures;
    private final Processes processes;

    DirectEntries(
            AppointmentCases cases,
            AppointmentRows rows,
            AppointmentTargets targets,
            SecondPerson second,
            People people,
            Tenures tenures,
            Processes processes) {
        this.cases = cases;
        this.rows = rows;
        this.targets = targets;
        this.second = second;
        this.people = people;
        this.tenures = tenures;
        this.processes = processes;
    }

    @Override
    @Transactional
    public Begun begin(Appointment wanted, String keeperId) {
        var target = targets.find(wanted.territory(), wanted.officeId()).orElseThrow(AppointmentCases::gone);
        var forOffice = targets.writerFor(target, keeperId)
                .orElseThrow(() -> new RuleViolated(
                        "«Ufficio»: gli incarichi li scrivono la segreteria del territorio e l'amministratore."));
        rows.lock(target.id());
        var draft = draft(wanted, ((ToOffice) target).office());
        var one = rows.ofTarget(target.id()).stream()
                .filter(other -> other.state().waits()
                        && other.draft().filter(draft::equals).isPresent())
                .findFirst()
                .orElseGet(() -> write(target, draft, wanted, forOffice, keeperId));
        return new Begun(one.key(), one.state().waits() ? second.words(one, nameOf(wanted.person())) : "");
    }

    private String nameOf(Person person) {
        return people.find(person.id()).orElse(person).fullName();
    }

    private AppointmentCase write(
            AppointmentTarget target, AppointmentDraft draft, Appointment wanted, String forOffice, String keeperId) {
        var key = cases.insert(target, forOffice, keeperId);
        var waits = cases.decide(key, draft, new Entrant(wanted.person(), wanted.taxCode()), keeperId);
        processes.start(
                AppointmentCases.PROCESS,
                key,
                target.territory(),
                Map.of(
                        "written",
                        true,
                        "decision",
                        waits.decision(draft.action()),
                        "acceptance",
                        waits == Waits.FOR_APPOINTED,
                        "change",
                        draft.action().change()));
        return cases.get(key);
    }

    private AppointmentDraft draft(Appointment wanted, Office office) {
        var replaced = wanted.manner() == Manner.REPLACE ? replaced(wanted, office) : Optional.<String>empty();
        return new AppointmentDraft(
                replaced.isPresent() ? AppointmentAction.REPLACE : AppointmentAction.APPOINT,
                wanted.person().id(),
                Optional.of(wanted.kind()),
                Optional.empty(),
                office.municipality().map(istat -> office.id()).orElse("ALTRO"),
                office.kind().heldByOne() ? "TITOLARE" : OfficeMember.MEMBER,
                List.of(),
                wanted.territory(),
                Optional.of(WHOLE_TIME),
                Optional.of(AssignmentForm.ALTRO),
                wanted.act(),
                Optional.of(wanted.from()),
                Optional.empty(),
                replaced.orElse(""));
    }

    /** Who holds the office that day; a vacant one is simply taken. */
    private Optional<String> replaced(Appointment wanted, Office office) {
        var present = tenures.of(office.id()).stream()
                .filter(one -> one.holdsOn(wanted.from()))
                .map(Tenure::person)
                .map(Person::id)
                .distinct()
                .toList();
        if (present.size() > 1) {
            throw new RuleViolated(
                    "«Come»: «%s» ha %d titolari; chi è sostituito si sceglie per nome nella pagina Incarichi."
                            .formatted(office.name(), present.size()));
        }
        return present.stream().findFirst();
    }
}
