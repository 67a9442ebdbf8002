/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Sources;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Files leave the house under their own names, by one way. */
class FileOutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statuto.pdf",
                "statuto dell’ente – 5 €.pdf",
                "perché così è.pdf",
                "نظام الجمعية.pdf",
                "章程.pdf",
                "casa 🏠.pdf",
                "lo \"statuto\".pdf",
                "l'atto; filename=altro.exe",
                "%22%0d%0a.pdf"
            })
    void a_name_of_any_script_arrives_as_it_is_in_a_header_of_ascii(String name) {
        var answer = FileOut.of(name, "application/pdf", new byte[] {1});
        var header = answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);

        assertThat(header).startsWith("attachment;").isASCII().doesNotContain("\r", "\n");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
    }

    @Test
    void no_other_class_writes_the_header_of_a_download() throws IOException {
        assertThat(Sources.java()
                        .filter(source -> source.text().toLowerCase().matches("(?s).*content[_-]disposition.*"))
                        .map(Sources.Source::name))
                .containsExactly("FileOut.java");
    }
}
