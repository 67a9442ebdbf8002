/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Handler;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the image, the compose file and a balancer ask. */
@PianozonaTest
@Tag("production")
class HealthAddressesTest {

    private static final Pattern ASKED = Pattern.compile("8080 && printf 'GET (\\S+) HTTP");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "docker-compose.yml"})
    void the_address_that_the_file_asks_is_one_that_the_product_answers(String file) throws IOException {
        var asked = ASKED.matcher(Files.readString(Path.of(file)));

        assertThat(asked.find()).isTrue();
        assertThat(Handler.all(mapping)).containsKey("GET " + asked.group(1));
        assertThat(asked.group(1)).isEqualTo("/salute/pronto");
    }

    @Test
    void anybody_is_answered_by_a_word_without_a_session() {
        var nobody = Visitor.nobody(port);

        var alive = nobody.get("/salute/vivo");
        var ready = nobody.get("/salute/pronto");

        assertThat(alive.statusCode()).isEqualTo(200);
        assertThat(alive.body()).isEqualTo("vivo");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("pronto");
        assertThat(ready.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void who_does_not_take_requests_is_alive_and_not_ready() {
        var nobody = Visitor.nobody(port);
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(nobody.get("/salute/pronto").statusCode()).isEqualTo(503);
            assertThat(nobody.get("/salute/pronto").body()).isEqualTo("non pronto");
            assertThat(nobody.get("/salute/vivo").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(nobody.get("/salute/pronto").statusCode()).isEqualTo(200);
    }
}
