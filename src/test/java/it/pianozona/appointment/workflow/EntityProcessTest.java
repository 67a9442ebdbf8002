/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.appointment.EntityChanges;
import it.pianozona.cycle.Cycles;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comuni that merge, grow or are new, bodies that end: by dated rows, and a running cycle keeps its own (F-ENTE). */
@PianozonaTest
@Tag("desk")
@Covers("aggiornamento-ente")
class EntityProcessTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String STEP = "UserTask_UpdateEntity";

    @Autowired
    private EntityChanges changes;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles testCycles;

    @Autowired
    private Cycles cycles;

    @Autowired
    private PlanningAreas planningAreas;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Offices offices;

    @Autowired
    private Bodies bodies;

    @Autowired
    private People people;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private LegalRecord record;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private List<String> codes;
    private String founded;

    @BeforeEach
    void anArea() {
        offset = clock.offset();
        area = areas.like("RHO");
        codes = area.mayors().stream()
                .map(office -> office.substring("sindaco-".length()))
                .toList();
        founded = Integer.toString(Integer.parseInt(codes.get(0)) + 9);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theSuccessorsMayorHoldsTheOpenVoteAndTheRunningCycleKeepsItsComuni() {
        var cycle = testCycles.inPreparation(area, 2018);
        var version = cycles.areaOf(cycle);
        var voteKey = area.code() + "-" + UUID.randomUUID();
        convened(voteKey);
        apply(Map.of(
                "tipo", "COMUNE_NUOVO",
                "denominazione", "Comune unito",
                "istat", founded,
                "popolazione", "2015: 8.000\n2016: 8.123",
                "dal", clock.today().plusDays(1).toString()));
        var key = apply(Map.of(
                "tipo",
                "FUSIONE",
                "istat",
                codes.get(1) + ", " + codes.get(2),
                "al",
                clock.today().toString(),
                "successore",
                founded));
        var mayor = "sindaco.unito." + area.code().toLowerCase();
        people.register(new Person(mayor, "Unito", "Sindaco", "unito@prova.invalid", true));
        clock.setOffset(clock.offset().plusDays(1));
        offices.addHolder("sindaco-" + founded, mayor, HolderKind.ELECTED_MAYOR, "Elezioni", clock.today());

        assertThat(rights.of(mayor, clock.today()).officeIds())
                .contains(
                        "sindaco-" + founded,
                        area.mayors().get(1),
                        area.mayors().get(2))
                .contains("firmatario-" + area.mayors().get(1));
        assertThat(rights.of(area.mayorPeople().get(1), clock.today()).officeIds())
                .doesNotContain(area.mayors().get(1));
        assertThat(municipalities()).containsExactlyInAnyOrder(codes.get(0), founded);
        assertThat(planningAreas.residents(founded, clock.today()).orElseThrow().residents())
                .isEqualTo(8123);
        assertThat(cycles.areaOf(cycle).version()).isEqualTo(version.version());
        assertThat(planningAreas.versions(area.code()).get(0).version()).isEqualTo(version.version() + 1);
        assertThat(sits(0)).contains(area.mayors().get(1)).doesNotContain("sindaco-" + founded);
        assertThat(sits(30))
                .contains("sindaco-" + founded)
                .doesNotContainAnyElementsOf(area.mayors().subList(1, 3));

        colleagues.vote(mayor, area.mayors().get(1), voteKey, "FAVOREVOLE");
        assertThat(Refusals.of(() -> colleagues.vote(mayor, area.mayors().get(2), voteKey, "FAVOREVOLE")))
                .isNotBlank();
        assertThat(record.of(key)).extracting(LegalRecord.Entry::act).contains("Ente aggiornato: fusione di comuni");
    }

    @Test
    void residentsAreKeptByYearABodyEndsAndWhatIsWrongIsSaid() {
        var key = changes.open(area.code(), SECRETARY);
        assertThat(key).isEqualTo(area.code() + "-ENTE-1");
        assertThat(refusal(key, Map.of("tipo", "POPOLAZIONE", "istat", "12", "popolazione", "")))
                .contains("«ISTAT»", "6 cifre", "«Popolazione»");
        assertThat(refusal(key, Map.of("tipo", "POPOLAZIONE", "istat", "015146", "popolazione", "2016: 1")))
                .contains("non è un comune di questo ambito");
        assertThat(refusal(key, Map.of("tipo", "POPOLAZIONE", "istat", codes.get(0), "popolazione", "tanti")))
                .contains("«Popolazione»");
        assertThat(refusal(key, Map.of("tipo", "FUSIONE", "istat", codes.get(0), "successore", "9")))
                .contains("«Al»", "«Successore»");
        assertThat(refusal(key, Map.of("tipo", "FINE_ORGANO", "organo", "assemblea-sindaci-RHO", "al", "2017-02-01")))
                .contains("«Organo»");
        assertThat(refusal(key, Map.of("tipo", "COMUNE_NUOVO", "istat", codes.get(0))))
                .contains("«Denominazione»");
        submit(key, Map.of("tipo", "POPOLAZIONE", "istat", codes.get(0), "popolazione", "2015: 10.111"));
        assertThat(planningAreas
                        .residents(codes.get(0), clock.today())
                        .orElseThrow()
                        .residents())
                .isEqualTo(10_111);

        var body = "assemblea-sindaci-" + area.code();
        apply(Map.of("tipo", "FINE_ORGANO", "organo", body, "al", clock.today().toString()));
        assertThat(bodies.members(body, clock.today())).isNotEmpty();
        assertThat(bodies.members(body, clock.today().plusDays(1))).isEmpty();
        clock.setOffset(clock.offset().plusDays(1));
        assertThat(bodies.ofTerritory(area.code())).noneMatch(one -> one.id().equals(body));
        apply(Map.of("tipo", "NESSUNO"));
        assertThat(changes.ofTerritory(area.code())).hasSize(3);
    }

    private List<String> municipalities() {
        return planningAreas.municipalities(area.code(), clock.today()).stream()
                .map(Municipality::istat)
                .toList();
    }

    private List<String> sits(int days) {
        return bodies.members("assemblea-sindaci-" + area.code(), clock.today().plusDays(days)).stream()
                .map(BodyMember::officeId)
                .toList();
    }

    private String apply(Map<String, Object> form) {
        var key = changes.open(area.code(), SECRETARY);
        submit(key, form);
        assertThat(colleagues.isEnded(key)).isTrue();
        return key;
    }

    private void submit(String key, Map<String, Object> form) {
        colleagues.submit(SECRETARY, colleagues.task(key, STEP), form);
    }

    private String refusal(String key, Map<String, Object> form) {
        return Refusals.of(() -> submit(key, form));
    }

    private void convened(String key) {
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene(SECRETARY, key);
    }
}
