/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.document.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fingerprint of the templates: after an upgrade that changes them the same data give another document. */
@Component
class PaperForm {

    private static final List<String> TEMPLATES = List.of(
            "layout.html",
            "plan/style.html",
            "plan/parts.html",
            "plan/sheets.html",
            "plan/plan.html",
            "plan/annex.html",
            "plan/summary.html",
            "odt/styles.xml");

    private final String sha256;

    PaperForm() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var template : TEMPLATES) {
            try (var stream = new ClassPathResource("documents/" + template).getInputStream()) {
                stream.transferTo(all);
            }
        }
        sha256 = Sha256.hex(all.toByteArray());
    }

    String sha256() {
        return sha256;
    }
}
