/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.signature.Verdict;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who gets the document signed in a demonstration, through the endpoint and its security. */
@PianozonaTest
@Tag("agreement")
class DemonstrationSignaturePageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DemonstrationSignaturePage demonstration;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Delegations delegations;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private BusinessClock clock;

    private MockMvc pages;
    private TestArea area;
    private String key;
    private String office;
    private String mayor;
    private String otherMayor;

    @BeforeEach
    void anAgreementAtItsSignature() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        steps.untilSignature(area, key, Map.of());
        office = area.mayors().get(0);
        mayor = area.mayor(office);
        otherMayor = area.mayor(area.mayors().get(1));
    }

    @Test
    void the_signatory_gets_the_issued_document_in_an_envelope() throws Exception {
        var answer = pages.perform(trial().with(user(mayor)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pkcs7-mime"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Disposition", containsString(".pdf.p7m")))
                .andReturn()
                .getResponse();

        var envelope = new CMSSignedData(answer.getContentAsByteArray());

        assertThat(((CMSProcessableByteArray) envelope.getSignedContent()).getContent())
                .isEqualTo(steps.issued(key));
    }

    @Test
    void the_strict_product_refuses_the_file() throws Exception {
        var signed = pages.perform(trial().with(user(mayor)).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var upload = steps.upload(key, office, signed);

        assertThat(upload.state()).isEqualTo(Verdict.State.REFUSED);
    }

    @Test
    void the_deputy_for_the_signature_signs_in_their_own_name() throws Exception {
        delegations.grant(
                office,
                mayor,
                otherMayor,
                Set.of(DelegationScope.SIGN),
                Optional.of(new Delegation.Act("5", clock.today())),
                clock.today(),
                clock.today().plusDays(5));

        pages.perform(trial().with(user(otherMayor)).with(csrf())).andExpect(status().isOk());

        assertThat(offer(otherMayor)).extracting("office").isEqualTo(office);
    }

    @Test
    void nobody_else_gets_it() throws Exception {
        for (var person : List.of(otherMayor, "segreteria.rhodense", "udp.rhodense", "sindaco.bollate")) {
            pages.perform(trial().with(user(person)).with(csrf())).andExpect(status().isForbidden());
            assertThat(offer(person)).as(person).isNull();
        }
        pages.perform(trial().with(csrf())).andExpect(redirectedUrlPattern("**/accedi"));
        pages.perform(trial().with(user(mayor))).andExpect(status().isForbidden());
    }

    @Test
    void who_has_signed_is_offered_it_no_more() throws Exception {
        assertThat(offer(mayor).name()).isNotBlank();

        steps.sign(key, office);

        assertThat(offer(mayor)).isNull();
        pages.perform(trial().with(user(mayor)).with(csrf())).andExpect(status().isForbidden());
    }

    private DemonstrationSignaturePage.Trial offer(String person) {
        return demonstration.trial(Map.of("cycleKey", key, "office", office), () -> person);
    }

    private MockHttpServletRequestBuilder trial() {
        return post("/accordi/{key}/firma/{office}/prova", key, office);
    }
}
