/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every part of the dossier on a desk and on a phone; the drawing of the process with its marked steps. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierInChromiumTest {

    private static final String OFFICE = "udp.rhodense";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Cycles cycles;

    @Autowired
    private PlansInForce plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private Browser browser;

    @BeforeAll
    void aCycleWithAPlanAnAgreementAndAVote() {
        area = areas.like("RHO");
        var year = clock.today().getYear() + 1;
        key = cycles.open(
                        new CycleDraft(
                                area.code(),
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year + 2, 12, 31),
                                LocalDate.of(year - 1, 12, 31),
                                ""),
                        OFFICE)
                .key();
        plans.version1(key);
        vote();
        AgreementOnRecord.drafted(jdbc, clock, area, key);
        browser = Browser.on(port);
    }

    /** A sitting with a vote of the first mayor. */
    private void vote() {
        jdbc.sql(
                        """
                with asked as (
                    insert into collegial_decision (id, territory, business_key, body, subject_id, subject_title, rule_set, outcome,
                        opened_on, notice_days, minutes_days, publication_days, return_days)
                    select gen_random_uuid(), :area, :key, b.id, 'piano', 'Piano di Zona', 'MAJORITY_PRESENT', 'APPROVED',
                        :today, 5, 10, 15, 15 from body b where b.territory = :area limit 1 returning id),
                called as (
                    insert into sitting (id, decision, number, call, held_at, place, agenda, closed_at, members, outcome)
                    select gen_random_uuid(), id, 1, 1, :today + time '18:00', 'Sala consiliare', 'Piano di Zona', time '20:00',
                        3, 'APPROVED' from asked returning id, decision),
                seats as (
                    insert into sitting_attendance (sitting, office, present)
                    select called.id, office, true from called, unnest(:mayors) office)
                insert into vote (sitting, office, person, choice, reason, conflict, cast_at)
                select id, :mayor, :person, 'FAVOREVOLE', '', false, now() from called
                """)
                .param("area", area.code())
                .param("key", key)
                .param("today", clock.today())
                .param("mayors", area.mayors().toArray(String[]::new))
                .param("mayor", area.mayors().get(0))
                .param("person", area.mayorPeople().get(0))
                .update();
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void everyPartIsReadWithoutBarriersAndTheProcessIsDrawn() {
        var page = browser.person().signIn(OFFICE).page();
        var at = "/fascicolo/" + key;
        Screens.see(page, at, "fascicolo");
        for (var part : new String[] {
            "fasi", "scadenze", "documenti", "testi", "risorse", "indicatori", "sedute", "ratifiche", "stampa"
        }) {
            Screens.see(page, at + "/" + part, "fascicolo-" + part);
        }
        Screens.see(page, "fascicolo-storia", () -> {
            page.navigate(at + "/storia");
            page.locator("main details summary").first().click();
        });
        Screens.see(page, "fascicolo-processo", () -> {
            page.navigate(at + "/processo");
            page.locator("#disegno-processo summary").click();
            page.waitForSelector("#schema-processo[data-disegnato]");
        });
        assertThat(page.locator("#schema-processo .djs-shape.pz-passo-aperto").count())
                .isPositive();
        assertThat(page.locator("#schema-processo .djs-shape.pz-passo-fatto").count())
                .isPositive();
        assertThat(page.locator("#schema-processo .bjs-powered-by").isVisible()).isTrue();
    }
}
