/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.DemonstrationPerson;
import it.pianozona.territory.DemonstrationTerritory;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives each invented person of the demonstration an account, and says at start-up where to go and who one can be. */
@Component
@ConditionalOnProperty("pianozona.demonstration.enabled")
public class DemonstrationAccounts {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationAccounts.class);

    /** Known to everybody who has read the instructions. */
    private static final String PUBLISHED = "pianozona";

    private final DemonstrationTerritory demonstration;
    private final Accounts accounts;
    private final String password;

    DemonstrationAccounts(
            DemonstrationTerritory demonstration,
            Accounts accounts,
            @Value("${pianozona.demonstration.password}") String password) {
        this.demonstration = demonstration;
        this.accounts = accounts;
        this.password = password;
    }

    @EventListener
    void open(ApplicationReadyEvent started) {
        var people = demonstration.people();
        accounts.openAll(demonstration.everyone(), password);
        var text = new StringBuilder(
                "\n\n  Dimostrazione: persone inventate su ambiti reali; la password di tutte è \"%s\".\n"
                        .formatted(password));
        people.stream()
                .filter(person -> !person.signInName().startsWith("sindaco.")
                        || person.signInName().equals("sindaco.rho"))
                .collect(Collectors.toMap(
                        DemonstrationPerson::signInName, Function.identity(), (one, again) -> one, LinkedHashMap::new))
                .values()
                .forEach(person -> text.append(
                        "    %-28s %s%n".formatted(person.signInName(), person.role() + ", " + person.area())));
        text.append("    sindaco.<comune>             un sindaco per ogni comune, per esempio sindaco.lainate\n");
        // Last, where a terminal still shows it.
        text.append("\n  Pianozona è pronta: http://localhost:%s/%n".formatted(port(started)));
        log.info(text.toString());
    }

    /** The password that a page may hand out: whoever has chosen another one wants to know who enters. */
    public Optional<String> publishedPassword() {
        return Optional.of(password).filter(PUBLISHED::equals);
    }

    private static String port(ApplicationReadyEvent started) {
        return started.getApplicationContext() instanceof ServletWebServerApplicationContext web
                        && web.getWebServer() != null
                ? Integer.toString(web.getWebServer().getPort())
                : "8080";
    }
}
