/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanGate;
import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Needs;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.completeness.Verification;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.support.signature.TestPdf;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who changes what in a plan, and that from its check on nobody does, through the real endpoints. */
@PianozonaTest
@Tag("plan")
class ClosedPlanTest {

    private static final String OFFICE = "udp.rhodense";
    private static final String GROUP = "gruppi.rhodense";
    private static final String THIRD_SECTOR = "terzosettore.rhodense";
    private static final String ACCOUNTING = "ragioneria.rhodense";

    /** Posts that write nothing of the plan: its composed document, a person's own draft and what only answers. */
    private static final Set<String> NOT_OF_THE_PLAN = Set.of(
            "/documento",
            "/documento/{document}/riprova",
            "/sezioni/{code}/bozza",
            "/sezioni/{code}/bozza/scarta",
            "/sezioni/{code}/pulisci",
            "/sezioni/{code}/unisci",
            "/quadro/riga",
            "/quadro/importa");

    private static final List<String> TABLES = List.of(
            "plan_need",
            "plan_objective",
            "plan_action",
            "money_line",
            "measure",
            "measure_target",
            "framework_note",
            "framework_limit",
            "attracted_resource",
            "additionality_reason",
            "policy_comparison",
            "participation_event",
            "participation_file",
            "evidence_item",
            "plan_section_text",
            "plan_contribution",
            "plan_contribution_answer",
            "plan_consolidation");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private Verification verification;

    @Autowired
    private PlanGate gate;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanSections sections;

    @Autowired
    private Needs needs;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private Framework framework;

    @Autowired
    private AttractedResources attracted;

    @Autowired
    private ParticipationEvents events;

    @Autowired
    private Contributions contributions;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String key;
    private String root;
    private String code;
    private UUID sheet;

    @BeforeEach
    void aCompletePlan() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        root = "/piani/" + key;
        drafting.begin(key);
        drafting.askContributions(key);
        code = sections.of(key).get(0).code();
        sections.assign(key, area.office("terzo-settore"), List.of(code));
        sheet = complete.write(key);
    }

    @Test
    void theThirdSectorProposesAndNeitherAddsNorChangesNorRemovesASheet() {
        var outsider = Visitor.signedIn(port, THIRD_SECTOR);
        assertThat(outsider.get(root + "/azioni").body())
                .contains("Proponi nella sezione")
                .doesNotContain("Aggiungi una scheda", "/rimuovi");
        var before = digest();
        for (var closed : List.of(false, true)) {
            if (closed) {
                verification.measure(key);
            }
            assertThat(outsider.get(root + "/azioni/nuova").statusCode()).isEqualTo(403);
            for (var post : List.of("/azioni/" + sheet + "/rimuovi", "/azioni/" + sheet, "/azioni/nuova")) {
                assertThat(outsider.sendForm(root, root + post, sheet("1", "Altra"))
                                .statusCode())
                        .as(post)
                        .isEqualTo(403);
            }
        }
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void aGroupChangesItsOwnSheetAndNotAnothersWhichThePlanOfficeMay() {
        var group = Visitor.signedIn(port, GROUP);
        group.sendForm(root, root + "/azioni/nuova", sheet("", "Del gruppo"));
        var own = named("Del gruppo");

        assertThat(group.sendForm(root, root + "/azioni/" + sheet, sheet("1", "Presa"))
                        .body())
                .contains("la cambia o la toglie chi l&#39;ha scritta");
        group.sendForm(root, root + "/azioni/" + sheet + "/rimuovi", Map.of());
        assertThat(actions.find(key, sheet)).isPresent();

        Visitor.signedIn(port, OFFICE).sendForm(root, root + "/azioni/" + own, sheet("1", "Corretta dall'ufficio"));
        assertThat(actions.find(key, own).orElseThrow().title()).isEqualTo("Corretta dall'ufficio");
        group.sendForm(root, root + "/azioni/" + own, sheet("2", "Ancora del gruppo"));
        assertThat(actions.find(key, own).orElseThrow().title()).isEqualTo("Ancora del gruppo");
        group.sendForm(root, root + "/azioni/" + own + "/rimuovi", Map.of());
        assertThat(actions.find(key, own)).isEmpty();
    }

    @Test
    void everyPostOfThePlanIsRefusedWhileItIsCheckedAndDoneWhenItIsOpenAgain() {
        var posts = posts();
        assertThat(mapped())
                .as("a new post of the plan is refused while it is closed: add it here")
                .isEqualTo(posts.keySet());
        verification.measure(key);
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.IN_VERIFICATION);
        var before = digest();
        for (var person : List.of(OFFICE, ACCOUNTING, GROUP, THIRD_SECTOR)) {
            var visitor = Visitor.signedIn(port, person);
            posts.values().forEach(post -> post.by(visitor));
            assertThat(digest()).as(person).isEqualTo(before);
        }

        gate.reopen(key);
        var office = Visitor.signedIn(port, OFFICE);
        var outsider = Visitor.signedIn(port, THIRD_SECTOR);
        posts.forEach((path, post) -> {
            var open = digest();
            post.by(path.endsWith("/contributi") ? outsider : office);
            assertThat(digest()).as(path).isNotEqualTo(open);
        });
    }

    /** The same again at the same instant is one wish. */
    @Test
    void equalContributionsSentTwiceCountOnce() {
        var outsider = Visitor.signedIn(port, THIRD_SECTOR);
        var page = root + "/sezioni/" + code;
        for (int i = 0; i < 3; i++) {
            outsider.sendForm(page, page + "/contributi", contribution());
        }
        assertThat(contributions.of(key)).hasSize(1);
        outsider.sendForm(
                page, page + "/contributi", Map.of("autore", "Ada", "ente", "", "contributo", "Un altro contributo."));
        assertThat(contributions.of(key)).hasSize(2);
    }

    /** What was taken away, or changed, is added again at once. */
    @Test
    void whatIsAddedRemovedAndAddedAgainWithinAMinuteIsThere() {
        var office = Visitor.signedIn(port, OFFICE);
        var page = root + "/bisogni";
        for (int i = 0; i < 2; i++) {
            office.sendForm(root, page, Map.of("text", "Anziani soli"));
            office.sendForm(root, page, Map.of("text", "Anziani soli"));
            assertThat(needs.of(key)).hasSize(1);
            office.sendForm(
                    root,
                    page + "/rimuovi",
                    Map.of("bisogno", needs.of(key).get(0).id().toString()));
            assertThat(needs.of(key)).isEmpty();
        }
        var event = Map.of("tipo", "FORUM", "data", "2017-01-10T10:00", "luogo", "Sala", "presenti", "Tutti");
        for (int i = 0; i < 2; i++) {
            office.sendForm(root, root + "/eventi", event);
            assertThat(events.of(key)).hasSize(1);
            office.sendForm(root, root + "/eventi/" + event() + "/togli", Map.of());
            assertThat(events.of(key)).isEmpty();
        }
    }

    /** The same text with another document is another wish. */
    @Test
    void aCorrectedAttachmentWithTheSameTextIsKept() {
        var outsider = Visitor.signedIn(port, THIRD_SECTOR);
        var page = root + "/sezioni/" + code;
        var first = TestPdf.saying("Prima");
        for (var file : List.of(first, first, TestPdf.saying("Corretta"))) {
            outsider.sendFile(
                    page,
                    page + "/contributi?autore=Ada&ente=&contributo=Servono+alloggi+per+i+giovani.",
                    "allegato",
                    "a.pdf",
                    file);
        }
        assertThat(contributions.of(key)).hasSize(2);
    }

    private interface Post {
        void by(Visitor visitor);
    }

    /** In an order in which each finds what it changes. */
    private Map<String, Post> posts() {
        var posts = new LinkedHashMap<String, Post>();
        add(posts, "/azioni/nuova", () -> sheet("", "Nuova"));
        posts.put("/azioni/{action}", visitor -> send(visitor, "/azioni/" + sheet, sheet("1", "Cambiata")));
        posts.put(
                "/indicatori/importa",
                visitor -> visitor.sendFile(
                        root + "/indicatori",
                        root + "/indicatori/importa",
                        "tabella",
                        "indicatori.csv",
                        indicators().getBytes(StandardCharsets.UTF_8)));
        posts.put("/azioni/{action}/rimuovi", visitor -> send(visitor, "/azioni/" + sheet + "/rimuovi", Map.of()));
        add(
                posts,
                "/quadro",
                () -> Map.of(
                        "version", String.valueOf(framework.written(key).version()),
                        "q-2018-COMUNI-SOCIAL", "400.000",
                        "q-2019-COMUNI-SOCIAL", "390.000"));
        add(
                posts,
                "/quadro/vincoli",
                () -> Map.of("year", "2019", "source", "COMUNI", "amount", "380.000", "act", "Bilancio"));
        add(
                posts,
                "/quadro/attratte",
                () -> Map.of("call", "Bando", "funder", "Fondazione", "year", "2019", "amount", "80.000"));
        add(
                posts,
                "/quadro/addizionalita",
                () -> Map.of("year", "2019", "reason", "Due Comuni hanno avuto meno trasferimenti."));
        add(posts, "/quadro/vincoli/rimuovi", () -> Map.of("year", "2019", "source", "COMUNI"));
        add(
                posts,
                "/quadro/attratte/rimuovi",
                () -> Map.of(
                        "risorsa",
                        attracted.of(key).stream()
                                .map(one -> one.id().toString())
                                .findFirst()
                                .orElse(UUID.randomUUID().toString())));
        add(posts, "/bisogni", () -> Map.of("text", "Anziani soli"));
        add(
                posts,
                "/bisogni/rimuovi",
                () -> Map.of(
                        "bisogno",
                        needs.of(key).stream()
                                .map(one -> one.id().toString())
                                .findFirst()
                                .orElse(UUID.randomUUID().toString())));
        add(
                posts,
                "/obiettivi",
                () -> Map.of("title", "Nuovo", "kind", "REFORM", "areas", "SOCIAL", "sources", "accesso"));
        add(
                posts,
                "/obiettivi/rimuovi",
                () -> Map.of("obiettivo", objective("Nuovo", "Obiettivo 3").id().toString()));
        events(posts);
        texts(posts);
        return posts;
    }

    private void events(Map<String, Post> posts) {
        add(
                posts,
                "/eventi",
                () -> Map.of("tipo", "FORUM", "data", "2017-01-10T10:00", "luogo", "Sala", "presenti", "Tutti"));
        posts.put(
                "/eventi/{id}/allegati",
                visitor -> visitor.sendFile(
                        root,
                        root + "/eventi/" + event() + "/allegati",
                        "allegato",
                        "a.pdf",
                        TestPdf.saying("Verbale")));
        posts.put("/eventi/{id}/togli", visitor -> send(visitor, "/eventi/" + event() + "/togli", Map.of()));
    }

    private void texts(Map<String, Post> posts) {
        add(
                posts,
                "/evidenze",
                () -> Map.of(
                        "sezione", code,
                        "titolo", "Rapporto",
                        "fonte", "Istat",
                        "data", "2017-01-10",
                        "indirizzo", "https://www.istat.it/"));
        var section = "/sezioni/" + code;
        posts.put(
                "/sezioni/{code}",
                visitor -> send(visitor, section, Map.of("base", "1", "testo", "<p>Nuovo testo</p>")));
        posts.put(
                "/sezioni/{code}/versioni/{number}/ripristina",
                visitor -> send(
                        visitor,
                        section + "/versioni/1/ripristina",
                        Map.of("base", String.valueOf(sections.get(key, code).version()))));
        posts.put("/sezioni/{code}/contributi", visitor -> send(visitor, section + "/contributi", contribution()));
        posts.put(
                "/sezioni/{code}/contributi/{id}/risposta",
                visitor -> send(
                        visitor,
                        section + "/contributi/"
                                + contributions.of(key).stream()
                                        .map(one -> one.id())
                                        .findFirst()
                                        .orElseGet(UUID::randomUUID)
                                + "/risposta",
                        Map.of("esito", "ACCEPTED", "motivo", "")));
        add(posts, "/sezioni/consolidamento", Map::of);
        add(posts, "/sezioni/consolidamento/termina", Map::of);
        add(
                posts,
                "/politiche",
                () -> Map.of(
                        "policy", "casa",
                        "counterpart", "Settore casa",
                        "heldOn", "2017-01-10",
                        "outcome", "Alloggi"));
        // this region asks for no policy: the post is refused, open or closed
        posts.remove("/politiche");
    }

    private interface Fields {
        Map<String, String> now();
    }

    private void add(Map<String, Post> posts, String path, Fields fields) {
        posts.put(path, visitor -> send(visitor, path, fields.now()));
    }

    private void send(Visitor visitor, String path, Map<String, String> fields) {
        visitor.sendForm(root, root + path, fields);
    }

    /** The posts of the pages under a plan, as they are mapped; the update of a plan in force has its own rules. */
    private Set<String> mapped() {
        var prefix = "/piani/{cycleKey}";
        var found = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals("it.pianozona.plan.web"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.toCollection(HashSet::new));
        found.removeAll(NOT_OF_THE_PLAN);
        found.remove("/politiche");
        return found;
    }

    private Map<String, String> digest() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table -> jdbc.sql(
                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
                .query(String.class)
                .single()));
    }

    private UUID named(String title) {
        return actions.of(key).stream()
                .filter(one -> one.title().equals(title))
                .map(Action::id)
                .findFirst()
                .orElseThrow();
    }

    private Objective objective(String... titles) {
        var wanted = List.of(titles);
        return objectives.of(key).stream()
                .filter(one -> wanted.contains(one.title()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private UUID event() {
        return events.of(key).stream().map(one -> one.id()).findFirst().orElseGet(UUID::randomUUID);
    }

    private static Map<String, String> contribution() {
        return Map.of("autore", "Ada Neri", "ente", "Coop", "contributo", "Servono più alloggi per i giovani.");
    }

    private String indicators() {
        return """
                Scheda o obiettivo;Indicatore;Unità;Valore di partenza;Del giorno;Fonte;Atteso 2020
                Obiettivo: %s;Utenti;persone;1;31/12/2014;Prova;2
                """
                .formatted(objectives.of(key).get(0).title());
    }

    private Map<String, String> sheet(String version, String title) {
        var fields = new HashMap<>(Map.of(
                "version", version,
                "titolo", title,
                "obiettivo", objectives.of(key).get(0).id().toString(),
                "area", "SOCIAL",
                "target", "Famiglie",
                "titolareSociale", "Comune capofila",
                "costo-2018-COMUNI", "10"));
        fields.putAll(SampleMeasures.fields("Utenti", "120", "150", 2020));
        return fields;
    }
}
