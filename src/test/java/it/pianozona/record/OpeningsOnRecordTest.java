/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.appointment.EntityChanges;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Sources;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Nothing is opened by a person without a line in the legal record: who, for which office, what. */
@PianozonaTest
class OpeningsOnRecordTest {

    /** An appointment's entry in the record comes before what it decides, and its process after that. */
    private static final Set<String> AFTER_THEIR_ENTRY = Set.of("AppointmentCases", "DirectEntries");

    private static final Pattern START = Pattern.compile("\\bprocesses\\s*\\.start\\(");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private PublicInquiries inquiries;

    @Autowired
    private EntityChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc pages;

    @BeforeEach
    void thePagesAreServed() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aRegionalActIsOnRecordWithThePersonWhoOpenedIt() throws Exception {
        var before = lines("Registrazione di un atto regionale aperta", "udp.pistoiese");
        opens("udp.pistoiese", post("/atti-regionali").param("regione", "TO"));

        assertThat(lines("Registrazione di un atto regionale aperta", "udp.pistoiese"))
                .isEqualTo(before + 1);
    }

    @Test
    void aPublicInquiryIsOnRecordWithThePersonWhoOpenedIt() throws Exception {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        anInnovativeAction(cycle);
        var before = lines("Istruttoria pubblica aperta", "udp.rhodense");
        opens("udp.rhodense", post("/accordi/" + cycle + "/atti/istruttoria"));

        assertThat(inquiries.ofCycle(cycle)).hasSize(1);
        assertThat(lines("Istruttoria pubblica aperta", "udp.rhodense")).isEqualTo(before + 1);
    }

    @Test
    void aChangeOfMunicipalitiesIsOnRecordWithThePersonWhoOpenedIt() {
        var area = areas.like("RHO");
        var key = changes.open(area.code(), "segreteria.rhodense");

        assertThat(jdbc.sql("select person from legal_record where business_key = :key")
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsExactly("segreteria.rhodense");
    }

    @Test
    void nobodyStartsAProcessButByOpeningItsCaseOnRecord() {
        assertThat(Sources.java()
                        .filter(source -> START.matcher(source.text()).find())
                        .map(source -> source.name().replace(".java", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(AFTER_THEIR_ENTRY);
    }

    private void opens(String person, MockHttpServletRequestBuilder request) throws Exception {
        pages.perform(request.with(user(person)).with(csrf()));
    }

    private int lines(String act, String person) {
        return jdbc.sql("select count(*) from legal_record where act = :act and person = :person and office <> ''")
                .param("act", act)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private void anInnovativeAction(String cycle) {
        var objective = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_objective (id, cycle, title, class, aggregation, areas, sources, attributes, recomposition,
                    threshold, added_at)
                values (:id, :cycle, 'Obiettivo', 'INNOVATION', false, '{SOCIAL}', '{prova}', '{}', '{}', '', now())
                """)
                .param("id", objective)
                .param("cycle", cycle)
                .update();
        jdbc.sql(
                        """
                insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner, health_owner,
                    policy, added_at)
                values (gen_random_uuid(), :cycle, 'Azione', :objective, 'SOCIAL', 'Famiglie', '{}', true, 'Rho', '', '', now())
                """)
                .param("objective", objective)
                .param("cycle", cycle)
                .update();
    }
}
