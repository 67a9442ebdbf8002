/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.TypeMirror;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every expression of every template, also in the parts that are seldom shown, names what its object has. A page whose optional part
 * names a property that does not exist is a fault of the server for whoever meets that part first.
 */
class TemplateExpressionsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static ModelTypes model;

    @BeforeAll
    static void theCompilerReadsTheSources() throws IOException {
        model = ModelTypes.of(Path.of("src/main/java"));
    }

    @Test
    void everyPropertyAndMethodThatATemplateNamesIsThere() throws IOException {
        assertThat(faults(templates())).isEmpty();
    }

    @Test
    void theFaultThatOnceStoppedThePageOfEveryDecisionWouldBeFound() throws IOException {
        var changed = templates();
        changed.computeIfPresent(
                "regia-procedimento",
                (name, source) -> source.replace("decision.request.subjectTitle", "decision.request.title"));
        assertThat(changed.get("regia-procedimento")).contains("decision.request.title");

        assertThat(faults(changed)).singleElement().asString().contains("regia-procedimento", "no «title»");
    }

    @Test
    void aWrongNameIsFoundInLoopsTernariesFragmentsAndMethodCalls() throws IOException {
        for (var wrong : List.of(
                "<p th:if=\"${cycle != null}\" th:text=\"${cycle.stato}\"></p>",
                "<li th:each=\"one : ${decisions}\" th:if=\"${false}\" th:text=\"${one.request.bodyName.nome}\"></li>",
                "<p th:with=\"chosen=${cycle}\" th:text=\"${1 == 1 ? 'a' : chosen.fine}\"></p>",
                "<p>[[${cycle.terms(today).ritardo}]]</p>",
                "<p th:text=\"${cycle.state.isOver()}\"></p>")) {
            var changed = templates();
            changed.computeIfPresent(
                    "regia-procedimento", (name, source) -> source.replace("</main>", wrong + "</main>"));
            assertThat(faults(changed)).as(wrong).isNotEmpty();
        }
    }

    /** An apostrophe within a text is written twice; with a stroke before it the page is a fault for whoever meets the part. */
    @Test
    void anApostropheThatEndsTheTextTooSoonIsFound() throws IOException {
        for (var wrong : List.of(
                "<p th:text=\"${cycle == null ? 'Nessuno' : 'L\\'ambito'}\"></p>",
                "<p th:if=\"${false}\" th:text=\"${'Segui l\\'avanzamento'}\"></p>",
                "<p th:text=\"${cycle.state +}\"></p>")) {
            var changed = templates();
            changed.computeIfPresent(
                    "regia-procedimento", (name, source) -> source.replace("</main>", wrong + "</main>"));
            assertThat(faults(changed)).as(wrong).isNotEmpty();
        }
    }

    private static Map<String, String> templates() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                sources.put(TEMPLATES.relativize(file).toString().replace(".html", ""), Files.readString(file));
            }
        }
        assertThat(sources).hasSizeGreaterThan(100);
        return sources;
    }

    /** Twice: the first time tells what the fragments are called with. */
    private static Set<String> faults(Map<String, String> templates) {
        var arguments = new HashMap<String, Set<TypeMirror>>();
        var parsed = new HashMap<String, Document>();
        templates.forEach((name, source) -> parsed.put(name, Jsoup.parse(source, "", Parser.xmlParser())));
        parsed.forEach((name, page) -> new TemplateCheck(model, name, arguments).faults(page));
        var faults = new TreeSet<String>();
        parsed.forEach((name, page) -> faults.addAll(new TemplateCheck(model, name, arguments).faults(page)));
        return faults;
    }
}
