/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.pianozona.support.DoorScene;
import it.pianozona.support.DoorScene.Scene;
import it.pianozona.support.Handler;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that the product answers, as the first of its people who may read it sees it: on a desk, on a phone and on paper. What
 * the scene has nothing for is looked at by the tests of its room.
 */
@PianozonaTest
@EnabledIfChromium
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInChromiumTest {

    /** Fewer would mean that the scene no longer opens them. */
    private static final int FEWEST = 70;

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Scene scene;
    private Browser browser;
    private final Map<String, Page> pages = new HashMap<>();

    @BeforeAll
    void theSceneIsSetAndABrowserOpen() {
        scene = doors.set();
        browser = Browser.on(port);
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void everyPageIsReadOnADeskOnAPhoneAndOnPaper() {
        var visitors = new LinkedHashMap<String, Visitor>();
        doors.insiders(scene).forEach(person -> visitors.put(person, Visitor.signedIn(port, person)));
        var seen = new ArrayList<String>();
        var problems = new ArrayList<String>();
        for (var handler : Handler.all(mapping).values()) {
            if (handler.method().equals("GET") && !handler.path().equals("/error")) {
                var address = address(handler);
                reader(visitors, address).ifPresent(person -> {
                    seen.add(handler.path());
                    problems.addAll(Screens.problems(pageOf(person), address, "pagina" + nameOf(handler)));
                });
            }
        }
        assertThat(seen).hasSizeGreaterThan(FEWEST);
        assertThat(problems).as(String.join("\n", problems)).isEmpty();
    }

    private String address(Handler handler) {
        var values = scene.valuesFor(handler);
        var fields = handler.fields(values);
        var address = handler.address(values);
        return fields.isEmpty() ? address : address + "?" + Handler.query(fields);
    }

    private static Optional<String> reader(Map<String, Visitor> visitors, String address) {
        return visitors.entrySet().stream()
                .filter(visitor -> isPage(visitor.getValue().get(address)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.body().contains("<h1");
    }

    private Page pageOf(String person) {
        return pages.computeIfAbsent(
                person, name -> browser.person().signIn(name).page());
    }

    private static String nameOf(Handler handler) {
        return handler.path().replaceAll("[{}:.\\\\+\\[\\]]", "").replace('/', '-');
    }
}
