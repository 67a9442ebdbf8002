/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.plan.Plans;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionDrafts;
import it.pianozona.plan.section.SectionVersion;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("plan")
class SectionPagesTest {

    private static final String OFFICE = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private PlanSections sections;

    @Autowired
    private Plans plans;

    @Autowired
    private SectionVersions versions;

    @Autowired
    private SectionWriting writing;

    @Autowired
    private SectionDrafts drafts;

    @Autowired
    private Contributions contributions;

    @Autowired
    private LegalRecord record;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String key;
    private String code;
    private String group;
    private String thirdSector;
    private Duration offset;

    @BeforeEach
    void aPlanInDrafting() {
        offset = clock.offset();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        drafting.askContributions(key);
        var all = sections.of(key);
        code = all.get(0).code();
        sections.assign(key, area.office("gruppi-tecnici"), List.of(code));
        sections.assign(key, area.office("terzo-settore"), List.of(all.get(1).code()));
        group = colleagues.holderOf(area.office("gruppi-tecnici"));
        thirdSector = colleagues.holderOf(area.office("terzo-settore"));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void everySaveIsAVersionWithItsAuthorAndTheLegalRecordHasIt() {
        assertThat(save(OFFICE, 0, "<h2>Uno</h2><p onclick=x()>due</p>", "COMPLETA")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(page()));

        var version = versions.latest(key, code).orElseThrow();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.text().html()).isEqualTo("<h3>Uno</h3>\n<p>due</p>");
        assertThat(version.complete()).isTrue();
        assertThat(version.personId()).isEqualTo(OFFICE);
        assertThat(version.office()).isEqualTo(area.office("ufficio-piano"));
        assertThat(record.of(key))
                .anyMatch(entry -> entry.act().endsWith("»: versione 1")
                        && entry.personId().equals(OFFICE)
                        && entry.after().contains("due"));
        assertThat(drafts.find(key, code, OFFICE)).isEmpty();
    }

    @Test
    void savingTheSameWordsAgainMakesNoVersion() {
        save(OFFICE, 0, "<p>Uno</p>", "BOZZA");
        save(OFFICE, 1, "<p>Uno</p>", "COMPLETA");

        assertThat(versions.of(key, code)).hasSize(1);
        assertThat(sections.get(key, code).complete()).isTrue();
    }

    @Test
    void twoPeopleWhoChangeDifferentParagraphsAreMerged() {
        save(OFFICE, 0, "<p>uno</p><p>due</p><p>tre</p>", "BOZZA");
        save(HEAD, 1, "<p>UNO</p><p>due</p><p>tre</p>", "BOZZA");
        var person = visit(OFFICE);
        person.sendForm(page(), page(), input(1, "<p>uno</p><p>due</p><p>TRE</p>", "BOZZA"));

        var merged = versions.latest(key, code).orElseThrow();
        assertThat(merged.number()).isEqualTo(3);
        assertThat(merged.text().html()).isEqualTo("<p>UNO</p>\n<p>due</p>\n<p>TRE</p>");
        assertThat(merged.mergedWith()).contains(2);
        assertThat(person.get(page()).body()).contains("le due scritture sono unite");
    }

    @Test
    void twoPeopleWhoChangeTheSameParagraphChooseAndNothingIsLost() {
        save(OFFICE, 0, "<p>uno</p><p>due</p>", "BOZZA");
        save(HEAD, 1, "<p>uno</p><p>Loro</p>", "BOZZA");
        var second = visit(OFFICE);
        var answer = second.sendForm(page(), page(), input(1, "<p>uno</p><p>Mio</p>", "BOZZA"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page() + "/unisci");
        assertThat(versions.of(key, code)).hasSize(2);
        assertThat(second.get(page() + "/unisci").body()).contains("Loro", "Mio", "Niente è perso");

        assertThat(second.sendForm(page() + "/unisci", page() + "/unisci", Map.of("vista", "1", "scelta", "BOTH"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/unisci");
        second.sendForm(page() + "/unisci", page() + "/unisci", Map.of("vista", "2", "scelta", "BOTH"));
        var draft = drafts.find(key, code, OFFICE).orElseThrow();
        assertThat(draft.base()).isEqualTo(2);
        assertThat(draft.text().html()).isEqualTo("<p>uno</p>\n<p>Loro</p>\n<p>Mio</p>");
        assertThat(versions.of(key, code)).hasSize(2);
        save(OFFICE, 2, draft.text().html(), "BOZZA");
        assertThat(versions.latest(key, code).map(SectionVersion::number)).contains(3);
    }

    @Test
    void threePeopleWhoSaveAtOnceFindAllTheirParagraphs() throws Exception {
        save(OFFICE, 0, "<p>0</p><h3>fine</h3>", "BOZZA");
        var people = List.of(visit(OFFICE), visit(HEAD), visit(group));
        var saves = new ArrayList<Callable<HttpResponse<String>>>();
        for (int n = 0; n < people.size(); n++) {
            var person = people.get(n);
            var text = n == 0
                    ? "<p>a</p><p>0</p><h3>fine</h3>"
                    : n == 1 ? "<p>0</p><h3>fine</h3><p>b</p>" : "<p>0</p><p>c</p><h3>fine</h3>";
            saves.add(() -> person.sendForm(page(), page(), input(1, text, "BOZZA")));
        }
        var pool = Executors.newFixedThreadPool(3);
        try {
            for (var answer : pool.invokeAll(saves)) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(versions.of(key, code)).extracting(SectionVersion::number).containsExactly(4, 3, 2, 1);
        assertThat(versions.latest(key, code).orElseThrow().text().plain().replace("\n", ""))
                .isEqualTo("a0cfineb");
    }

    @Test
    void aDraftIsKeptWhileOneWritesIsReadBackAndCanBeThrownAway() {
        save(OFFICE, 0, "<p>uno</p>", "BOZZA");
        var person = visit(OFFICE);
        var answer = person.sendForm(page(), page() + "/bozza", input(1, "<p>uno e mezzo</p>", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("bozza salvata alle \\d\\d:\\d\\d");
        assertThat(visit(OFFICE).get(page()).body()).contains("uno e mezzo", "Riprendi la tua bozza");
        assertThat(visit(HEAD).get(page()).body()).doesNotContain("uno e mezzo");
        person.sendForm(page(), page() + "/bozza/scarta", Map.of());
        assertThat(person.get(page()).body()).doesNotContain("uno e mezzo");
    }

    @Test
    void whatIsPastedComesBackClean() {
        var answer = visit(OFFICE)
                .sendForm(
                        page(),
                        page() + "/pulisci",
                        input(0, "<script>x</script><p style='mso-x:y'>ok<o:p></o:p></p>", ""));

        assertThat(answer.body()).isEqualTo("<p>ok</p>");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void aSectionOfMarksWithoutWordsIsNotDeclaredComplete() {
        var person = visit(OFFICE);
        for (var nothing : List.of(
                "", "<p>&nbsp;</p>", "<h3> </h3><p><br></p>", "<p>—</p><ul><li>…</li></ul>", "<p>undefined</p>")) {
            assertThat(person.sendForm(page(), page(), input(0, nothing, "COMPLETA"))
                            .body())
                    .as(nothing)
                    .contains("scrivi il testo prima di dichiararla completa");
        }
        var optional = sections.of(key).stream()
                .filter(section -> !section.mandatory())
                .findFirst()
                .map(section -> "/piani/" + key + "/sezioni/" + section.code());
        optional.ifPresent(place -> assertThat(person.sendForm(place, place, input(0, "<p>…</p>", "COMPLETA"))
                        .body())
                .contains("lasciala in bozza se non serve"));

        assertThat(person.sendForm(page(), page(), input(0, "<p>42</p>", "COMPLETA"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSectionThatHoldsOnlyWhatTheEditorOnceWroteIsStillMissing() {
        save(OFFICE, 0, "<p>Testo.</p>", "COMPLETA");
        assertThat(sections.incomplete(key))
                .extracting(section -> section.code())
                .doesNotContain(code);

        jdbc.sql("update plan_section_text set text = '<p>undefined</p>' where cycle = :key and section = :code")
                .param("key", key)
                .param("code", code)
                .update();

        assertThat(sections.incomplete(key))
                .extracting(section -> section.code())
                .contains(code);
    }

    @Test
    void aRefusedSaveShowsWhatWasWrittenAndKeepsItAsADraft() {
        var person = visit(OFFICE);
        var long1 = "<p>" + "parola ".repeat(30_000) + "</p>";
        var answer = person.sendForm(page(), page(), input(0, long1, "BOZZA"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("al massimo 200.000", "parola parola");
        assertThat(person.sendForm(page(), page(), input(0, "", "COMPLETA")).body())
                .contains("la sezione è obbligatoria: scrivi il testo");

        plans.ofCycle(key);
        jdbc.sql("update plan set state = 'IN_APPROVAL' where cycle = ?")
                .param(key)
                .update();
        assertThat(person.get(page()).body())
                .contains("qui si legge, non si scrive")
                .doesNotContain("pz-redazione");
        jdbc.sql("update plan set state = 'DRAFT' where cycle = ?").param(key).update();
        var open = visit(OFFICE);
        var page = open.get(page()).body();
        jdbc.sql("update plan set state = 'IN_APPROVAL' where cycle = ?")
                .param(key)
                .update();
        var token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var fields = new HashMap<>(input(0, "<p>in ritardo</p>", "BOZZA"));
        fields.put("_csrf", token);
        assertThat(open.sendFormAsIs(page(), fields).body()).contains("il piano è in approvazione");
        assertThat(versions.of(key, code)).isEmpty();
        assertThat(drafts.find(key, code, OFFICE).orElseThrow().text().plain()).isEqualTo("in ritardo");
    }

    @Test
    void theFormConcludesWhatThePageWroteAndTypesOnlyPlainWords() {
        var writer = new SectionWriting.Writer(OFFICE, area.office("ufficio-piano"), true);
        writing.conclude(key, code, "Prima\n\nSeconda", false, writer);
        assertThat(versions.latest(key, code).orElseThrow().text().html()).isEqualTo("<p>Prima</p>\n<p>Seconda</p>");
        save(OFFICE, 1, "<h3>Titolo</h3><p>Testo</p>", "BOZZA");

        assertThatThrownBy(() -> writing.conclude(key, code, "Altre parole", true, writer))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("scrivi il testo sulla pagina delle sezioni");
        writing.conclude(key, code, "", true, writer);
        assertThat(sections.get(key, code).complete()).isTrue();
        assertThat(versions.of(key, code)).hasSize(2);
        var empty = sections.get(key, sections.of(key).get(1).code());
        assertThatThrownBy(() -> writing.conclude(key, empty.code(), " ", true, writer))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("la sezione è obbligatoria");
    }

    @Test
    void versionsAreComparedAndAnEarlierOneIsTakenBackAsANewOne() {
        save(OFFICE, 0, "<p>Sono 210 famiglie.</p>", "COMPLETA");
        save(HEAD, 1, "<p>Sono 230 famiglie.</p>", "COMPLETA");
        var person = visit(OFFICE);
        var compared = person.get(page() + "/versioni?da=1&a=2").body();
        assertThat(compared)
                .contains("<del><span class=\"visually-hidden\">[tolto: </span><span>210</span>")
                .contains("<ins><span class=\"visually-hidden\">[aggiunto: </span><span>230</span>")
                .contains("un capoverso cambiato");

        assertThat(person.sendForm(page() + "/versioni", page() + "/versioni/1/ripristina", Map.of("base", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(person.get(page() + "/versioni").body()).contains("nel frattempo è stata salvata la versione 2");
        person.sendForm(page() + "/versioni", page() + "/versioni/1/ripristina", Map.of("base", "2"));
        var restored = versions.latest(key, code).orElseThrow();
        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.text().plain()).isEqualTo("Sono 210 famiglie.");
        assertThat(restored.restoredFrom()).contains(1);
        assertThat(restored.complete()).isFalse();
    }

    @Test
    void aGroupContributesTheOfficeAnswersWithAReasonAndTheGroupReadsIt() {
        var person = visit(group);
        var refused = person.sendForm(page(), page() + "/contributi", given("breve"));
        assertThat(refused.body()).contains("da 20 a 4.000 caratteri, adesso sono 5", "breve");
        person.sendForm(page(), page() + "/contributi", given("Servono altri due educatori a Rho."));
        var one = contributions.of(key, code).get(0);
        assertThat(one.kind()).isEqualTo(Contribution.Kind.CONTRIBUTION);

        var office = visit(OFFICE);
        var answer = page() + "/contributi/" + one.id() + "/risposta";
        assertThat(office.sendForm(page(), answer, Map.of("esito", "REJECTED", "motivo", "no"))
                        .body())
                .contains("se il contributo non è accolto del tutto scrivi perché");
        office.sendForm(page(), answer, Map.of("esito", "PARTLY", "motivo", "Uno solo, per i limiti di bilancio."));

        assertThat(contributions.of(key, code).get(0).answer().orElseThrow().outcome())
                .isEqualTo(Contribution.Outcome.PARTLY);
        assertThat(visit(group).get(page()).body()).contains("Accolto in parte", "Uno solo, per i limiti di bilancio.");
        assertThat(colleagues.noticesOf(area.office("gruppi-tecnici"), key))
                .anyMatch(notice -> notice.contains("accolto in parte"));
    }

    @Test
    void afterTheTermAGroupSuggestsAndWhileTheOfficeConsolidatesItReadsOnly() {
        save(OFFICE, 0, "<p>uno</p>", "BOZZA");
        clock.setOffset(offset.plusDays(200));
        var person = visit(group);
        assertThat(person.get(page()).body()).contains("Il termine dei contributi era il");
        person.sendForm(page(), page() + "/contributi", given("Aggiungete le liste di attesa."));
        assertThat(contributions.of(key, code))
                .extracting(Contribution::kind)
                .containsExactly(Contribution.Kind.SUGGESTION);

        var editing = person.get(page()).body();
        visit(OFFICE).sendForm(list(), list() + "/consolidamento", Map.of());
        assertThat(colleagues.noticesOf(area.office("gruppi-tecnici"), key)).anyMatch(one -> one.contains("consolida"));
        assertThat(person.get(page()).body()).contains("consolida i testi dal").doesNotContain("pz-redazione");
        var token = editing.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var fields = new HashMap<>(input(1, "<p>due</p>", "BOZZA"));
        fields.put("_csrf", token);
        assertThat(person.sendFormAsIs(page(), fields).body()).contains("consolida i testi dal");
        assertThat(drafts.find(key, code, group).orElseThrow().text().plain()).isEqualTo("due");
        save(OFFICE, 1, "<p>dell'ufficio</p>", "BOZZA");
        assertThat(versions.of(key, code)).hasSize(2);

        visit(OFFICE).sendForm(list(), list() + "/consolidamento/termina", Map.of());
        save(group, 2, "<p>del gruppo</p>", "BOZZA");
        assertThat(versions.of(key, code)).hasSize(3);
    }

    @Test
    void eachReadsAndWritesWhatItsOfficesAllow() {
        save(OFFICE, 0, "<p>riservato al gruppo</p>", "BOZZA");
        var stranger = visit("udp.pistoiese");
        var mayor = visit(area.mayorPeople().get(0));
        var other = visit(thirdSector);

        assertThat(stranger.get(list()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page()).statusCode()).isEqualTo(404);
        assertThat(mayor.get(page()).body())
                .contains("riservato al gruppo")
                .doesNotContain("pz-redazione", "Contributi e sugg");
        assertThat(mayor.get(page() + "/versioni").statusCode()).isEqualTo(403);
        for (var path : List.of("", "/bozza", "/pulisci", "/versioni/1/ripristina?base=1", "/contributi", "/unisci")) {
            assertThat(mayor.sendForm(list(), page() + path, input(1, "<p>x</p>", "BOZZA"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(other.sendForm(list(), page() + path, input(1, "<p>x</p>", "BOZZA"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(other.get(page()).statusCode()).isEqualTo(404);
        assertThat(other.get(list()).body())
                .doesNotContain("sezioni/" + code + "\"")
                .contains("sezioni/" + sections.of(key).get(1).code() + "\"");
        assertThat(mayor.sendForm(list(), list() + "/consolidamento", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(visit(group)
                        .sendForm(list(), list() + "/consolidamento", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit(OFFICE).get("/piani/" + key).body()).contains("13 sezioni: nessuna completa, 12 da scrivere.");
        assertThat(Visitor.nobody(port).get("/webjars/tinymce/tinymce.min.js").statusCode())
                .isEqualTo(302);
        assertThat(versions.of(key, code)).hasSize(1);
    }

    private HttpResponse<String> save(String person, int base, String text, String state) {
        return visit(person).sendForm(page(), page(), input(base, text, state));
    }

    private static Map<String, String> input(int base, String text, String state) {
        return Map.of("base", Integer.toString(base), "formato", "html", "testo", text, "stato", state);
    }

    private static Map<String, String> given(String text) {
        return Map.of("autore", "Gruppo anziani", "ente", "", "contributo", text);
    }

    private Visitor visit(String person) {
        return Visitor.signedIn(port, person);
    }

    private String list() {
        return "/piani/" + key + "/sezioni";
    }

    private String page() {
        return list() + "/" + code;
    }
}
