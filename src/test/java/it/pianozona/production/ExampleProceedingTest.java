/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Installation;
import it.pianozona.support.Node;
import it.pianozona.support.Sources;
import it.pianozona.support.Visitor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The example of a room in {@code docs/esempio}: little code, and beside the product it works as it stands there. */
@Tag("production")
class ExampleProceedingTest {

    private static final Path EXAMPLE = Path.of("docs", "esempio");
    private static final Path HOME = Path.of("target", "esempio").toAbsolutePath();
    private static final String PAGE = "/contributi/RHO";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final Pattern LINK =
            Pattern.compile("href=\"[^\"]*?([0-9a-f-]{36})[^\"]*\"[^>]*>Decidi il contributo straordinario");
    private static final int MOST_LINES = 150;

    @Test
    void a_proceeding_with_a_form_a_page_and_a_decision_is_little_code() {
        assertThat(Sources.below(EXAMPLE, ".java")
                        .flatMap(source -> source.text().lines())
                        .filter(line -> !line.isBlank() && !line.matches("(import|package) .*|/\\* SPDX.*")))
                .hasSizeBetween(50, MOST_LINES);
    }

    @Test
    void the_room_of_the_example_goes_the_way_of_the_people() throws Exception {
        try (var product = Node.demonstration(HOME, compiled()).awaitReady()) {
            var office = Visitor.signedIn(product.port(), "udp.rhodense");

            assertThat(ask(office, "", "-3").body())
                    .as("all that is wrong at once, and what was typed")
                    .contains("«Per che cosa»: scrivilo", "«Importo»: scrivi gli euro", "value=\"-3\"");
            assertThat(ask(office, "Un pulmino per i centri diurni", "5.000,00").statusCode())
                    .isEqualTo(302);
            assertThat(ask(office, "Ristrutturazione del centro per le famiglie", "5.000,01")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(office.get(PAGE).body()).contains("5.000,01</span> €", "in attesa di decisione");
            assertThat(Visitor.signedIn(product.port(), "udp.pistoiese")
                            .get(PAGE)
                            .statusCode())
                    .as("another area")
                    .isEqualTo(404);

            var head = Visitor.signedIn(product.port(), "responsabile.rhodense");
            var lead = Visitor.signedIn(product.port(), "capofila.rhodense");
            assertThat(tasksOf(office)).as("who asks does not decide").isEmpty();
            decide(head, "5.000,00", "CONCEDI");
            decide(lead, "5.000,01", "NEGA");

            assertThat(office.get(PAGE).body()).contains("concesso", "negato").doesNotContain("in attesa");
        }
    }

    private static HttpResponse<String> ask(Visitor visitor, String subject, String amount) {
        return visitor.sendForm(PAGE, PAGE + "/chiedi", Map.of("subject", subject, "amount", amount));
    }

    /** The one task on the person's desk, which is about that amount. */
    private static void decide(Visitor visitor, String amount, String choice) {
        assertThat(tasksOf(visitor)).hasSize(1);
        var task = tasksOf(visitor).iterator().next();
        assertThat(visitor.get(TASKS + "/" + task + "/form-variables").body()).contains("oggetto", amount);
        var without = "{\"variables\":{\"esito\":{\"value\":\"%s\"}}}".formatted(choice);
        assertThat(visitor.sendJson("POST", TASKS + "/" + task + "/submit-form", without)
                        .body())
                .contains("«Motivo»: scrivi il motivo.");
        var whole = "{\"variables\":{\"esito\":{\"value\":\"%s\"},\"motivo\":{\"value\":\"Così si è deciso.\"}}}"
                .formatted(choice);
        assertThat(visitor.sendJson("POST", TASKS + "/" + task + "/submit-form", whole)
                        .statusCode())
                .isEqualTo(204);
    }

    private static Set<String> tasksOf(Visitor visitor) {
        return LINK.matcher(visitor.get("/").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The example's classes and resources in one folder. */
    private static Path compiled() throws IOException {
        var classes = Files.createDirectories(HOME.resolve("classes"));
        FileSystemUtils.deleteRecursively(classes);
        FileSystemUtils.copyRecursively(EXAMPLE.resolve("risorse"), Files.createDirectories(classes));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources =
                    Sources.below(EXAMPLE, ".java").map(Sources.Source::path).toList();
            var options = List.of(
                    "-Xlint:all,-path,-classfile,-processing",
                    "-Werror",
                    "-proc:none",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-cp",
                    Installation.program().get(1));
            var words = new StringWriter();
            assertThat(compiler.getTask(words, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .as(words.toString())
                    .isTrue();
        }
        return classes;
    }
}
