/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public inquiries: the notice, who answers it, its minutes (requirement 3.16, AB-50, F-EVENTO). Rules: inquiry.days. */
@Service
public class PublicInquiries {

    private static final CaseTable<PublicInquiry.State> CASES =
            new CaseTable<>("public_inquiry", "id", "L'istruttoria", PublicInquiry.State.class);

    private static final Set<OfficeKind> ASKED =
            Set.of(OfficeKind.THIRD_SECTOR, OfficeKind.STAKEHOLDER, OfficeKind.THEMATIC_TABLE);

    private final Agreements agreements;
    private final Actions actions;
    private final Cycles cycles;
    private final Offices offices;
    private final RightsOnDate rights;
    private final NextNumber numbers;
    private final Processes processes;
    private final Notices notices;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final Table<PublicInquiry> inquiries;

    PublicInquiries(
            Agreements agreements,
            Actions actions,
            Cycles cycles,
            Offices offices,
            RightsOnDate rights,
            NextNumber numbers,
            Processes processes,
            Notices notices,
            BusinessClock clock,
            JdbcClient jdbc,
            Tables tables) {
        this.agreements = agreements;
        this.actions = actions;
        this.cycles = cycles;
        this.offices = offices;
        this.rights = rights;
        this.numbers = numbers;
        this.processes = processes;
        this.notices = notices;
        this.clock = clock;
        this.jdbc = jdbc;
        this.inquiries = tables.part("public_inquiry", PublicInquiry.class);
    }

    /** The notice of an inquiry. */
    public record CallForIdeas(UUID action, String title, String text, LocalDate closesOn) {}

    /** What was held and decided (F-EVENTO). */
    public record Event(LocalDateTime heldAt, String place, String attendees, String minutes, String outcome) {}

    /** The actions that may be co-designed: the innovative ones of the plan. */
    @Transactional(readOnly = true)
    public List<Action> innovativeActions(String cycleKey) {
        return actions.of(cycleKey).stream().filter(Action::innovative).toList();
    }

    /** True if the person may open one: the planning office, with an agreement in force and an innovative action. */
    @Transactional(readOnly = true)
    public boolean mayOpen(String cycleKey, String personId) {
        return agreements.isInForce(cycleKey)
                && rights.of(personId, clock.today())
                        .officeIds()
                        .contains(OfficeKind.PLAN_OFFICE.officeId(
                                cycles.get(cycleKey).area()))
                && !innovativeActions(cycleKey).isEmpty();
    }

    /** Opens an inquiry and starts its process. */
    @Transactional
    public PublicInquiry open(String cycleKey, String personId) {
        if (!mayOpen(cycleKey, personId)) {
            throw new RuleViolated(
                    "Un'istruttoria pubblica la apre l'ufficio di piano, ad accordo in vigore e per un'azione innovativa del piano.");
        }
        var inquiry = new PublicInquiry(
                UUID.randomUUID(),
                cycleKey,
                cycles.get(cycleKey).area(),
                numbers.of("public_inquiry", "cycle", cycleKey),
                PublicInquiry.State.DRAFT,
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                personId,
                "",
                "");
        inquiries.insert(inquiry, "place", "", "attendees", "", "opened_on", clock.today());
        processes.open(
                "istruttoria-pubblica",
                inquiry.key(),
                Map.of("inquiryId", inquiry.id().toString()),
                inquiry.entry(personId, OfficeKind.PLAN_OFFICE.officeId(inquiry.area()), "Istruttoria pubblica aperta"),
                Map.of("istruttoria", inquiry.key()));
        return inquiry;
    }

    /** The inquiry that a process carries. */
    @Transactional(readOnly = true)
    public PublicInquiry get(UUID id) {
        return inquiries.find(id).orElseThrow();
    }

    /** The inquiries of a cycle, in order. */
    @Transactional(readOnly = true)
    public List<PublicInquiry> ofCycle(String cycleKey) {
        return inquiries.list("where cycle = ? order by number", cycleKey);
    }

    /** The first day on which a notice written today may close. */
    @Transactional(readOnly = true)
    public LocalDate earliestClosing(String cycleKey) {
        return clock.today().plusDays(cycles.profileOf(cycleKey).settings().days("inquiry.days"));
    }

    /**
     * Publishes the notice and tells who is asked.
     *
     * @throws RuleViolated if the action is not innovative or the notice too short
     */
    @Transactional
    public void publish(UUID id, CallForIdeas notice, String personId) {
        var inquiry = get(id);
        var earliest = earliestClosing(inquiry.cycleKey());
        new Problems()
                .unless(
                        innovativeActions(inquiry.cycleKey()).stream()
                                .anyMatch(action -> action.id().equals(notice.action())),
                        "«Azione innovativa»: si co-progettano solo interventi innovativi e sperimentali; scegli dall'elenco.")
                .unless(
                        !notice.closesOn().isBefore(earliest),
                        "«Si risponde fino al»: l'avviso dura almeno fino al %s.".formatted(Italian.day(earliest)))
                .refuse();
        CASES.move(jdbc, id, PublicInquiry.State.OPEN)
                .with("action = ?, title = ?, text = ?", notice.action(), notice.title(), notice.text())
                .with("closes_on = ?, written_by = ?", notice.closesOn(), personId)
                .now();
        tell(get(id), Wording.of("istruttoria.aperta", "titolo", notice.title(), "termine", notice.closesOn()));
    }

    /** The offices that are asked: third sector, representatives, tables. */
    @Transactional(readOnly = true)
    public List<String> asked(UUID id) {
        return offices.ofTerritory(get(id).area(), clock.today()).stream()
                .filter(office -> ASKED.contains(office.kind()))
                .map(Office::id)
                .toList();
    }

    /**
     * Closes the inquiry with its minutes and says to all what became of the proposals.
     *
     * @throws RuleViolated if it was held in the future
     */
    @Transactional
    public void close(UUID id, Event event) {
        if (event.heldAt().isAfter(clock.now())) {
            throw new RuleViolated("«Data e ora»: è nel futuro; il verbale si scrive dopo l'incontro.");
        }
        CASES.move(jdbc, id, PublicInquiry.State.CLOSED)
                .with("held_at = ?, place = ?, attendees = ?", event.heldAt(), event.place(), event.attendees())
                .with("minutes = ?, outcome = ?, closed_on = ?", event.minutes(), event.outcome(), clock.today())
                .now();
        tell(get(id), Wording.of("istruttoria.chiusa", "titolo", get(id).title()));
    }

    /** Nobody answered. */
    @Transactional
    public void desert(UUID id) {
        CASES.move(jdbc, id, PublicInquiry.State.DESERTED)
                .with("closed_on = ?", clock.today())
                .now();
        tell(get(id), Wording.of("istruttoria.deserta", "titolo", get(id).title()));
    }

    private void tell(PublicInquiry inquiry, Wording text) {
        notices.send(
                inquiry.notice(
                        "istruttoria-%s-%s".formatted(inquiry.id(), inquiry.state()),
                        Notice.Kind.OUTCOME,
                        text.and("numero", inquiry.number())),
                Stream.concat(asked(inquiry.id()).stream(), Stream.of(OfficeKind.PLAN_OFFICE.officeId(inquiry.area())))
                        .toList());
    }
}
