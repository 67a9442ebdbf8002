/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.StatementCount;
import it.pianozona.support.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands around every page: who I am, where I can go, how I enter. */
@PianozonaTest
@Tag("desk")
class ShellOfPagesTest {

    private static final Pattern MENU = Pattern.compile("<ul class=\"navbar-nav\">(.*?)</ul>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("class=\"nav-link[^>]*href=\"([^\"]+)\"");

    @Autowired
    private Newcomers newcomers;

    @LocalServerPort
    private int port;

    @Test
    void everyEntryOfTheMenuOpensForThoseWhoSeeIt() {
        var own = Map.of(
                "sindaco.rho",
                "/comune/015182",
                newcomers.besides("ufficio-piano-RHO"),
                "/uffici-di-piano",
                "coordinatore.rhodense",
                "/regia",
                "regione.lombardia",
                "/regioni/LOM",
                "asl.milano",
                "/aziende/ATS-MI");
        own.forEach((person, page) -> {
            var visitor = Visitor.signedIn(port, person);
            var links = menu(visitor.get("/guida").body());
            assertThat(links).as(person).hasSizeBetween(6, 7).contains("/", "/fascicoli", "/avvisi", "/servizi", page);
            links.forEach(link -> assertThat(visitor.get(link).statusCode())
                    .as(person + " " + link)
                    .isEqualTo(200));
        });
    }

    private static List<String> menu(String page) {
        var menu = MENU.matcher(page);
        assertThat(menu.find()).as("the page has a menu").isTrue();
        return LINK.matcher(menu.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theMenuSaysWhereOneIsAndTheHeaderWhoOneIs() {
        var visitor = Visitor.signedIn(port, newcomers.besides("ufficio-piano-MAQ"));

        assertThat(visitor.get("/servizi").body())
                .contains("Ambito distrettuale sociale Montagne Aquilane", "Ufficio di piano Montagne Aquilane")
                .containsPattern("href=\"/servizi\" aria-current=\"page\"");
        assertThat(Visitor.nobody(port).get("/guida").body())
                .contains("Accedi</a>")
                .doesNotContain("navbar-nav", "bottom-nav", "action=\"/esci\"");
    }

    @Test
    void theShellCostsTwoStatementsWhereAPageIsDrawnAndNoneWhereItLeadsOn() {
        var visitor = Visitor.signedIn(port, "udp.rhodense");
        visitor.get("/guida");
        try (var count = StatementCount.begin()) {
            visitor.get("/guida");
            assertThat(count.sent().stream()
                            .filter(sql -> sql.contains("type_label"))
                            .toList())
                    .hasSize(1);
            assertThat(count.sent().stream()
                            .filter(sql -> sql.contains("holders_on"))
                            .toList())
                    .hasSize(1);
        }
        try (var count = StatementCount.begin()) {
            visitor.sendForm("/avvisi", "/avvisi/letti", Map.of());
            assertThat(count.sent().stream()
                            .filter(sql -> sql.contains("type_label"))
                            .toList())
                    .as("once for the page of the form, not for its answer")
                    .hasSize(1);
        }
    }

    @Test
    void inADemonstrationAButtonEntersByTheOrdinarySignIn() {
        var nobody = Visitor.nobody(port);
        var page = nobody.get("/accedi").body();
        var buttons = Pattern.compile("name=\"nome\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .toList();

        assertThat(buttons).hasSizeGreaterThan(20);
        assertThat(Set.copyOf(buttons.stream().map(found -> found.group(1)).toList()))
                .as("each person once")
                .hasSameSizeAs(buttons)
                .contains("sindaco.rho", "udp.rhodense", "admin");
        assertThat(page.split("name=\"_csrf\""))
                .as("each form carries its token")
                .hasSizeGreaterThan(buttons.size() + 1);
        var entered = nobody.sendForm("/accedi", "/accedi", Map.of("nome", "udp.rhodense", "password", "pianozona"));
        assertThat(entered.headers().firstValue("Location").orElse("")).endsWith("/");
    }

    @Test
    void whatAPersonSharesWithOthersIsSaidOnOpenPages() {
        assertThat(Visitor.nobody(port).get("/dati-personali").body())
                .contains("Titolare dei dati", "/accessibilita", "A chi scrivere");
    }
}
