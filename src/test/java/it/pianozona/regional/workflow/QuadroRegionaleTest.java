/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.notice.Notices;
import it.pianozona.regional.ActState;
import it.pianozona.regional.LinkType;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.regional.RegionalActs;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
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

    private static final String REGION = "regione.lombardia";

    @Autowired
    private RegionalActs acts;

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

    @BeforeEach
    void aPlanOfficeBeginsARegistration() {
        act = acts.open("LOM", "udp.rhodense");
        key = act.businessKey();
    }

    @Test
    void guidelinesAreRegisteredByThePlanOfficeAndPublishedByTheRegion() {
        assertThat(key).matches("LOM-ATTO-\\d+");
        register("udp.rhodense", Map.of());
        link(Map.of());

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
        register(REGION, Map.of());
        link(Map.of());

        assertThat(notices.latest(List.of(area.office("ufficio-piano")), 50))
                .filteredOn(notice -> notice.businessKey().equals(cycle))
                .anyMatch(notice -> notice.text().contains("la Regione ha pubblicato un atto"));
    }

    @Test
    void onlyTheRegionAndItsPlanOfficesRegister() {
        assertThat(acts.regionsOf("regione.lombardia")).containsExactly("LOM");
        assertThat(acts.regionsOf("udp.garbagnatese")).containsExactly("LOM");
        assertThat(acts.regionsOf("sindaco.rho")).isEmpty();
        assertThatThrownBy(() -> acts.open("LOM", "udp.pistoiese")).isInstanceOf(RuleViolated.class);
        assertThat(colleagues.taskOf("ufficio-piano-GAR", key, "UserTask_RegisterAct"))
                .isNull();
        assertThat(colleagues.taskOf("regione-LOM", key, "UserTask_RegisterAct"))
                .isNotNull();
    }

    @Test
    void wrongParticularsAreRefusedOneByOne() {
        var tomorrow = clock.today().plusDays(1).toString();

        assertThat(refused(Map.of("data", tomorrow))).startsWith("«Data dell'atto»");
        assertThat(refused(Map.of("numero", "1".repeat(31)))).startsWith("«Numero»");
        assertThat(refused(Map.of("validitaA", "2014-12-31"))).startsWith("«Valido fino al»");
        assertThat(refused(Map.of("burData", tomorrow))).startsWith("«Data del bollettino»");
        assertThat(refused(Map.of("tipo", "LETTERA"))).startsWith("«Tipo di atto»");
        assertThat(refused(Map.of("indirizzo", "javascript:alert(1)"))).startsWith("«Indirizzo del testo pubblicato");
        assertThat(Refusals.of(() -> colleagues.submit(REGION, task("UserTask_RegisterAct"), Map.of())))
                .contains("«Tipo di atto»", "«Numero»", "«Data dell'atto»", "«Adottato da»", "«Valido dal»");
    }

    @Test
    void aWithdrawnRegistrationReachesNobody() {
        register(REGION, Map.of());
        assertThat(Refusals.of(() -> link(Map.of("prosegue", "RITIRA", "motivo", "errore"))))
                .startsWith("«Motivo del ritiro»");
        link(Map.of("prosegue", "RITIRA", "motivo", "L'atto era già stato registrato."));

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.WITHDRAWN);
        assertThat(events.stream(RegionalActPublished.class))
                .noneMatch(event -> event.actId().equals(act.id()));
    }

    @Test
    void anExpiredActThatNothingReplacesStaysInProroga() {
        register(REGION, Map.of("tipo", "PREVENTION_PLAN", "validitaA", "2016-12-31"));
        link(Map.of());

        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.IN_PROROGA);
    }

    @Test
    void aReplacedActIsSupersededAndANewOneMayRefToSeveral() {
        register(REGION, Map.of("tipo", "PREVENTION_PLAN", "validitaA", "2016-12-31"));
        link(Map.of());
        var old = act.id();
        aPlanOfficeBeginsARegistration();
        register(REGION, Map.of("tipo", "PREVENTION_PLAN"));
        link(Map.of("prosegue", "ALTRI_LEGAMI", "atti", List.of(old.toString()), "tipo", "RACCORDO"));
        assertThat(colleagues
                        .opens(REGION, task("UserTask_LinkActs"))
                        .get("legami")
                        .toString())
                .contains("si raccorda con");
        link(Map.of("atti", List.of(old.toString()), "tipo", "SOSTITUISCE"));

        assertThat(acts.get(old).state()).isEqualTo(ActState.SUPERSEDED);
        assertThat(acts.links(act.id()))
                .extracting(link -> link.type())
                .containsExactlyInAnyOrder(LinkType.RACCORDO, LinkType.SOSTITUISCE);
    }

    @Test
    void anExpiredActThatAnotherReplacesIsNotInProroga() {
        register(REGION, Map.of());
        link(Map.of());
        var newer = act.id();
        aPlanOfficeBeginsARegistration();
        register(REGION, Map.of("validitaA", "2016-12-31"));
        link(Map.of("atti", List.of(newer.toString()), "tipo", "SOSTITUITO_DA"));

        assertThat(acts.get(act.id()).state()).isEqualTo(ActState.SUPERSEDED);
    }

    @Test
    void linksNeedATypeAndAnActOfTheList() {
        register(REGION, Map.of());

        assertThat(Refusals.of(() -> link(Map.of("atti", List.of(act.id().toString())))))
                .startsWith("«Tipo di legame»");
        assertThat(Refusals.of(
                        () -> link(Map.of("atti", List.of(UUID.randomUUID().toString()), "tipo", "ATTUA"))))
                .startsWith("«Atti da collegare»");
        assertThat(Refusals.of(() -> link(Map.of("atti", List.of("x"), "tipo", "ATTUA"))))
                .startsWith("«Atti da collegare»");
    }

    @Test
    void anActThatExpiresLaterIsReadAsInProroga() {
        register(REGION, Map.of("validitaA", clock.today().toString()));
        link(Map.of());
        var known = acts.get(act.id());

        assertThat(known.stateOn(clock.today())).isEqualTo(ActState.IN_FORCE);
        assertThat(known.stateOn(clock.today().plusDays(1))).isEqualTo(ActState.IN_PROROGA);
    }

    private Task task(String element) {
        return colleagues.task(key, element);
    }

    private void register(String person, Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "tipo", "REGIONAL_GUIDELINES",
                "numero", "X/2941",
                "data", LocalDate.of(2014, 12, 19).toString(),
                "ente", "Giunta regionale",
                "validitaDa", LocalDate.of(2015, 1, 1).toString()));
        form.putAll(changes);
        colleagues.submit(person, task("UserTask_RegisterAct"), form);
    }

    private String refused(Map<String, Object> changes) {
        return Refusals.of(() -> register(REGION, changes));
    }

    private void link(Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of("prosegue", "CONFERMA"));
        form.putAll(changes);
        colleagues.submit(REGION, task("UserTask_LinkActs"), form);
    }
}
