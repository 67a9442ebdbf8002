/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.office.GroupKind;
import it.pianozona.office.WorkingGroups;
import it.pianozona.support.MemberForm;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Groups and tables of an area and of a conference through their pages. */
@PianozonaTest
@Tag("plan")
class GroupPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private WorkingGroups groups;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String page;
    private Visitor head;

    @BeforeEach
    void anAreaWithAnOffice() {
        area = areas.like("RHO");
        page = "/uffici-di-piano/" + area.code();
        head = Visitor.signedIn(port, "responsabile.rhodense");
    }

    @Test
    void aGroupIsOpenedStaffedHeldAgainstItsTemplateAndClosed() {
        area = areas.like("PPO");
        page = "/uffici-di-piano/" + area.code();
        var office = Visitor.signedIn(port, "udp.ponente");
        var opening = new HashMap<>(Map.of("modello", "ER-GT-3", "atto", "Delibera 4", "titolo", ""));
        opening.put("dal", clock.today().toString());
        assertThat(office.sendForm(page, page + "/gruppi", opening).statusCode())
                .isEqualTo(302);
        var group = groups.of(area.code()).get(0);
        var at = page + "/gruppi/" + group.id();
        var form = MemberForm.of("Carla", area, clock.today());
        form.put("ente", "Comune");
        form.put("parte", "MUNICIPALITIES");
        assertThat(office.sendForm(at, at + "/nomine", form).statusCode()).isEqualTo(302);

        assertThat(group.kind()).isEqualTo(GroupKind.TARGET_GROUP);
        assertThat(office.get(at).body())
                .contains("Carla")
                .contains("Comuni: previsti 3, nominati 1.")
                .contains("Azienda sanitaria: previsti 2, nominati 0.");
        assertThat(office.sendForm(
                                at,
                                at + "/chiusura",
                                Map.of("ultimoGiorno", clock.today().toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(groups.of(area.code()).get(0).to()).contains(clock.today());
    }

    @Test
    void nobodyAppointsThemselfToAGroupThatGivesAnOfficeTheyDoNotHold() {
        area = areas.like("PPO");
        page = "/uffici-di-piano/" + area.code();
        var office = Visitor.signedIn(port, "udp.ponente");
        var opening = new HashMap<>(
                Map.of("modello", "ER-GT-3", "atto", "Delibera 4", "ufficio", area.office("gruppi-tecnici")));
        opening.put("dal", clock.today().toString());
        assertThat(office.sendForm(page, page + "/gruppi", opening).statusCode())
                .isEqualTo(302);
        var at = page + "/gruppi/" + groups.of(area.code()).get(0).id();
        var form = MemberForm.of("Io stessa", area, clock.today());
        form.put("ente", "Comune");
        form.put("parte", "MUNICIPALITIES");
        form.put("accesso", "udp.ponente");

        assertThat(office.sendForm(at, at + "/nomine", form).body()).contains("a sé stesso", "Io stessa");
    }

    @Test
    void inTheInterdistrictTableExactlyOnePersonSitsForEachDistrict() {
        area = areas.like("PPO");
        var conference = areas.ownConference(area);
        page = "/uffici-di-piano/" + conference;
        var support = Visitor.signedIn(port, "supporto.ctss-piacenza");
        var opening = new HashMap<>(Map.of("modello", "ER-TI", "atto", "Delibera 4"));
        opening.put("dal", clock.today().toString());
        assertThat(support.sendForm(page + "/gruppi", page + "/gruppi", opening).statusCode())
                .isEqualTo(302);
        var table = groups.of(conference).get(0);
        var at = page + "/gruppi/" + table.id();
        assertThat(groups.composition(table, clock.today()).remarks())
                .anyMatch(remark -> remark.contains("prevista 1 persona dei Comuni, nominate 0"))
                .contains("Azienda sanitaria: previsti 4, nominati 0.", "Provincia: almeno 1, nominati 0.");
        var form = MemberForm.of("Dario", area, clock.today());
        form.put("ente", "Comune");
        form.put("parte", "MUNICIPALITIES");
        assertThat(support.sendForm(at, at + "/nomine", form).body()).contains("«Distretto»");
        form.put("distretto", area.code());
        assertThat(support.sendForm(at, at + "/nomine", form).statusCode()).isEqualTo(302);
        form.put("persona", "Elena " + area.code());
        assertThat(support.sendForm(at, at + "/nomine", form).body()).contains("ha già la sua persona");

        assertThat(groups.composition(table, clock.today()).remarks())
                .noneMatch(remark -> remark.contains("persona dei Comuni"));
    }
}
