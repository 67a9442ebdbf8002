/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Fills the templates of {@code documents/} with data. They are XHTML, know nothing of web requests, and never write text unescaped.
 * In a template {@code paper} is the data and {@code it} writes amounts and dates ({@link ItalianWords}).
 */
@Component
class PaperTemplates {

    /** Characters of a filled template: an agreement of 60 parties with 12 commitments each has 460,000 and takes less than 96 MB. */
    private static final int LONGEST = 3_000_000;

    /** Control signs and halves of signs, which XML does not admit. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{d800}-\\x{dfff}\\x{fffe}\\x{ffff}]");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final DocumentBuilderFactory parsers = secureParsers();

    PaperTemplates() {
        var resolver = new ClassLoaderTemplateResolver(PaperTemplates.class.getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * The template with the data in it.
     *
     * @throws RuleViolated when the text is longer than a document can be
     */
    Document fill(String template, Object paper) {
        var context = new Context(Locale.ITALY, Map.of("paper", paper, "it", ItalianWords.INSTANCE));
        var text = NOT_IN_XML.matcher(engine.process(template, context)).replaceAll("");
        if (text.length() > LONGEST) {
            throw new RuleViolated(
                    "«Documento»: il testo supera tre milioni di caratteri. Accorcia i testi o allegali a parte.");
        }
        return ordered(parse(template, text));
    }

    private static Document ordered(Document document) {
        Headings.order(document);
        RegularTables.mend(document);
        Pictures.describe(document);
        PageIndex.fill(document);
        return document;
    }

    private Document parse(String template, String text) {
        try {
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the template %s does not give well-formed XHTML".formatted(template), e);
        }
    }

    private static DocumentBuilderFactory secureParsers() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java's XML parser cannot be secured", e);
        }
    }
}
