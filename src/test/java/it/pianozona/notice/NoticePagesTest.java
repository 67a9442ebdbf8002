/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of notices and the calendar at its secret address, as people and calendar programmes ask for them. */
@PianozonaTest
@Tag("desk")
class NoticePagesTest {

    private static final Pattern FEED = Pattern.compile("/calendario/[A-Za-z0-9_-]{43}\\.ics");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailRows mails;

    @Autowired
    private PersonalNotices personal;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Postman postman;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String mayor;

    @BeforeEach
    void anAreaOfItsOwn() {
        area = areas.like("RHO");
        mayor = area.mayorPeople().get(0);
        jdbc.sql("update mail set state = 'DROPPED' where state in ('WAITING', 'DEAD')")
                .update();
    }

    @AfterEach
    void nobodyHasChosen() {
        jdbc.sql("delete from notice_choice").update();
        jdbc.sql("delete from calendar_feed").update();
    }

    @Test
    void aPersonReadsTheirOwnNoticesAndChoosesAndNobodyReadsAnothers() {
        mailbox.toPerson(
                mayor, Wording.of("accesso.nome-corretto", "nome", "Ada Neri", "chi", ""), "prova-" + area.code());
        var visitor = Visitor.signedIn(port, mayor);
        var other = Visitor.signedIn(port, area.mayorPeople().get(1));
        var own = personal.page(mayor, 1, 50).notices().stream()
                .filter(one -> one.cause().equals("prova-" + area.code()))
                .findFirst()
                .orElseThrow();
        var unread = personal.unread(mayor);

        assertThat(visitor.get("/avvisi").body()).contains("Il tuo nome in Pianozona", "da leggere");
        assertThat(other.get("/avvisi/" + own.id()).statusCode()).isEqualTo(404);
        assertThat(personal.unread(mayor)).isEqualTo(unread);
        assertThat(visitor.get("/avvisi/" + own.id()).statusCode()).isEqualTo(302);
        assertThat(personal.unread(mayor)).isEqualTo(unread - 1);

        visitor.sendForm(
                "/avvisi/scelte", "/avvisi/scelte", Map.of("TASK", "DIGEST", "ACCOUNT", "NONE", "OUTCOME", "?"));
        assertThat(jdbc.sql("select topic || '=' || way from notice_choice where person = :person")
                        .param("person", mayor)
                        .query(String.class)
                        .list())
                .containsExactly("TASK=DIGEST");
    }

    @Test
    void aDemonstrationKeepsTheMailAndEachReadsTheirOwn() {
        mailbox.toPerson(
                mayor,
                Wording.of(
                        "accesso.via-di-rientro",
                        "persona",
                        "Prova " + area.code() + " <b>subito</b> https://example.it/x",
                        "nome",
                        "prova"),
                "posta-" + area.code());
        delivery.deliver();
        var id = MailRows.idOf(mayor, "posta-" + area.code());

        var letter = Visitor.signedIn(port, mayor).get("/dimostrazione/posta/" + id);
        assertThat(letter.body())
                .contains("&lt;b&gt;subito&lt;/b&gt; <a href=\"https://example.it/x\">https://example.it/x</a>");
        var other = Visitor.signedIn(port, area.mayorPeople().get(1));
        assertThat(other.get("/dimostrazione/posta").body()).doesNotContain("Prova " + area.code());
        assertThat(other.get("/dimostrazione/posta/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/posta-non-consegnata").statusCode()).isEqualTo(403);

        jdbc.sql("update mail set state = 'DEAD', reason = 'Prova di rinuncia.' where id = :id")
                .param("id", id)
                .update();
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get("/dimostrazione/posta").body()).contains("Prova " + area.code());
        assertThat(admin.get("/posta-non-consegnata").body()).contains("Prova di rinuncia.", "Prova " + area.code());
        assertThat(admin.sendForm("/posta-non-consegnata", "/posta-non-consegnata/" + id + "/scarta", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/posta-non-consegnata").body()).doesNotContain("Prova di rinuncia.");
    }

    @Test
    void aCalendarProgrammeReadsDueDatesSittingsAndMilestonesWithoutSigningInUntilTheAddressIsRevoked()
            throws Exception {
        var key = cycles.inPreparation(area, clock.today().getYear() + 1);
        jdbc.sql("insert into cycle_step values (:key, 'P5', 'Redazione; bozza, piano', :from, :to, 'PLANNED',"
                        + " null, null)")
                .param("key", key)
                .param("from", clock.today())
                .param("to", clock.today().plusDays(40))
                .update();
        var heldAt = LocalDateTime.of(clock.today().getYear() + 1, 3, 28, 17, 30);
        var sitting =
                sitting(key, heldAt, "Sala consiliare, piazza Visconti; primo piano, ingresso dal cortile interno");
        var visitor = Visitor.signedIn(port, mayor);
        visitor.sendForm("/avvisi/calendario", "/avvisi/calendario/nuovo", Map.of());
        var found = FEED.matcher(visitor.get("/avvisi/calendario").body());
        assertThat(found.find()).isTrue();
        var address = found.group();
        assertThat(FEED.matcher(visitor.get("/avvisi/calendario").body()).find())
                .as("shown once")
                .isFalse();

        var programme = Visitor.nobody(port);
        var answer = programme.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body().split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        var calendar = parsed(answer.body());
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.<VTimeZone>getComponents(Component.VTIMEZONE)).hasSize(1);
        var event = event(calendar, "seduta-" + sitting);
        assertThat(event.getDateTimeStart().toString()).contains("TZID=Europe/Rome:", "0328T173000");
        assertThat(event.getLocation().getValue())
                .isEqualTo("Sala consiliare, piazza Visconti; primo piano, ingresso dal cortile interno");
        assertThat(event(calendar, "ciclo-" + key + "-P5").getSummary().getValue())
                .isEqualTo(key + ": Redazione; bozza, piano da concludere");
        assertThat(event(parsed(programme.get(address).body()), "seduta-" + sitting)
                        .getUid())
                .isEqualTo(event.getUid());
        assertThat(jdbc.sql("select secret_hash from calendar_feed where person = :person")
                        .param("person", mayor)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(address.replaceAll(".*/|\\.ics", ""));

        jdbc.sql("update account set closed_at = now() where person = :person")
                .param("person", mayor)
                .update();
        assertThat(programme.get(address).statusCode())
                .as("the account is closed")
                .isEqualTo(404);
        jdbc.sql("update account set closed_at = null where person = :person")
                .param("person", mayor)
                .update();
        assertThat(programme.get(address).statusCode()).isEqualTo(200);

        visitor.sendForm("/avvisi/calendario", "/avvisi/calendario/revoca", Map.of());
        assertThat(programme.get(address).statusCode()).isEqualTo(404);
        assertThat(programme.get("/calendario/prova.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAskedForTooOftenIsPutOff() {
        var pace = new FeedPace(clock);
        for (int request = 0; request < 60; request++) {
            assertThat(pace.admits("un-indirizzo", "192.0.2.1")).isTrue();
            pace.failed("192.0.2.2");
        }
        assertThat(pace.admits("un-indirizzo", "192.0.2.1")).isFalse();
        assertThat(pace.admits("un-altro", "192.0.2.1")).isTrue();
        assertThat(pace.admits("un-altro", "192.0.2.2")).isFalse();
    }

    @Test
    void aBodyIsToldThatItIsCalledAndHowItEndedOnce() {
        var key = cycles.inPreparation(area, 2040);
        var sitting = sitting(key, LocalDateTime.of(2040, 3, 28, 17, 30), "Sala consiliare");
        postman.collect();
        postman.collect();
        jdbc.sql("update sitting set outcome = 'RETURNED' where id = :id")
                .param("id", sitting)
                .update();
        postman.collect();
        postman.collect();

        assertThat(personal.page(area.mayorPeople().get(1), 1, 10_000).notices().stream()
                        .filter(one -> one.businessKey().equals(key))
                        .map(PersonalNotice::subject))
                .containsExactly(
                        "Piano di Zona: rinviato (Area di prova %s)".formatted(area.code()),
                        "Convocazione per il 28/03/2040 alle 17:30, Piano di Zona (Area di prova %s)"
                                .formatted(area.code()));
        assertThat(personal.page(area.mayorPeople().get(1), 1, 10_000).notices().stream()
                        .filter(one -> one.businessKey().equals(key))
                        .map(PersonalNotice::address))
                .as("the sitting itself")
                .hasSize(2)
                .allMatch(address -> address.startsWith("/fascicolo/" + key + "/sedute#decisione-"));
    }

    private UUID sitting(String key, LocalDateTime heldAt, String place) {
        var decision = UUID.randomUUID();
        var sitting = UUID.randomUUID();
        var body = jdbc.sql("select id from body where territory = :area order by id limit 1")
                .param("area", area.code())
                .query(String.class)
                .single();
        jdbc.sql(
                        """
                insert into collegial_decision (id, territory, business_key, body, subject_id, subject_title, rule_set, opened_on,
                    notice_days, minutes_days, publication_days, return_days)
                values (:id, :area, :key, :body, 'prova', 'Piano di Zona', 'MAJORITY_PRESENT', :today, 5, 10, 15, 15)
                """)
                .param("id", decision)
                .param("area", area.code())
                .param("key", key)
                .param("body", body)
                .param("today", clock.today())
                .update();
        jdbc.sql("insert into sitting (id, decision, number, call, held_at, place, agenda) values (:id,"
                        + " :decision, 1, 1, :at, :place, 'Approvazione del piano')")
                .param("id", sitting)
                .param("decision", decision)
                .param("at", Timestamp.valueOf(heldAt))
                .param("place", place)
                .update();
        return sitting;
    }

    private static Calendar parsed(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static VEvent event(Calendar calendar, String id) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals(id + "@localhost"))
                .findFirst()
                .orElseThrow();
    }
}
