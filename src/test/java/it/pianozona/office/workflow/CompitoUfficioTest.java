/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.office.ActivityReports;
import it.pianozona.office.FundedProject;
import it.pianozona.office.FundedProjects;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.Recurrence;
import it.pianozona.office.WorkType;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The work of a plan office between one plan and the next (TO-13, TO-14, TO-20..24). */
@PianozonaTest
@Tag("plan")
@Covers("compito-ufficio")
class CompitoUfficioTest {

    private static final String PERSON = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";
    private static final String REASON = "Un imprevisto ha aumentato i costi";

    @Autowired
    private OfficeTasks tasks;

    @Autowired
    private FundedProjects projects;

    @Autowired
    private ActivityReports reports;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private Actor head;

    @BeforeEach
    void anAreaWithAnOffice() {
        area = areas.like("RHO");
        head = new Actor(HEAD, area.office("responsabile-udp"));
    }

    @Test
    void aTaskIsInTheHandsOfItsPersonAndEndsWithWhatCameOfIt() {
        var task = give(OfficeTask.Kind.FREE, Recurrence.NONE, Optional.empty());
        var open = colleagues.task(task.key(), "UserTask_FreeTask");

        assertThat(open.getAssignee()).isEqualTo(PERSON);
        assertThat(open.getDueDate()).isNotNull();
        assertThat(colleagues.opens(PERSON, open).get("testo")).isEqualTo("Aggiornare il profilo");
        colleagues.submit(HEAD, open, Map.of("esito", "NON_NECESSARIO", "nota", "Già fatto dalla regione"));

        assertThat(tasks.get(task.key()).state()).isEqualTo(OfficeTask.State.DROPPED);
        assertThat(tasks.get(task.key()).outcome()).isEqualTo("Già fatto dalla regione");
        assertThat(colleagues.isEnded(task.key())).isTrue();
        assertThat(tasks.ofArea(area.code())).hasSize(1);
    }

    @Test
    void aTaskThatRecursOpensTheNextUntilTheLastDayOrUntilItIsStopped() {
        var first = give(
                OfficeTask.Kind.FREE,
                Recurrence.WEEKLY,
                Optional.of(clock.today().plusDays(12)));
        done(first.key());
        var second = onlyOpen();
        assertThat(second.due()).isEqualTo(first.due().plusWeeks(1));
        assertThat(colleagues.task(second.key(), "UserTask_FreeTask").getAssignee())
                .isEqualTo(PERSON);
        done(second.key());
        assertThat(tasks.ofArea(area.code())).noneMatch(one -> one.state() == OfficeTask.State.OPEN);

        var monthly = give(OfficeTask.Kind.FREE, Recurrence.MONTHLY, Optional.empty());
        colleagues.submit(
                PERSON,
                colleagues.task(monthly.key(), "UserTask_FreeTask"),
                Map.of("esito", "SVOLTO", "nonRipetere", true));
        assertThat(tasks.ofArea(area.code())).noneMatch(one -> one.state() == OfficeTask.State.OPEN);
    }

    @Test
    void theLastDayOfAMonthComesBackAfterAShorterOne() {
        var january = LocalDate.of(2018, 1, 31);

        var february = Recurrence.MONTHLY.after(january, 31).orElseThrow();
        assertThat(february).isEqualTo(LocalDate.of(2018, 2, 28));
        assertThat(Recurrence.MONTHLY.after(february, 31)).contains(LocalDate.of(2018, 3, 31));
        assertThat(Recurrence.YEARLY.after(LocalDate.of(2020, 2, 29), 29)).contains(LocalDate.of(2021, 2, 28));
    }

    @Test
    void theAnnualReportComesEveryYearAndMoreSpentThanAssignedNeedsAReason() {
        var task = give(OfficeTask.Kind.ANNUAL_REPORT, Recurrence.YEARLY, Optional.empty());
        var open = colleagues.task(task.key(), "UserTask_AnnualReport");
        var form = report("10000", "10000.01");
        assertThat(Refusals.of(() -> colleagues.submit(PERSON, open, form))).startsWith("«Motivo»");
        form.put("speso", "-1");
        assertThat(Refusals.of(() -> colleagues.submit(PERSON, open, form))).contains("«Speso»");
        form.put("speso", "10000.01");
        form.put("motivo", REASON);
        colleagues.submit(PERSON, open, form);

        assertThat(reports.ofArea(area.code())).singleElement().satisfies(one -> {
            assertThat(one.spent()).isEqualByComparingTo("10000.01");
            assertThat(one.reason()).isEqualTo(REASON);
            assertThat(one.project()).isEmpty();
        });
        assertThat(onlyOpen().due()).isEqualTo(task.due().plusYears(1));
        assertThat(onlyOpen().kind()).isEqualTo(OfficeTask.Kind.ANNUAL_REPORT);
    }

    @Test
    void aFundedProjectHasItsSheetOfNeedsAndAfterItsEndItsReport() {
        var project =
                projects.open(project("120000.00", clock.today(), clock.today().plusMonths(6)), head);
        var needs = open(OfficeTask.Kind.NEEDS_SHEET);
        var report = open(OfficeTask.Kind.PROJECT_REPORT);
        assertThat(report.due()).isEqualTo(project.to().plusDays(30));
        var sheet = colleagues.task(needs.key(), "UserTask_NeedsSheet");
        assertThat(colleagues.opens(PERSON, sheet).get("fondo")).isEqualTo("PON Inclusione");
        colleagues.submit(
                PERSON,
                sheet,
                Map.of(
                        "fondo",
                        "PON Inclusione",
                        "fabbisogno",
                        "Famiglie senza reddito",
                        "utenti",
                        85,
                        "importo",
                        "120000",
                        "dal",
                        project.from().toString(),
                        "al",
                        project.to().toString()));
        colleagues.submit(
                PERSON, colleagues.task(report.key(), "UserTask_ProjectReport"), report("120000", "118500.25"));

        assertThat(projects.needs(area.code()).get(project.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.users()).isEqualTo(85));
        assertThat(reports.ofArea(area.code())).singleElement().satisfies(one -> assertThat(one.project())
                .contains(project.id()));
        assertThat(tasks.ofArea(area.code())).noneMatch(one -> one.state() == OfficeTask.State.OPEN);
    }

    @Test
    void wrongTasksAndProjectsAreRefusedFieldByField() {
        assertThatThrownBy(() -> tasks.give(
                        new OfficeTasks.NewTask(
                                area.code(),
                                OfficeTask.Kind.FREE,
                                WorkType.PLANNING,
                                "x".repeat(4001),
                                "sindaco.rho",
                                clock.today().minusDays(1),
                                Recurrence.NONE,
                                Optional.of(clock.today().minusDays(2)),
                                Optional.empty()),
                        head))
                .hasMessageContainingAll("«Testo»", "«Assegnatario»", "«Scadenza»", "«Fino al»");
        assertThatThrownBy(() ->
                        projects.open(project("-1", clock.today(), clock.today().minusDays(1)), head))
                .hasMessageContainingAll("«Importo»", "«Al»");
    }

    private OfficeTask give(OfficeTask.Kind kind, Recurrence recurrence, Optional<LocalDate> until) {
        return tasks.give(
                new OfficeTasks.NewTask(
                        area.code(),
                        kind,
                        WorkType.PLANNING,
                        "Aggiornare il profilo",
                        PERSON,
                        clock.today().plusDays(5),
                        recurrence,
                        until,
                        Optional.empty()),
                head);
    }

    private void done(String key) {
        colleagues.submit(PERSON, colleagues.task(key, "UserTask_FreeTask"), Map.of("esito", "SVOLTO"));
    }

    private OfficeTask onlyOpen() {
        return tasks.ofArea(area.code()).stream()
                .filter(one -> one.state() == OfficeTask.State.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private OfficeTask open(OfficeTask.Kind kind) {
        return tasks.ofArea(area.code()).stream()
                .filter(one -> one.state() == OfficeTask.State.OPEN && one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private FundedProject project(String amount, LocalDate from, LocalDate to) {
        return new FundedProject(
                UUID.randomUUID(),
                area.code(),
                "Sostegno per l'inclusione attiva",
                "Ministero del lavoro",
                "PON Inclusione",
                PERSON,
                new BigDecimal(amount),
                from,
                to);
    }

    private Map<String, Object> report(String assigned, String spent) {
        return new HashMap<>(Map.of(
                "dal", "2016-01-01",
                "al", "2016-12-31",
                "assegnato", assigned,
                "speso", spent,
                "relazione", "Che cosa si è fatto nell'anno"));
    }
}
