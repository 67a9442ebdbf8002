/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.pianozona.registration.Applicants;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices become mail after the commit, at least once, never twice the same, whatever the server or another node does. */
@ExtendWith(OutputCaptureExtension.class)
@PianozonaTest
@Tag("desk")
class MailTest {

    private static final PublicAddress ADDRESS = new PublicAddress("https://pianozona.example.it");

    @Autowired
    private LetterHtml html;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Processes processes;

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Choices choices;

    @Autowired
    private Postman postman;

    @Autowired
    private Digests digests;

    @Autowired
    private PersonalNotices personal;

    @Autowired
    private UndeliveredMail undelivered;

    @Autowired
    private MailRows rows;

    @Autowired
    private Recipients recipients;

    @Autowired
    private OpenSteps steps;

    @Autowired
    private MailSettings settings;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private Delegations delegations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Duration offset;
    private TestArea area;

    @BeforeEach
    void nothingOfOtherTestsIsNew() {
        offset = clock.offset();
        server.start();
        area = areas.like("RHO");
        jdbc.sql("insert into task_told select id_ from act_ru_task on conflict do nothing")
                .update();
        jdbc.sql("update notice set told = true where not told").update();
        jdbc.sql("update mail set state = 'DROPPED' where state in ('WAITING', 'DEAD')")
                .update();
        jdbc.sql("update personal_notice set way = 'NONE' where way = 'DIGEST'").update();
    }

    @AfterEach
    void asItWas() {
        clock.setOffset(offset);
        server.stop();
        jdbc.sql("delete from notice_choice").update();
    }

    @Test
    void aNoticeReachesThePeopleOfItsOfficesAsARealMessageOnce() throws Exception {
        var mayor = area.mayorPeople().get(0);
        var said =
                "Comunicazione di un altro ufficio di piano: «Il piano è stato rinviato.». La trovi nella pagina «Uffici di piano».";
        tell(
                "prova-" + area.code(),
                Notice.Kind.OUTCOME,
                "Il piano è stato rinviato.",
                area.mayors().get(0));
        tell(
                "prova-" + area.code(),
                Notice.Kind.OUTCOME,
                "Il piano è stato rinviato.",
                area.mayors().get(0));

        postman.collect();
        postman.collect();
        delivery(real()).deliver();
        delivery(real()).deliver();

        var received = received(mayor);
        assertThat(received).hasSize(1);
        var message = received.get(0);
        assertThat(message.getSubject())
                .isEqualTo("Comunicazione di un altro ufficio di piano: «Il piano è stato rinviato.» (Area di prova %s)"
                        .formatted(area.code()));
        assertThat(message.getMessageID())
                .isEqualTo("<" + MailRows.idOf(mayor, "prova-" + area.code()) + "@pianozona.example.it>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var text = part(message, 0);
        assertThat(text)
                .contains(
                        "Il piano è stato rinviato.",
                        "Ufficio: Sindaco di prova",
                        "Scegli quali avvisi ricevere, e come: http://localhost");
        assertThat(part(message, 1))
                .contains("<p>" + said + "</p>", ">Pianozona</p>", "<th scope=\"row\">Ufficio</th><td>Sindaco di prova")
                .containsPattern(
                        "<a class=\"tasto\" href=\"[^\"]+/uffici-di-piano/[^\"]+/comunicazioni\">Apri in Pianozona</a>")
                .doesNotContain("<img", "src=", "Che cosa fare");
        assertThat(personal.page(mayor, 1, 500).notices())
                .extracting(PersonalNotice::text)
                .containsOnlyOnce(said);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tell(
                            "annullato-" + area.code(),
                            Notice.Kind.OUTCOME,
                            "Non deve partire",
                            area.mayors().get(0));
                    mailbox.toPerson(
                            area.mayorPeople().get(0),
                            Wording.of("accesso.nome-corretto", "nome", "Non deve partire", "chi", ""),
                            "annullato-" + area.code());
                    throw new IllegalStateException("the step fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        postman.collect();
        delivery(real()).deliver();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aChangedCodiceFiscaleReachesThePersonAndTheAdministratorsAsARealMessageWithoutTheCode() throws Exception {
        var person = "cambiata." + UUID.randomUUID().toString().substring(0, 8);
        people.register(new Person(person, "Vera", "Conti", person + "@example.it", false));
        var code = Applicants.taxCode(261);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    taxCodes.correct(person, code, "admin");
                    throw new IllegalStateException("the step fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        delivery(real()).deliver();
        assertThat(server.getReceivedMessages()).isEmpty();

        taxCodes.correct(person, code, "admin");
        taxCodes.correct(person, code, "admin");
        delivery(real()).deliver();
        delivery(real()).deliver();

        assertThat(received(person)).hasSize(1);
        assertThat(part(received(person).get(0), 0))
                .contains("da cui si riconosce la tua firma", "Se non lo sapevi")
                .doesNotContain(code);
        assertThat(received("admin")).singleElement().satisfies(message -> assertThat(message.getSubject())
                .isEqualTo("Codice fiscale cambiato: Vera Conti"));
    }

    @Test
    void aNewTaskIsToldOnceToItsHoldersAndTheirDeputiesAndNotWhenItIsAlreadyDone() throws Exception {
        var deputy = area.mayorPeople().get(1);
        var holder = colleagues.holderOf(area.office("ufficio-piano"));
        delegations.grant(
                area.office("ufficio-piano"),
                holder,
                deputy,
                Set.of(DelegationScope.VOTE),
                Optional.empty(),
                clock.today(),
                clock.today().plusDays(5));
        var task = newTask("T-" + area.code(), "Prepara <la> relazione", area.office("ufficio-piano"));

        var both = List.of(CompletableFuture.runAsync(postman::collect), CompletableFuture.runAsync(postman::collect));
        both.forEach(CompletableFuture::join);
        delivery(real()).deliver();

        assertThat(received(holder)).hasSize(1);
        assertThat(received(deputy)).hasSize(1);
        assertThat(part(received(deputy).get(0), 0))
                .contains("Apri il compito: http://localhost", "/compiti/" + task, "Entro: ");
        assertThat(part(received(deputy).get(0), 1)).contains("«Prepara &lt;la&gt; relazione»");

        var done = newTask("T2-" + area.code(), "Altro compito", area.office("ufficio-piano"));
        postman.collect();
        jdbc.sql("delete from act_ru_identitylink where task_id_ = :id")
                .param("id", done)
                .update();
        jdbc.sql("delete from act_ru_task where id_ = :id").param("id", done).update();
        delivery(real()).deliver();
        assertThat(received(holder)).hasSize(1);
    }

    @Test
    void aServerThatIsAwayHoldsUpNothingAndThePostponedMessageArrivesWithTheSameId() throws Exception {
        var mayor = area.mayorPeople().get(0);
        tell(
                "assente-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito della seduta.",
                area.mayors().get(0));
        postman.collect();
        server.stop();

        delivery(real()).deliver();

        var waiting = jdbc.sql("select reason, attempts from mail where cause = :cause")
                .param("cause", "assente-" + area.code())
                .query()
                .singleRow();
        assertThat(waiting)
                .containsEntry("reason", "Il server di posta non risponde.")
                .containsEntry("attempts", 1);
        server.start();
        delivery(real()).deliver();
        assertThat(received(mayor)).as("it waits a minute first").isEmpty();

        clock.setOffset(clock.offset().plusMinutes(2));
        delivery(real()).deliver();
        assertThat(received(mayor)).hasSize(1);
    }

    @Test
    void aMailServerThatIsDownIsSaidInTheLogOnceAndAlsoThatItIsBack(CapturedOutput output) {
        for (var number : List.of("prima", "seconda")) {
            tell(
                    number + "-caduta-" + area.code(),
                    Notice.Kind.OUTCOME,
                    "Esito della seduta.",
                    area.mayors().get(0));
        }
        postman.collect();
        server.stop();
        // The server that comes back listens elsewhere.
        var delivery = delivery((Carrier.Letter letter) -> real().carry(letter));

        delivery.deliver();
        delivery.deliver();
        assertThat(output.getOut().split("La posta non parte: Il server di posta non risponde\\.", -1))
                .hasSize(2);

        server.start();
        clock.setOffset(clock.offset().plusMinutes(2));
        delivery(real()).deliver();
        assertThat(output.getOut())
                .as("a carrier that was never hindered has nothing to say")
                .doesNotContain("La posta parte di nuovo.");
        tell(
                "dopo-la-caduta-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito della seduta.",
                area.mayors().get(0));
        postman.collect();
        delivery.deliver();
        assertThat(output.getOut()).contains("La posta parte di nuovo.");
    }

    @Test
    void killedBetweenTheServersYesAndOurMarkItComesAgainWithTheSameIdAndKilledBeforeItComesOnce() throws Exception {
        var mayor = area.mayorPeople().get(0);
        tell(
                "ucciso-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito della seduta.",
                area.mayors().get(0));
        postman.collect();
        var smtp = real();

        assertThatThrownBy(() -> delivery(letter -> {
                            throw new Killed();
                        })
                        .deliver())
                .isInstanceOf(Killed.class);
        assertThat(received(mayor)).isEmpty();

        assertThatThrownBy(() -> delivery(letter -> {
                            smtp.carry(letter);
                            throw new Killed();
                        })
                        .deliver())
                .isInstanceOf(Killed.class);
        delivery(smtp).deliver();
        delivery(smtp).deliver();

        var ids = received(mayor).stream().map(MailTest::id).toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void twoNodesSendAMessageOnceAndOneDoesNotWaitForTheOther() throws Exception {
        var mayors = area.mayorPeople();
        tell(
                "nodi-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito della seduta.",
                area.mayors().toArray(String[]::new));
        postman.collect();
        var smtp = real();
        var slow = delivery(letter -> {
            if (letter.person().equals(mayors.get(0))) {
                CompletableFuture.runAsync(() -> delivery(smtp).deliver()).join();
            }
            smtp.carry(letter);
        });

        slow.deliver();

        for (var mayor : mayors) {
            assertThat(received(mayor)).as(mayor).hasSize(1);
        }
    }

    @Test
    void whatTheServerRefusesForGoodIsShownToTheAdministratorAndTriedAgainOnRequest() throws Exception {
        var mayor = area.mayorPeople().get(0);
        tell(
                "rifiutato-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito della seduta.",
                area.mayors().get(0));
        postman.collect();

        delivery(letter -> {
                    throw new Carrier.NotCarried(
                            Carrier.NotCarried.Then.GIVE_UP, "Il server di posta rifiuta il messaggio (550).", null);
                })
                .deliver();

        var dead = undelivered.givenUp().stream()
                .filter(one -> one.person().equals(mayor) && one.subject().contains(area.code()))
                .toList();
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).reason()).isEqualTo("Il server di posta rifiuta il messaggio (550).");
        assertThat(undelivered.tryAgain(dead.get(0).id())).isTrue();
        assertThat(undelivered.tryAgain(dead.get(0).id())).isFalse();
        delivery(real()).deliver();
        assertThat(received(mayor)).hasSize(1);
    }

    @Test
    void whoHasLeftTheOfficeHasNoAddressOrIsInventedGetsNone() throws Exception {
        var mayor = area.mayorPeople().get(0);
        tell(
                "lasciato-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito.",
                area.mayors().get(0));
        tell(
                "senza-" + area.code(),
                Notice.Kind.OUTCOME,
                "Esito.",
                area.mayors().get(1));
        postman.collect();
        jdbc.sql("update office_holder set valid_to = :day where office = :office")
                .param("day", clock.today().minusDays(1))
                .param("office", area.mayors().get(0))
                .update();
        var inventedKeptIn = new Delivery(rows, people, recipients, steps, real(), html, settings, transaction, clock);
        inventedKeptIn.deliver();

        assertThat(received(mayor)).isEmpty();
        assertThat(received(area.mayorPeople().get(1))).isEmpty();
        assertThat(reasonOf("lasciato-" + area.code(), mayor))
                .isEqualTo("La persona è inventata: la sua posta non esce.");

        jdbc.sql("update mail set state = 'WAITING' where cause in (:causes)")
                .param("causes", List.of("lasciato-" + area.code(), "senza-" + area.code()))
                .update();
        delivery(real()).deliver();
        assertThat(reasonOf("lasciato-" + area.code(), mayor)).isEqualTo("La persona non fa più parte dell'ufficio.");
        assertThat(received(area.mayorPeople().get(1))).hasSize(1);
    }

    @Test
    void somebodyWhoIsNotOnRecordGetsALetterAtTheAddressTheyGave() throws Exception {
        var expired = Wording.of("registrazione.senza-risposta", "ambito", "Rho", "indirizzo", "https://example.it");
        var address = "estranea-" + area.code().toLowerCase(java.util.Locale.ROOT) + "@example.it";
        mailbox.toAddress(address, expired, "registrazione " + area.code());
        mailbox.toAddress(address, expired, "registrazione " + area.code());

        delivery(real()).deliver();

        assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()).singleElement().hasToString(address);
            assertThat(part(message, 0))
                    .contains("di Rho non ha risposto in tempo")
                    .doesNotContain("/avvisi");
        });
        assertThat(mailbox.isOpen()).isTrue();
    }

    @Test
    void theDigestLeavesOnceADayAtItsHourInRomeAlsoWhenTheClocksChange() throws Exception {
        var mayor = area.mayorPeople().get(0);
        choices.choose(mayor, Map.of(Topic.OUTCOME, Way.DIGEST, Topic.REMINDER, Way.NONE));
        at(LocalDate.of(2030, 3, 30), LocalTime.of(8, 0));
        tell(
                "r1-" + area.code(),
                Notice.Kind.OUTCOME,
                "Primo esito.",
                area.mayors().get(0));
        tell(
                "r2-" + area.code(),
                Notice.Kind.REMINDER,
                "Nessun messaggio per questo.",
                area.mayors().get(0));
        postman.collect();
        at(LocalDate.of(2030, 3, 31), LocalTime.of(6, 59));
        tell(
                "r3-" + area.code(),
                Notice.Kind.OUTCOME,
                "Secondo esito.",
                area.mayors().get(0));
        postman.collect();
        delivery(real()).deliver();
        assertThat(received(mayor))
                .as("before seven of the day that lacks an hour")
                .isEmpty();

        at(LocalDate.of(2030, 3, 31), LocalTime.of(7, 0));
        postman.collect();
        postman.collect();
        tell(
                "r4-" + area.code(),
                Notice.Kind.OUTCOME,
                "Terzo esito.",
                area.mayors().get(0));
        postman.collect();
        delivery(real()).deliver();

        assertThat(received(mayor)).hasSize(1);
        assertThat(received(mayor).get(0).getSubject()).isEqualTo("Riepilogo del 31 marzo 2030: 2 avvisi");
        assertThat(part(received(mayor).get(0), 0))
                .contains("ESITI, DECISIONI E RESTITUZIONI", "Primo esito.", "Secondo esito.")
                .doesNotContain("Terzo esito.", "Nessun messaggio");

        at(LocalDate.of(2030, 4, 1), LocalTime.of(7, 0));
        postman.collect();
        delivery(real()).deliver();
        assertThat(received(mayor)).hasSize(2);
        assertThat(personal.page(mayor, 1, 50).notices().stream()
                        .filter(one -> one.cause().endsWith("-" + area.code()))
                        .map(PersonalNotice::text))
                .contains(
                        "Comunicazione di un altro ufficio di piano: «Nessun messaggio per questo.». La trovi nella pagina «Uffici di piano».");
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Taking {
        void carry(Carrier.Letter letter) throws Carrier.NotCarried;
    }

    private Delivery delivery(Carrier carrier) {
        return delivery(carrier::carry);
    }

    /** A delivery that may write to the invented people of the tests. */
    private Delivery delivery(Taking way) {
        var carrier = new Carrier() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public boolean isForInventedPeople() {
                return true;
            }

            @Override
            public void carry(Letter letter) throws NotCarried {
                way.carry(letter);
            }
        };
        return new Delivery(rows, people, recipients, steps, carrier, html, settings, transaction, clock);
    }

    private SmtpCarrier real() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port());
        return new SmtpCarrier(sender, "Pianozona <pianozona@example.it>", ADDRESS);
    }

    private int lastPort;

    private int port() {
        if (server.isRunning()) {
            lastPort = server.getSmtp().getPort();
        }
        return lastPort;
    }

    private void tell(String cause, Notice.Kind kind, String text, String... offices) {
        notices.send(
                new Notices.Message(
                        cause, area.code(), "PROVA-1", kind, Wording.of("comunicazione.ricevuta", "titolo", text)),
                List.of(offices));
    }

    private void at(LocalDate day, LocalTime time) {
        var there = day.atTime(time).atZone(BusinessClock.ROME).toInstant();
        clock.setOffset(
                clock.offset().plus(Duration.between(clock.instant(), there)).plusMillis(50));
    }

    /** A task as the engine leaves it, without a process around it. */
    private String newTask(String key, String title, String office) {
        var id = "prova-" + key;
        jdbc.sql(
                        """
                insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                values (:id, 1, :id, :id, :key, true, false, true, false, 1, 0, 1)
                """)
                .param("id", id)
                .param("key", key)
                .update();
        jdbc.sql(
                        "insert into act_ru_task (id_, rev_, proc_inst_id_, execution_id_, name_, task_def_key_, tenant_id_, create_time_, due_date_, suspension_state_) values (:id, 1, :id, :id, :title, 'UserTask_Prova', :area, now(), now() + interval '3 days', 1)")
                .param("id", id)
                .param("title", title)
                .param("area", area.code())
                .update();
        jdbc.sql(
                        "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) values (:id, 1, :office, 'candidate', :id)")
                .param("id", id)
                .param("office", office)
                .update();
        return id;
    }

    private List<MimeMessage> received(String person) throws Exception {
        var address = people.find(person).orElseThrow().email();
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String) ((jakarta.mail.internet.MimeMultipart) message.getContent())
                .getBodyPart(number)
                .getContent();
    }

    private String reasonOf(String cause, String person) {
        return jdbc.sql("select reason from mail where cause = :cause and person = :person")
                .param("cause", cause)
                .param("person", person)
                .query(String.class)
                .single();
    }
}
