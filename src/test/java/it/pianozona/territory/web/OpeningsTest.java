/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.MunicipalityChanges;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator opens, corrects and takes back, with nothing but the forms of the page. */
@PianozonaTest
@Tag("desk")
class OpeningsTest {

    /** Beyond every ISTAT code of other tests. */
    private static final AtomicInteger NEXT = new AtomicInteger(980_000);

    /** What a new Comune has of one that is there: province and region. */
    private static final String RHO = "015182";

    private static final String PAGE = "/enti/nuovi";

    @LocalServerPort
    private int port;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MunicipalityChanges register;

    @Autowired
    private PlanningAreas areas;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private Visitor admin;
    private Duration offset;
    private int number;

    @BeforeEach
    void anAdministratorAndComuniThatNobodyHas() {
        offset = clock.offset();
        number = NEXT.getAndAdd(10);
        admin = Visitor.signedIn(port, "admin");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    private String code(String prefix) {
        return prefix + number;
    }

    private String town(int index) {
        var istat = String.valueOf(number + index);
        register.found(istat, "Borgo " + istat, RHO, clock.today());
        return istat;
    }

    private String today() {
        return clock.today().toString();
    }

    private HttpResponse<String> send(String what, Map<String, String> fields) {
        return admin.sendForm(PAGE, PAGE + what, fields);
    }

    private void done(String what, Map<String, String> fields) {
        assertThat(send(what, fields).statusCode()).as("%s %s", what, fields).isEqualTo(302);
    }

    private void wider(String kind, String code, String region) {
        done("/territorio", Map.of("tipo", kind, "codice", code, "nome", "Ente " + code, "regione", region));
    }

    private Map<String, String> area(String code, String region, String authority, String towns) {
        return new HashMap<>(Map.of(
                "sigla",
                code,
                "denominazione",
                "Ambito " + code,
                "descrizione",
                "distretto",
                "regioneAmbito",
                region,
                "governo",
                "STANDARD",
                "capofila",
                towns.contains(" ") ? "Comune di Borgo" : "",
                "azienda",
                authority,
                "distretto",
                "Distretto " + code,
                "comuni",
                towns,
                "dal",
                today()));
    }

    /** As a browser sends it: nothing for a box that is left empty. */
    private Map<String, String> body(String territory, BodyKind kind, String chair) {
        return new HashMap<>(Map.of(
                "ambito",
                territory,
                "organo",
                kind.name(),
                "nomeOrgano",
                "Organo di " + territory,
                "presidente",
                chair,
                "dalGiorno",
                today()));
    }

    private void hold(String office, String person) {
        offices.addHolder(office, person, HolderKind.APPOINTED, "Decreto n. 1", clock.today());
    }

    @Test
    void aNewConferenceGetsItsBodyAndAdoptsItsGuidance() {
        var conference = code("CT");
        wider("HEALTH_AUTHORITY", code("AU"), "ER");
        wider("CONFERENCE", conference, "ER");
        assertThat(send("/organo", body(conference, BodyKind.TERRITORIAL_CONFERENCE, "Borgo"))
                        .body())
                .contains("non ha ambiti", "Aprire prima gli ambiti");
        var fields = area(code("D"), "ER", code("AU"), town(0) + " " + town(1));
        assertThat(send("/ambito", fields).body()).contains("una conferenza decide per i suoi ambiti");
        fields.put("conferenza", conference);
        done("/ambito", fields);
        assertThat(offices.find("universita-" + conference)).isPresent();
        assertThat(offices.find("contributori-tematici-" + conference)).isPresent();
        var support = newcomers.besides("ufficio-supporto-ctss-" + conference);
        newcomers.besides("segreteria-" + conference);
        newcomers.besides("sindaco-" + number);
        newcomers.besides("sindaco-" + (number + 1));
        var start = LocalDate.of(clock.today().getYear() + 1, 1, 1);
        assertThatThrownBy(() ->
                        profiles.open(conference, start, start.plusYears(3).minusDays(1), support))
                .hasMessageContaining("Manca l'organo che adotta l'atto di indirizzo")
                .hasMessageContaining("Apri ambiti e organi");

        assertThat(send("/organo", body(conference, BodyKind.DISTRICT_COMMITTEE, "Borgo " + number))
                        .body())
                .contains("non decide un organo", "Conferenza territoriale sociale e sanitaria");
        done("/organo", body(conference, BodyKind.TERRITORIAL_CONFERENCE, "borgo " + number));
        assertThat(bodies.members("ctss-" + conference, clock.today()))
                .extracting(BodyMember::officeId)
                .containsExactlyInAnyOrder("sindaco-" + number, "sindaco-" + (number + 1));

        var key = profiles.open(conference, start, start.plusYears(3).minusDays(1), support);
        assertThat(key).startsWith(conference);
        acts.openFor(conference, key, start, start.plusYears(3).minusDays(1));
        var body = new Assembly("ctss-" + conference, key, colleagues, bodies, offices, clock);
        for (var task : colleagues.tasks(key, "UserTask_ConsultPolicy")) {
            colleagues.submit(
                    support,
                    task,
                    Map.of("interlocutore", "Provincia", "data", today(), "risposta", "Concordano con la proposta."));
        }
        colleagues.submit(
                support,
                colleagues.task(key, "UserTask_Draft"),
                Map.of("premessa", "Il quadro programmatorio della Conferenza.", "priorita", "Domiciliarità"));
        body.approves();
        assertThat(acts.get(key).state()).isEqualTo(GuidanceAct.State.IN_FORCE);
    }

    @Test
    void theMayorsOfAFurtherAreaSitInTheConferenceThatIsThere() {
        var conference = code("CT");
        wider("HEALTH_AUTHORITY", code("AU"), "ER");
        wider("CONFERENCE", conference, "ER");
        var first = area(code("D"), "ER", code("AU"), town(0));
        first.put("conferenza", conference);
        done("/ambito", first);
        done("/organo", body(conference, BodyKind.TERRITORIAL_CONFERENCE, "Borgo " + number));
        var second = area(code("E"), "ER", code("AU"), town(1) + " " + town(2));
        second.put("conferenza", conference);
        done("/ambito", second);
        assertThat(bodies.members("ctss-" + conference, clock.today())).hasSize(3);

        done("/annulla", Map.of("territorio", code("E")));
        assertThat(bodies.members("ctss-" + conference, clock.today())).hasSize(1);
        assertThat(areas.territory(code("E"))).isEmpty();
    }

    @Test
    void aBodyThatWasOpenedWronglyIsCorrectedUntilItIsAtWork() {
        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        done("/ambito", area(code("A"), "LOM", code("AT"), town(0) + " " + town(1)));
        var wrong = body(code("A"), BodyKind.MAYORS_ASSEMBLY, String.valueOf(number));
        wrong.put("conAzienda", "true");
        done("/organo", wrong);
        var id = "assemblea-sindaci-" + code("A");
        assertThat(bodies.members(id, clock.today())).hasSize(3);
        assertThat(send("/organo", wrong).body()).contains("ha o ha avuto un organo così");
        assertThat(admin.get(PAGE + "?organo=" + id).body()).contains("Correggi un organo", "Organo di " + code("A"));

        var right = body(code("A"), BodyKind.MAYORS_ASSEMBLY, "Borgo " + (number + 1));
        right.put("nomeOrgano", "Assemblea " + code("A"));
        done("/organo/" + id, right);
        assertThat(bodies.members(id, clock.today())).hasSize(2);
        assertThat(bodies.find(id).orElseThrow().presidentOffice()).isEqualTo("sindaco-" + (number + 1));
        assertThat(acts(code("A"))).contains("Organo aperto", "Organo corretto");

        done("/organo/" + id + "/annulla", Map.of());
        assertThat(bodies.find(id)).isEmpty();
        done("/organo", right);
        jdbc.sql(
                        """
                        insert into collegial_decision (id, territory, business_key, body, subject_id, subject_title, rule_set, opened_on,
                            notice_days, minutes_days, publication_days, return_days)
                        values (gen_random_uuid(), :area, :area, :body, 'x', 'Il piano di prova', 'MAJORITY_PRESENT', :day, 5, 10, 15, 15)""")
                .param("area", code("A"))
                .param("body", id)
                .param("day", clock.today())
                .update();
        assertThat(send("/organo/" + id, right).body()).contains("non si corregge più", "Il piano di prova");
        assertThat(send("/organo/" + id + "/annulla", Map.of()).body()).contains("non si corregge più");
        assertThat(send("/annulla", Map.of("territorio", code("A"))).body()).contains("Il piano di prova");
        assertThat(bodies.find(id)).isPresent();
    }

    private List<String> acts(String territory) {
        return jdbc.sql("select act from legal_record where territory = :code")
                .param("code", territory)
                .query(String.class)
                .list();
    }

    @Test
    void aRegionIsChosenFromThoseThatHaveRulesAndNothingOfAnotherOneIsTaken() {
        assertThat(send("/territorio", Map.of("tipo", "REGION", "codice", code("R")))
                        .body())
                .contains("non ci sono regole", "Lombardia");
        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        assertThat(send(
                                "/territorio",
                                Map.of(
                                        "tipo",
                                        "HEALTH_AUTHORITY",
                                        "codice",
                                        code("AX"),
                                        "nome",
                                        "ente " + code("at"),
                                        "regione",
                                        "LOM"))
                        .body())
                .contains("c&#39;è già");
        assertThat(send("/ambito", area(code("A"), "ER", code("AT"), town(0))).body())
                .contains("azienda sanitaria", "è di un&#39;altra regione");
        assertThat(areas.territory(code("A"))).isEmpty();
    }

    @Test
    void inAbruzzoTwoAreasDoNotShareADistrictAndElsewhereItIsSaid() {
        for (var region : List.of("ABR", "LOM")) {
            var authority = code("H") + region;
            wider("HEALTH_AUTHORITY", authority, region);
            done("/ambito", area(code(region + "1"), region, authority, town(region.equals("ABR") ? 0 : 2)));
            var second = area(code(region + "2"), region, authority, town(region.equals("ABR") ? 1 : 3));
            second.put("distretto", "distretto " + code(region + "1"));
            var answer = send("/ambito", second);
            if (region.equals("ABR")) {
                assertThat(answer.body()).contains("un ambito coincide con un distretto");
            } else {
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(admin.get(PAGE).body()).contains("Attenzione: anche «Ambito " + code("LOM1"));
            }
        }
    }

    @Test
    void whatNobodyHasUsedIsTakenBackOnRecordAndTheRestIsNot() {
        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        done("/ambito", area(code("A"), "LOM", code("AT"), town(0)));
        assertThat(send("/annulla", Map.of("territorio", code("AT"))).body())
                .contains("ne fanno parte altri territori");
        assertThat(send("/annulla", Map.of("territorio", "LOM")).body()).contains("ne fanno parte altri territori");
        assertThat(admin.get(PAGE).body()).contains("(" + code("A") + ")").doesNotContain("(RHO)");

        done("/annulla", Map.of("territorio", code("A")));
        done("/annulla", Map.of("territorio", code("AT")));
        assertThat(areas.territory(code("AT"))).isEmpty();
        assertThat(offices.find("segreteria-" + code("A"))).isEmpty();
        assertThat(acts(code("A"))).containsExactlyInAnyOrder("Ambito aperto", "Apertura annullata");

        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        done("/ambito", area(code("A"), "LOM", code("AT"), String.valueOf(number)));
        var secretary = newcomers.besides("segreteria-" + code("A"));
        assertThat(send("/annulla", Map.of("territorio", code("A"))).body()).contains("hanno o hanno avuto titolari");
        assertThat(Visitor.signedIn(port, secretary)
                        .sendForm("/", PAGE + "/annulla", Map.of("territorio", code("A")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(areas.territory(code("A"))).isPresent();
    }

    @Test
    void anOfficeThatTheTerritoryLacksIsOpened() {
        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        done("/ambito", area(code("A"), "LOM", code("AT"), town(0)));
        done("/ufficio", Map.of("territorio", code("A"), "ufficio", "PLAN_GROUP"));
        assertThat(offices.find("gruppo-piano-" + code("A")).orElseThrow().name())
                .isEqualTo("Gruppo di piano Ambito " + code("A"));
        assertThat(send("/ufficio", Map.of("territorio", code("A"), "ufficio", "PLAN_GROUP"))
                        .body())
                .contains("ha già «Gruppo di piano»");
        assertThat(send("/ufficio", Map.of("territorio", code("A"), "ufficio", "CONFERENCE_SUPPORT"))
                        .body())
                .contains("non è un ufficio di");
        assertThat(send("/ufficio", Map.of("territorio", code("A"))).body())
                .contains("«Ufficio»: scegli dall&#39;elenco");
        assertThat(admin.get("/territorio/uffici?territorio=" + code("A")).body())
                .contains("gruppo-piano-" + code("A"));
    }

    @Test
    void inAnAreaOfOneComuneItsMayorDoesWhatTheLeadBodyDoes() {
        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        done("/ambito", area(code("A"), "LOM", code("AT"), town(0)));
        var mayor = newcomers.besides("sindaco-" + number);
        assertThat(rights.of(mayor, clock.today()).officeIds()).contains("ente-capofila-" + code("A"));
        assertThat(offices.holdersOf("ente-capofila-" + code("A"), clock.today()))
                .extracting(Person::id)
                .containsExactly(mayor);

        done("/ambito", area(code("B"), "LOM", code("AT"), town(1) + " " + town(2)));
        hold("sindaco-" + (number + 1), mayor);
        assertThat(rights.of(mayor, clock.today()).officeIds()).doesNotContain("ente-capofila-" + code("B"));
    }

    @Test
    void whatAnAreaLacksIsListedAndWithoutItsAssemblyNoCycleOpens() {
        wider("HEALTH_AUTHORITY", code("AT"), "LOM");
        done("/ambito", area(code("A"), "LOM", code("AT"), town(0)));
        var planner = newcomers.besides("ufficio-piano-" + code("A"));
        var page = "/enti?territorio=" + code("A");
        assertThat(admin.get(page).body())
                .contains(
                        "impedisce",
                        "Manca l&#39;organo che approva il piano, «Assemblea dei sindaci»",
                        "Senza titolare");
        var office = Visitor.signedIn(port, planner);
        var cycle = new HashMap<>(Map.of(
                "area", code("A"),
                "start", "2031-01-01",
                "end", "2033-12-31",
                "approvalDate", "2030-12-31",
                "previousPlan", "",
                "confirmed", "true"));
        assertThat(office.sendForm("/cicli/nuovo", "/cicli/nuovo", cycle).body())
                .contains("Manca l&#39;organo che approva il piano", "sezione Organo");
        assertThat(office.sendForm("/cicli/nuovo", "/cicli/nuovo/verifica", cycle)
                        .body())
                .contains("Manca l&#39;organo che approva il piano", "Senza titolare")
                .doesNotContain("Apri il ciclo</button>");

        done("/organo", body(code("A"), BodyKind.MAYORS_ASSEMBLY, String.valueOf(number)));
        assertThat(admin.get(page).body()).doesNotContain("impedisce</strong>", "Manca l&#39;organo");
        var opened = office.sendForm("/cicli/nuovo", "/cicli/nuovo", cycle);
        assertThat(opened.headers().firstValue("Location").orElse("")).contains("/fascicolo/" + code("A"));
        assertThat(send("/annulla", Map.of("territorio", code("A"))).body()).contains("non si annulla");
    }
}
