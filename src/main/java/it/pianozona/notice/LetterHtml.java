/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The words of a letter as HTML, by {@code notices/lettera.html}; nothing of them is taken over unescaped. Only an address of the
 * product itself becomes the button: what people write into a notice does not dress up as it.
 */
@Component
class LetterHtml {

    private static final String TEMPLATE = "lettera";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern BUTTON = Pattern.compile("([^:\n]{1,60}): (https?://\\S+)");
    private static final Pattern FACT = Pattern.compile("(\\p{Lu}[^:]{1,30}): (.+)");
    private static final SpringTemplateEngine ENGINE = engine();

    private final PublicAddress address;

    LetterHtml(PublicAddress address) {
        this.address = address;
    }

    /** A piece of a line; a link is its own address. */
    public record Part(String text, boolean link) {}

    /**
     * What stands between blank lines.
     *
     * @param facts labels with their values where all lines are such, or the label and the address of a button; else empty
     * @param foot whether it comes after the line that ends the letter
     */
    public record Block(List<List<Part>> lines, List<Map.Entry<String, String>> facts, boolean button, boolean foot) {

        public boolean isFacts() {
            return !facts.isEmpty() && !button;
        }

        public boolean isButton() {
            return button;
        }
    }

    /** The whole document. */
    String document(String text) {
        return ENGINE.process(TEMPLATE, context(text));
    }

    /** What stands in its body, for a page that shows it. */
    String body(String text) {
        return ENGINE.process(TEMPLATE, Set.of("corpo"), context(text));
    }

    private Context context(String text) {
        return new Context(Locale.ITALY, Map.of("blocks", blocks(text)));
    }

    private List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (var paragraph : text.strip().split("\n\\s*\n")) {
            var foot = paragraph.startsWith("--\n");
            blocks.add(block((foot ? paragraph.substring(2) : paragraph).strip(), foot));
        }
        return blocks;
    }

    private Block block(String paragraph, boolean foot) {
        var lines = Arrays.asList(paragraph.split("\n"));
        var parts = lines.stream().map(LetterHtml::parts).toList();
        var button = BUTTON.matcher(paragraph);
        if (!foot && button.matches() && button.group(2).startsWith(address.of("/"))) {
            return new Block(parts, List.of(Map.entry(button.group(1), button.group(2))), true, false);
        }
        var facts =
                lines.stream().map(FACT::matcher).filter(line -> line.matches()).toList();
        return !foot && lines.size() > 1 && facts.size() == lines.size()
                ? new Block(
                        parts,
                        facts.stream()
                                .map(fact -> Map.entry(fact.group(1), fact.group(2)))
                                .toList(),
                        false,
                        false)
                : new Block(parts, List.of(), false, foot);
    }

    private static List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        var link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            parts.add(new Part(line.substring(from, link.start()), false));
            parts.add(new Part(link.group(), true));
            from = link.end();
        }
        parts.add(new Part(line.substring(from), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(LetterHtml.class.getClassLoader());
        resolver.setPrefix("notices/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
