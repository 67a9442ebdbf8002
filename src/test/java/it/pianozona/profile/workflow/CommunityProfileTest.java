/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.notice.Notices;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.ProfileData;
import it.pianozona.profile.ProfileTable;
import it.pianozona.region.ProfileBranch;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
@Covers("profilo-comunita")
class CommunityProfileTest {

    /** Each test opens a period of its own; profiles of one territory never overlap. */
    private static final AtomicInteger YEAR = new AtomicInteger(2060);

    private static final String CONFERENCE = "CTSS-PC";

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private ProfileTable table;

    @Autowired
    private ProfileData data;

    @Autowired
    private KnowledgeLevels levels;

    @Autowired
    private Notices notices;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Test
    void theConferenceWritesAProfileThatItsDistrictFindsValidated() {
        var start = LocalDate.of(2018, 1, 1);
        var key = openByConference(start);
        assertThat(profiles.isValidatedFor(TestCycles.starting("prova", "PPO", start)))
                .isFalse();

        constitute(key);
        give("tavolo.ctss-piacenza", key, "tavolo-interdistrettuale-CTSS-PC", datum("ALTRO", "POPOLAZIONE", "14097"));
        give(
                "tavolo.ctss-piacenza",
                key,
                "tavolo-interdistrettuale-CTSS-PC",
                datum("ULTIMO", "SPESA_SOCIALE", "150000.50"));
        give("universita.ctss-piacenza", key, "universita-CTSS-PC", datum("ULTIMO", "SODDISFAZIONE", "7.5"));
        give("contributori.ctss-piacenza", key, "contributori-tematici-CTSS-PC", Map.of("seguito", "FINE"));
        assertThat(data.gaps(key)).extracting(gap -> gap.part()).containsExactly("THEMATIC");

        consolidate(key);
        answer(key, "udp.ponente", level("ALTRO", "", "SI"));
        answer(key, "udp.ponente", level("ULTIMO", "033013", "NO"));
        assertThat(levels.spread(key, "PPO")).isEqualTo(7);
        closeSurvey(key);

        validate(key, Map.of("esito", "DA_RIVEDERE", "rilievi", "Mancano i dati sulla scuola del distretto."));
        assertThat(profiles.get(key).state()).isEqualTo(CommunityProfile.State.OPEN);
        assertThat(colleagues
                        .opens("tavolo.ctss-piacenza", colleagues.task(key, "UserTask_Consolidate"))
                        .get("rilievi")
                        .toString())
                .contains("Mancano i dati sulla scuola");
        consolidate(key);
        answer(key, "udp.ponente", Map.of("seguito", "FINE"));
        closeSurvey(key);
        validate(key, Map.of("esito", "VALIDATO"));

        assertThat(processes.isRunning("profilo-comunita", key)).isFalse();
        assertThat(profiles.isValidatedFor(TestCycles.starting("prova", "PPO", start)))
                .isTrue();
        assertThat(profiles.isValidatedFor(TestCycles.starting("prova", "RHO", start)))
                .isFalse();
        assertThat(profiles.isValidatedFor(TestCycles.starting("prova", "PPO", start.plusYears(3))))
                .isFalse();
        assertThat(data.of(key, ProfileBranch.QUANTITATIVE)).hasSize(2);
    }

    @Test
    void atTheDeadlinesWhatIsMissingIsAGapAndTheProfileGoesOn() {
        var key = openByConference(newPeriod());
        colleagues.fireTimer(key, "BoundaryEvent_TableLate");
        assertThat(notices.latest(List.of("ufficio-supporto-ctss-CTSS-PC"), 5))
                .anyMatch(notice -> notice.businessKey().equals(key));
        assertThat(notices.latest(List.of("coordinatori-CTSS-PC"), 5))
                .anyMatch(notice -> notice.businessKey().equals(key));
        constitute(key);

        colleagues.fireTimer(key, "BoundaryEvent_ContributionReminder");
        assertThat(colleagues.tasks(key, "UserTask_ContributeData")).hasSize(3);
        for (int part = 0; part < 3; part++) {
            colleagues.fireTimer(key, "BoundaryEvent_ContributionDeadline");
        }
        assertThat(data.gaps(key))
                .extracting(gap -> gap.part())
                .containsExactlyInAnyOrder("QUANTITATIVE", "QUALITATIVE", "THEMATIC");
        consolidate(key);

        for (int area = colleagues.timers(key, "BoundaryEvent_SurveyReminder").size(); area > 0; area--) {
            colleagues.fireTimer(key, "BoundaryEvent_SurveyReminder");
        }
        assertThat(notices.latest(List.of("ufficio-piano-PPO"), 5))
                .anyMatch(notice -> notice.businessKey().equals(key));
        closeSurvey(key);
        assertThat(data.gaps(key)).extracting(gap -> gap.part()).contains("KNOWLEDGE");
        validate(key, Map.of("esito", "VALIDATO"));
        assertThat(processes.isRunning("profilo-comunita", key)).isFalse();
    }

    @Test
    void inLombardyTheAreaWritesItsOwnProfileWithTheHealthAuthority() {
        var area = areas.like("RHO");
        var key = cycles.inPreparation(area, 2018);
        processes.start("profilo-comunita", key, area.code(), Map.of());
        colleagues.submit(
                "udp.rhodense",
                colleagues.task(key, "UserTask_ConstituteTable"),
                member("ULTIMO", "COMPONENTE", area.code()));

        assertThat(colleagues.tasks(key, "UserTask_ContributeData")).hasSize(4);
        var shared = colleagues.taskOf("direzione-asl-ATS-MI", key, "UserTask_ContributeData");
        var given = new HashMap<>(datum("ULTIMO", "CASI_INTEGRATI", "120"));
        given.put("comune", area.mayors().get(0).substring("sindaco-".length()));
        colleagues.submit("asl.milano", shared, given);
        assertThat(data.of(key, ProfileBranch.SHARED_ANALYSIS)).hasSize(1);
    }

    @Test
    void theTableHasExactlyOnePersonForEachDistrict() {
        var key = openByConference(newPeriod());
        refusedBy("supporto.ctss-piacenza", key, "UserTask_ConstituteTable", Map.of("seguito", "FINE"), "almeno una");
        refusedBy(
                "supporto.ctss-piacenza",
                key,
                "UserTask_ConstituteTable",
                member("ULTIMO", "PROVINCIA", CONFERENCE),
                "PPO");
        assertThat(table.members(key)).isEmpty();
        colleagues.submit(
                "supporto.ctss-piacenza",
                colleagues.task(key, "UserTask_ConstituteTable"),
                member("ALTRO", "COMUNE_CAPOFILA", "PPO"));
        refusedBy(
                "supporto.ctss-piacenza",
                key,
                "UserTask_ConstituteTable",
                member("ULTIMO", "COMUNE_CAPOFILA", "PPO"),
                "una sola per distretto");
        refusedBy(
                "supporto.ctss-piacenza",
                key,
                "UserTask_ConstituteTable",
                member("ULTIMO", "COMUNE_CAPOFILA", CONFERENCE),
                "scegli il distretto");
        assertThat(table.members(key)).hasSize(1);
    }

    @Test
    void aPersonAtTheTableWithWrongFieldsIsRefused() {
        var key = openByConference(newPeriod());
        refusedMember(key, "tempo", "0", "maggiore di 0 e fino a 100");
        refusedMember(key, "tempo", "100.01", "maggiore di 0 e fino a 100");
        refusedMember(key, "al", "2000-01-01", "«Al»");
        for (var field : List.of("persona", "ruolo", "ente", "area", "tempo", "formaAssegnazione", "dal")) {
            refusedMember(key, field, "", "«");
        }
        refusedMember(key, "seguito", "", "«Come prosegui?»");
        assertThat(table.members(key)).isEmpty();
    }

    @Test
    void aWrongDatumIsRefused() {
        var key = openByConference(newPeriod());
        constitute(key);
        refusedDatum(key, "valore", "-1", "«Valore»");
        refusedDatum(key, "valore", "10.5", "«Valore»");
        refusedDatum(key, "indicatore", "SODDISFAZIONE", "scegli un indicatore della parte che ti è affidata");
        refusedDatum(key, "comune", "015182", "«Comune»");
        refusedDatum(key, "anno", String.valueOf(clock.today().getYear() + 1), "«Anno»");
        refusedDatum(key, "anno", String.valueOf(data.firstYear(key) - 1), "«Anno»");
        for (var field : List.of("indicatore", "comune", "anno", "valore", "fonte", "attendibilita", "seguito")) {
            refusedDatum(key, field, "", "«");
        }
        assertThat(data.of(key, ProfileBranch.QUANTITATIVE)).isEmpty();
        assertThatThrownBy(() -> colleagues.submit(
                        "universita.ctss-piacenza",
                        colleagues.taskOf("tavolo-interdistrettuale-CTSS-PC", key, "UserTask_ContributeData"),
                        datum("ULTIMO", "POPOLAZIONE", "1")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains("spetta a un altro ufficio"));
    }

    @Test
    void theOldestYearOfDataIsFiveYearsBeforeTheCycle() {
        var key = openByConference(newPeriod());
        assertThat(data.firstYear(key)).isEqualTo(profiles.get(key).start().getYear() - 5);
    }

    @Test
    void wrongKnowledgeLevelsAndTextsAreRefused() {
        var key = openByConference(newPeriod());
        constitute(key);
        for (int part = 0; part < 3; part++) {
            colleagues.fireTimer(key, "BoundaryEvent_ContributionDeadline");
        }
        refusedBy("tavolo.ctss-piacenza", key, "UserTask_Consolidate", Map.of("sintesi", "breve"), "da 20 a 4000");
        consolidate(key);
        var incomplete = new HashMap<>(level("ULTIMO", "", "SI"));
        incomplete.remove("bisogno");
        var survey = colleagues.taskOf("ufficio-piano-PPO", key, "UserTask_KnowledgeLevel");
        refused("udp.ponente", survey, incomplete, "tutte e sette");
        refused("udp.ponente", survey, level("ULTIMO", "015182", "SI"), "«Comune»");
        answer(key, "udp.ponente", level("ULTIMO", "", "STIMA"));
        closeSurvey(key);
        refusedBy(
                "tavolo.ctss-piacenza",
                key,
                "UserTask_ValidateProfile",
                Map.of("esito", "DA_RIVEDERE", "rilievi", "poco"),
                "«Rilievi»");
        refusedBy("tavolo.ctss-piacenza", key, "UserTask_ValidateProfile", Map.of(), "«Il profilo è»");
    }

    @Test
    void aProfileIsOpenedOnlyByItsOfficeForItsOwnTerritoryAndOnce() {
        var start = newPeriod();
        var end = start.plusYears(3).minusDays(1);
        assertThat(profiles.openableBy("supporto.ctss-piacenza"))
                .extracting(territory -> territory.code())
                .contains(CONFERENCE);
        assertThat(profiles.openableBy("udp.ponente")).isEmpty();
        refusedOpening("CTSS-PC", start, start, "supporto.ctss-piacenza", "«Fine del ciclo»");
        refusedOpening("CTSS-PC", start, end, "udp.ponente", "apre il profilo solo l'ufficio");
        refusedOpening("AUSL-PC", start, end, "asl.piacenza", "a un altro territorio");
        refusedOpening("NESSUNO", start, end, "asl.piacenza", "dall'elenco");
        refusedOpening(
                "CTSS-PC",
                LocalDate.of(1990, 1, 1),
                LocalDate.of(1992, 12, 31),
                "supporto.ctss-piacenza",
                "non ha regole");
        openByConference(start);
        refusedOpening("CTSS-PC", start, end, "supporto.ctss-piacenza", "già un profilo");
        var shared = profiles.open("ATS-MI", LocalDate.of(2015, 5, 1), LocalDate.of(2017, 12, 31), "asl.milano");
        assertThat(shared).isEqualTo("ATS-MI-2015-2017");
        assertThat(colleagues.taskOf("direzione-asl-ATS-MI", shared, "UserTask_ConstituteTable"))
                .isNotNull();
    }

    private LocalDate newPeriod() {
        return LocalDate.of(YEAR.getAndAdd(3), 1, 1);
    }

    private String openByConference(LocalDate start) {
        return profiles.open(CONFERENCE, start, start.plusYears(3).minusDays(1), "supporto.ctss-piacenza");
    }

    /** One person for each district: other tests may have added areas to the conference. */
    private void constitute(String key) {
        for (var district : profiles.areasOf(profiles.get(key))) {
            colleagues.submit(
                    "supporto.ctss-piacenza",
                    colleagues.task(key, "UserTask_ConstituteTable"),
                    member("ALTRO", "COMUNE_CAPOFILA", district));
        }
        colleagues.submit(
                "supporto.ctss-piacenza", colleagues.task(key, "UserTask_ConstituteTable"), Map.of("seguito", "FINE"));
    }

    private Map<String, Object> member(String next, String role, String district) {
        return Map.of(
                "seguito",
                next,
                "persona",
                "Persona di prova",
                "ruolo",
                role,
                "ente",
                "Comune di prova",
                "area",
                district,
                "tempo",
                "50",
                "formaAssegnazione",
                "DIPENDENTE",
                "dal",
                clock.today().toString());
    }

    private Map<String, Object> datum(String next, String indicator, String value) {
        return Map.of(
                "seguito",
                next,
                "indicatore",
                indicator,
                "comune",
                "033013",
                "anno",
                String.valueOf(clock.today().getYear()),
                "valore",
                value,
                "fonte",
                "Anagrafe comunale",
                "attendibilita",
                "ALTA");
    }

    private static Map<String, Object> level(String next, String municipality, String answer) {
        var form = new HashMap<String, Object>();
        form.put("seguito", next);
        form.put("comune", municipality);
        List.of("accessi", "utenti", "integrati", "domandaAnziani", "domandaAltri", "bisogno", "curaPrivata")
                .forEach(item -> form.put(item, answer));
        return form;
    }

    private void give(String person, String key, String office, Map<String, Object> form) {
        var task = colleagues.taskOf(office, key, "UserTask_ContributeData");
        assertThat(colleagues.opens(person, task)).containsKeys("parte", "dati", "indicatori");
        colleagues.submit(person, task, form);
    }

    private void consolidate(String key) {
        colleagues.submit(
                "tavolo.ctss-piacenza",
                colleagues.task(key, "UserTask_Consolidate"),
                Map.of("sintesi", "Sintesi del profilo di comunità del territorio."));
    }

    private void answer(String key, String person, Map<String, Object> form) {
        colleagues.submit(person, colleagues.taskOf("ufficio-piano-PPO", key, "UserTask_KnowledgeLevel"), form);
    }

    /** The plan offices of other tests' areas give no levels. */
    private void closeSurvey(String key) {
        var open = colleagues.timers(key, "BoundaryEvent_SurveyDeadline").size();
        for (int area = 0; area < open; area++) {
            colleagues.fireTimer(key, "BoundaryEvent_SurveyDeadline");
        }
    }

    private void validate(String key, Map<String, Object> form) {
        colleagues.submit("tavolo.ctss-piacenza", colleagues.task(key, "UserTask_ValidateProfile"), form);
    }

    private void refusedMember(String key, String field, String value, String words) {
        var form = new HashMap<>(member("ALTRO", "COMUNE_CAPOFILA", "PPO"));
        form.put(field, value);
        refusedBy("supporto.ctss-piacenza", key, "UserTask_ConstituteTable", form, words);
    }

    private void refusedDatum(String key, String field, String value, String words) {
        var form = new HashMap<>(datum("ALTRO", "POPOLAZIONE", "100"));
        form.put(field, value);
        refused(
                "tavolo.ctss-piacenza",
                colleagues.taskOf("tavolo-interdistrettuale-CTSS-PC", key, "UserTask_ContributeData"),
                form,
                words);
    }

    private void refusedBy(String person, String key, String taskKey, Map<String, Object> form, String words) {
        refused(person, colleagues.task(key, taskKey), form, words);
    }

    private void refused(String person, Task task, Map<String, Object> form, String words) {
        assertThatThrownBy(() -> colleagues.submit(person, task, form))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains(words));
    }

    private void refusedOpening(String territory, LocalDate start, LocalDate end, String person, String words) {
        assertThatThrownBy(() -> profiles.open(territory, start, end, person))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining(words);
    }
}
