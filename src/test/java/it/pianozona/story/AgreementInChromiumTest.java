/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The agreement of an area with the rules of the Rhodense: what dates and refusals do to it, seen in Chromium. */
@PianozonaTest
@EnabledIfChromium
@Tag("agreement")
@Tag("browser")
class AgreementInChromiumTest {

    private static final String REASON = "Un motivo di prova con piu di venti caratteri";

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;

    @BeforeEach
    void anAgreementAtItsSignature() {
        offset = clock.offset();
        on(LocalDate.of(2018, 5, 10));
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        steps.untilSignature(area, key, Map.of());
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aMayorWhoSignsOnTheSecondOfJulyBringsTheSecondBand() {
        steps.askedToSign(key).stream().skip(1).forEach(office -> steps.sign(key, office));
        on(LocalDate.of(2018, 7, 2));
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, steps, clock, "seconda-fascia");
            new Story(colleagues, new AnswerBook(clock), performer, key).toTheEnd();
            new Story(colleagues, new AnswerBook(clock), performer, key + "-PREM")
                    .until(() -> colleagues.task(key + "-PREM", "UserTask_RegisterPayment") != null);

            assertThat(incentive(performer)).contains("accolta").contains("20.000,00");
            assertThat(agreements.get(key).signedOn()).contains(LocalDate.of(2018, 7, 2));
        }
    }

    @Test
    void aMayorWhoRefusesIsPersuadedAndSigns() {
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, steps, clock, "mediazione");
            refuses(performer);
            var book = new AnswerBook(clock);
            new Story(colleagues, book, performer, key).toTheEnd();

            assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.IN_FORCE);
            assertThat(agreements.signatories(key)).hasSize(4);
        }
    }

    @Test
    void aMayorWhoRefusesIsLeftOutOfANewSchemeAndWithoutTheNewDimensionTheIncentiveIsNothing() {
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, steps, clock, "senza-un-ente");
            othersSign();
            refuses(performer);
            var book = new AnswerBook(clock).with("unanimita-mancata", Map.of("via", "NUOVO_SCHEMA", "motivo", REASON));
            new Story(colleagues, book, performer, key).toTheEnd();

            assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.IN_FORCE);
            assertThat(agreements.signatories(key)).extracting(Party::office).doesNotContain(refusing());
            book.with("verifica-premialita", Map.of("nuovaDimensione", "NON_RAGGIUNTA"));
            new Story(colleagues, book, performer, key + "-PREM").toTheEnd();
            assertThat(incentive(performer)).contains("0,00").doesNotContain("30.000,00");
        }
    }

    @Test
    void aMayorWhoRefusesMakesTheAgreementFail() {
        try (var browser = Browser.on(port)) {
            var performer = new BrowserPerformer(browser, steps, clock, "accordo-mancato");
            refuses(performer);
            var book = new AnswerBook(clock).with("unanimita-mancata", Map.of("via", "FALLITO", "motivo", REASON));
            new Story(colleagues, book, performer, key).toTheEnd();

            assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.FAILED);
            assertThat(colleagues.isEnded(key)).isTrue();
        }
    }

    private String refusing() {
        return area.mayors().get(2);
    }

    private void othersSign() {
        List<String> others = steps.askedToSign(key).stream()
                .filter(office -> !office.equals(refusing()))
                .toList();
        others.forEach(office -> steps.sign(key, office));
    }

    /** The mayor opens the step of the signature in Tasklist and refuses. */
    private void refuses(BrowserPerformer performer) {
        var task = colleagues.taskOf("firmatario-" + refusing(), key, "UserTask_Sign");
        var mayor = area.mayor(refusing());
        performer.perform(
                mayor,
                task,
                "firma-accordo",
                colleagues.opens(mayor, task),
                Map.of("esitoFirma", "NON_FIRMA", "motivo", REASON));
        assertThat(colleagues.task(key, "UserTask_WayOut")).isNotNull();
    }

    private String incentive(BrowserPerformer performer) {
        var reader = performer.person(area.mayorPeople().get(0));
        reader.page().navigate("/premialita/" + key);
        return reader.screenshot("premialita-" + clock.today()).sees();
    }

    private void on(LocalDate day) {
        clock.setOffset(Duration.between(
                Instant.now(), day.atTime(9, 0).atZone(BusinessClock.ROME).toInstant()));
    }
}
