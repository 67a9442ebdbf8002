/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.agreement.Conferences;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.NamedVotes;
import it.pianozona.decision.RuleSet;
import it.pianozona.deputy.EntriesOnBehalf;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import it.pianozona.workflow.StepsOnBehalf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The secretariat enters what a body has sent by PEC or on paper, or declared at the sitting (requirement 3.25, U-3). */
@PianozonaTest
@Tag("desk")
class OnBehalfPageTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final byte[] SCAN = TestPdf.saying("Atto ricevuto");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private AgreementSteps agreement;

    @Autowired
    private Conferences conferences;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private NamedVotes votes;

    @Autowired
    private EntriesOnBehalf entries;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private StepsOnBehalf steps;

    @Autowired
    private Delegations delegations;

    @Autowired
    private LegalRecord record;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private MockMvc pages;
    private Duration offset;
    private TestArea area;
    private String office;
    private String mayor;
    private String key;
    private UUID decision;

    @BeforeEach
    void anArea() {
        offset = clock.offset();
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        office = area.mayors().get(0);
        mayor = area.mayor(office);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aVoteDeclaredAtTheSittingIsEnteredFromThatDayAndCountsAsTheMembers() throws Exception {
        convened(false);
        var task = voteOf(office);
        pages.perform(get("/per-conto").with(user(SECRETARY)))
                .andExpect(content().string(containsString(task)));
        pages.perform(get("/per-conto/compiti/" + task).with(user(SECRETARY)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dichiarazione in seduta")))
                .andExpect(content().string(containsString("campo.voto")));

        enter(task, "SITTING", Map.of("voto", "FAVOREVOLE"))
                .andExpect(content().string(containsString("dal giorno della seduta in poi")));
        clock.setOffset(clock.offset().plusDays(6));
        enter(task, "PEC", Map.of("voto", "FAVOREVOLE"))
                .andExpect(content().string(containsString("non ammettono il voto scritto")));
        enter(task, "SITTING", Map.of("voto", "CONTRARIO", "motivazione", "breve"))
                .andExpect(content().string(containsString("«Motivazione»")))
                .andExpect(content().string(containsString("breve")));
        assertThat(entries.visibleTo(mayor))
                .noneMatch(entry -> entry.businessKey().equals(key));
        enter(task, "SITTING", Map.of("voto", "FAVOREVOLE")).andExpect(redirectedUrl("/per-conto"));

        var sitting = decisions.lastSitting(decision).id();
        assertThat(decisions.ballots(sitting)).singleElement().satisfies(ballot -> {
            assertThat(ballot.personId()).isEqualTo(mayor);
            assertThat(ballot.entered())
                    .hasValueSatisfying(entered -> assertThat(entered.by()).isEqualTo(SECRETARY));
        });
        var how = "dichiarazione in seduta prot. 77/2017 del %1$td/%1$tm/%1$tY".formatted(clock.today());
        assertThat(record.of(key, office)).first().satisfies(entry -> {
            assertThat(entry.personId()).isEqualTo(SECRETARY);
            assertThat(entry.circumstances().received()).hasValueSatisfying(words -> assertThat(words)
                    .startsWith("inserito per conto di Sindaco di")
                    .endsWith(how));
            assertThat(entry.circumstances().holder()).isEmpty();
        });
        assertThat(votes.of(sitting).get(office).who()).contains(how);
        assertThat(colleagues.noticesOf(office, key)).anyMatch(text -> text.contains("ha inserito per tuo conto"));
        colleagues.submit(
                SECRETARY,
                colleagues.task(key, "UserTask_RecordAttendance"),
                Map.of("presenti", area.mayors(), "oraChiusura", "20:30"));
        assertThat(colleagues
                        .opens(SECRETARY, colleagues.task(key, "UserTask_DraftMinutes"))
                        .get("testo")
                        .toString())
                .contains(how);
    }

    @Test
    void whereTheBodysRulesAdmitItAWrittenVoteThatCameByPecIsEnteredBeforeTheSitting() throws Exception {
        convened(true);
        var vote = Map.of("voto", "ASTENUTO");

        enter(voteOf(office), "PEC", vote).andExpect(redirectedUrl("/per-conto"));

        assertThat(decisions.voted(decision)).containsExactly(office);
    }

    @Test
    void onlyTheSecretariatOfTheTerritoryEntersAndNotForABodyForWhichItDecides() throws Exception {
        convened(true);
        var task = voteOf(office);
        for (var other : List.of("segreteria.garbagnatese", mayor, "udp.rhodense", "coordinatore.rhodense")) {
            pages.perform(get("/per-conto/compiti/" + task).with(user(other))).andExpect(status().isNotFound());
            pages.perform(form(task, "PEC", Map.of("voto", "FAVOREVOLE")).with(user(other)))
                    .andExpect(status().isNotFound());
        }
        pages.perform(get("/per-conto").with(user(mayor))).andExpect(status().isForbidden());
        pages.perform(multipart("/per-conto/compiti/" + task).with(user(SECRETARY)))
                .andExpect(status().isForbidden());
        assertThat(Refusals.of(() -> colleagues.submit(
                        SECRETARY,
                        colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                        Map.of("voto", "FAVOREVOLE"))))
                .contains("spetta a un altro ufficio");
        var convocation = colleagues.task(key, "UserTask_RecordAttendance").getId();
        pages.perform(get("/per-conto/compiti/" + convocation).with(user(SECRETARY)))
                .andExpect(status().isNotFound());

        delegations.grant(
                office,
                mayor,
                SECRETARY,
                Set.of(DelegationScope.VOTE),
                Optional.empty(),
                clock.today(),
                clock.today().plusDays(30));
        pages.perform(get("/per-conto/compiti/" + task).with(user(SECRETARY))).andExpect(status().isNotFound());
        pages.perform(get("/per-conto").with(user(SECRETARY)))
                .andExpect(content().string(not(containsString(task))));
        assertThat(decisions.voted(decision)).isEmpty();
    }

    @Test
    void withoutProtocolOrScanOrWithSomethingThatRunsNothingIsEntered() throws Exception {
        convened(true);
        var task = voteOf(office);

        pages.perform(multipart("/per-conto/compiti/" + task)
                        .param("campo.voto", "FAVOREVOLE")
                        .with(user(SECRETARY))
                        .with(csrf()))
                .andExpect(content().string(containsString("«Numero di protocollo»")))
                .andExpect(content().string(containsString("«Come è arrivato»")));
        pages.perform(multipart("/per-conto/compiti/" + task)
                        .param("means", "PEC")
                        .param("protocol", "77/2017")
                        .param("protocolDate", clock.today().toString())
                        .param("campo.voto", "FAVOREVOLE")
                        .with(user(SECRETARY))
                        .with(csrf()))
                .andExpect(content().string(containsString("«Scansione»")));
        pages.perform(withFile(
                                task,
                                "<script>alert(1)</script>".getBytes(),
                                "PEC",
                                clock.today().toString())
                        .with(user(SECRETARY)))
                .andExpect(content().string(containsString("né un PDF né un file firmato")));
        pages.perform(withFile(task, SCAN, "PEC", clock.today().plusDays(1).toString())
                        .with(user(SECRETARY)))
                .andExpect(content().string(containsString("non può essere futura")));

        assertThat(decisions.voted(decision)).isEmpty();
    }

    @Test
    void whoHasVotedForAnotherMemberIsNotMadeToVoteAgain() throws Exception {
        var second = area.mayors().get(1);
        var delegation = delegations.grant(
                second,
                area.mayor(second),
                mayor,
                Set.of(DelegationScope.VOTE),
                Optional.empty(),
                clock.today(),
                clock.today().plusDays(30));
        convened(true);
        colleagues.submit(
                mayor,
                colleagues.taskOf(second, key, "UserTask_ExpressVote"),
                Map.of("voto", "FAVOREVOLE", "delegaId", delegation.id().toString()));

        enter(voteOf(office), "PEC", Map.of("voto", "FAVOREVOLE"))
                .andExpect(content().string(containsString("non può votare due volte")));
    }

    @Test
    void aConsentThatCameByPecStandsInTheMatrixAndTheBodyMayContestIt() throws Exception {
        key = cycles.inPreparation(area, 2018);
        agreement.begin(area, key);
        agreement.promote(key, Map.of());
        agreement.draftScheme(key, Map.of());
        agreement.convene(key);
        var task = colleagues.taskOf(office, key, "UserTask_Consent");
        assertThat(Refusals.of(() -> colleagues.submit(SECRETARY, task, Map.of("consenso", "SI"))))
                .contains("«Per conto di»");

        enter(task.getId(), "SITTING", Map.of("consenso", "SI"))
                .andExpect(content().string(containsString("si dichiara solo un voto")));
        enter(task.getId(), "PAPER", Map.of("consenso", "SI")).andExpect(redirectedUrl("/per-conto"));

        assertThat(conferences.positions(key).get(office).onBehalf()).startsWith("documento su carta prot. 77/2017");
        pages.perform(get("/accordi/" + key).with(user(mayor)))
                .andExpect(content()
                        .string(containsString("inserito per conto dell&#39;ente, documento su carta prot. 77/2017")));
        var entry = entries.visibleTo(mayor).stream()
                .filter(one -> one.businessKey().equals(key))
                .findFirst()
                .orElseThrow();
        var page = "/per-conto/inseriti";
        pages.perform(get(page).with(user(mayor))).andExpect(content().string(containsString("documento su carta")));
        pages.perform(get(page + "/" + entry.id() + "/scansione").with(user(mayor)))
                .andExpect(content().bytes(SCAN));
        pages.perform(get(page + "/" + entry.id() + "/scansione").with(user("sindaco.bollate")))
                .andExpect(status().isNotFound());
        pages.perform(contest(entry.id(), "no").with(user(mayor)))
                .andExpect(content().string(containsString("da 20 a 2000 caratteri")));
        pages.perform(contest(entry.id(), "Il comune non ha mandato questo atto")
                        .with(user(mayor)))
                .andExpect(redirectedUrl(page));
        pages.perform(contest(entry.id(), "Il comune non ha mandato questo atto")
                        .with(user(mayor)))
                .andExpect(content().string(containsString("già contestato")));

        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .anyMatch(text -> text.contains("contesta") && text.contains("inserito per suo conto"));
        assertThat(record.of(key, office)).first().satisfies(act -> assertThat(act.act())
                .startsWith("Contestazione"));
        assertThat(steps.of(SECRETARY, 200)).noneMatch(step -> step.taskId().equals(task.getId()));
    }

    /** A second click, and the others of the office. */
    @Test
    void whatIsEnteredForOneOrganisationOfASharedOfficeIsItsAloneAndCountsOnce() throws Exception {
        key = cycles.inPreparation(area, 2018);
        complete.write(key);
        processes.start("approvazione-piano", key, area.code(), Map.of());
        colleagues.submit(
                SECRETARY,
                colleagues.task(key, "UserTask_PublishDraft"),
                Map.of("pubblicataIl", clock.today().toString(), "dove", "Albo"));
        var shared = area.office("terzo-settore");
        var one = "terzosettore.rhodense";
        var other = newcomers.besides(shared);
        var ofOne = organisations.link(
                one, shared, new Organisations.Registered(area.code(), "Cooperativa Uno", "12345678903", ""), "prova");
        organisations.link(
                other,
                shared,
                new Organisations.Registered(area.code(), "Cooperativa Due", "00743110157", ""),
                "prova");
        var task = colleagues.taskOf(shared, key, "UserTask_Observe").getId();
        pages.perform(get("/per-conto/compiti/" + task).with(user(SECRETARY)))
                .andExpect(content().string(containsString("Cooperativa Uno")))
                .andExpect(content().string(containsString("Nessuna di queste")));
        var fields = Map.of("risposta", "OSSERVAZIONE", "testo", "Servono più alloggi per i giovani.");

        enter(task, "PEC", fields).andExpect(content().string(containsString("«Organizzazione»")));
        for (int i = 0; i < 2; i++) {
            pages.perform(form(task, "PEC", fields)
                            .param("organisation", ofOne.id().toString())
                            .with(user(SECRETARY)))
                    .andExpect(redirectedUrl("/per-conto"));
        }

        assertThat(consultations.observations(key)).hasSize(1);
        var entry = entries.visibleTo(one).stream()
                .filter(found -> found.businessKey().equals(key))
                .toList();
        assertThat(entry).hasSize(1);
        assertThat(entries.visibleTo(other))
                .noneMatch(found -> found.businessKey().equals(key));
        var scan = "/per-conto/inseriti/" + entry.get(0).id() + "/scansione";
        pages.perform(get(scan).with(user(one))).andExpect(status().isOk());
        pages.perform(get(scan).with(user(SECRETARY))).andExpect(status().isOk());
        pages.perform(get(scan).with(user(other))).andExpect(status().isNotFound());
        pages.perform(contest(entry.get(0).id(), "Non abbiamo mandato questo atto")
                        .with(user(other)))
                .andExpect(status().isNotFound());
        pages.perform(contest(entry.get(0).id(), "Non abbiamo mandato questo atto")
                        .with(user(one)))
                .andExpect(redirectedUrl("/per-conto/inseriti"));
        assertThat(colleagues.noticesOf(shared, key)).noneMatch(text -> text.contains("per tuo conto"));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder contest(UUID id, String reason) {
        return post("/per-conto/inseriti/" + id + "/contesta")
                .param("motivo", reason)
                .with(csrf());
    }

    private ResultActions enter(String task, String means, Map<String, String> fields) throws Exception {
        return pages.perform(form(task, means, fields).with(user(SECRETARY)));
    }

    private MockMultipartHttpServletRequestBuilder form(String task, String means, Map<String, String> fields) {
        var form = withFile(task, SCAN, means, clock.today().toString());
        fields.forEach((name, value) -> form.param("campo." + name, value));
        return form;
    }

    private MockMultipartHttpServletRequestBuilder withFile(String task, byte[] file, String means, String date) {
        return (MockMultipartHttpServletRequestBuilder) multipart("/per-conto/compiti/" + task)
                .file(new MockMultipartFile("scansione", "atto.pdf", "application/pdf", file))
                .param("means", means)
                .param("protocol", "77/2017")
                .param("protocolDate", date)
                .with(csrf());
    }

    private String voteOf(String member) {
        return colleagues.taskOf(member, key, "UserTask_ExpressVote").getId();
    }

    private void convened(boolean writtenVote) {
        key = area.code() + "-" + UUID.randomUUID();
        decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15, false, writtenVote)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene(SECRETARY, key);
    }
}
