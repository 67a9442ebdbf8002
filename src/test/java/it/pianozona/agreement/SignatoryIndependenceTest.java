/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.registration.Applicants;
import it.pianozona.signature.Verdict;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Who wrote the codice fiscale of a signatory neither brings in, nor enters, nor attests the signature until it is confirmed. */
@PianozonaTest
@Tag("agreement")
class SignatoryIndependenceTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String WRITTEN_BY_YOU = "lo hai scritto tu e nessun altro lo ha ancora confermato";
    private static final AtomicInteger NEXT = new AtomicInteger(300);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private Offices offices;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Signing signing;

    @Autowired
    private SignaturesToSettle toSettle;

    @Autowired
    private BusinessClock clock;

    private MockMvc pages;
    private Duration offset;
    private TestArea area;
    private String key;
    private String office;
    private String mayor;
    private String code;

    @BeforeEach
    void theSecretariatHasRecordedTheMayorOfAnAgreementInSignature() {
        offset = clock.offset();
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        office = area.mayors().get(0);
        code = Applicants.taxCode(NEXT.incrementAndGet());
        mayor = recorded(code, SECRETARY);
        key = cycles.inPreparation(area, 2018);
        steps.untilSignature(area, key, Map.of());
        offices.replaceHolder(office, mayor, HolderKind.ELECTED_MAYOR, "Proclamazione", clock.today());
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    private String recorded(String taxCode, String writer) {
        var name = "firma." + UUID.randomUUID().toString().substring(0, 8);
        var newcomer = people.register(new Person(name, "Vera", "Conti", name + "@example.it", true));
        taxCodes.ofNewcomer(newcomer, taxCode, writer);
        return name;
    }

    private ResultActions uploads(String person, byte[] file) throws Exception {
        return pages.perform(multipart("/accordi/" + key + "/firma/" + office)
                .file(new MockMultipartFile("firmato", "accordo.pdf.p7m", "application/pkcs7-mime", file))
                .with(user(person))
                .with(csrf()));
    }

    private ResultActions entersOnBehalf(String person) throws Exception {
        var task = colleagues.taskOf("firmatario-" + office, key, "UserTask_Sign");
        return pages.perform(multipart("/per-conto/compiti/" + task.getId())
                .file(new MockMultipartFile("scansione", "pec.pdf", "application/pdf", TestPdf.saying("PEC")))
                .param("means", "PEC")
                .param("protocol", "77/2017")
                .param("protocolDate", clock.today().toString())
                .param("campo.esitoFirma", "FIRMATO")
                .with(user(person))
                .with(csrf()));
    }

    @Test
    void theWriterNeitherUploadsNorEntersOnBehalfAndIsFreeAfterTheConfirmation() throws Exception {
        var file = steps.signerOf(office).signCades(steps.issued(key));
        uploads(SECRETARY, file)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(WRITTEN_BY_YOU)))
                .andExpect(content().string(containsString("Vera Conti")))
                .andExpect(content().string(containsString("Conferma il codice fiscale")));
        uploads(SECRETARY, new byte[21 * 1024 * 1024]).andExpect(content().string(containsString(WRITTEN_BY_YOU)));
        pages.perform(get("/accordi/" + key + "/firma/" + office).with(user(SECRETARY)))
                .andExpect(content().string(containsString(WRITTEN_BY_YOU)))
                .andExpect(content().string(not(containsString("Carica e verifica"))));
        assertThat(signing.uploads(key)).isEmpty();

        var colleague = newcomers.holding(List.of());
        offices.addHolder(area.office("segreteria"), colleague, HolderKind.APPOINTED, "prova", clock.today());
        uploads(colleague, file).andExpect(redirectedUrl("/accordi/" + key + "/firma/" + office));
        assertThat(signing.lastUpload(key, office).orElseThrow().state()).isEqualTo(Verdict.State.ACCEPTED);
        entersOnBehalf(SECRETARY).andExpect(content().string(containsString(WRITTEN_BY_YOU)));
        assertThat(signatures.of(key)).doesNotContainKey(office);

        taxCodes.confirm(mayor, code, "admin");
        pages.perform(get("/accordi/" + key + "/firma/" + office).with(user(SECRETARY)))
                .andExpect(content().string(containsString("Carica e verifica")));
        entersOnBehalf(SECRETARY).andExpect(redirectedUrl("/per-conto"));
        assertThat(signatures.of(key).get(office).person()).isEqualTo(SECRETARY);
    }

    @Test
    void theSignatoryAndAnotherColleagueAreNotStopped() throws Exception {
        var colleague = newcomers.holding(List.of());
        offices.addHolder(area.office("segreteria"), colleague, HolderKind.APPOINTED, "prova", clock.today());
        uploads(mayor, steps.signerOf(office).signCades(steps.issued(key)))
                .andExpect(redirectedUrl("/accordi/" + key + "/firma/" + office));
        entersOnBehalf(colleague).andExpect(redirectedUrl("/per-conto"));
        assertThat(signatures.of(key)).containsKey(office);
    }

    @Test
    void anAdministratorWhoCorrectedTheCodeIsStoppedInTheSecretariatTooAndTheOneBeforeIsFree() throws Exception {
        var right = Applicants.taxCode(NEXT.incrementAndGet());
        taxCodes.correct(mayor, right, "admin");
        offices.addHolder(area.office("segreteria"), "admin", HolderKind.APPOINTED, "prova", clock.today());
        var file = steps.signerOf(office).signCades(steps.issued(key));

        uploads("admin", file).andExpect(content().string(containsString(WRITTEN_BY_YOU)));
        uploads(SECRETARY, file).andExpect(redirectedUrl("/accordi/" + key + "/firma/" + office));
    }

    @Test
    void aMayorWhoRecordedTheDeputySignsAloneYetDoesNotBringInTheDeputysSignature() throws Exception {
        taxCodes.confirm(mayor, code, "admin");
        var deputy = recorded(Applicants.taxCode(NEXT.incrementAndGet()), mayor);
        delegations.grant(
                office,
                mayor,
                deputy,
                Set.of(DelegationScope.SIGN),
                Optional.of(new Delegation.Act("12/2017", clock.today())),
                clock.today(),
                clock.today().plusDays(30));
        var ofTheDeputy = TestAuthority.get()
                .signer("Vera", "Conti", people.taxCodeOf(deputy).orElseThrow())
                .signCades(steps.issued(key));

        uploads(mayor, ofTheDeputy).andExpect(content().string(containsString(WRITTEN_BY_YOU)));
        assertThat(signing.uploads(key)).isEmpty();
        uploads(deputy, ofTheDeputy).andExpect(redirectedUrl("/accordi/" + key + "/firma/" + office));
        assertThat(Refusals.of(() -> colleagues.submit(
                        mayor,
                        colleagues.taskOf("firmatario-" + office, key, "UserTask_Sign"),
                        Map.of("esitoFirma", "FIRMATO"))))
                .contains(WRITTEN_BY_YOU);
        uploads(mayor, steps.signerOf(office).signCades(steps.issued(key)))
                .andExpect(redirectedUrl("/accordi/" + key + "/firma/" + office));
        steps.close(key, office);
        assertThat(signatures.of(key)).containsKey(office);
    }

    @Test
    void theWriterDoesNotAttestAndNobodyAttestsASignatureWhoseCodeWasCorrectedSince() {
        steps.upload(
                key, office, TestAuthority.get().withoutRevocationData(code).signCades(steps.issued(key)));
        steps.close(key, office);
        steps.everybodySigns(key);
        colleagues.fireTimer(key, "BoundaryEvent_VerifyDaily");

        assertThat(attests(SECRETARY)).contains(WRITTEN_BY_YOU);
        taxCodes.correct(mayor, Applicants.taxCode(NEXT.incrementAndGet()), "admin");
        assertThat(attests(SECRETARY)).contains("è stato corretto il codice fiscale");
        taxCodes.correct(mayor, code, "admin");
        colleagues.submit(SECRETARY, settle(), attested());
        assertThat(toSettle.unverified(key)).isEmpty();
    }

    private String attests(String person) {
        var task = settle();
        return Refusals.of(() -> colleagues.submit(person, task, attested()));
    }

    private org.camunda.bpm.engine.task.Task settle() {
        return colleagues.task(key, "UserTask_SettleVerification");
    }

    private static Map<String, Object> attested() {
        return Map.of("esitoVerifica", "ATTESTO", "estremi", "DSS della Commissione europea, rapporto 7");
    }
}
