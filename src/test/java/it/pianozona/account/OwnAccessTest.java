/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSessionEvent;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.test.web.support.WebTestUtils;

/** Sign-in, sessions, one-time links and the second factor as a person meets them, through the real pages. */
@PianozonaTest
@Tag("desk")
class OwnAccessTest {

    private static final String PASSWORD = "quercia lampada fiume 47";
    private static final String ANOTHER = "tegola-binario-cedro-9";
    private static final Pattern KEY = Pattern.compile("pz-chiave\">([A-Z2-7 ]+)<");
    private static final Pattern PAPER = Pattern.compile("<li><code>([a-z0-9-]{29})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String person;

    @BeforeEach
    void somebodyHasAnAccess() {
        person = "prova." + UUID.randomUUID().toString().substring(0, 8);
        people.register(new Person(person, "Persona", "Verdi", person + "@example.it", true));
        accounts.open(person, PASSWORD);
    }

    /** All of them come from the same address, and so do those of other tests. */
    @AfterEach
    void theAddressStartsAnew() {
        jdbc.sql("delete from sign_in_attempt where key like 'address %'").update();
    }

    private Visitor signedIn() {
        var visitor = Visitor.nobody(port);
        assertThat(isIn(visitor.signIn(person, PASSWORD))).isTrue();
        return visitor;
    }

    private static boolean isIn(HttpResponse<String> answer) {
        return !where(answer).contains("/accedi");
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void signing_in_gives_a_new_session_and_leaving_ends_it_on_the_server() {
        var visitor = Visitor.nobody(port);
        visitor.get("/accedi");
        var before = visitor.cookie("JSESSIONID");
        var answer = visitor.signIn(person, PASSWORD);
        var session = visitor.cookie("JSESSIONID");

        assertThat(session).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(SignInDetails.DEVICE_COOKIE)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/accedi"));
        assertThat(visitor.get("/sessioni").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/sessioni")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");

        var left = visitor.sendForm("/sessioni", "/esci", Map.of());
        assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        var thief = Visitor.nobody(port);
        thief.keep("JSESSIONID", session);
        assertThat(where(thief.get("/sessioni"))).endsWith("/accedi");
        assertThat(jdbc.sql("select count(*) from account_session where person = :p and ended_at is null")
                        .param("p", person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void changing_the_password_wants_the_present_one_and_ends_the_other_sessions() {
        var here = signedIn();
        var elsewhere = signedIn();
        assertThat(here.get("/sessioni").body()).contains("Termina tutte le altre", "La volta scorsa sei entrato il");

        assertThat(change(here, "sbagliata", ANOTHER).body()).contains("«Password attuale»: non è giusta");
        assertThat(elsewhere.get("/sessioni").statusCode()).isEqualTo(200);
        assertThat(change(here, PASSWORD, ANOTHER).statusCode()).isEqualTo(302);

        assertThat(here.get("/password").body()).contains("La password è cambiata ed è");
        assertThat(where(elsewhere.get("/sessioni"))).endsWith("/accedi");
        assertThat(elsewhere
                        .sendJson("GET", "/camunda/api/engine/engine/default/task", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(isIn(Visitor.nobody(port).signIn(person, PASSWORD))).isFalse();
        assertThat(isIn(Visitor.nobody(port).signIn(person, ANOTHER))).isTrue();
    }

    @Test
    void who_sits_at_anothers_desk_cannot_guess_the_password_there_either() {
        var visitor = signedIn();
        for (int error = 0; error < 5; error++) {
            change(visitor, "indovino-" + error, ANOTHER);
        }

        assertThat(change(visitor, PASSWORD, ANOTHER).body()).contains("troppi errori");
        assertThat(visitor.sendForm("/sessioni", "/sessioni/secondo-fattore", Map.of("attuale", PASSWORD))
                        .body())
                .contains("troppi errori");
    }

    private static HttpResponse<String> change(Visitor visitor, String present, String wanted) {
        return visitor.sendForm(
                "/password", "/password", Map.of("attuale", present, "nuova", wanted, "ripetuta", wanted));
    }

    @Test
    void a_person_ends_a_session_elsewhere_and_nobody_elses() {
        var here = signedIn();
        var elsewhere = signedIn();
        var stranger = Visitor.signedIn(port, "sindaco.arese");
        var id = jdbc.sql("select id from account_session where person = :p order by opened_at desc limit 1")
                .param("p", person)
                .query(UUID.class)
                .single()
                .toString();

        stranger.sendForm("/sessioni", "/sessioni/termina", Map.of("sessione", id));
        assertThat(elsewhere.get("/sessioni").statusCode()).isEqualTo(200);
        here.sendForm("/sessioni", "/sessioni/termina", Map.of("sessione", id));
        assertThat(where(elsewhere.get("/sessioni"))).endsWith("/accedi");
        assertThat(here.get("/sessioni").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_ends_when_it_is_idle_or_too_old_or_the_access_is_closed() {
        for (var past : new String[] {
            "seen_at = now() - interval '61 minutes'", "opened_at = now() - interval '12 hours 1 minute'"
        }) {
            var visitor = signedIn();
            jdbc.sql("update account_session set " + past + " where person = :p and ended_at is null")
                    .param("p", person)
                    .update();
            assertThat(where(visitor.get("/sessioni"))).as(past).endsWith("/accedi");
        }
        var visitor = signedIn();
        jdbc.sql("update account set closed_at = now() where person = :p")
                .param("p", person)
                .update();
        assertThat(where(visitor.get("/sessioni"))).endsWith("/accedi");
        assertThat(isIn(Visitor.nobody(port).signIn(person, PASSWORD))).isFalse();
    }

    @Test
    void five_errors_slow_an_attacker_and_do_not_keep_the_person_out_of_the_own_browser() {
        var own = signedIn();
        for (int error = 0; error < 5; error++) {
            assertThat(isIn(Visitor.nobody(port).signIn(person, "indovino-" + error)))
                    .isFalse();
        }

        assertThat(isIn(Visitor.nobody(port).signIn(person, PASSWORD)))
                .as("a browser that nobody knows waits")
                .isFalse();
        assertThat(isIn(own.signIn(person, PASSWORD)))
                .as("the person's own browser does not")
                .isTrue();
        assertThat(SignInAttempts.waitAfter(1)).hasMinutes(1);
        assertThat(SignInAttempts.waitAfter(3)).hasMinutes(4);
        assertThat(SignInAttempts.waitAfter(60)).hasMinutes(15);
    }

    @Test
    void unknown_names_are_answered_and_slowed_like_known_ones() {
        var unknown = "nessuno." + UUID.randomUUID();
        var known = Visitor.nobody(port).signIn(person, "indovino");
        var other = Visitor.nobody(port).signIn(unknown, "indovino");

        assertThat(other.statusCode()).isEqualTo(known.statusCode());
        assertThat(where(other)).isEqualTo(where(known)).endsWith("/accedi?errore");
        assertThat(jdbc.sql("select failures from sign_in_attempt where key = :key")
                        .param("key", "name " + Secrets.hash(unknown))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_address_sets_a_password_once_and_ends_the_sessions() {
        var visitor = signedIn();
        var first = links.make(person, "amministratore");
        var secret = links.make(person, "amministratore");
        var guest = Visitor.nobody(port);
        var page = "/accesso/" + secret;
        var body = Map.of("nuova", ANOTHER, "ripetuta", ANOTHER);

        assertThat(guest.get("/accesso/" + first).body()).contains("non vale più");
        assertThat(guest.sendForm(page, page, Map.of("nuova", "pianozona2026", "ripetuta", "pianozona2026"))
                        .body())
                .contains("è facile da indovinare");
        assertThat(where(guest.sendForm(page, page, body))).endsWith("/accedi?nuova");

        assertThat(guest.get(page).body()).contains("non vale più");
        assertThatThrownBy(() -> links.use(secret, ANOTHER)).isInstanceOf(RuleViolated.class);
        assertThat(where(visitor.get("/sessioni"))).endsWith("/accedi");
        assertThat(isIn(guest.signIn(person, ANOTHER))).isTrue();
        assertThat(jdbc.sql("select count(*) from account_link where token_hash = :plain")
                        .param("plain", secret)
                        .query(Integer.class)
                        .single())
                .as("only a digest is kept")
                .isZero();
        var old = links.make(person, "amministratore");
        jdbc.sql("update account_link set expires_at = now() where person = :p")
                .param("p", person)
                .update();
        assertThat(guest.get("/accesso/" + old).body()).contains("non vale più");
    }

    @Test
    void with_a_second_factor_a_password_alone_opens_nothing_and_each_code_opens_once() {
        var visitor = signedIn();
        assertThat(visitor.sendForm("/sessioni", "/sessioni/secondo-fattore", Map.of("attuale", "sbagliata"))
                        .body())
                .contains("«Password attuale»: non è giusta");
        var offered = visitor.sendForm("/sessioni", "/sessioni/secondo-fattore", Map.of("attuale", PASSWORD))
                .body();
        var key = KEY.matcher(offered);
        assertThat(key.find()).isTrue();
        var secret = key.group(1).replace(" ", "");
        long step = Instant.now().getEpochSecond() / Totp.STEP_SECONDS;
        var shown = visitor.sendForm(
                        "/sessioni", "/sessioni/secondo-fattore/attiva", Map.of("codice", Totp.code(secret, step)))
                .body();
        var paper = PAPER.matcher(shown);
        assertThat(paper.find()).isTrue();

        assertThat(isIn(signIn(""))).isFalse();
        assertThat(isIn(signIn(Totp.code(secret, step))))
                .as("used at the activation")
                .isFalse();
        assertThat(isIn(signIn(Totp.code(secret, step + 1)))).isTrue();
        assertThat(isIn(signIn(Totp.code(secret, step + 1)))).as("a replay").isFalse();
        assertThat(isIn(signIn(paper.group(1)))).isTrue();
        assertThat(isIn(signIn(paper.group(1)))).as("a used paper code").isFalse();
    }

    private HttpResponse<String> signIn(String code) {
        return Visitor.nobody(port)
                .sendForm("/accedi", "/accedi", Map.of("nome", person, "password", PASSWORD, "codice", code));
    }

    /** Each has looked at the page first, so that all of them are sent at the same time. */
    private List<HttpResponse<String>> atOnce(int many, IntFunction<Map<String, String>> form) {
        var ready = IntStream.range(0, many)
                .mapToObj(number -> {
                    var visitor = Visitor.nobody(port);
                    var fields = new HashMap<>(form.apply(number));
                    fields.put("_csrf", visitor.tokenOf("/accedi"));
                    return (Supplier<HttpResponse<String>>) () -> visitor.sendFormAsIs("/accedi", fields);
                })
                .toList();
        return together(ready);
    }

    private static List<HttpResponse<String>> together(List<Supplier<HttpResponse<String>>> requests) {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            return requests.stream().map(request -> CompletableFuture.supplyAsync(request, threads)).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static long compared(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> !where(answer).contains("attesa="))
                .count();
    }

    @Test
    void forty_passwords_at_once_are_four_guesses() {
        var answers = atOnce(40, number -> Map.of("nome", person, "password", "indovino-" + number));

        assertThat(answers).noneMatch(OwnAccessTest::isIn);
        assertThat(compared(answers)).isBetween(1L, 4L);
        assertThat(isIn(Visitor.nobody(port).signIn(person, PASSWORD)))
                .as("from a browser that nobody knows the right one waits too")
                .isFalse();
    }

    @Test
    void the_right_one_among_forty_opens_only_if_it_is_one_of_the_first_four() {
        var answers = atOnce(
                41, number -> Map.of("nome", person, "password", number == 40 ? PASSWORD : "indovino-" + number));

        var opened = answers.stream().filter(OwnAccessTest::isIn).count();
        assertThat(compared(answers)).isBetween(1L, 4L + 4L * opened);
    }

    @Test
    void forty_codes_of_the_second_factor_at_once_are_four_guesses() {
        jdbc.sql("update account set second_factor = :secret where person = :p")
                .param("secret", Totp.secret())
                .param("p", person)
                .update();
        var answers = atOnce(
                40,
                number -> Map.of("nome", person, "password", PASSWORD, "codice", "%06d".formatted(100_000 + number)));

        assertThat(compared(answers)).isBetween(1L, 4L);
    }

    @Test
    void forty_present_passwords_at_once_are_four_guesses() {
        var visitor = signedIn();
        var fields = Map.of("attuale", "indovino", "_csrf", visitor.tokenOf("/sessioni"));
        var answers = together(IntStream.range(0, 40)
                .mapToObj(number -> (Supplier<HttpResponse<String>>)
                        () -> visitor.sendFormAsIs("/sessioni/secondo-fattore", fields))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.body().contains("non è giusta")))
                .hasSizeBetween(1, 4);
        assertThat(answers).allMatch(answer -> answer.body().contains("«Password attuale»"));
    }

    @Test
    void who_is_right_is_not_slowed_and_leaves_no_count() {
        for (int time = 0; time < 6; time++) {
            signedIn();
        }

        assertThat(jdbc.sql("select count(*) from sign_in_attempt where key = :key")
                        .param("key", "name " + Secrets.hash(person))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select coalesce(sum(failures), 0) from sign_in_attempt where key like 'address %'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whom_others_errors_keep_out_is_told_what_to_do_and_an_address_lets_them_in() {
        for (int error = 0; error < 4; error++) {
            Visitor.nobody(port).signIn(person, "indovino-" + error);
        }
        var visitor = Visitor.nobody(port);
        var refused = visitor.signIn(person, PASSWORD);
        assertThat(where(refused)).endsWith("/accedi?attesa=1");
        assertThat(visitor.get("/accedi?attesa=1").body())
                .contains("non è stato guardato", "aspettare un minuto", "un browser da cui sei già entrato")
                .contains("un indirizzo per scegliere una nuova password");
        assertThat(visitor.get("/accedi?attesa=%00").body()).doesNotContain("non è stato guardato");

        var page = "/accesso/" + links.make(person, "amministratore");
        visitor.sendForm(page, page, Map.of("nuova", ANOTHER, "ripetuta", ANOTHER));
        for (int error = 0; error < 4; error++) {
            Visitor.nobody(port).signIn(person, "indovino-" + error);
        }
        assertThat(isIn(visitor.signIn(person, ANOTHER)))
                .as("whoever goes on guessing keeps that browser out no more")
                .isTrue();
    }

    @Test
    void the_own_e_mail_is_changed_with_the_password_and_both_addresses_are_told() {
        var visitor = signedIn();
        var waiting = links.make(person, "amministratore");
        assertThat(changeEmail(visitor, "sbagliata", "nuova@example.it").body())
                .contains("«Password attuale»: non è giusta", "value=\"nuova@example.it\"");
        assertThat(changeEmail(visitor, PASSWORD, "non un indirizzo").body()).contains("non è un indirizzo");
        assertThat(people.find(person).orElseThrow().email()).isEqualTo(person + "@example.it");

        assertThat(changeEmail(visitor, PASSWORD, "nuova@example.it").statusCode())
                .isEqualTo(302);

        assertThat(people.find(person).orElseThrow().email()).isEqualTo("nuova@example.it");
        assertThat(jdbc.sql(
                                "select recipient from mail where subject = 'La posta del tuo accesso a Pianozona' and (person = :p or recipient = :old)")
                        .param("p", person)
                        .param("old", person + "@example.it")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(person + "@example.it", "");
        assertThat(jdbc.sql(
                                "select before ->> 'posta' || ' ' || (after ->> 'posta') from legal_record where person = :p and act = 'Posta elettronica cambiata'")
                        .param("p", person)
                        .query(String.class)
                        .single())
                .isEqualTo("p…@example.it n…@example.it");
        assertThat(Visitor.nobody(port).get("/accesso/" + waiting).body())
                .as("what was sent to the old address opens nothing more")
                .contains("non vale più");
    }

    private static HttpResponse<String> changeEmail(Visitor visitor, String password, String email) {
        return visitor.sendForm("/sessioni", "/sessioni/posta", Map.of("attuale", password, "posta", email));
    }

    @Test
    void looking_at_the_page_of_sign_in_keeps_nothing(@Autowired ServletContext context) {
        // Tests that send forms without a server leave tokens of their own in the one filter that all tests share.
        WebTestUtils.setCsrfTokenRepository(new MockHttpServletRequest(context), new FormTokens());
        var visitor = Visitor.nobody(port);
        assertThat(visitor.get("/accedi").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(FormTokens.COOKIE)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(visitor.get("/registrazione").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(isIn(visitor.signIn(person, PASSWORD))).isTrue();
        assertThat(visitor.get("/sessioni").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_in_which_nobody_has_signed_in_is_kept_for_ten_minutes() {
        var session = new MockHttpSession();
        new ShortVisits().sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void a_hash_of_an_earlier_release_opens_and_is_replaced() {
        jdbc.sql("update account set password_hash = :hash where person = :p")
                .param("hash", new BCryptPasswordEncoder().encode(PASSWORD))
                .param("p", person)
                .update();

        signedIn();

        assertThat(accounts.loadUserByUsername(person).getPassword()).startsWith("{long}");
        signedIn();
    }
}
