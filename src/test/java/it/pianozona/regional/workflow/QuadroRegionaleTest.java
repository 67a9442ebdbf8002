/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import static it.pianozona.support.RegionalRegistration.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.notice.Notices;
import it.pianozona.region.Fund;
import it.pianozona.regional.ActState;
import it.pianozona.regional.AllocationLine;
import it.pianozona.regional.FormerLine;
import it.pianozona.regional.IndicatorDefinition;
import it.pianozona.regional.LinkType;
import it.pianozona.regional.MinimumThreshold;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.regional.RegionalActs;
import it.pianozona.regional.RegionalFigures;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.RegionalRegistration;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PianozonaTest
@RecordApplicationEvents
@Tag("spine")
@Covers("quadro-regionale")
class QuadroRegionaleTest {

    @Autowired
    private RegionalActs acts;

    @Autowired
    private RegionalFigures figures;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Processes processes;

    @Autowired
    private Notices notices;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ApplicationEvents events;

    private RegionalAct act;
    private String key;
    private RegionalRegistration registration;

    @BeforeEach
    void aPlanOfficeBeginsARegistration() {
        act = acts.open("LOM", "udp.rhodense");
        key = act.businessKey();
        registration = new RegionalRegistration(colleagues, key);
    }

    @Test
    void guidelinesAreRegisteredByThePlanOfficeAndPublishedByTheRegion() {
        assertThat(key).matches("LOM-ATTO-\\d+");
        registration.register("udp.rhodense", Map.of());
        registration.link(Map.of());

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.IN_FORCE);
        assertThat(acts.get(act.id()).title())
                .isEqualTo("Linee guida per la programmazione di zona n. X/2941 del 19/12/2014");
        assertThat(events.stream(RegionalActPublished.class)
                        .filter(event -> event.actId().equals(act.id())))
                .singleElement()
                .satisfies(event -> assertThat(event.region()).isEqualTo("LOM"));
    }

    @Test
    void aCycleOfTheRegionThatRunsReceivesTheAct() {
        var area = areas.like("GAR");
        var cycle = cycles.inPreparation(area, 2018);
        processes.start("ciclo-programmazione", cycle, area.code(), Map.of());
        registration.register(REGION, Map.of());
        registration.link(Map.of());

        assertThat(notices.latest(List.of(area.office("ufficio-piano")), 50))
                .filteredOn(notice -> notice.businessKey().equals(cycle))
                .anyMatch(notice -> notice.text().contains("la Regione ha pubblicato un atto"));
    }

    @Test
    void aWithdrawnRegistrationReachesNobody() {
        registration.register(REGION, Map.of());
        assertThat(Refusals.of(() -> registration.link(Map.of("prosegue", "RITIRA", "motivo", "errore"))))
                .startsWith("«Motivo del ritiro»");
        registration.link(Map.of("prosegue", "RITIRA", "motivo", "L'atto era già stato registrato."));

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.WITHDRAWN);
        assertThat(events.stream(RegionalActPublished.class))
                .noneMatch(event -> event.actId().equals(act.id()));
    }

    @Test
    void anExpiredActThatNothingReplacesStaysInProroga() {
        registration.register(REGION, Map.of("tipo", "PREVENTION_PLAN", "validitaA", "2016-12-31"));
        registration.link(Map.of());

        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.IN_PROROGA);
    }

    @Test
    void aReplacedActIsSupersededAndANewOneMayRefToSeveral() {
        registration.register(REGION, Map.of("tipo", "PREVENTION_PLAN", "validitaA", "2016-12-31"));
        registration.link(Map.of());
        var old = act.id();
        aPlanOfficeBeginsARegistration();
        registration.register(REGION, Map.of("tipo", "PREVENTION_PLAN"));
        registration.link(Map.of("prosegue", "ALTRI_LEGAMI", "atti", List.of(old.toString()), "tipo", "RACCORDO"));
        assertThat(colleagues
                        .opens(REGION, registration.task("UserTask_LinkActs"))
                        .get("legami")
                        .toString())
                .contains("si raccorda con");
        registration.link(Map.of("atti", List.of(old.toString()), "tipo", "SOSTITUISCE"));

        assertThat(acts.get(old).state()).isEqualTo(ActState.SUPERSEDED);
        assertThat(acts.links(act.id()))
                .extracting(link -> link.type())
                .containsExactlyInAnyOrder(LinkType.RACCORDO, LinkType.SOSTITUISCE);
    }

    @Test
    void anExpiredActThatAnotherReplacesIsNotInProroga() {
        registration.register(REGION, Map.of());
        registration.link(Map.of());
        var newer = act.id();
        aPlanOfficeBeginsARegistration();
        registration.register(REGION, Map.of("validitaA", "2016-12-31"));
        registration.link(Map.of("atti", List.of(newer.toString()), "tipo", "SOSTITUITO_DA"));

        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.SUPERSEDED);
    }

    @Test
    void anAllocationGivesEachAreaItsEuros() {
        registration.register(REGION, Map.of("tipo", "FNPS_ALLOCATION"));
        registration.link(Map.of());
        registration.allot("200000.5", "RHO;FNPS;2017;125.000,50\n\ngar;fnps;2017;75000\nRHO;ministero;2018;0");

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(figures.allocations(act.id()))
                .containsExactly(
                        new AllocationLine("GAR", Fund.of("FNPS"), 2017, new BigDecimal("75000.00")),
                        new AllocationLine("RHO", Fund.of("FNPS"), 2017, new BigDecimal("125000.50")),
                        new AllocationLine("RHO", Fund.of("MINISTERO"), 2018, new BigDecimal("0.00")));
        assertThat(figures.allottedTo("RHO", 2017))
                .contains(new AllocationLine("RHO", Fund.of("FNPS"), 2017, new BigDecimal("125000.50")));
    }

    @Test
    void theContentsOfTheFormerProgrammeGoToAnAnnualOrACompanyAction() {
        registration.register(REGION, Map.of("tipo", "FORMER_TERRITORIAL_PROGRAMME"));
        registration.link(Map.of());
        var task = registration.task("UserTask_MapFormerContents");
        assertThat(Refusals.of(() -> colleagues.submit(REGION, task, Map.of("righe", "Domiciliarità;;"))))
                .contains("riga 1", "almeno una fra azione del PAA e azione aziendale");
        assertThat(Refusals.of(() -> colleagues.submit(REGION, task, Map.of("righe", "Domiciliarità"))))
                .contains("riga 1");
        colleagues.submit(REGION, task, Map.of("righe", "Domiciliarità;Azione 3;\nConsultori;;Azione 7"));

        assertThat(figures.formerLines(act.id()))
                .containsExactly(
                        new FormerLine("Domiciliarità", "Azione 3", ""), new FormerLine("Consultori", "", "Azione 7"));
    }

    @Test
    void thresholdsAreSetOneByOneAndMayBeNotSet() {
        registration.register(REGION, Map.of("tipo", "THRESHOLDS"));
        registration.link(Map.of("soglie", true));
        threshold(Map.of("servizio", "SAD", "altra", true));
        assertThat(Refusals.of(() -> threshold(Map.of("servizio", "SAD")))).startsWith("«Servizio»");
        assertThat(Refusals.of(() -> threshold(Map.of("servizio", "Nidi", "tipo", "5"))))
                .startsWith("«Tipo di soglia»");
        assertThat(Refusals.of(() -> threshold(Map.of("servizio", "Nidi", "valore", -1))))
                .startsWith("«Valore minimo");
        threshold(Map.of("servizio", "Nidi", "valore", 12.5));

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(figures.thresholds(act.id()))
                .extracting(MinimumThreshold::service, MinimumThreshold::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Nidi", Optional.of(new BigDecimal("12.50"))),
                        org.assertj.core.groups.Tuple.tuple("SAD", Optional.empty()));
    }

    @Test
    void indicatorsHaveACodeOfTheirOwn() {
        var code = "IND-" + UUID.randomUUID().toString().substring(0, 8);
        registration.register(REGION, Map.of());
        registration.link(Map.of("indicatori", true));
        indicator(Map.of("codice", code, "altro", true));
        assertThat(Refusals.of(() -> indicator(Map.of("codice", code)))).startsWith("«Codice»");
        assertThat(Refusals.of(() -> indicator(Map.of("codice", "due parole")))).startsWith("«Codice»");
        assertThat(Refusals.of(() -> indicator(Map.of("codice", code + "B", "min", 2, "max", 1))))
                .startsWith("«Massimo»");
        indicator(Map.of("codice", code + "B", "min", 0, "max", 100));

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(figures.indicators("LOM"))
                .extracting(IndicatorDefinition::code)
                .contains(code, code + "B");
    }

    @Test
    void anActThatExpiresLaterIsReadAsInProroga() {
        registration.register(REGION, Map.of("validitaA", clock.today().toString()));
        registration.link(Map.of());
        var known = acts.get(act.id());

        assertThat(known.stateOn(clock.today())).isEqualTo(ActState.IN_FORCE);
        assertThat(known.stateOn(clock.today().plusDays(1))).isEqualTo(ActState.IN_PROROGA);
    }

    private void threshold(Map<String, Object> changes) {
        Map<String, Object> form =
                new HashMap<>(Map.of("tipo", "1", "target", "Anziani", "unita", "%", "dal", "2017-01-01"));
        form.putAll(changes);
        colleagues.submit(REGION, registration.task("UserTask_SetThreshold"), form);
    }

    private void indicator(Map<String, Object> changes) {
        Map<String, Object> form =
                new HashMap<>(Map.of("formula", "utenti / residenti * 100", "unita", "%", "verso", "CRESCENTE"));
        form.putAll(changes);
        colleagues.submit(REGION, registration.task("UserTask_DefineIndicator"), form);
    }
}
