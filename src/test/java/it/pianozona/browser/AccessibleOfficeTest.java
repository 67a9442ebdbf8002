/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import com.microsoft.playwright.Page;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.BodySide;
import it.pianozona.office.FundedProject;
import it.pianozona.office.FundedProjects;
import it.pianozona.office.InterOfficeNotices;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.Recurrence;
import it.pianozona.office.Trainings;
import it.pianozona.office.WorkType;
import it.pianozona.office.WorkingGroups;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a plan office at work, on a desk and on a phone, without a barrier that axe-core knows. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleOfficeTest {

    private static final String HEAD = "responsabile.ponente";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private PlanOffices offices;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Trainings trainings;

    @Autowired
    private WorkingGroups groups;

    @Autowired
    private OfficeTasks tasks;

    @Autowired
    private FundedProjects projects;

    @Autowired
    private InterOfficeNotices notices;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private Actor head;
    private UUID group;
    private Browser browser;

    @BeforeAll
    void anOfficeAtWork() {
        area = areas.like("PPO");
        head = new Actor(HEAD, area.office("responsabile-udp"));
        var office = offices.working(area.code(), clock.today()).orElseThrow();
        memberships.appoint(office, person("Rita Responsabile", BodySide.MUNICIPALITIES, "DIRETTORE", "100"), head);
        memberships.appoint(office, person("Anna Anziani", BodySide.MUNICIPALITIES, "ANZIANI", "50"), head);
        memberships.appoint(office, person("Sara Sanitaria", BodySide.HEALTH, "INTEGRAZIONE", "37.5"), head);
        var member = memberships.ofOffice(office.id()).get(0);
        trainings.add(
                office,
                List.of(member),
                new Trainings.Training(
                        member.id(),
                        "Valutazione",
                        "Valutare le politiche sociali",
                        new BigDecimal("24.5"),
                        clock.today()),
                HEAD);
        var opened = groups.open(
                new WorkingGroups.Opening(
                        area.code(), "ER-GT-3", "", "", "Delibera 4", clock.today(), Optional.empty()),
                head);
        groups.appoint(opened, person("Carlo Comunale", BodySide.MUNICIPALITIES, "SOCIALI", "20"), head);
        group = opened.id();
        tasks.give(
                new OfficeTasks.NewTask(
                        area.code(),
                        OfficeTask.Kind.FREE,
                        WorkType.PLANNING,
                        "Aggiornare i dati del profilo con i Comuni",
                        HEAD,
                        clock.today().plusDays(9),
                        Recurrence.MONTHLY,
                        Optional.empty(),
                        Optional.empty()),
                head);
        projects.open(
                new FundedProject(
                        UUID.randomUUID(),
                        area.code(),
                        "Sostegno per l'inclusione attiva",
                        "Ministero del lavoro",
                        "PON Inclusione",
                        HEAD,
                        new BigDecimal("120000"),
                        clock.today(),
                        clock.today().plusMonths(18)),
                head);
        var other = areas.like("GAR");
        notices.send(area.code(), Set.of(other.code()), "Tariffe comuni", "Le proponiamo?", Optional.empty(), head);
    }

    @BeforeAll
    void aBrowserForAll() {
        browser = Browser.on(port);
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void theOfficeItsGroupsItsWork() {
        var page = browser.person().signIn(HEAD).page();
        var at = "/uffici-di-piano/" + area.code();
        see(page, "/uffici-di-piano", "uffici-di-piano");
        see(page, at, "ufficio-di-piano");
        see(page, at + "/gruppi", "ufficio-gruppi");
        see(page, at + "/gruppi/" + group, "ufficio-gruppo");
        see(page, at + "/compiti", "ufficio-compiti");
        see(page, at + "/progetti", "ufficio-progetti");
        see(page, at + "/comunicazioni", "ufficio-comunicazioni");
    }

    private void see(Page page, String path, String name) {
        Screens.see(page, name, () -> {
            page.navigate(path);
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
        });
    }

    private OfficeMember person(String name, BodySide side, String role, String share) {
        return new MemberDraft(
                        name,
                        "",
                        Optional.of(MemberTitle.FUNZIONARIO),
                        "Giunta",
                        role,
                        List.of(),
                        Optional.of(new BigDecimal(share)),
                        Optional.of(AssignmentForm.COMANDO),
                        "Delibera 12 del 2017",
                        Optional.of(clock.today()),
                        Optional.empty(),
                        "")
                .member(
                        new MemberDraft.Origin(
                                "", side == BodySide.HEALTH ? "Azienda USL di Piacenza" : "Comune capofila", side, ""),
                        List.of(role));
    }
}
