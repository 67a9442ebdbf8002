/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.office.FundedProjects;
import it.pianozona.office.InterOfficeNotices;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.support.MemberForm;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the plan offices and their groups, through their real endpoints. */
@PianozonaTest
@Tag("plan")
class OfficePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private PlanOffices offices;

    @Autowired
    private Memberships memberships;

    @Autowired
    private FundedProjects projects;

    @Autowired
    private InterOfficeNotices notices;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String page;
    private Visitor head;

    @BeforeEach
    void anAreaWithAnOffice() {
        area = areas.like("RHO");
        page = "/uffici-di-piano/" + area.code();
        head = Visitor.signedIn(port, "responsabile.rhodense");
    }

    @Test
    void whoeverSeesTheAreaReadsItsOfficeAndForStrangersItIsNotThere() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        var stranger = Visitor.signedIn(port, "udp.pistoiese");

        assertThat(mayor.get("/uffici-di-piano").body()).contains(page);
        assertThat(mayor.get(page).body()).contains("attivo").contains("Confronto con l'organico");
        for (var address : List.of("", "/gruppi", "/compiti", "/progetti", "/comunicazioni").stream()
                .map(page::concat)
                .toList()) {
            assertThat(mayor.get(address).statusCode()).isEqualTo(200);
            assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.get("/uffici-di-piano").body()).doesNotContain(page);
        assertThat(mayor.get("/fascicolo/" + cycles.inPreparation(area, 2018)).body())
                .contains(page);
    }

    @Test
    void readersDoNotWrite() {
        var reader = Visitor.signedIn(port, "terzosettore.rhodense");
        for (var action : List.of("/costituzione", "/nomine", "/corsi", "/chiusura", "/gruppi")) {
            assertThat(reader.sendForm(page, page + action, MemberForm.of("Anna", area, clock.today()))
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        for (var action : List.of("/compiti", "/progetti", "/comunicazioni")) {
            assertThat(reader.sendForm(page, page + action, MemberForm.of("Anna", area, clock.today()))
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
    }

    @Test
    void equalLettersSentAtTheSameInstantAreOneLetter() {
        var other = areas.like("RHO").code();
        var letters = page + "/comunicazioni";
        var token = head.get(letters).body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var letter = Map.of("destinatari", other, "oggetto", "Dati", "testo", "Servono entro marzo.", "_csrf", token);

        var answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> head.sendFormAsIs(letters, letter).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(302);
        assertThat(notices.of(area.code())).hasSize(1);
        assertThat(notices.of(other)).hasSize(1);
    }

    @Test
    void theResponsiblePersonOpensANewOfficeAndAWrongOneKeepsWhatWasWritten() {
        var form = new HashMap<>(Map.of("tipo", "ENLARGED", "atto", "Decreto 12 del 2017", "dal", ""));
        form.put("dataAtto", clock.today().toString());

        assertThat(head.sendForm(page, page + "/costituzione", form).body())
                .contains("«Dal»")
                .contains("Decreto 12 del 2017");
        form.put("dal", clock.today().plusDays(1).toString());
        assertThat(head.sendForm(page, page + "/costituzione", form).statusCode())
                .isEqualTo(302);

        assertThat(offices.get(area.code() + "-UDP-2").state()).isEqualTo(PlanOffice.State.SETTING_UP);
        assertThat(head.get(page).body()).contains("in costituzione e manca");
    }

    @Test
    void aBodyAppointsForItselfAndForNobodyElse() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        var form = MemberForm.of("Anna", area, clock.today());
        form.put("ente", area.mayors().get(0));
        assertThat(mayor.sendForm(page, page + "/nomine", form).statusCode()).isEqualTo(302);
        form.put("ente", area.mayors().get(1));
        assertThat(mayor.sendForm(page, page + "/nomine", form).statusCode()).isEqualTo(403);

        assertThat(members())
                .extracting(OfficeMember::body)
                .containsExactly(area.mayors().get(0));
        form.put("nomina", members().get(0).id().toString());
        form.put("ultimoGiorno", clock.today().toString());
        assertThat(mayor.sendForm(page, page + "/nomine/fine", form).statusCode())
                .isEqualTo(302);
        assertThat(members().get(0).to()).contains(clock.today());
    }

    @Test
    void aRefusedAppointmentKeepsWhatWasWritten() {
        var form = MemberForm.of("Beatrice", area, clock.today());
        form.put("ente", area.mayors().get(0));
        form.put("tempo", "120");

        var answer = head.sendForm(page, page + "/nomine", form);

        assertThat(answer.body())
                .contains("«Tempo»")
                .contains("Beatrice " + area.code())
                .contains("value=\"120\"");
        assertThat(members()).isEmpty();
    }

    @Test
    void theOfficeGivesATaskOnItsPageAndAWrongOneKeepsWhatWasWritten() {
        var office = Visitor.signedIn(port, "udp.rhodense");
        var at = page + "/compiti";
        var form = new HashMap<>(Map.of(
                "forma", "FREE",
                "lavoro", "REPORTS",
                "testo", "Raccogliere i dati dei Comuni",
                "assegnatario", "udp.rhodense",
                "ricorrenza", "MONTHLY"));
        form.put("scadenza", clock.today().minusDays(1).toString());
        assertThat(office.sendForm(at, at, form).body())
                .contains("«Scadenza»")
                .contains("Raccogliere i dati dei Comuni");
        form.put("scadenza", clock.today().plusDays(9).toString());
        assertThat(office.sendForm(at, at, form).statusCode()).isEqualTo(302);

        assertThat(office.get(at).body())
                .contains("Raccogliere i dati dei Comuni")
                .contains("ogni mese");
    }

    @Test
    void theResponsiblePersonOpensAProjectAndItsMonitoringAndDocumentsAreKept() {
        var at = page + "/progetti";
        var form = new HashMap<>(Map.of(
                "titolo", "Inclusione attiva",
                "finanziatore", "Ministero",
                "fondo", "PON",
                "responsabile", "udp.rhodense",
                "importo", "120.000,00"));
        form.put("dal", clock.today().toString());
        form.put("al", clock.today().plusYears(1).toString());
        assertThat(Visitor.signedIn(port, "udp.rhodense").sendForm(at, at, form).statusCode())
                .isEqualTo(403);
        assertThat(head.sendForm(at, at, form).statusCode()).isEqualTo(302);
        var project = projects.ofArea(area.code()).get(0);
        var entry =
                new HashMap<>(Map.of("progetto", project.id().toString(), "tipo", "MONITORING", "testo", "Avviato"));
        entry.put("data", clock.today().toString());
        entry.put("speso", "molto");
        assertThat(head.sendForm(at, at + "/voci", entry).body()).contains("«Speso finora»");
        entry.put("speso", "1.500,50");
        assertThat(head.sendForm(at, at + "/voci", entry).statusCode()).isEqualTo(302);

        assertThat(head.get(at).body())
                .contains("120.000,00")
                .contains("1.500,50")
                .contains("Avviato");
    }

    @Test
    void aNoticeReachesTheOtherOfficesAndEachReplyIsTracked() {
        var other = areas.like("GAR");
        var third = areas.like("GAR");
        var at = page + "/comunicazioni";
        var theirs = "/uffici-di-piano/" + other.code() + "/comunicazioni";
        var form = new HashMap<>(Map.of("destinatari", other.code(), "oggetto", "Tariffe comuni", "testo", ""));
        assertThat(head.sendForm(at, at, form).body()).contains("«Testo»").contains("Tariffe comuni");
        form.put("testo", "Proponiamo le stesse tariffe.");
        assertThat(head.sendForm(at, at, form).statusCode()).isEqualTo(302);
        assertThat(head.get(at).body()).contains("manca una risposta");

        var recipient = Visitor.signedIn(port, "responsabile.garbagnatese");
        assertThat(recipient
                        .get("/uffici-di-piano/" + third.code() + "/comunicazioni")
                        .body())
                .doesNotContain("Tariffe comuni");
        var notice = notices.of(other.code()).get(0);
        var answer = theirs + "/" + notice.id() + "/risposta";
        assertThat(recipient
                        .sendForm(theirs, answer, Map.of("risposta", "Siamo d'accordo."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(recipient
                        .sendForm(theirs, answer, Map.of("risposta", "Di nuovo"))
                        .body())
                .contains("non attende una risposta");

        assertThat(head.get(at).body())
                .contains("tutte le risposte sono arrivate")
                .contains("Siamo d&#39;accordo.");
    }

    @Test
    void anOfficeIsClosedOnADayAndFromTheNextItIsNotActive() {
        assertThat(head.sendForm(page, page + "/chiusura", Map.of("ultimoGiorno", "", "motivo", "Fine"))
                        .body())
                .contains("«Ultimo giorno»");
        assertThat(head.sendForm(
                                page,
                                page + "/chiusura",
                                Map.of("ultimoGiorno", clock.today().toString(), "motivo", "Fine"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(offices.isActive(area.code(), clock.today())).isTrue();
        assertThat(offices.isActive(area.code(), clock.today().plusDays(1))).isFalse();
    }

    private List<OfficeMember> members() {
        return memberships.ofOffice(
                offices.working(area.code(), clock.today()).orElseThrow().id());
    }
}
