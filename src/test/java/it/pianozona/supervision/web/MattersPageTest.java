/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of what happens to an agreement, through its real endpoints. */
@PianozonaTest
@Tag("agreement")
class MattersPageTest {

    private static final String TEXT = "Un motivo di almeno venti caratteri";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private Matters matters;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private String page;

    @BeforeEach
    void threeMayorsHaveAnAgreement() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        page = "/accordi/" + key + "/vicende";
        agreements.inForce(area, key);
    }

    @Test
    void aMayorReportsADefaultAndFindsItOnThePage() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        mayor.sendForm(page, page + "/inadempienza", report(0, 1));

        assertThat(matters.ofCycle(key)).singleElement().satisfies(matter -> assertThat(matter.kind())
                .isEqualTo(Matter.Kind.DEFAULT));
        assertThat(mayor.get(page).body()).contains("Inadempienza").contains(TEXT);
    }

    @Test
    void forSomebodyFromOutsideTheMattersDoNotExist() {
        var outside = Visitor.signedIn(port, "terzosettore.rhodense");
        assertThat(outside.get(page).statusCode()).isEqualTo(404);
        assertThat(outside.sendForm("/accordi/" + key + "/adesioni", page + "/inadempienza", report(0, 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(outside.get("/accordi/" + key).body()).doesNotContain(page);
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void aWithdrawalTooEarlyIsRefusedInWordsAndNothingIsOpened() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        var form = new HashMap<>(Map.of("ente", area.mayors().get(0), "motivo", TEXT, "atto", "Delibera 1"));
        form.put("dataAtto", clock.today().toString());
        form.put("decorrenza", clock.today().plusDays(1).toString());
        mayor.sendForm(page, page + "/recesso", form);

        assertThat(mayor.get(page).body()).contains("«Decorrenza»");
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void aRefusedWithdrawalShowsAllItsFaultsAtOnceAndEverythingThatWasTyped() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        var typed = "Troppo <corto>";
        var answer = mayor.sendForm(
                page,
                page + "/recesso",
                Map.of(
                        "ente", area.mayors().get(0),
                        "motivo", typed,
                        "atto", "Delibera 77",
                        "dataAtto", "trenta febbraio",
                        "decorrenza", ""));
        var shown = mayor.get(page).body();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(shown).contains("«Motivo»", "«Data dell&#39;atto»", "«Decorrenza»");
        assertThat(shown)
                .contains("Troppo &lt;corto&gt;</textarea>", "value=\"Delibera 77\"", "value=\"trenta febbraio\"");
        assertThat(mayor.sendForm(page, page + "/recesso", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void eachOfTheOtherFormsKeepsWhatWasTypedInItAndInNoOther() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        for (var form : List.of("inadempienza", "controversia")) {
            mayor.sendForm(
                    page,
                    page + "/" + form,
                    Map.of(
                            "ente",
                            area.mayors().get(0),
                            "interessato",
                            area.mayors().get(2),
                            "fatto",
                            "Breve " + form));
            assertThat(mayor.get(page).body())
                    .containsOnlyOnce("Breve " + form + "</textarea>")
                    .contains("value=\"" + area.mayors().get(2) + "\" selected");
        }
        mayor.sendForm(
                page,
                page + "/capofila",
                Map.of(
                        "ente", area.mayors().get(0),
                        "capofila", "Azienda di prova",
                        "natura", "MUNICIPAL_COMPANY",
                        "motivo", "Breve",
                        "decorrenza", "non so"));
        assertThat(mayor.get(page).body())
                .contains("value=\"Azienda di prova\"", "Breve</textarea>", "value=\"non so\"");
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void aMayorDoesNotSpeakForAnotherParty() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        mayor.sendForm(page, page + "/controversia", report(1, 2));

        assertThat(mayor.get(page).body()).contains("agisce per un ente solo chi ne ricopre la carica");
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void thePlanOfficeReadsThePageAndOpensNothing() {
        var planOffice = Visitor.signedIn(port, "udp.rhodense");

        assertThat(planOffice.get(page).body())
                .contains("Collegio di vigilanza")
                .doesNotContain("Recedi dall");
        planOffice.sendForm(page, page + "/inadempienza", report(0, 1));
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void whoIsOfAnotherAreaFindsNothingThereAndNobodyIsSentToSignIn() {
        var stranger = Visitor.signedIn(port, "udp.pistoiese");

        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(Visitor.nobody(port).get(page).statusCode()).isEqualTo(302);
        assertThat(Visitor.nobody(port)
                        .sendFormAsIs(page + "/inadempienza", report(0, 1))
                        .statusCode())
                .isIn(302, 403);
        assertThat(matters.ofCycle(key)).isEmpty();
    }

    @Test
    void aMayorProposesALeadBody() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        var form = new HashMap<>(
                Map.of("ente", area.mayors().get(0), "capofila", "Consorzio", "natura", "CONSORTIUM", "motivo", TEXT));
        form.put("comune", "");
        form.put("decorrenza", clock.today().plusMonths(1).withDayOfMonth(1).toString());
        mayor.sendForm(page, page + "/capofila", form);

        assertThat(matters.ofCycle(key)).singleElement().satisfies(matter -> assertThat(matter.kind())
                .isEqualTo(Matter.Kind.LEAD_BODY));
    }

    private Map<String, String> report(int reporter, int subject) {
        return Map.of(
                "ente",
                area.mayors().get(reporter),
                "interessato",
                area.mayors().get(subject),
                "fatto",
                TEXT);
    }
}
