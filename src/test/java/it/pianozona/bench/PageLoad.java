/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Ten pages of an area whose agreement of sixty parties is being signed, over HTTP: statements and milliseconds. Each page is asked for in turn with its links
 * looked for among all files, as Spring does it from the box, and among the assets only, as the product does.
 */
public final class PageLoad {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = Integer.getInteger("bench.pages", 25);

    private static final List<String> ROOTS = List.of(
            "classpath:/META-INF/resources/", "classpath:/resources/", "classpath:/static/", "classpath:/public/");

    private final ApplicationContext product;
    private final SqlTally tally;
    private final ResourceUrlProvider links;
    private final Map<String, ResourceHttpRequestHandler> ours;
    private final Map<String, ResourceHttpRequestHandler> fromTheBox;
    private final List<Page> pages;

    /** A page of one of the product's people. */
    private record Page(String key, String words, String person, String address) {}

    /** What a page costs; medians in milliseconds. */
    record Outcome(String key, String words, long statements, double oursMs, double fromTheBoxMs) {}

    PageLoad(ApplicationContext product, SqlTally tally, String cycle) throws Exception {
        this.product = product;
        this.tally = tally;
        this.links = product.getBean(ResourceUrlProvider.class);
        this.ours = Map.copyOf(links.getHandlerMap());
        this.fromTheBox = fromTheBox();
        var area = cycle.substring(0, cycle.indexOf('-'));
        this.pages = List.of(
                page("Desk", "desk", "segreteria", "/"),
                page("Dossier", "dossier", "udp", "/fascicolo/" + cycle),
                page("DossierDocuments", "dossier, documents", "udp", "/fascicolo/" + cycle + "/documenti"),
                page("Matrix", "dossier, matrix of 60 parties", "udp", "/fascicolo/" + cycle + "/ratifiche"),
                page("DossierDeadlines", "dossier, deadlines", "udp", "/fascicolo/" + cycle + "/scadenze"),
                page("Agreement", "agreement", "segreteria", "/accordi/" + cycle),
                page("Plan", "plan", "udp", "/piani/" + cycle),
                page("Registers", "registers", "segreteria", "/registri/" + area),
                page("Oversight", "oversight", "coordinatore", "/regia"),
                page("Notices", "notices", "segreteria", "/avvisi"));
    }

    /** This part alone, on a database of its own. */
    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("pagine");
        var tally = new SqlTally();
        try (var product = Benchmark.start(directory, tally)) {
            var storm = new SigningStorm(product, tally);
            new PageLoad(product, tally, storm.cycle()).ask().forEach(System.out::println);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static Page page(String key, String words, String person, String address) {
        return new Page(key, words, person + ".rhodense", address);
    }

    private Map<String, ResourceHttpRequestHandler> fromTheBox() throws Exception {
        var all = new TreeMap<String, ResourceHttpRequestHandler>();
        product.getBean("resourceHandlerMapping", AbstractUrlHandlerMapping.class)
                .getHandlerMap()
                .forEach((pattern, handler) -> {
                    if (handler instanceof ResourceHttpRequestHandler files && !ours.containsKey(pattern)) {
                        all.put(pattern, files);
                    }
                });
        all.put("/webjars/**", ours.get("/webjars/**"));
        var everything = new ResourceHttpRequestHandler();
        everything.setLocationValues(ROOTS);
        everything.setResourceResolvers(List.of(
                new CachingResourceResolver(new ConcurrentMapCache("from the box")),
                new VersionResourceResolver().addContentVersionStrategy("/stile/**", "/script/**"),
                new PathResourceResolver()));
        everything.setApplicationContext(product);
        everything.afterPropertiesSet();
        all.put("/**", everything);
        return all;
    }

    List<Outcome> ask() {
        var port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var outcomes = new ArrayList<Outcome>();
        try {
            for (var page : pages) {
                outcomes.add(ask(page, Visitor.signedIn(port, page.person())));
            }
        } finally {
            links.setHandlerMap(ours);
        }
        return outcomes;
    }

    private Outcome ask(Page page, Visitor visitor) {
        for (int round = 0; round < WARM_UP; round++) {
            milliseconds(page, visitor, fromTheBox);
            milliseconds(page, visitor, ours);
        }
        var box = new double[ROUNDS];
        var own = new double[ROUNDS];
        var statements = 0L;
        for (int round = 0; round < ROUNDS; round++) {
            box[round] = milliseconds(page, visitor, fromTheBox);
            var before = tally.now();
            own[round] = milliseconds(page, visitor, ours);
            statements = tally.now().since(before).statements();
        }
        return new Outcome(page.key(), page.words(), statements, median(own), median(box));
    }

    private double milliseconds(Page page, Visitor visitor, Map<String, ResourceHttpRequestHandler> among) {
        links.setHandlerMap(among);
        var start = System.nanoTime();
        require(page, visitor.get(page.address()));
        return (System.nanoTime() - start) / 1e6;
    }

    private static void require(Page page, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s is answered with %d".formatted(page.address(), answer.statusCode()));
        }
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
