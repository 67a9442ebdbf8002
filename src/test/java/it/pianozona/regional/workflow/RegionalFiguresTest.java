/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.regional.AllocationLine;
import it.pianozona.regional.FormerLine;
import it.pianozona.regional.Fund;
import it.pianozona.regional.IndicatorDefinition;
import it.pianozona.regional.MinimumThreshold;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActs;
import it.pianozona.regional.RegionalFigures;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;

@PianozonaTest
@RecordApplicationEvents
@Tag("spine")
class RegionalFiguresTest {

    private static final String REGION = "regione.lombardia";

    @Autowired
    private RegionalActs acts;

    @Autowired
    private RegionalFigures figures;

    @Autowired
    private Colleagues colleagues;

    private RegionalAct act;
    private String key;

    @BeforeEach
    void aPlanOfficeBeginsARegistration() {
        act = acts.open("LOM", "udp.rhodense");
        key = act.businessKey();
    }

    @Test
    void anAllocationGivesEachAreaItsEuros() {
        register(REGION, Map.of("tipo", "FNPS_ALLOCATION"));
        link(Map.of());
        allot("200000.5", "RHO;FNPS;2017;125.000,50\n\ngar;fnps;2017;75000\nRHO;ministero;2018;0");

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(figures.allocations(act.id()))
                .containsExactly(
                        new AllocationLine("GAR", Fund.FNPS, 2017, new BigDecimal("75000.00")),
                        new AllocationLine("RHO", Fund.FNPS, 2017, new BigDecimal("125000.50")),
                        new AllocationLine("RHO", Fund.MINISTRY, 2018, new BigDecimal("0.00")));
        assertThat(figures.allottedTo("RHO", 2017))
                .contains(new AllocationLine("RHO", Fund.FNPS, 2017, new BigDecimal("125000.50")));
    }

    @Test
    void aWrongAllocationNamesItsRow() {
        register(REGION, Map.of("tipo", "FSR_ALLOCATION"));
        link(Map.of());

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

    @Test
    void theContentsOfTheFormerProgrammeGoToAnAnnualOrACompanyAction() {
        register(REGION, Map.of("tipo", "FORMER_TERRITORIAL_PROGRAMME"));
        link(Map.of());
        var task = task("UserTask_MapFormerContents");
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
        register(REGION, Map.of("tipo", "THRESHOLDS"));
        link(Map.of("soglie", true));
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
        register(REGION, Map.of());
        link(Map.of("indicatori", true));
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

    private void link(Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of("prosegue", "CONFERMA"));
        form.putAll(changes);
        colleagues.submit(REGION, task("UserTask_LinkActs"), form);
    }

    private void allot(String total, String rows) {
        colleagues.submit(REGION, task("UserTask_AllocationLines"), Map.of("totale", total, "righe", rows));
    }

    private String allotRefused(String total, String rows) {
        return Refusals.of(() -> allot(total, rows));
    }

    private void threshold(Map<String, Object> changes) {
        Map<String, Object> form =
                new HashMap<>(Map.of("tipo", "1", "target", "Anziani", "unita", "%", "dal", "2017-01-01"));
        form.putAll(changes);
        colleagues.submit(REGION, task("UserTask_SetThreshold"), form);
    }

    private void indicator(Map<String, Object> changes) {
        Map<String, Object> form =
                new HashMap<>(Map.of("formula", "utenti / residenti * 100", "unita", "%", "verso", "CRESCENTE"));
        form.putAll(changes);
        colleagues.submit(REGION, task("UserTask_DefineIndicator"), form);
    }
}
