/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import static it.pianozona.support.RegionalRegistration.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActs;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.RegionalRegistration;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;

@PianozonaTest
@RecordApplicationEvents
@Tag("spine")
class RegionalActRefusalsTest {

    @Autowired
    private RegionalActs acts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

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
        assertThat(Refusals.of(() -> colleagues.submit(REGION, registration.task("UserTask_RegisterAct"), Map.of())))
                .contains("«Tipo di atto»", "«Numero»", "«Data dell'atto»", "«Adottato da»", "«Valido dal»");
    }

    @Test
    void linksNeedATypeAndAnActOfTheList() {
        registration.register(REGION, Map.of());

        assertThat(Refusals.of(
                        () -> registration.link(Map.of("atti", List.of(act.id().toString())))))
                .startsWith("«Tipo di legame»");
        assertThat(Refusals.of(() -> registration.link(
                        Map.of("atti", List.of(UUID.randomUUID().toString()), "tipo", "ATTUA"))))
                .startsWith("«Atti da collegare»");
        assertThat(Refusals.of(() -> registration.link(Map.of("atti", List.of("x"), "tipo", "ATTUA"))))
                .startsWith("«Atti da collegare»");
    }

    @Test
    void aWrongAllocationNamesItsRow() {
        registration.register(REGION, Map.of("tipo", "FSR_ALLOCATION"));
        registration.link(Map.of());

        assertThat(allotRefused("100", "RHO;FSR;2017;50\nRHO;FSR;2017")).startsWith("«Righe», riga 2: scrivi ambito;");
        assertThat(allotRefused("100", "PIS;FSR;2017;50")).startsWith("«Righe», riga 1: «PIS» non è un ambito");
        assertThat(allotRefused("100", "RHO;ABC;2017;50")).contains("riga 1", "il fondo");
        assertThat(allotRefused("100", "RHO;FSR;17;50")).contains("riga 1", "l'anno");
        assertThat(allotRefused("100", "RHO;FSR;2017;-1")).contains("riga 1", "l'importo");
        assertThat(allotRefused("100", "RHO;FSR;2017;1,234")).contains("riga 1", "l'importo");
        assertThat(allotRefused("100", "RHO;FSR;2017;12.50")).contains("riga 1", "l'importo");
        assertThat(allotRefused("100", "RHO;FSR;2017;1\nrho;fsr;2017;2")).contains("riga 2", "già in un'altra riga");
        assertThat(allotRefused("100", "RHO;FSR;2017;60,01\nGAR;FSR;2017;40"))
                .contains("la somma (100,01 €) supera il totale dell'atto (100,00 €) di 0,01 €");
        assertThat(allotRefused("-1", "RHO;FSR;2017;0")).startsWith("«Totale dell'atto»");
        assertThat(allotRefused("1.005", "RHO;FSR;2017;1")).startsWith("«Totale dell'atto»");
        assertThat(allotRefused("100", " ")).startsWith("«Righe»");
    }

    private String refused(Map<String, Object> changes) {
        return Refusals.of(() -> registration.register(REGION, changes));
    }

    private String allotRefused(String total, String rows) {
        return Refusals.of(() -> registration.allot(total, rows));
    }
}
