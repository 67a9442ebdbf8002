/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import static it.pianozona.incentive.ClaimStory.LEAD_BODY;
import static it.pianozona.incentive.ClaimStory.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.document.StoredFiles;
import it.pianozona.incentive.ClaimStory;
import it.pianozona.incentive.Evidence;
import it.pianozona.incentive.IncentiveEvidence;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PianozonaTest
@Tag("agreement")
class IncentivePageTest {

    private static final String PROOF = "Regolamento approvato da tutti i Comuni";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IncentiveEvidence evidence;

    @Autowired
    private LegalRecord record;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private BusinessClock clock;

    private MockMvc page;
    private ClaimStory story;
    private String address;
    private Duration offset;

    @BeforeEach
    void anAgreementIsInForce() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2018-09-03");
        page = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        story = ClaimStory.signed(context, "2018-06-30").inForce();
        address = "/premialita/" + story.cycle();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void thePeopleOfTheAreaAndOfItsRegionReadLinesAmountsAndWhatIsMissing() throws Exception {
        for (var person : new String[] {LEAD_BODY, REGION, "udp.rhodense", mayor()}) {
            show(person)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Primo livello: aggregazione nella nuova dimensione"),
                                    containsString("30.000,00 €"),
                                    containsString("La presentazione dell&#39;ente capofila."),
                                    containsString("60.000,00 €"),
                                    containsString("hanno firmato tutti i Comuni"),
                                    containsString("15.000,00 €"))));
        }
    }

    @Test
    void onlyTheLeadBodySeesWhatItCanDo() throws Exception {
        show(LEAD_BODY)
                .andExpect(content().string(allOf(containsString("Carica la prova"), containsString("apri la riga"))));
        for (var person : new String[] {REGION, "udp.rhodense", mayor()}) {
            show(person)
                    .andExpect(content()
                            .string(allOf(
                                    not(containsString("Carica la prova")), not(containsString("apri la riga")))));
        }
    }

    @Test
    void thePeopleOfAnotherAreaFindNothing() throws Exception {
        for (var person : new String[] {"capofila.pistoiese", "regione.toscana", "sindaco.bollate"}) {
            show(person).andExpect(status().isNotFound());
            reach(person, "1").andExpect(status().isNotFound());
            upload(person, line(0), pdf("Estraneo"), PROOF).andExpect(status().isNotFound());
        }
        show(LEAD_BODY, "/premialita/NON-2018-2020").andExpect(status().isNotFound());
    }

    @Test
    void whoHasNotSignedInIsSentToTheSignInPage() throws Exception {
        page.perform(get(address)).andExpect(redirectedUrlPattern("**/accedi"));
        page.perform(post(address + "/obiettivi").param("obiettivo", "1").with(csrf()))
                .andExpect(redirectedUrlPattern("**/accedi"));
        page.perform(multipart(address + "/righe/" + line(0) + "/prove")
                        .file(pdf("Nessuno"))
                        .param("descrizione", PROOF)
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("**/accedi"));
        assertThat(evidence.of(line(0))).isEmpty();
    }

    @Test
    void whoIsNotOfTheLeadBodyNeitherBringsEvidenceNorOpensALine() throws Exception {
        for (var person : new String[] {REGION, "udp.rhodense", mayor()}) {
            reach(person, "1").andExpect(status().isForbidden());
            upload(person, line(0), pdf("Non mio"), PROOF).andExpect(status().isForbidden());
        }
        assertThat(evidence.of(line(0))).isEmpty();
    }

    @Test
    void aRequestWithoutThePagesTokenIsRefused() throws Exception {
        page.perform(post(address + "/obiettivi").param("obiettivo", "1").with(user(LEAD_BODY)))
                .andExpect(status().isForbidden());
        page.perform(multipart(address + "/righe/" + line(0) + "/prove")
                        .file(pdf("Senza gettone"))
                        .param("descrizione", PROOF)
                        .with(user(LEAD_BODY)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theLeadBodyOpensTheLineOfAnObjectiveAndBringsItsEvidence() throws Exception {
        reach(LEAD_BODY, "2")
                .andExpect(redirectedUrl(address))
                .andExpect(flash().attribute("done", startsWith("Riga dell'obiettivo 2 aperta")));
        reach(LEAD_BODY, "2").andExpect(flash().attribute("refusal", containsString("esiste già")));
        upload(LEAD_BODY, line(2), pdf("Criteri"), PROOF)
                .andExpect(flash().attribute("done", startsWith("Prova «Criteri.pdf» caricata, impronta SHA-256 ")));

        var kept = evidence.of(line(2)).get(0);
        show(LEAD_BODY)
                .andExpect(content()
                        .string(allOf(
                                containsString("Secondo livello, obiettivo 2: Valutazione della qualità"),
                                containsString(kept.sha256()),
                                containsString(PROOF))));
        assertThat(record.of(story.key())).extracting("act").contains("Premialità: prova caricata");
        story.submits(2);
        assertThat(story.line(2).submittedBy()).contains(LEAD_BODY);
    }

    @Test
    void evidenceIsDownloadedByWhoSeesTheClaimOnly() throws Exception {
        var kept = kept("Regolamento");
        var download = address + "/prove/" + kept.id();

        show(REGION, download)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(ClaimStory.pdf("Regolamento")));
        show("capofila.pistoiese", download).andExpect(status().isNotFound());
        show(LEAD_BODY, address + "/prove/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void evidenceOfAnotherClaimIsNotReachedThroughTheOwnOne() throws Exception {
        var kept = kept("Altrui");
        var other = ClaimStory.signed(context, "2018-06-30").inForce();

        show(LEAD_BODY, "/premialita/" + other.cycle() + "/prove/" + kept.id()).andExpect(status().isNotFound());
        page.perform(multipart("/premialita/" + other.cycle() + "/righe/" + line(0) + "/prove")
                        .file(pdf("Riga altrui"))
                        .param("descrizione", PROOF)
                        .with(user(LEAD_BODY))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFileThatIsNotAdmittedIsRefusedAndNothingIsKept() throws Exception {
        refused(file("vuoto.pdf", new byte[0]), PROOF, "è vuoto");
        refused(file("testo.pdf", "non sono un PDF".getBytes(StandardCharsets.UTF_8)), PROOF, "né un PDF né");
        refused(file("grande.pdf", new byte[StoredFiles.LARGEST + 1]), PROOF, "20 MB");
        refused(pdf("Breve"), "breve", "«Descrizione»");
        refused(pdf("Lunga"), "x".repeat(1001), "«Descrizione»");
        assertThat(evidence.of(line(0))).isEmpty();
        kept("Due volte");
        refused(pdf("Due volte"), PROOF, "già questo stesso file");
        assertThat(evidence.of(line(0))).hasSize(1);
    }

    @Test
    void aRequestWithoutAFileSaysSo() throws Exception {
        page.perform(multipart(address + "/righe/" + line(0) + "/prove")
                        .param("descrizione", PROOF)
                        .with(user(LEAD_BODY))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", startsWith("«File»: scegli il file")));
    }

    @Test
    void theDossierLeadsToThePageWhereTheRegionHasTheRule() throws Exception {
        show(LEAD_BODY, "/fascicolo/" + story.cycle())
                .andExpect(content().string(containsString("href=\"" + address + "\"")));
        var elsewhere = cycles.inPreparation(areas.like("PIS"), 2018);
        show("udp.pistoiese", "/fascicolo/" + elsewhere)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/premialita/"))));
        show("udp.pistoiese", "/premialita/" + elsewhere).andExpect(status().isNotFound());
    }

    @Test
    void beforeTheAgreementIsInForceThePageSaysWhenTheClaimOpens() throws Exception {
        var early = ClaimStory.signed(context, "2018-06-30");

        show(LEAD_BODY, "/premialita/" + early.cycle())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("La domanda si apre da sola")));
    }

    private Evidence kept(String title) throws Exception {
        upload(LEAD_BODY, line(0), pdf(title), PROOF).andExpect(redirectedUrl(address));
        return evidence.of(line(0)).get(0);
    }

    private void refused(MockMultipartFile file, String description, String words) throws Exception {
        upload(LEAD_BODY, line(0), file, description)
                .andExpect(redirectedUrl(address))
                .andExpect(flash().attribute("refusal", containsString(words)));
    }

    private ResultActions show(String person) throws Exception {
        return show(person, address);
    }

    private ResultActions show(String person, String path) throws Exception {
        return page.perform(get(path).with(user(person)));
    }

    private ResultActions reach(String person, String objective) throws Exception {
        return page.perform(post(address + "/obiettivi")
                .param("obiettivo", objective)
                .with(user(person))
                .with(csrf()));
    }

    private ResultActions upload(String person, UUID line, MockMultipartFile file, String description)
            throws Exception {
        return page.perform(multipart(address + "/righe/" + line + "/prove")
                .file(file)
                .param("descrizione", description)
                .with(user(person))
                .with(csrf()));
    }

    private String mayor() {
        return story.area().mayorPeople().get(0);
    }

    private UUID line(int objective) {
        return story.line(objective).id();
    }

    private static MockMultipartFile pdf(String title) {
        return file(title + ".pdf", ClaimStory.pdf(title));
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "application/pdf", bytes);
    }
}
