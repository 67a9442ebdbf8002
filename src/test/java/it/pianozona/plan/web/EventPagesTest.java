/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.plan.consultation.ParticipantCategory;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.section.EvidenceRepository;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PianozonaTest
@Tag("plan")
class EventPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private PlanSections sections;

    @Autowired
    private ParticipationEvents events;

    @Autowired
    private EvidenceRepository evidence;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private Visitor office;

    @BeforeEach
    void aPlanInDrafting() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        drafting.askContributions(key);
        office = Visitor.signedIn(port, "udp.rhodense");
    }

    @Test
    void anEventIsRecordedWithItsAttendanceAndClosedByItsMinutes() throws Exception {
        office.sendForm(page(), page(), event(Map.of("presenze[CSV]", "3", "presenze[FOURTH_SECTOR]", "12")));
        var open = events.of(key).get(0);
        assertThat(open.closed()).isFalse();
        assertThat(open.attendance())
                .isEqualTo(Map.of(ParticipantCategory.CSV, 3, ParticipantCategory.FOURTH_SECTOR, 12));
        assertThat(office.get(page()).body()).contains("Aperto: manca il verbale", "15 in tutto");

        var id = open.id().toString();
        assertThat(office.sendForm(page(), page(), event(Map.of("id", id, "chiudi", "si", "presenze[CSV]", "4")))
                        .body())
                .contains("l&#39;evento si chiude con il suo verbale");
        office.sendForm(
                page(),
                page(),
                event(Map.of(
                        "id",
                        id,
                        "chiudi",
                        "si",
                        "presenze[CSV]",
                        "4",
                        "verbale",
                        "Si è discusso di case e di lavoro.")));
        assertThat(events.of(key)).singleElement().satisfies(one -> {
            assertThat(one.closed()).isTrue();
            assertThat(one.people()).isEqualTo(4);
        });
        assertThat(office.sendForm(page(), page(), event(Map.of("id", id, "luogo", "Altrove")))
                        .body())
                .contains("non cambia più");
        office.sendForm(page(), page() + "/" + id + "/togli", Map.of());
        assertThat(events.of(key)).hasSize(1);

        office.sendFile(page(), page() + "/" + id + "/allegati", "allegato", "verbale.pdf", TestPdf.saying("Verbale"));
        var file = events.of(key).get(0).files().get(0);
        assertThat(office.get(page() + "/" + id + "/allegati/" + file).statusCode())
                .isEqualTo(200);
        office.sendFile(page(), page() + "/" + id + "/allegati", "allegato", "verbale.exe", new byte[] {'M', 'Z', 1});
        assertThat(events.of(key).get(0).files()).hasSize(1);
        assertThat(office.get("/piani/" + key).body()).contains("1 evento, 4 presenze.");
    }

    @Test
    void whatCannotBeReadIsRefusedWithWhatWasWritten() {
        var answer = office.sendForm(
                page(), page(), event(Map.of("presenze[ASP]", "tanti", "luogo", "", "verbale", "Testo scritto")));
        assertThat(answer.body())
                .contains("«Aziende pubbliche di servizi alla persona»", "«Luogo»", "Testo scritto", "tanti");
        assertThat(office.sendForm(page(), page(), event(Map.of("tipo", "CO_DESIGN")))
                        .body())
                .contains("un&#39;azione innovativa o sperimentale del piano");
        assertThat(office.sendForm(
                                page(),
                                page(),
                                event(Map.of(
                                        "data",
                                        clock.now().plusDays(1).withNano(0).toString())))
                        .body())
                .contains("si registra dopo che si è tenuto");
        assertThat(events.of(key)).isEmpty();
    }

    @Test
    void othersReadTheEventsAndStrangersFindNothing() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        assertThat(mayor.get(page()).body()).doesNotContain("Registra un evento");
        assertThat(mayor.sendForm(page(), page(), event(Map.of())).statusCode()).isEqualTo(403);
        var stranger = Visitor.signedIn(port, "udp.pistoiese");
        assertThat(stranger.get(page()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/piani/" + key + "/evidenze").statusCode()).isEqualTo(404);
    }

    @Test
    void evidenceIsAttachedToASectionByWhoWorksOnIt() {
        var place = "/piani/" + key + "/evidenze";
        var code = sections.of(key).get(0).code();
        sections.assign(
                key,
                area.office("terzo-settore"),
                List.of(sections.of(key).get(1).code()));
        var fields = new HashMap<>(Map.of(
                "sezione",
                code,
                "titolo",
                "Povertà in Italia",
                "fonte",
                "ISTAT",
                "data",
                "2016-07-14",
                "indirizzo",
                ""));
        assertThat(office.sendForm(place, place, fields).body())
                .contains("«File»: allega il documento", "Povertà in Italia");
        fields.put("indirizzo", "javascript:alert(1)");
        assertThat(office.sendForm(place, place, fields).body()).contains("«Indirizzo»");
        fields.put("indirizzo", "https://www.istat.it/poverta");
        office.sendForm(place, place, fields);

        assertThat(evidence.of(key)).singleElement().satisfies(one -> {
            assertThat(one.section()).isEqualTo(code);
            assertThat(one.address()).isEqualTo("https://www.istat.it/poverta");
        });
        assertThat(office.get(place).body()).contains("Povertà in Italia");
        var third = Visitor.signedIn(port, colleagues.holderOf(area.office("terzo-settore")));
        assertThat(third.get(place).body()).doesNotContain("Povertà in Italia");
        assertThat(third.sendForm(place, place, fields).statusCode()).isEqualTo(404);
    }

    private Map<String, String> event(Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "tipo",
                "FORUM",
                "data",
                clock.now().minusDays(1).withSecond(0).withNano(0).toString(),
                "luogo",
                "Sala civica"));
        fields.putAll(changed);
        return fields;
    }

    private String page() {
        return "/piani/" + key + "/eventi";
    }
}
