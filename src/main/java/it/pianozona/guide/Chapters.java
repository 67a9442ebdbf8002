/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The chapters of the user guide (docs/guida), as pages of the product. They are read once, when the product starts. */
@Service
public class Chapters {

    /** Name of the file that lists the chapters; it is the guide's first page. */
    private static final String CONTENTS = "README";

    private static final String HOME = "/guida";
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private final TextContentRenderer words = TextContentRenderer.builder().build();
    private final TreeMap<String, Chapter> chapters = new TreeMap<>();

    Chapters() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:guida/*.md")) {
                var name = file.getFilename().replace(".md", "");
                chapters.put(name, chapter(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A chapter.
     *
     * @param title its first heading
     * @param html its text, made of what our own files say and of nothing else
     */
    public record Chapter(String title, String html) {}

    /** The list of the chapters. */
    public Chapter contents() {
        return chapters.get(CONTENTS);
    }

    /** The chapter with that name, for example {@code sindaco}. */
    public Optional<Chapter> find(String name) {
        return Optional.ofNullable(chapters.get(name)).filter(chapter -> !name.equals(CONTENTS));
    }

    private Chapter chapter(Resource file) throws IOException {
        var document = parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
        var adapted = new ForPages();
        document.accept(adapted);
        return new Chapter(adapted.title, html.render(document));
    }

    /** What points at files now points at pages; the licence line, which is a comment, is left out. */
    private final class ForPages extends AbstractVisitor {

        private String title = "Guida";
        private boolean titled;

        @Override
        public void visit(Heading heading) {
            if (!titled) {
                title = words.render(heading).strip();
                titled = true;
            }
            visitChildren(heading);
        }

        @Override
        public void visit(HtmlBlock comment) {
            comment.unlink();
        }

        @Override
        public void visit(Link link) {
            link.setDestination(page(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(HOME + "/" + image.getDestination());
            visitChildren((Node) image);
        }

        private static String page(String file) {
            if (!file.matches("[a-zA-Z-]+\\.md(#.*)?")) {
                return file;
            }
            var page = file.replaceFirst("\\.md", "");
            return page.startsWith(CONTENTS) ? HOME + page.substring(CONTENTS.length()) : HOME + "/" + page;
        }
    }
}
