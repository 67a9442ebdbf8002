/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Commitment;
import it.pianozona.agreement.Commitments;
import it.pianozona.document.StoredFiles;
import it.pianozona.region.Fund;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.MacroWorkbook;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestTimestamping;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.People;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the agreement through their endpoints and their security. */
@PianozonaTest
@Tag("agreement")
class AgreementPagesTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String OTHER_AREA = "sindaco.bollate";
    private static final byte[] PDF = TestPdf.saying("Accordo di Programma");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Commitments commitments;

    @Autowired
    private StoredFiles files;

    @Autowired
    private People people;

    @Autowired
    private Delegations delegations;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private MockMvc pages;
    private TestArea area;
    private String key;
    private AgreementOnRecord agreement;
    private UUID action;

    @BeforeEach
    void anAgreementOfThreeMunicipalities() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        agreement = AgreementOnRecord.drafted(jdbc, clock, area, key);
        action = agreement.action("Assistenza domiciliare");
    }

    @Test
    void whoSeesTheDossierSeesEveryPage() throws Exception {
        for (var page : pagesOfTheAgreement()) {
            pages.perform(get(page).with(user(mayor(1)))).andExpect(status().isOk());
            pages.perform(get(page).with(user(PLAN_OFFICE))).andExpect(status().isOk());
        }
        pages.perform(get("/fascicolo/" + key).with(user(mayor(1))))
                .andExpect(content().string(containsString("/accordi/" + key)));
    }

    @Test
    void nobodyIsSentToSignInAndAnotherAreaFindsNothing() throws Exception {
        for (var page : pagesOfTheAgreement()) {
            pages.perform(get(page)).andExpect(status().is3xxRedirection());
            pages.perform(get(page).with(user(OTHER_AREA))).andExpect(status().isNotFound());
        }
        pages.perform(get("/accordi/CHE-NON-CE").with(user(PLAN_OFFICE))).andExpect(status().isNotFound());
    }

    @Test
    void noFormIsAcceptedFromAnotherSiteOrFromNobody() throws Exception {
        for (var form : forms()) {
            pages.perform(post(form).with(user(PLAN_OFFICE))).andExpect(status().isForbidden());
            pages.perform(multipart(form).with(user(PLAN_OFFICE))).andExpect(status().isForbidden());
            pages.perform(post(form).with(csrf())).andExpect(status().is3xxRedirection());
            pages.perform(post(form)
                            .param("impegno", UUID.randomUUID().toString())
                            .with(user(OTHER_AREA))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enti/..",
                "enti/%2e%2e%2ffascicolo",
                "enti/sindaco-015182",
                "enti/sindaco-000000'--",
                "file/..%2f..%2fetc%2fpasswd",
                "file/1",
                "firma/sindaco-999999",
                "firma/%00"
            })
    void aPathThatNamesNoPartyOrFileFindsNothing(String path) throws Exception {
        var answer = pages.perform(
                        get(URI.create("/accordi/" + key + "/" + path)).with(user(PLAN_OFFICE)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isIn(400, 404);
    }

    @Test
    void theMatrixNamesWhoIsMissingAndOffersTheReminder() throws Exception {
        agreement
                .state(Agreement.State.IN_CONFERENCE)
                .convened(clock.today().plusDays(3), "Il verbale della conferenza.")
                .consents(area.mayors().get(0), "SI_CON_OSS", "Manca <b>il</b> trasporto", clock.today());

        pages.perform(get("/accordi/" + key).with(user(PLAN_OFFICE)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Mancano 2 enti su 3"),
                                containsString("Invia un sollecito"),
                                containsString("restano 3 giorni"),
                                containsString("Il verbale della conferenza."),
                                containsString("Manca &lt;b&gt;il&lt;/b&gt; trasporto"))));
        pages.perform(get("/accordi/" + key).with(user(mayor(1))))
                .andExpect(content().string(not(containsString("Invia un sollecito"))));
    }

    @Test
    void whoMayTakesTheAgreementBackWithAReasonThatIsNotLostWhenItIsRefused() throws Exception {
        agreement.state(Agreement.State.IN_AUTHORISATION);
        var page = "/accordi/" + key;
        var form = page + "/ritiro";
        var reason = "Le parti scelte alla promozione sono sbagliate";
        pages.perform(get(page).with(user(PLAN_OFFICE)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Ritira l&#39;accordo"), containsString("Nessuno ha ancora firmato"))));
        pages.perform(get(page).with(user(mayor(1))))
                .andExpect(content().string(not(containsString("Ritira l&#39;accordo"))));

        pages.perform(post(form).param("motivo", reason).with(user(mayor(1))).with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(post(form).with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Motivo»")));
        pages.perform(post(form).param("motivo", reason).with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("versione precedente del procedimento")))
                .andExpect(flash().attribute("typed", hasToString(containsString("motivo=" + reason))));
        assertThat(agreement.count("agreement_way_out")).isZero();
        pages.perform(get(page)
                        .flashAttr("typed", Map.of("ritiro", Map.of("motivo", reason)))
                        .with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString(reason)));

        agreement.state(Agreement.State.SIGNED);
        pages.perform(get(page).with(user(PLAN_OFFICE)))
                .andExpect(content().string(not(containsString("Chiudi l&#39;accordo"))));
        pages.perform(post(form).param("motivo", reason).with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theReminderIsSentOnceADayAndOnlyByWhoMay() throws Exception {
        agreement.state(Agreement.State.IN_CONFERENCE).convened(clock.today().plusDays(3), null);
        var form = "/accordi/" + key + "/sollecito";

        pages.perform(post(form).with(user(mayor(1))).with(csrf())).andExpect(status().isForbidden());
        pages.perform(post(form).with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(redirectedUrl("/accordi/" + key))
                .andExpect(flash().attribute("done", startsWith("Sollecito inviato a: Comune di prova")));
        pages.perform(post(form).with(user(mayor(0))).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("già ricevuto un sollecito oggi")));

        assertThat(agreement.count("agreement_reminder")).isEqualTo(3);
    }

    @Test
    void aCommitmentIsAddedChangedAndRemoved() throws Exception {
        var page = "/accordi/" + key + "/impegni";
        pages.perform(commitment(mayor(1), "", 1, "10.000", "12.000,00"))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("warning", containsString("12.000,00 €")));
        var saved = commitments.of(key).get(0);

        pages.perform(get(page + "?modifica=" + saved.id()).with(user(mayor(1))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Modifica un impegno"),
                                containsString("value=\"12.000,00\""),
                                containsString("oltre la disponibilità"))));
        pages.perform(commitment(mayor(1), saved.id().toString(), 1, "10.000", "9.000"))
                .andExpect(redirectedUrl(page));
        assertThat(commitments.of(key)).singleElement().satisfies(one -> assertThat(one.amount())
                .isEqualByComparingTo("9000"));

        pages.perform(post(page + "/rimuovi")
                        .param("impegno", saved.id().toString())
                        .with(user(mayor(2)))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Ente»")));
        pages.perform(post(page + "/rimuovi")
                        .param("impegno", saved.id().toString())
                        .with(user(mayor(1)))
                        .with(csrf()))
                .andExpect(flash().attribute("done", containsString("rimosso")));
        assertThat(commitments.of(key)).isEmpty();
    }

    @Test
    void aRefusedCommitmentKeepsWhatWasWrittenAndSaysWhy() throws Exception {
        pages.perform(commitment(PLAN_OFFICE, "", 0, "molto", ""))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("«Disponibilità»: scrivi un numero"),
                                containsString("value=\"molto\""))));
        pages.perform(commitment(PLAN_OFFICE, "", 0, "1", ""))
                .andExpect(content().string(containsString("indica almeno uno dei due")));
        pages.perform(post("/accordi/" + key + "/impegni")
                        .param("office", area.mayors().get(0))
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(content().string(containsString("«Azione»: scegli un&#39;azione del piano")));

        assertThat(commitments.of(key)).isEmpty();
    }

    @Test
    void aPartyDoesNotWriteForAnotherOne() throws Exception {
        pages.perform(commitment(mayor(2), "", 1, "1", "1")).andExpect(status().isForbidden());
        pages.perform(commitment("segreteria.rhodense", "", 1, "1", "1")).andExpect(status().isForbidden());
        pages.perform(multipart("/accordi/" + key + "/impegni/importa")
                        .file(sheet("x"))
                        .with(user("segreteria.rhodense"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void theSheetIsExportedAndImported() throws Exception {
        pages.perform(commitment(PLAN_OFFICE, "", 0, "10.000", "9.000"));
        var exported = pages.perform(
                        get("/accordi/" + key + "/impegni/impegni.csv").with(user(mayor(2))))
                .andExpect(header().string("Content-Type", startsWith("text/csv")))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        pages.perform(load(new String(exported, StandardCharsets.UTF_8).replace("9.000,00", "8.000,00")))
                .andExpect(content().string(containsString("Impegni importati: 1.")));
        pages.perform(load(new String(exported, StandardCharsets.UTF_8).replace(";2018;", ";1999;")))
                .andExpect(content()
                        .string(allOf(
                                containsString("righe errate: 1"),
                                containsString("Riga 2"),
                                containsString("«Anno»"))));
        pages.perform(multipart("/accordi/" + key + "/impegni/importa")
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(content().string(containsString("scegli un foglio ODS, XLSX o CSV")));

        assertThat(commitments.of(key)).singleElement().satisfies(one -> assertThat(one.amount())
                .isEqualByComparingTo("8000"));
    }

    @Test
    void thePartyAndTheSecretariatUploadItsActAndNobodyElse() throws Exception {
        agreement.state(Agreement.State.IN_AUTHORISATION);

        pages.perform(act(1, PDF).with(user(mayor(2)))).andExpect(status().isForbidden());
        pages.perform(act(1, PDF).with(user(PLAN_OFFICE))).andExpect(status().isForbidden());
        pages.perform(act(1, PDF).with(user(mayor(1))))
                .andExpect(flash().attribute("done", containsString("Il file «delibera.pdf» è caricato")));
        pages.perform(act(1, PDF).with(user("segreteria.rhodense"))).andExpect(status().is3xxRedirection());

        assertThat(agreement.count("agreement_act_file")).isEqualTo(1);
        pages.perform(get(body(1)).with(user(mayor(1))))
                .andExpect(content()
                        .string(allOf(
                                containsString("File dell&#39;atto caricato"),
                                containsString("Sostituisci il file"),
                                containsString("completa il compito con numero, data ed esito"))));
    }

    @Test
    void aDeputyForTheSignatureActsForTheBodyEvenFromAnotherArea() throws Exception {
        agreement.state(Agreement.State.IN_AUTHORISATION);
        delegations.grant(
                area.mayors().get(1),
                mayor(1),
                OTHER_AREA,
                Set.of(DelegationScope.SIGN),
                Optional.of(new Delegation.Act("5", clock.today())),
                clock.today(),
                clock.today().plusDays(5));

        pages.perform(act(1, PDF).with(user(OTHER_AREA))).andExpect(status().is3xxRedirection());
        pages.perform(act(2, PDF).with(user(OTHER_AREA))).andExpect(status().isForbidden());
        pages.perform(get(signature(1)).with(user(OTHER_AREA))).andExpect(status().isOk());
    }

    @Test
    void aFileThatIsNotAnActIsRefusedInItalian() throws Exception {
        pages.perform(act(1, PDF).with(user(mayor(1))))
                .andExpect(content().string(containsString("si carica mentre gli enti autorizzano la firma")));
        agreement.state(Agreement.State.IN_AUTHORISATION);

        pages.perform(act(1, "MZ un programma".getBytes(StandardCharsets.US_ASCII))
                        .with(user(mayor(1))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("né un PDF né un file firmato .p7m")));
        pages.perform(act(1, new byte[0]).with(user(mayor(1))))
                .andExpect(content().string(containsString("il file è vuoto")));
        pages.perform(multipart(body(1) + "/atto").with(user(mayor(1))).with(csrf()))
                .andExpect(content().string(containsString("scegli il file dal tuo computer")));
        pages.perform(act(1, new byte[StoredFiles.LARGEST_UPLOAD + 1]).with(user(mayor(1))))
                .andExpect(content().string(containsString("il file pesa più di 20 MB")));

        assertThat(agreement.count("agreement_act_file")).isZero();
    }

    @Test
    void aFileIsSavedAndNeverShownAndOnlyIfItIsOfThisAgreement() throws Exception {
        var issued = files.keep("accordo \"2018\" è.pdf", "application/pdf", PDF);
        var foreign = files.keep("altro.pdf", "application/pdf", PDF);
        agreement.state(Agreement.State.IN_SIGNATURE).issued(issued, "a".repeat(64), clock.today());

        pages.perform(get(file(issued)).with(user(mayor(2))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment; filename")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(PDF));
        pages.perform(get(file(foreign)).with(user(mayor(2)))).andExpect(status().isNotFound());
        pages.perform(get(file(issued)).with(user(OTHER_AREA))).andExpect(status().isNotFound());
        pages.perform(get(file(issued))).andExpect(status().is3xxRedirection());
    }

    @Test
    void theDraftDeliberationAndTheSchemeAreReadyToBeEdited() throws Exception {
        agreement.planApproved();
        commitments.add(
                key,
                new Commitment(
                        UUID.randomUUID(),
                        area.mayors().get(1),
                        action,
                        2018,
                        Fund.of("COMUNI"),
                        new BigDecimal("10000"),
                        new BigDecimal("9000"),
                        "",
                        BigDecimal.ZERO,
                        ""),
                PLAN_OFFICE);

        for (var paper : List.of(body(1) + "/delibera.odt", "/accordi/" + key + "/schema.odt")) {
            pages.perform(get(paper).with(user(OTHER_AREA))).andExpect(status().isNotFound());
            var odt = pages.perform(get(paper).with(user(mayor(1))))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/vnd.oasis.opendocument.text"))
                    .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(odt).startsWith('P', 'K');
        }
        pages.perform(get("/accordi/" + key + "/enti/sindaco-999999/delibera.odt")
                        .with(user(mayor(1))))
                .andExpect(status().isNotFound());
    }

    @Test
    void theSignaturePageGuidesTheMayorAndKeepsRefusedFilesFromOthers() throws Exception {
        var issued = files.keep("accordo.pdf", "application/pdf", PDF);
        agreement.state(Agreement.State.IN_SIGNATURE).issued(issued, "b".repeat(64), clock.today());
        agreement.uploads(area.mayors().get(1), "REFUSED", null, "Il certificato è scaduto: rinnovalo.");

        pages.perform(get(signature(1)).with(user(mayor(1))))
                .andExpect(content()
                        .string(allOf(
                                containsString("b".repeat(64)),
                                containsString("Carica e verifica"),
                                containsString("Il certificato è scaduto: rinnovalo."),
                                containsString("a".repeat(64)))));
        pages.perform(get(signature(1)).with(user(mayor(2))))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Carica e verifica")),
                                not(containsString("Il certificato è scaduto")))));
        pages.perform(get(signature(1)).with(user(PLAN_OFFICE)))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Carica e verifica")), containsString("Il certificato è scaduto"))));
    }

    @Test
    void onlyTheSignatoryAndTheSecretariatUploadASignedFile() throws Exception {
        agreement
                .state(Agreement.State.IN_SIGNATURE)
                .issued(files.keep("accordo.pdf", "application/pdf", PDF), "b".repeat(64), clock.today());

        for (var person : List.of(mayor(2), PLAN_OFFICE)) {
            pages.perform(signed(1).with(user(person))).andExpect(status().isForbidden());
        }
        assertThat(agreement.signedFiles()).isZero();
        pages.perform(signed(1).with(user(mayor(1))))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("verdict"));
        pages.perform(signed(1).with(user("segreteria.rhodense"))).andExpect(status().is3xxRedirection());
        pages.perform(get(signature(1)).with(user(mayor(1))))
                .andExpect(content().string(containsString("accordo-firmato.pdf")));
        assertThat(agreement.signedFiles()).isEqualTo(2);
    }

    /** What people's tools make: a file in a timestamp comes in as it is, goes out as it is, and the page says its time. */
    @Test
    void aSignedFileWithATimestampAroundItIsTakenAndSaysItsTime() throws Exception {
        agreement
                .state(Agreement.State.IN_SIGNATURE)
                .issued(files.keep("accordo.pdf", "application/pdf", PDF), "b".repeat(64), clock.today());
        var clockOfTools = TestAuthority.get().timestamping();
        var signer = TestAuthority.get()
                .signer("Anna", "Rho", people.taxCodeOf(mayor(1)).orElseThrow());
        var envelope = signer.signCades(PDF);

        pages.perform(signed(
                                1,
                                "accordo.pdf.p7m.tsd",
                                TestTimestamping.tsd(envelope, Optional.empty(), clockOfTools.token(PDF)))
                        .with(user(mayor(1))))
                .andExpect(status().is3xxRedirection());
        pages.perform(get(signature(1)).with(user(mayor(1))))
                .andExpect(content().string(containsString("La marca temporale non corrisponde a ciò che accompagna")));
        for (var file : Map.of(
                        "accordo.pdf.p7m.tsd", clockOfTools.tsd(envelope),
                        "accordo.pdf.p7m.m7m", clockOfTools.m7m(envelope),
                        "accordo-lta.pdf", clockOfTools.signPades(signer, "LTA", PDF))
                .entrySet()) {
            pages.perform(signed(1, file.getKey(), file.getValue()).with(user(mayor(1))))
                    .andExpect(status().is3xxRedirection());
            pages.perform(get(signature(1)).with(user(mayor(1))))
                    .andExpect(content()
                            .string(allOf(
                                    containsString(file.getKey()), containsString("Firma con marca temporale del "))));
            var kept = jdbc.sql("select file from signed_file where file_name = :name")
                    .param("name", file.getKey())
                    .query(UUID.class)
                    .list();
            var out = pages.perform(get(file(kept.get(kept.size() - 1))).with(user(mayor(1))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            assertThat(out.getContentAsByteArray()).isEqualTo(file.getValue());
            assertThat(out.getContentType())
                    .isIn("application/timestamped-data", "application/mime", "application/pdf");
        }
    }

    private List<String> pagesOfTheAgreement() {
        return List.of(
                "/accordi/" + key,
                "/accordi/" + key + "/impegni",
                "/accordi/" + key + "/impegni/impegni.csv",
                body(0),
                signature(0));
    }

    private List<String> forms() {
        return Stream.concat(
                        Stream.of("/sollecito", "/impegni", "/impegni/rimuovi", "/impegni/importa")
                                .map(path -> "/accordi/" + key + path),
                        Stream.of(body(0) + "/atto", signature(0)))
                .toList();
    }

    private MockHttpServletRequestBuilder commitment(
            String person, String id, int party, String available, String amount) {
        return post("/accordi/" + key + "/impegni")
                .param("id", id)
                .param("office", area.mayors().get(party))
                .param("action", action.toString())
                .param("year", "2018")
                .param("source", "COMUNI")
                .param("available", available)
                .param("amount", amount)
                .param("nonFinancial", "")
                .param("staffFte", "")
                .param("act", "")
                .with(user(person))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder load(String sheet) {
        return multipart("/accordi/" + key + "/impegni/importa")
                .file(sheet(sheet))
                .with(user(PLAN_OFFICE))
                .with(csrf());
    }

    @Test
    void theTableGoesOutAndComesBackInEveryFormat() throws Exception {
        pages.perform(commitment(PLAN_OFFICE, "", 0, "10.000", "9.000,50"));
        for (var format : SheetFormat.values()) {
            var address = "/accordi/" + key + "/impegni/impegni." + format.ending();
            pages.perform(get("/accordi/" + key + "/impegni").with(user(PLAN_OFFICE)))
                    .andExpect(content().string(allOf(containsString(address), containsString(".ods,.xlsx,.csv"))));
            var exported = pages.perform(get(address).with(user(mayor(2))))
                    .andExpect(header().string("Content-Type", format.mediaType()))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            pages.perform(load(exported)).andExpect(content().string(containsString("Impegni importati: 1.")));
            assertThat(commitments.of(key)).singleElement().satisfies(one -> assertThat(one.amount())
                    .isEqualByComparingTo("9000.50"));
        }
        var book = SheetFormat.XLSX.write(commitments.exportSheet(key));
        pages.perform(load(MacroWorkbook.of(book)))
                .andExpect(content().string(containsString("il foglio contiene macro (xlsm)")));
        pages.perform(load(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .andExpect(content().string(containsString("vecchio formato di Excel (xls)")));
        assertThat(commitments.of(key)).hasSize(1);
    }

    private MockHttpServletRequestBuilder load(byte[] sheet) {
        return multipart("/accordi/" + key + "/impegni/importa")
                .file(new MockMultipartFile("tabella", "impegni.xlsx", "", sheet))
                .with(user(PLAN_OFFICE))
                .with(csrf());
    }

    private static MockMultipartFile sheet(String text) {
        return new MockMultipartFile("tabella", "impegni.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletRequestBuilder act(int party, byte[] bytes) {
        return multipart(body(party) + "/atto")
                .file(new MockMultipartFile("atto", "..\\delibera.pdf", "application/pdf", bytes))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder signed(int party) {
        return signed(party, "accordo-firmato.pdf", PDF);
    }

    private MockHttpServletRequestBuilder signed(int party, String name, byte[] bytes) {
        return multipart(signature(party))
                .file(new MockMultipartFile("firmato", name, "application/octet-stream", bytes))
                .with(csrf());
    }

    private String body(int party) {
        return "/accordi/" + key + "/enti/" + area.mayors().get(party);
    }

    private String signature(int party) {
        return "/accordi/" + key + "/firma/" + area.mayors().get(party);
    }

    private String file(UUID file) {
        return "/accordi/" + key + "/file/" + file;
    }

    private String mayor(int index) {
        return area.mayorPeople().get(index);
    }
}
