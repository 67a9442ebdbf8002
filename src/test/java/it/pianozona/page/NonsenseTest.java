/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.DoorScene;
import it.pianozona.support.DoorScene.Scene;
import it.pianozona.support.Handler;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who changes by hand what a page sends reads in words what is wrong, or that there is nothing at that address: every field and
 * part of an address that is no text is sent with nonsense, one at a time, by those who may enter; who got in once is asked first.
 */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseTest {

    private static final String NONSENSE = "niente-del-genere";
    private static final List<Integer> NOT_FOR_THEM = List.of(403, 404);

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Scene scene;
    private List<Visitor> insiders;
    private Map<Visitor, String> tokens;

    @BeforeAll
    void theSceneIsSet() {
        scene = doors.set();
        insiders = doors.insiders(scene).stream()
                .distinct()
                .map(person -> Visitor.signedIn(port, person))
                .toList();
        tokens = insiders.stream()
                .collect(Collectors.toMap(Function.identity(), visitor -> visitor.tokenOf("/avvisi/scelte")));
    }

    @Test
    void nonsense_is_answered_in_words_or_with_nothing_at_that_address() {
        var faults = new ArrayList<String>();
        var tried = 0;
        for (var handler : Handler.all(mapping).values()) {
            var asked = new ArrayList<>(insiders);
            for (var field : handler.noTexts()) {
                tried++;
                for (var visitor : List.copyOf(asked)) {
                    var answer = send(visitor, handler, field);
                    if (isFault(handler, answer)) {
                        faults.add("%s, %s: %d".formatted(handler.name(), field, answer.statusCode()));
                    }
                    if (!NOT_FOR_THEM.contains(answer.statusCode())) {
                        asked.remove(visitor);
                        asked.add(0, visitor);
                        break;
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(70);
    }

    private static boolean isFault(Handler handler, HttpResponse<String> answer) {
        return answer.statusCode() >= 500
                || (answer.statusCode() == 400
                        && (handler.method().equals("GET") || !answer.body().contains("Non è stato salvato nulla.")));
    }

    private HttpResponse<String> send(Visitor visitor, Handler handler, String field) {
        var values = new LinkedHashMap<>(scene.valuesFor(handler));
        var fields = handler.fields(values);
        values.put(field, NONSENSE);
        fields.computeIfPresent(field, (name, value) -> NONSENSE);
        var address = handler.address(values);
        var inAddress = fields.isEmpty() ? address : address + "?" + Handler.query(fields);
        if (handler.method().equals("GET")) {
            return visitor.get(inAddress);
        }
        var token = tokens.get(visitor);
        if (handler.takesAFile()) {
            return visitor.sendFileAs(token, inAddress, handler.fileField(), "prova.pdf", new byte[] {1});
        }
        fields.put("_csrf", token);
        return visitor.sendFormAsIs(address, fields);
    }
}
