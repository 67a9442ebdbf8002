/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.guidance.Guidance;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
@Covers("ricezione-linee")
class RicezioneLineeTest {

    private static final List<String> MANDATORY = List.of("aggregazione", "accesso", "valutazione", "innovazione");
    private static final String PLAN_OFFICE = "udp.garbagnatese";

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Guidance guidance;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private BusinessClock clock;

    private final String key = "GAR-" + UUID.randomUUID();
    private Duration offset;
    private Assembly assembly;

    @BeforeEach
    void theClockIsRemembered() {
        offset = clock.offset();
        assembly = new Assembly("assemblea-sindaci-GAR", key, colleagues, bodies, offices, clock);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theAssemblyTakesUpTheGuidelinesWithTheirMandatoryObjectives() {
        open(2060);
        var task = colleagues.task(key, "UserTask_TakeUpGuidelines");
        assertThat(colleagues.opens(PLAN_OFFICE, task).get("elenco").toString())
                .contains("Aggregazione zonale nella nuova dimensione dell'ambito distrettuale (obbligatorio)");
        takeUp("UserTask_TakeUpGuidelines", MANDATORY);
        assembly.approves();

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(guidance.priorities(TestCycles.starting(key, "GAR", LocalDate.of(2060, 1, 1))))
                .extracting(GuidanceItem::code)
                .containsExactlyElementsOf(MANDATORY);
    }

    @Test
    void aMandatoryObjectiveThatIsLeftOutIsNamed() {
        open(2064);

        assertThat(Refusals.of(() -> takeUp("UserTask_TakeUpGuidelines", MANDATORY.subList(1, 4))))
                .contains("Aggregazione zonale", "DGR X/7631");
        assertThat(Refusals.of(() -> takeUp("UserTask_TakeUpGuidelines", MANDATORY.subList(0, 3))))
                .contains("Innovazione sociale", "DGR X/7631");
        assertThat(Refusals.of(() -> takeUp("UserTask_TakeUpGuidelines", List.of("inventato"))))
                .contains("solo dall'elenco");
        assertThat(Refusals.of(() ->
                        colleagues.submit(PLAN_OFFICE, colleagues.task(key, "UserTask_TakeUpGuidelines"), Map.of())))
                .contains("«Atto della regione»", "«Che cosa chiedono le linee all'ambito»");
    }

    @Test
    void aReturnedReceptionIsRevised() {
        open(2068);
        takeUp("UserTask_TakeUpGuidelines", MANDATORY);
        assembly.returnsIt("La sintesi va completata con i tempi.");
        takeUp("UserTask_Revise", MANDATORY);
        assembly.approves();

        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void theGuidelinesOf2015HaveNoMandatoryObjective() {
        acts.openFor("GAR", key, LocalDate.of(2015, 5, 1), LocalDate.of(2017, 12, 31));
        takeUp("UserTask_TakeUpGuidelines", List.of("ricomposizione-risorse"));

        assertThat(colleagues.task(key, "UserTask_Convene")).isNotNull();
    }

    private void open(int year) {
        acts.openFor("GAR", key, LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 12, 31));
    }

    private void takeUp(String task, List<String> objectives) {
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(key, task),
                Map.of(
                        "linee",
                        "DGR X/7631 del 28/12/2017",
                        "sintesi",
                        "Le linee chiedono la nuova dimensione di ambito.",
                        "obiettivi",
                        objectives));
    }
}
