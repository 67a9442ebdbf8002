/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.MoneyOnRecord;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain of the plan through its years. */
@PianozonaTest
@Tag("years")
class YearsChainPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private PlansInForce plans;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String page;

    /** An action that costs 5,000 in the second year and 7,000 in the third, and shall reach 140 persons in the third. */
    @BeforeEach
    void aPlanWithAnAction() {
        area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        plans.version1(cycle);
        page = "/piani/" + cycle + "/anni/catena";
        var action = jdbc.sql("select id from plan_action where cycle = ?")
                .param(cycle)
                .query(UUID.class)
                .single();
        var money = new MoneyOnRecord(jdbc);
        money.withoutCosts(action);
        money.cost(action, 2019, "COMUNI", "5000");
        money.cost(action, 2020, "COMUNI", "7000");
    }

    @Test
    void eachActionSaysByYearWhatItCostsAndWhatItsIndicatorsShallBe() {
        var visitor = visitor("ufficio-piano");
        var shown = Jsoup.parse(visitor.get(page).body());

        assertThat(shown.select("main").text())
                .contains(
                        "Azione: Assistenza domiciliare, comincia nel 2019, cresce",
                        "Obiettivo: Sostegno alla domiciliarità");
        assertThat(shown.select("tbody tr").stream()
                        .map(row ->
                                row.children().stream().map(cell -> cell.text()).toList()))
                .containsExactly(
                        List.of("Comuni, €", "", "5.000", "7.000"), List.of("Anziani seguiti, persone", "", "", "140"));
        assertThat(visitor.get(page.replace("/catena", "")).body()).contains("href=\"" + page + "\"");
    }

    @Test
    void guestsAndPeopleOfOtherAreasHaveNoSuchPage() {
        assertThat(visitor("terzo-settore").get(page).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "udp.pistoiese").get(page).statusCode())
                .isEqualTo(404);
    }

    private Visitor visitor(String office) {
        return Visitor.signedIn(port, newcomers.holding(List.of(area.office(office))));
    }
}
