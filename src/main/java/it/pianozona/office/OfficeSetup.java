/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.ChangeCause;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a plan office up: opened by an act, active when it is complete, closed; the new replaces the old. */
@Service
public class OfficeSetup {

    private static final int LONGEST_ACT = 200;
    private static final String SYSTEM = "sistema";

    private final PlanOfficeRows rows;
    private final PlanOffices offices;
    private final Memberships memberships;
    private final OfficeStaffing staffing;
    private final OfficeHolders holders;
    private final CompositionTemplates templates;
    private final OfficeProfile profile;
    private final PlanningAreas areas;
    private final Processes processes;
    private final Notices notices;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    OfficeSetup(
            PlanOfficeRows rows,
            PlanOffices offices,
            Memberships memberships,
            OfficeStaffing staffing,
            OfficeHolders holders,
            CompositionTemplates templates,
            OfficeProfile profile,
            PlanningAreas areas,
            Processes processes,
            Notices notices,
            LegalRecord record,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rows = rows;
        this.offices = offices;
        this.memberships = memberships;
        this.staffing = staffing;
        this.holders = holders;
        this.templates = templates;
        this.profile = profile;
        this.areas = areas;
        this.processes = processes;
        this.notices = notices;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What opens a set-up.
     *
     * @param act the act of appointment
     * @param from first day of the office, from that act (TO-31, A-23)
     * @param to last day where the act or the project sets one
     * @param project title of the set-up as a project (TO-32), empty where it is none
     */
    public record Opening(
            String area,
            OfficePattern pattern,
            OfficeSize size,
            String act,
            LocalDate actDate,
            LocalDate from,
            Optional<LocalDate> to,
            String project) {}

    /** The pattern that fits the area today (ER-36, TO-4). */
    @Transactional(readOnly = true)
    public OfficePattern patternOf(String area) {
        var found = areas.find(area, clock.today())
                .orElseThrow(() -> new RuleViolated("«Ambito»: oggi l'ambito non esiste."));
        return OfficePattern.of(
                found.governance(), areas.municipalities(area, clock.today()).size());
    }

    /** Opens a version of the area's office and starts its process. */
    @Transactional
    public PlanOffice open(Opening opening, Actor actor) {
        rows.lock(opening.area());
        var versions = offices.versions(opening.area());
        check(opening, versions);
        var version = versions.stream().mapToInt(PlanOffice::version).max().orElse(0) + 1;
        var office = new PlanOffice(
                UUID.randomUUID(),
                opening.area(),
                version,
                "%s-UDP-%d".formatted(opening.area(), version),
                opening.pattern(),
                opening.size(),
                templates
                        .ofOffice(profile.regionOf(opening.area()), opening.pattern(), opening.size(), opening.from())
                        .code(),
                PlanOffice.State.SETTING_UP,
                opening.act().strip(),
                opening.actDate(),
                opening.from(),
                opening.to(),
                opening.project().strip(),
                "");
        rows.insert(office, actor.personId(), clock.today());
        processes.open(
                "ufficio-di-piano",
                office.key(),
                Map.of(),
                act(office, actor, "Costituzione dell'ufficio di piano avviata"),
                office);
        return office;
    }

    private void check(Opening opening, List<PlanOffice> versions) {
        var fitting = patternOf(opening.area());
        new Problems()
                .unless(
                        opening.pattern() == fitting,
                        "«Modello»: l'ambito è %s; scegli questo modello.".formatted(fitting.italian()))
                .unless(
                        !opening.act().isBlank() && opening.act().length() <= LONGEST_ACT,
                        "«Atto di nomina»: scrivi gli estremi, al massimo 200 caratteri.")
                .unless(
                        !opening.actDate().isAfter(clock.today()),
                        "«Data dell'atto»: è nel futuro; indica la data in cui l'atto è stato adottato.")
                .unless(
                        opening.to().map(last -> !last.isBefore(opening.from())).orElse(true),
                        "«Al»: non può precedere «Dal».")
                .unless(opening.project().length() <= LONGEST_ACT, "«Progetto»: al massimo 200 caratteri.")
                .unless(
                        versions.stream().noneMatch(one -> one.state() == PlanOffice.State.SETTING_UP),
                        "«Ambito»: un ufficio di piano è già in costituzione; concludi prima quello.")
                .unless(
                        versions.stream()
                                .filter(one -> one.state() == PlanOffice.State.ACTIVE)
                                .allMatch(one -> opening.from().isAfter(one.from())),
                        "«Dal»: il nuovo ufficio inizia dopo l'inizio di quello che sostituisce.")
                .refuse();
    }

    /** The office is active: it replaces the one before (ER-72), its people hold their offices, the cycles are told. */
    @Transactional
    public void activate(String key) {
        var office = offices.get(key);
        rows.lock(office.area());
        var former = offices.versions(office.area()).stream()
                .filter(one -> one.state() == PlanOffice.State.ACTIVE)
                .toList();
        rows.move(office.id(), PlanOffice.State.ACTIVE);
        var members = memberships.standing(office, staffing.firstDay(office));
        members.forEach(member -> holders.take(office, member, SYSTEM));
        former.forEach(old -> replace(old, office, members));
        append(office, new Actor(SYSTEM, ""), "Ufficio di piano attivo", null);
        tell(office, "attivo", Notice.Kind.OUTCOME, active(office));
        events.publishEvent(new OfficeActive(office.area()));
    }

    private Wording active(PlanOffice office) {
        var lacking = staffing.advised(office);
        return lacking.isEmpty()
                ? Wording.of("ufficio.attivo", "giorno", office.from())
                : Wording.of("ufficio.attivo-ma-incompleto", "giorno", office.from(), "mancano", Italian.list(lacking));
    }

    private void replace(PlanOffice old, PlanOffice office, List<OfficeMember> members) {
        var lastDay = office.from().minusDays(1);
        var leaving = staffing.firstDay(office).minusDays(1);
        memberships.standing(old, office.from()).stream()
                .filter(member -> members.stream()
                        .noneMatch(one ->
                                one.account().isPresent() && one.account().equals(member.account())))
                .forEach(member -> holders.leave(old, member, leaving, ChangeCause.of(SYSTEM, office.act())));
        memberships.endAll(old, lastDay);
        rows.end(old.id(), lastDay);
    }

    /** The set-up is given up: the office is not formed, and the office before it, if any, goes on. */
    @Transactional
    public void giveUp(String key) {
        var office = offices.get(key);
        rows.move(office.id(), PlanOffice.State.NOT_FORMED);
        append(office, new Actor(SYSTEM, ""), "Ufficio di piano non costituito", null);
        tell(
                office,
                "non-costituito",
                Notice.Kind.ESCALATION,
                Wording.of("ufficio.non-costituito", "motivo", office.note()));
    }

    /** Why the set-up goes on as it does. */
    @Transactional
    public void note(PlanOffice office, String note) {
        rows.note(office.id(), note);
    }

    /** Closes an active office on a day. */
    @Transactional
    public void close(PlanOffice office, LocalDate lastDay, String reason, Actor actor) {
        if (office.state() != PlanOffice.State.ACTIVE) {
            throw new RuleViolated("L'ufficio non è attivo: non c'è nulla da chiudere.");
        }
        new Problems()
                .unless(
                        !lastDay.isBefore(clock.today()) && !lastDay.isBefore(office.from()),
                        "«Ultimo giorno»: indica oggi o un giorno futuro, non prima dell'inizio dell'ufficio.")
                .unless(!reason.isBlank(), "«Motivo»: scrivi perché l'ufficio si chiude.")
                .refuse();
        rows.end(office.id(), lastDay, reason.strip());
        memberships.endAll(office, lastDay);
        append(office, actor, "Ufficio di piano chiuso dal " + Italian.day(lastDay), reason);
        tell(office, "chiuso", Notice.Kind.OUTCOME, Wording.of("ufficio.chiuso", "ultimo", lastDay));
    }

    private void append(PlanOffice office, Actor actor, String act, Object after) {
        record.append(act(office, actor, act), null, after);
    }

    private static LegalRecord.Act act(PlanOffice office, Actor actor, String act) {
        return new LegalRecord.Act(office.area(), office.key(), actor.personId(), actor.office(), act);
    }

    private void tell(PlanOffice office, String cause, Notice.Kind kind, Wording text) {
        notices.send(
                new Notices.Message("ufficio-" + cause + "-" + office.key(), office.area(), office.key(), kind, text),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(office.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(office.area()),
                        OfficeKind.COORDINATORS.officeId(office.area())));
    }
}
