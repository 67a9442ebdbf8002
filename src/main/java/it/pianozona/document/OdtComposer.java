/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.unbescape.xml.XmlEscape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Composes editable OpenDocument text (ODT, ISO/IEC 26300) from the same templates as {@link PdfComposer}, for whoever has to adapt a
 * text in their own office programme. The same data at the same instant give the same bytes.
 */
@Service
public class OdtComposer {

    /** Media type of what is composed. */
    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    private static final String MANIFEST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
              <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/>
              <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
              <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
              <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
              %s
            </manifest:manifest>
            """;
    private static final String META =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">
              <office:meta><meta:generator>Pianozona</meta:generator><dc:title>%s</dc:title><dc:language>it-IT</dc:language><dc:date>%s</dc:date></office:meta>
            </office:document-meta>
            """;

    private final PaperTemplates templates;
    private final Clock clock;
    private final String styles;

    OdtComposer(PaperTemplates templates, Clock clock) throws IOException {
        this.templates = templates;
        this.clock = clock;
        try (var stream = OdtComposer.class.getResourceAsStream("/documents/odt/styles.xml")) {
            this.styles = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Composes a document, dated at this moment.
     *
     * @param template name without ending of a file under {@code documents/}, for example {@code agreement/deliberation}
     * @param paper what the template calls {@code paper}
     */
    public byte[] compose(String template, Object paper) {
        var document = templates.fill(template, paper);
        var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).truncatedTo(ChronoUnit.SECONDS);
        try (var container = new ZipContainer(MEDIA_TYPE)) {
            var body = OdtContent.of(document);
            container.add("META-INF/manifest.xml", utf8(MANIFEST.formatted(entries(body))));
            container.add("meta.xml", utf8(META.formatted(XmlEscape.escapeXml10(title(document)), now)));
            container.add("styles.xml", utf8(stylesOf(document)));
            container.add("content.xml", body.xml());
            for (var picture : body.pictures().entrySet()) {
                container.add(picture.getKey(), picture.getValue());
            }
            return container.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the document %s cannot be composed".formatted(template), e);
        }
    }

    private static String entries(OdtContent.Body body) {
        return body.pictures().keySet().stream()
                .map(
                        "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"image/svg+xml\"/>"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private String stylesOf(Document document) {
        return styles.replace("{testata}", XmlEscape.escapeXml10(running(document, "testata")))
                .replace("{pie}", XmlEscape.escapeXml10(running(document, "pie")));
    }

    private static String title(Document document) {
        return document.getElementsByTagName("title").item(0).getTextContent().strip();
    }

    /** The text that runs at the head or the foot of each page. */
    private static String running(Document document, String kind) {
        var divisions = document.getElementsByTagName("div");
        return IntStream.range(0, divisions.getLength())
                .mapToObj(n -> (Element) divisions.item(n))
                .filter(division -> division.getAttribute("class").equals(kind))
                .map(division -> division.getTextContent().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
