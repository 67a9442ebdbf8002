/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SentAgainTest {

    private static final Pattern SECRET = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("(?<!:)\\bname=\"([^\"]+)\"");

    @Test
    void whatIsTypedIsHeldToBeSentAgainAsItWas() {
        var form = new MockHttpServletRequest("POST", "/registri/RHO/unita");
        form.addParameter("nome", "Unità di strada");
        form.addParameter("comuni", "Rho", "Arese");

        SentAgain.keep(form);

        var kept = SentAgain.of(form).orElseThrow();
        assertThat(kept.address()).isEqualTo("/registri/RHO/unita");
        assertThat(kept.fields())
                .containsExactlyInAnyOrder(
                        new SentAgain.Field("nome", "Unità di strada"),
                        new SentAgain.Field("comuni", "Rho"),
                        new SentAgain.Field("comuni", "Arese"));
    }

    @Test
    void noFormWithAPasswordIsHeldWhateverItsFieldIsCalled() throws IOException {
        var names = passwordFields();
        assertThat(names).contains("password", "attuale", "nuova", "ripetuta");

        for (var name : names) {
            var form = new MockHttpServletRequest("POST", "/password");
            form.addParameter(name, "lampone-trattore-nebbia-9");
            form.addParameter("altro", "visibile");

            SentAgain.keep(form);

            assertThat(SentAgain.of(form)).as(name).isEmpty();
        }
    }

    private static List<String> passwordFields() throws IOException {
        try (var templates = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            var pages = new StringBuilder();
            for (var page : templates.filter(Files::isRegularFile).toList()) {
                pages.append(Files.readString(page));
            }
            return SECRET.matcher(pages)
                    .results()
                    .map(MatchResult::group)
                    .map(input -> NAME.matcher(input)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1))
                    .distinct()
                    .toList();
        }
    }
}
