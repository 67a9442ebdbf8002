/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Organisations;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the adhesions, through their real endpoints with the real security. */
@PianozonaTest
@Tag("agreement")
class AdhesionsPageTest {

    private static final String THIRD_SECTOR = "terzosettore.rhodense";
    private static final String STRANGER = "terzosettore.garbagnatese";
    private static final String SIGNER = "RSSMRA85T10A562S";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private Adhesions adhesions;

    @Autowired
    private AdhesionSigning signing;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Offices offices;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private MockMvc pages;
    private String key;
    private String page;

    @BeforeEach
    void anAgreementIsInForce() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        page = "/accordi/" + key + "/adesioni";
        agreements.inForce(area, key);
    }

    @Test
    void aBodyAsksWithItsStatuteAndSignsOnThePage() throws Exception {
        pages.perform(request(THIRD_SECTOR)
                        .file(new MockMultipartFile(
                                "allegato", "statuto.pdf", "application/pdf", TestPdf.saying("Statuto")))
                        .with(csrf()))
                .andExpect(flash().attribute("opened", key + "-ADE-1"));
        var adhesion = adhesion();
        pages.perform(get(page).with(user(THIRD_SECTOR))).andExpect(content().string(containsString("Cooperativa")));
        colleagues.submit(
                "udp.rhodense",
                colleagues.task(adhesion.key(), "UserTask_Check"),
                Map.of("documentiCompleti", true, "partecipazioneVerificata", true, "esito", "ACCOLTA"));
        var issued = pages.perform(get(page + "/1/documento").with(user(THIRD_SECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        upload(
                THIRD_SECTOR,
                TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(issued));
        pages.perform(get(page + "/1").with(user(THIRD_SECTOR)))
                .andExpect(content().string(containsString("firma verificata")));
        pages.perform(get(page + "/1/allegato").with(user(THIRD_SECTOR))).andExpect(status().isOk());
    }

    @Test
    void aBodyThatTookNoPartLeavesTheBoxEmpty() throws Exception {
        pages.perform(request(THIRD_SECTOR, "12345678903", false).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("opened", key + "-ADE-1"));
        assertThat(adhesion().participated()).isFalse();
    }

    @Test
    void aWrongTaxCodeIsRefusedInWords() throws Exception {
        pages.perform(request(THIRD_SECTOR, "12345678901").with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("codice fiscale")));
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void anAttachmentThatIsNoPdfIsRefusedWhateverItsName() throws Exception {
        pages.perform(request(THIRD_SECTOR)
                        .file(new MockMultipartFile("allegato", "statuto.pdf", "application/pdf", new byte[] {1, 2, 3}))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Allegato»")));
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void whoDoesNotRepresentTheThirdSectorAsksNothingAndSignsNothing() throws Exception {
        pages.perform(get(page).with(user("segreteria.rhodense")))
                .andExpect(content().string(not(containsString("Chiedi l'adesione"))));
        pages.perform(request("segreteria.rhodense").with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("Chiede l'adesione")));
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        pages.perform(multipart(page + "/1/firma")
                        .file(new MockMultipartFile("file", "f.pdf", "application/pdf", new byte[] {1}))
                        .with(user(THIRD_SECTOR))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("non è da firmare")));
        assertThat(signing.uploads(adhesion().id())).isEmpty();
    }

    @Test
    void anotherAreaFindsNothingAnotherSiteDoesNothingAndNobodySignsIn() throws Exception {
        for (var path : new String[] {page, page + "/1", page + "/1/documento", page + "/1/allegato"}) {
            pages.perform(get(path).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
            pages.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        pages.perform(request("terzosettore.pistoiese").with(csrf())).andExpect(status().isNotFound());
        pages.perform(request(THIRD_SECTOR)).andExpect(status().isForbidden());
        pages.perform(post(page + "/1/ritiro").with(user(THIRD_SECTOR))).andExpect(status().isForbidden());
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void aRequestIsTakenBackOnThePage() throws Exception {
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        pages.perform(post(page + "/1/ritiro")
                .param("motivo", "Non abbiamo più gli operatori necessari")
                .with(user(THIRD_SECTOR))
                .with(csrf()));

        assertThat(adhesion().state()).isEqualTo(Adhesion.State.WITHDRAWN);
    }

    @Test
    void anotherOrganisationOfTheSharedOfficeNeitherReadsNorWithdrawsNorSigns() throws Exception {
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        sharesTheOffice(STRANGER);
        pages.perform(get(page).with(user(STRANGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Cooperativa di prova"))));
        for (var path : new String[] {page + "/1", page + "/1/documento", page + "/1/allegato"}) {
            pages.perform(get(path).with(user(STRANGER))).andExpect(status().isNotFound());
        }
        withdraw(STRANGER).andExpect(status().isNotFound());
        assertThat(adhesion().state()).isEqualTo(Adhesion.State.SUBMITTED);

        accept();
        pages.perform(multipart(page + "/1/firma")
                        .file(new MockMultipartFile("file", "f.pdf", "application/pdf", new byte[] {1}))
                        .with(user(STRANGER))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        var task = colleagues.task(adhesion().key(), "UserTask_Sign");
        assertThat(colleagues.opens(STRANGER, task).get("fatti").toString())
                .contains("spetta a chi rappresenta l'ente")
                .doesNotContain("Cooperativa");
        assertThat(Refusals.of(() -> colleagues.submit(
                        STRANGER, task, Map.of("scelta", "RITIRATA", "motivo", "Motivo di almeno venti caratteri"))))
                .contains("solo chi rappresenta quell'ente");
        assertThat(adhesion().state()).isEqualTo(Adhesion.State.ACCEPTED);
        assertThat(signing.uploads(adhesion().id())).isEmpty();
    }

    @Test
    void anAdherentIsTakenOffTheListByItsOwnPeopleOnly() throws Exception {
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        accept();
        upload(
                THIRD_SECTOR,
                TestAuthority.get()
                        .signer("Mario", "Rossi", SIGNER)
                        .signPades(pages.perform(get(page + "/1/documento").with(user(THIRD_SECTOR)))
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray()));
        colleagues.submit(
                THIRD_SECTOR, colleagues.task(adhesion().key(), "UserTask_Sign"), Map.of("scelta", "FIRMATA"));
        sharesTheOffice(STRANGER);

        withdraw(STRANGER).andExpect(status().isNotFound());
        withdraw("segreteria.rhodense").andExpect(flash().attribute("refusal", containsString("solo chi rappresenta")));
        pages.perform(get(page).with(user(STRANGER)))
                .andExpect(content().string(containsString("Cooperativa di prova")));
        assertThat(adhesion().state()).isEqualTo(Adhesion.State.ADHERED);
    }

    @Test
    void whoAskedOnBehalfOfABodyNeitherUploadsNorConcludesItsSignature() throws Exception {
        pages.perform(request("udp.rhodense").with(csrf()));
        colleagues.submit(
                "responsabile.rhodense",
                colleagues.task(adhesion().key(), "UserTask_Check"),
                Map.of("documentiCompleti", true, "partecipazioneVerificata", true, "esito", "ACCOLTA"));
        var signed = TestAuthority.get()
                .signer("Mario", "Rossi", SIGNER)
                .signPades(pages.perform(get(page + "/1/documento").with(user("udp.rhodense")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());

        pages.perform(multipart(page + "/1/firma")
                        .file(new MockMultipartFile("file", "adesione.pdf", "application/pdf", signed))
                        .with(user("udp.rhodense"))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("l'hai chiesta tu per conto di")));
        assertThat(signing.uploads(adhesion().id())).isEmpty();
        pages.perform(get(page + "/1").with(user("udp.rhodense")))
                .andExpect(content().string(containsString("Hai chiesto tu questa adesione per conto dell'ente")));
        upload("segreteria.rhodense", signed);
        var task = colleagues.task(adhesion().key(), "UserTask_Sign");
        assertThat(Refusals.of(() -> colleagues.submit("udp.rhodense", task, Map.of("scelta", "FIRMATA"))))
                .contains("l'hai chiesta tu");
        colleagues.submit("segreteria.rhodense", task, Map.of("scelta", "FIRMATA"));
        assertThat(adhesion().state()).isEqualTo(Adhesion.State.ADHERED);
    }

    @Test
    void aColleagueOfTheSameOrganisationActsForIt() throws Exception {
        sharesTheOffice(STRANGER);
        for (var person : List.of(THIRD_SECTOR, STRANGER)) {
            organisations.link(
                    person,
                    area.office("terzo-settore"),
                    new Organisations.Registered(area.code(), "Cooperativa di prova", "12345678903", ""),
                    "prova");
        }
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        withdraw(STRANGER).andExpect(status().is3xxRedirection());

        assertThat(adhesion().state()).isEqualTo(Adhesion.State.WITHDRAWN);
    }

    @Test
    void guestsOfEveryKindReadOnlyTheirOwn() throws Exception {
        pages.perform(request(THIRD_SECTOR)
                .file(new MockMultipartFile("allegato", "s.pdf", "application/pdf", TestPdf.saying("Statuto")))
                .with(csrf()));
        for (var kind : List.of(OfficeKind.UNIVERSITY, OfficeKind.THEMATIC_TABLE, OfficeKind.INVITED_EXPERTS)) {
            var office = kind.officeId(area.code());
            if (offices.find(office).isEmpty()) {
                offices.open(Office.of(kind, area.code(), kind.label()));
            }
            var guest = newcomers.holding(List.of(office));
            pages.perform(get(page).with(user(guest)))
                    .andExpect(content().string(not(containsString("Cooperativa di prova"))));
            for (var path : List.of("/1", "/1/documento", "/1/allegato")) {
                pages.perform(get(page + path).with(user(guest))).andExpect(status().isNotFound());
            }
        }
        pages.perform(get(page + "/1/allegato").with(user("segreteria.rhodense")))
                .andExpect(status().isOk());
    }

    @Test
    void whereNobodyIsLeftOfTheBodyThePlanOfficeTakesItBackOnRecord() throws Exception {
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        withdraw("udp.rhodense").andExpect(flash().attribute("refusal", containsString("solo chi rappresenta")));
        newcomers.holding(List.of(area.office("terzo-settore")));
        pages.perform(get(page + "/1").with(user("udp.rhodense")))
                .andExpect(content().string(containsString("Nessuno rappresenta più")));
        withdraw("udp.rhodense").andExpect(status().is3xxRedirection());

        assertThat(adhesion().state()).isEqualTo(Adhesion.State.WITHDRAWN);
        assertThat(jdbc.sql("select office from legal_record where business_key = :key and act like :act")
                        .param("key", adhesion().key())
                        .param("act", "Adesione ritirata dall'ufficio di piano%")
                        .query(String.class)
                        .single())
                .isEqualTo(area.office("ufficio-piano"));
    }

    @Test
    void whoAnswersForTwoOrganisationsOwnsTheAdhesionsOfBoth() throws Exception {
        for (var code : List.of("12345678903", "00743110157")) {
            organisations.link(
                    THIRD_SECTOR,
                    area.office("terzo-settore"),
                    new Organisations.Registered(area.code(), "Ente " + code, code, ""),
                    "prova");
        }
        for (var code : List.of("12345678903", "00743110157")) {
            pages.perform(request(THIRD_SECTOR, code).with(csrf())).andExpect(flash().attributeExists("opened"));
        }
        for (int number = 1; number <= 2; number++) {
            pages.perform(get(page + "/" + number).with(user(THIRD_SECTOR)))
                    .andExpect(content().string(containsString("Ritira l'adesione")));
        }
    }

    /** Their words are theirs: history on the page, as a sheet and on paper. */
    @Test
    void theHistoryGivesNoOrganisationTheWordsOfAnother() throws Exception {
        sharesTheOffice(STRANGER);
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        withdraw(THIRD_SECTOR);
        for (var part : List.of("/storia", "/storia/storia.csv", "/stampa")) {
            var address = "/fascicolo/" + key + part;
            pages.perform(get(address).with(user(STRANGER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Cooperativa di prova"))));
            pages.perform(get(address).with(user(THIRD_SECTOR)))
                    .andExpect(content().string(containsString("Cooperativa di prova")));
        }
    }

    @Test
    void nobodyAsksWithTheCodiceFiscaleOfAnotherOrganisation() throws Exception {
        sharesTheOffice(STRANGER);
        organisations.link(
                THIRD_SECTOR,
                area.office("terzo-settore"),
                new Organisations.Registered(area.code(), "Cooperativa di prova", "12345678903", ""),
                "prova");

        pages.perform(request(STRANGER).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("organizzazione registrata nell'ambito")));
        pages.perform(request(THIRD_SECTOR, "00743110157").with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("per la propria organizzazione")));
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void equalRequestsAtTheSameInstantAreOne() throws Exception {
        var all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return pages.perform(request(THIRD_SECTOR).with(csrf()))
                                .andReturn()
                                .getFlashMap();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).filter(answer -> answer.containsKey("opened")))
                .hasSize(1);
        assertThat(all.stream().map(CompletableFuture::join).filter(answer -> answer.containsKey("refusal")))
                .hasSize(7);
        assertThat(adhesions.ofCycle(key)).hasSize(1);
    }

    @Test
    void openingsAtTheSameInstantGetTheirOwnNumbersAndEachIsOnRecord() throws Exception {
        var acts = "/accordi/" + key + "/atti";
        var all = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return pages.perform(
                                        post(acts).with(user("udp.rhodense")).with(csrf()))
                                .andReturn()
                                .getFlashMap()
                                .get("opened");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> key + "-ATTO-" + number)
                        .toList());
        assertThat(jdbc.sql(
                                "select count(*) from legal_record where business_key = :key and act = :act and person = :person")
                        .param("key", key)
                        .param("act", "Atto successivo aperto")
                        .param("person", "udp.rhodense")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void aWithdrawalThatIsRefusedKeepsItsReason() throws Exception {
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        pages.perform(post(page + "/1/ritiro")
                        .param("motivo", "Troppo corto")
                        .with(user(THIRD_SECTOR))
                        .with(csrf()))
                .andExpect(flash().attribute("typed", Map.of("ritiro", Map.of("motivo", "Troppo corto"))));
        pages.perform(get(page + "/1")
                        .flashAttr("typed", Map.of("ritiro", Map.of("motivo", "Troppo corto")))
                        .with(user(THIRD_SECTOR)))
                .andExpect(content().string(containsString("Troppo corto</textarea>")));
        pages.perform(post(page + "/1/ritiro").with(user(THIRD_SECTOR)).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Motivo»")));
    }

    @Test
    void whoDidNotTakePartLeavesTheBoxEmptyAndAsksAllTheSame() throws Exception {
        pages.perform(multipart(page)
                        .param("denominazione", "Cooperativa di prova")
                        .param("codiceFiscale", "12345678903")
                        .param("rappresentante", "Mario Rossi")
                        .param("codiceFiscaleRappresentante", SIGNER)
                        .param("impegni", "Dieci operatori per lo sportello, per tre anni.")
                        .with(user(THIRD_SECTOR))
                        .with(csrf()))
                .andExpect(flash().attribute("opened", key + "-ADE-1"));
        assertThat(adhesion().participated()).isFalse();
        pages.perform(multipart(page).with(user(THIRD_SECTOR)).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Denominazione»")));
    }

    @Test
    void fileNamesOfAnyScriptSurviveTheDownload() throws Exception {
        for (var name : List.of("statuto dell’ente – 5 €.pdf", "نظام.pdf", "章程.pdf", "statuto 🏠.pdf")) {
            jdbc.sql("delete from adhesion where cycle = :key")
                    .param("key", key)
                    .update();
            pages.perform(request(THIRD_SECTOR)
                    .file(new MockMultipartFile("allegato", name, "application/pdf", TestPdf.saying("Statuto")))
                    .with(csrf()));
            var header = pages.perform(
                            get(page + "/%d/allegato".formatted(adhesion().number()))
                                    .with(user(THIRD_SECTOR)))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andReturn()
                    .getResponse()
                    .getHeader("Content-Disposition");

            assertThat(header).as(name).startsWith("attachment").isASCII();
            assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
        }
    }

    private void sharesTheOffice(String person) {
        jdbc.sql(
                        """
                insert into office_holder (id, office, person, holder_kind, act, valid_from)
                select gen_random_uuid(), office, :person, holder_kind, act, valid_from from office_holder
                 where office = :office limit 1
                """)
                .param("person", person)
                .param("office", area.office("terzo-settore"))
                .update();
    }

    private ResultActions withdraw(String person) throws Exception {
        return pages.perform(post(page + "/1/ritiro")
                .param("motivo", "Non abbiamo più gli operatori necessari")
                .with(user(person))
                .with(csrf()));
    }

    private void accept() {
        colleagues.submit(
                "udp.rhodense",
                colleagues.task(adhesion().key(), "UserTask_Check"),
                Map.of("documentiCompleti", true, "partecipazioneVerificata", true, "esito", "ACCOLTA"));
    }

    @Test
    void actsAndInquiriesAreOpenedByThePlanOfficeOnly() throws Exception {
        var acts = "/accordi/" + key + "/atti";
        pages.perform(post(acts).with(user(THIRD_SECTOR)).with(csrf())).andExpect(flash().attributeExists("refusal"));
        pages.perform(post(acts + "/istruttoria").with(user("udp.rhodense")).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("azione innovativa")));
        pages.perform(post(acts).with(user("udp.rhodense")).with(csrf()))
                .andExpect(flash().attribute("opened", key + "-ATTO-1"));
        pages.perform(get(acts).with(user("udp.rhodense"))).andExpect(content().string(containsString("ATTO-1")));
        pages.perform(get(acts + "/1").with(user(THIRD_SECTOR))).andExpect(status().isNotFound());
        pages.perform(get(acts).with(user(THIRD_SECTOR))).andExpect(content().string(not(containsString("ATTO-1"))));
        pages.perform(get(acts + "/1").with(user("segreteria.rhodense"))).andExpect(status().isOk());
        pages.perform(get(acts + "/1/documento").with(user(THIRD_SECTOR))).andExpect(status().isNotFound());
        pages.perform(get(acts).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
        pages.perform(post(acts).with(user("udp.pistoiese")).with(csrf())).andExpect(status().isNotFound());
        pages.perform(post(acts).with(user("udp.rhodense"))).andExpect(status().isForbidden());
        pages.perform(multipart(acts + "/1/firma")
                        .file(new MockMultipartFile("file", "f.pdf", "application/pdf", new byte[] {1}))
                        .param("parte", "sindaco-015182")
                        .with(user(THIRD_SECTOR))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        pages.perform(multipart(acts + "/1/firma")
                        .file(new MockMultipartFile("file", "f.pdf", "application/pdf", new byte[] {1}))
                        .param("parte", "sindaco-015182")
                        .with(user("segreteria.rhodense"))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("non è alla firma")));
    }

    private Adhesion adhesion() {
        return adhesions.ofCycle(key).get(0);
    }

    private void upload(String person, byte[] file) throws Exception {
        pages.perform(multipart(page + "/1/firma")
                        .file(new MockMultipartFile("file", "adesione.pdf", "application/pdf", file))
                        .with(user(person))
                        .with(csrf()))
                .andExpect(flash().attributeExists("upload"));
    }

    private MockMultipartHttpServletRequestBuilder request(String person) {
        return request(person, "12345678903");
    }

    private MockMultipartHttpServletRequestBuilder request(String person, String taxCode) {
        return request(person, taxCode, true);
    }

    /** A browser sends nothing for a box that is left empty. */
    private MockMultipartHttpServletRequestBuilder request(String person, String taxCode, boolean ticked) {
        var request = multipart(page);
        request.param("denominazione", "Cooperativa di prova")
                .param("codiceFiscale", taxCode)
                .param("runts", "")
                .param("rappresentante", "Mario Rossi")
                .param("codiceFiscaleRappresentante", SIGNER)
                .param("impegni", "Dieci operatori per lo sportello, per tre anni.")
                .with(user(person));
        if (ticked) {
            request.param("partecipato", "true");
        }
        return request;
    }
}
