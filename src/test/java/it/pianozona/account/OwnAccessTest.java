/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

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
