/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.measure.Measure;
import it.pianozona.measure.Measures;
import it.pianozona.measure.Wording;
import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.UpdateApproval;
import it.pianozona.update.UpdateConsultations;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of an update, through their real endpoints with the real security (requirement 3.23c). */
@PianozonaTest
@Tag("plan")
class UpdatesPageTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";
    private static final String REASON = "Motivo di almeno venti caratteri";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private PlansInForce inForce;

    @Autowired
    private PlanUpdates updates;

    @Autowired
    private UpdateApproval approval;

    @Autowired
    private UpdateConsultations consultations;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private Measures measures;

    private MockMvc pages;
    private TestArea area;
    private String cycle;
    private String all;
    private String one;

    @BeforeEach
    void aPlanInForce() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        inForce.version1(cycle);
        all = "/piani/" + cycle + "/aggiornamenti";
        one = all + "/1";
    }

    @Test
    void somebodyFromOutsideReadsAnUpdateOnceItsChangesArePublished() throws Exception {
        open(HEAD, REASON);
        added(change("sezione", "di", "bisogni", "forma", "piano", "testo", "I bisogni sono cambiati."));
        var outside = "terzosettore.rhodense";
        pages.perform(get(all).with(user(outside))).andExpect(content().string(not(containsString(REASON))));
        pages.perform(get(one).with(user(outside))).andExpect(status().isNotFound());
        pages.perform(get(one).with(user(area.mayorPeople().get(0))))
                .andExpect(content().string(containsString("I bisogni sono cambiati")));

        consultations.publish(updates.ofCycle(cycle).get(0).id(), clock.today(), "Albo");
        pages.perform(get(one).with(user(outside)))
                .andExpect(content().string(containsString("I bisogni sono cambiati")));
        pages.perform(get(all).with(user(outside))).andExpect(content().string(containsString(REASON)));
    }

    @Test
    void theHeadOpensAnUpdateAndTheOfficeListsEveryKindOfChange() throws Exception {
        open(HEAD, "breve")
                .andExpect(content().string(allOf(containsString("«Motivo»"), containsString("breve</textarea>"))));
        open(HEAD, REASON).andExpect(flash().attribute("done", containsString(cycle + "-AGG-1")));
        for (var what : new String[] {"sezione", "obiettivo", "azione", "rimozione", "importo"}) {
            pages.perform(get(one + "/scegli/" + what).with(user(PLAN_OFFICE))).andExpect(status().isOk());
        }
        pages.perform(get(one + "/modifica/sezione").param("di", "bisogni").with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("Testo della prima versione")));
        var action = actions.of(cycle).get(0);
        pages.perform(get(one + "/modifica/azione")
                        .param("di", action.id().toString())
                        .with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("8.000,00")));

        added(change("sezione", "di", "bisogni", "forma", "piano", "testo", "I bisogni sono cambiati."));
        added(change("importo", "anno", "2019", "fonte", "COMUNI", "area", "SOCIAL", "importo", "12.500,50"));
        added(change(
                "obiettivo",
                "titolo",
                "Inclusione dei giovani",
                "classe",
                "INNOVATION",
                "aree",
                "SOCIAL",
                "priorita",
                objectives.of(cycle).get(0).sources().get(0)));
        change("azione", "titolo", "Azione senza costi", "area", "SOCIAL", "target", "Giovani", "obiettivo", "x")
                .andExpect(
                        content().string(allOf(containsString("«Obiettivo»"), containsString("Azione senza costi"))));
        added(change(
                "azione",
                "titolo",
                "Spazio giovani",
                "area",
                "SOCIAL",
                "target",
                "Giovani",
                "obiettivo",
                objectives.of(cycle).get(0).id().toString(),
                "titolareSociale",
                "Comuni",
                "costoAnno",
                "2019",
                "costoFonte",
                "COMUNI",
                "costoImporto",
                "12.000,00",
                "indicatore-0-nome",
                "Giovani seguiti",
                "indicatore-0-unita",
                "persone",
                "indicatore-0-partenza",
                "0",
                "indicatore-0-giorno",
                "31/12/2014",
                "indicatore-0-fonte",
                "Rilevazione",
                "indicatore-0-atteso-2020",
                "50"));
        added(change("rimozione", "di", action.id().toString()));

        pages.perform(get(one).with(user(area.mayorPeople().get(0))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Spazio giovani"),
                                containsString(
                                        "Indicatori: Giovani seguiti: da 0 persone al 31/12/2014 (Rilevazione) a 50 nel 2020."),
                                containsString("Si toglie dal piano."),
                                containsString("12.500,50"),
                                not(containsString("Togli dall'elenco")))));
        assertThat(actions.of(cycle)).containsExactly(action);
        assertThat(updates.changes(updates.ofCycle(cycle).get(0).id())).hasSize(5);
    }

    /** The change was listed before V136: the one that the plan has is told by its name, a new one stays words too. */
    @Test
    void aChangeThatWasProposedInWordsComesIntoThePlanInTheSameWords() throws Exception {
        var action = actions.of(cycle).get(0);
        measures.write(
                action.id(),
                List.of(Measure.inWords(UUID.randomUUID(), "Anziani seguiti", "", new Wording("100", "140"))));
        var words = measures.of(action.id()).get(0);
        open(HEAD, REASON);
        added(change(
                "azione",
                "di",
                action.id().toString(),
                "titolo",
                "Assistenza a casa",
                "area",
                "SOCIAL",
                "target",
                "Anziani soli",
                "obiettivo",
                action.objective().toString(),
                "titolareSociale",
                "Comuni",
                "costoAnno",
                "2018",
                "costoFonte",
                "COMUNI",
                "costoImporto",
                "8.000,00",
                "indicatore-0-id",
                words.id().toString(),
                "indicatore-0-nome",
                "Anziani seguiti",
                "indicatore-0-unita",
                "persone",
                "indicatore-0-partenza",
                "100",
                "indicatore-0-giorno",
                "31/12/2014",
                "indicatore-0-fonte",
                "Rilevazione",
                "indicatore-0-atteso-2020",
                "140"));
        var update = updates.ofCycle(cycle).get(0).id();
        jdbc.sql(
                        """
                update plan_update set state = 'IN_APPROVAL' where id = :id;
                update plan_update_change set change = jsonb_set(change, '{action,indicators}', cast(:old as jsonb))
                 where update = :id
                """)
                .param("id", update)
                .param(
                        "old",
                        """
                        [{"name": "Anziani seguiti", "baseline": "90", "target": "150", "indicator": ""},
                         {"name": "Attesa", "baseline": "lunga", "target": "breve", "indicator": ""}]
                        """)
                .update();
        approval.putInForce(update);

        var changed = actions.find(cycle, action.id()).orElseThrow();
        assertThat(changed.title()).isEqualTo("Assistenza a casa");
        assertThat(changed.indicators())
                .extracting(Measure::italian)
                .containsExactly("Anziani seguiti: da 90 a 150", "Attesa: da lunga a breve");
        assertThat(changed.indicators().get(0).id()).isEqualTo(words.id());
    }

    @Test
    void aChangeIsTakenOffTheListUnlessAnotherNeedsIt() throws Exception {
        open(HEAD, REASON);
        added(change("importo", "anno", "2018", "fonte", "COMUNI", "area", "SOCIAL", "importo", "20000"));
        var update = updates.ofCycle(cycle).get(0);
        var change = updates.changes(update.id()).get(0).id().toString();
        pages.perform(post(one + "/togli")
                        .param("modifica", change)
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
        pages.perform(post(one + "/togli")
                        .param("modifica", change)
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("non è più nell'elenco")));
        assertThat(updates.changes(update.id())).isEmpty();
    }

    @Test
    void bothVersionsAreReadAndTheOlderSaysWhatItSaid() throws Exception {
        open(HEAD, REASON);
        added(change("sezione", "di", "bisogni", "forma", "piano", "testo", "I bisogni sono cambiati."));
        var update = updates.ofCycle(cycle).get(0).id();
        jdbc.sql("update plan_update set state = 'IN_APPROVAL' where id = :id")
                .param("id", update)
                .update();
        approval.putInForce(update);

        assertThat(plans.ofCycle(cycle).version()).isEqualTo(2);
        var versions = "/piani/" + cycle + "/versioni";
        var reader = area.mayorPeople().get(0);
        pages.perform(get(versions).with(user(reader)))
                .andExpect(content().string(allOf(containsString("Versione 2"), containsString("sostituita"))));
        pages.perform(get(versions + "/1").with(user(reader)))
                .andExpect(content()
                        .string(allOf(
                                containsString("prima versione"), not(containsString("I bisogni sono cambiati")))));
        pages.perform(get(versions + "/2").with(user(reader)))
                .andExpect(content().string(containsString("I bisogni sono cambiati")));
        pages.perform(get(versions + "/3").with(user(reader))).andExpect(status().isNotFound());
        pages.perform(get("/piani/" + cycle).with(user(reader)))
                .andExpect(content().string(containsString(all)));
    }

    @Test
    void strangersFindNothingReadersWriteNothingAndAnotherSiteDoesNothing() throws Exception {
        open(PLAN_OFFICE, REASON).andExpect(status().isForbidden());
        open("responsabile.pistoiese", REASON).andExpect(status().isNotFound());
        pages.perform(post(all).param("motivo", REASON).with(user(HEAD))).andExpect(status().isForbidden());
        open(HEAD, REASON);
        var reader = area.mayorPeople().get(0);
        for (var path : new String[] {all, one, "/piani/" + cycle + "/versioni", "/piani/" + cycle + "/versioni/1"}) {
            pages.perform(get(path).with(user(reader))).andExpect(status().isOk());
            pages.perform(get(path).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
            pages.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        pages.perform(get(all + "/9").with(user(reader))).andExpect(status().isNotFound());
        pages.perform(get(one + "/scegli/sezione").with(user(reader))).andExpect(status().isForbidden());
        pages.perform(get(one + "/modifica/sezione").param("di", "nessuna").with(user(PLAN_OFFICE)))
                .andExpect(status().isNotFound());
        for (var path : new String[] {one + "/modifica/importo", one + "/togli"}) {
            var form = post(path).param("modifica", "00000000-0000-0000-0000-000000000000");
            pages.perform(form.with(user(PLAN_OFFICE))).andExpect(status().isForbidden());
            pages.perform(form.with(user(reader)).with(csrf())).andExpect(status().isForbidden());
            pages.perform(form.with(user("udp.pistoiese")).with(csrf())).andExpect(status().isNotFound());
        }
    }

    @Test
    void thePlanOfficeTakesAnUpdateBackFromItsPageAndAMayorDoesNot() throws Exception {
        open(HEAD, REASON);
        pages.perform(get(one).with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("Ritira l&#39;aggiornamento")));
        pages.perform(post(one + "/ritiro")
                        .param("motivo", REASON)
                        .with(user(area.mayorPeople().get(0)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(post(one + "/ritiro").with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Motivo»")));
        pages.perform(post(one + "/ritiro")
                        .param("motivo", REASON)
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(flash().attribute("done", containsString("il piano resta com'è")));

        pages.perform(get(one).with(user(PLAN_OFFICE)))
                .andExpect(content()
                        .string(allOf(
                                containsString("lasciato cadere"), not(containsString("Ritira l&#39;aggiornamento")))));
    }

    private ResultActions open(String person, String reason) throws Exception {
        return pages.perform(
                post(all).param("motivo", reason).with(user(person)).with(csrf()));
    }

    private ResultActions change(String what, String... fields) throws Exception {
        var form = post(one + "/modifica/" + what).param("motivo", REASON);
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return pages.perform(form.with(user(PLAN_OFFICE)).with(csrf()));
    }

    private static void added(ResultActions change) throws Exception {
        change.andExpect(flash().attribute("done", containsString("è nell'elenco")));
    }
}
