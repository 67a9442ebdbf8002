/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.DoorScene;
import it.pianozona.support.Handler;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Every page of the product, read by who may read it: what its links to files are, and what looking for them costs. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetsTest {

    private static final Pattern LINK =
            Pattern.compile("<(?:a|link|script|img|form|iframe)\\b[^>]*?\\b(?:href|src|action)=\"(/[^\"#?]*)");
    private static final Pattern ASSET = Pattern.compile("/(?:stile|script|webjars)/.*|.*\\.(?:css|js|svg|png|woff2?)");
    private static final Pattern HASHED = Pattern.compile("/(?:stile|script|webjars)/.*-[0-9a-f]{32}\\.[a-z0-9]+");

    private static final Pattern NAMED = Pattern.compile("@\\{(/(?:stile|script|webjars)/[^}]+)}");

    /** Pictures of the guide are made by the build, as a chapter's own. */
    private static final Pattern OF_THE_GUIDE = Pattern.compile("/guida/immagini/.*");

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    @Qualifier("resourceHandlerMapping")
    private AbstractUrlHandlerMapping files;

    @Autowired
    private ResourceUrlProvider links;

    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> lookedUp = new LinkedHashMap<>();
    private Visitor reader;

    /** Stands before a handler's own and notes each file or link that is looked for. */
    private record Noting(ConcurrentLinkedQueue<String> asked) implements ResourceResolver {

        @Override
        public Resource resolveResource(
                HttpServletRequest request, String path, List<? extends Resource> places, ResourceResolverChain chain) {
            return chain.resolveResource(request, path, places);
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> places, ResourceResolverChain chain) {
            asked.add(path);
            return chain.resolveUrlPath(path, places);
        }
    }

    @BeforeAll
    void everyPageIsRead() {
        var scene = doors.set();
        var visitors = doors.insiders(scene).stream()
                .distinct()
                .map(person -> Visitor.signedIn(port, person))
                .toList();
        reader = visitors.get(0);
        var asked = new ConcurrentLinkedQueue<String>();
        var handlers = handlers();
        handlers.forEach(handler -> handler.getResourceResolvers().add(0, new Noting(asked)));
        try {
            for (var handler : Handler.all(mapping).values()) {
                if (handler.method().equals("GET")) {
                    var address = addressOf(handler, scene);
                    asked.clear();
                    visitors.stream()
                            .map(visitor -> visitor.get(address))
                            .filter(AssetsTest::isPage)
                            .findFirst()
                            .ifPresent(page -> {
                                pages.put(handler.name(), page.body());
                                lookedUp.put(handler.name(), String.join(" ", asked));
                            });
                }
            }
        } finally {
            handlers.forEach(handler -> handler.getResourceResolvers().removeIf(Noting.class::isInstance));
        }
    }

    private List<ResourceHttpRequestHandler> handlers() {
        return files.getHandlerMap().values().stream()
                .filter(ResourceHttpRequestHandler.class::isInstance)
                .map(ResourceHttpRequestHandler.class::cast)
                .distinct()
                .toList();
    }

    private static String addressOf(Handler handler, DoorScene.Scene scene) {
        var values = scene.valuesFor(handler);
        var fields = handler.fields(values);
        var address = handler.address(values);
        return fields.isEmpty() ? address : address + "?" + Handler.query(fields);
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().startsWith("<!DOCTYPE");
    }

    private static List<String> linksOf(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void no_link_to_a_page_is_looked_for_among_the_files() {
        assertThat(pages).hasSizeGreaterThan(80);
        var faults = new ArrayList<String>();
        var toPagesInAll = 0;
        for (var page : pages.entrySet()) {
            var toPages = linksOf(page.getValue()).stream()
                    .filter(link -> !ASSET.matcher(link).matches())
                    .toList();
            toPagesInAll += toPages.size();
            for (var path : lookedUp.get(page.getKey()).split(" ")) {
                if (!path.isEmpty() && !ASSET.matcher("/" + path).matches()) {
                    faults.add(page.getKey() + " looks for " + path);
                }
            }
        }
        assertThat(toPagesInAll).as("links to pages").isGreaterThan(1000);
        assertThat(faults).isEmpty();
    }

    @Test
    void every_file_that_a_page_links_to_is_there_under_the_hash_of_its_content_and_is_kept_for_a_year() {
        var assets = new TreeSet<String>();
        pages.values().forEach(page -> linksOf(page).stream()
                .filter(link -> ASSET.matcher(link).matches())
                .filter(link -> !OF_THE_GUIDE.matcher(link).matches())
                .forEach(assets::add));
        assertThat(assets).isNotEmpty().allSatisfy(this::isKept);
    }

    /** Also of pages that look different on another day, with an editor or a diagram. */
    @Test
    void every_file_that_a_template_names_is_there_under_its_hash_too() throws IOException {
        var named = new TreeSet<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.html")) {
            NAMED.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }
        assertThat(named).hasSizeGreaterThan(10).allSatisfy(file -> isKept(links.getForLookupPath(file)));
    }

    private void isKept(String asset) {
        assertThat(asset).matches(HASHED);
        var answer = reader.get(asset);
        assertThat(answer.statusCode()).as(asset).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    /** Fonts and pictures that a style sheet names are found beside it, as the browser asks for them. */
    @Test
    void what_the_style_sheets_name_is_there() {
        var css = linksOf(pages.get("GET /")).stream()
                .filter(link -> link.endsWith(".css"))
                .toList();
        assertThat(css).hasSize(2);
        var named = Pattern.compile("url\\(['\"]?(?!data:|#)([^'\")#?]+)");
        for (var sheet : css) {
            var folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
            named.matcher(reader.get(sheet).body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .limit(12)
                    .forEach(file -> assertThat(reader.get(java.net
                                            .URI
                                            .create(file.startsWith("/") ? file : folder + file)
                                            .normalize()
                                            .toString())
                                    .statusCode())
                            .as(sheet + " names " + file)
                            .isEqualTo(200));
        }
    }

    @Test
    void files_are_served_below_their_own_addresses_only_and_camundas_pages_have_theirs() {
        assertThat(files.getHandlerMap().keySet()).doesNotContain("/**");
        assertThat(reader.get("/db/migration/V1__engine.sql").statusCode()).isEqualTo(404);
        assertThat(reader.get("/camunda/app/tasklist/scripts/config.js").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/webjars/tinymce/plugins/lists/plugin.min.js").statusCode())
                .isEqualTo(200);
    }
}
