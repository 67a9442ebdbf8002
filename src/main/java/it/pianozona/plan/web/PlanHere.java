/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.completeness.Checklist;
import it.pianozona.plan.completeness.PlanChapter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What stands above each page of a plan: {@code plan}, whose plan it is, and {@code chapter}, how things stand with the chapter whose
 * page it is. They are asked for when a page is drawn that shows them, and not when a form leads on or a file is sent.
 */
@ControllerAdvice
class PlanHere {

    private static final String PAGES = "/piani/";

    private final Checklist checklist;
    private final Cycles cycles;

    PlanHere(Checklist checklist, Cycles cycles) {
        this.checklist = checklist;
        this.cycles = cycles;
    }

    /**
     * Above a page of the plan.
     *
     * @param title what the plan is, in words, for example "Piano di Zona Rhodense 2018-2020"
     * @param place for example "Rhodense 2018-2020"
     * @param above the small line: key and rules
     */
    record Header(String title, String place, String above) {}

    @ModelAttribute
    void above(HttpServletRequest request, Model model) {
        var path = request.getRequestURI();
        if (!path.startsWith(PAGES)) {
            return;
        }
        var key = (String)
                ((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)).get("cycleKey");
        LazyContextVariable<Header> plan = lazily(() -> header(key));
        LazyContextVariable<PlanChapter.Standing> chapter =
                lazily(() -> checklist.ofPage(key, path).orElse(null));
        model.addAttribute("plan", plan);
        model.addAttribute("chapter", chapter);
    }

    private static <T> LazyContextVariable<T> lazily(Supplier<T> value) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return value.get();
            }
        };
    }

    private Header header(String key) {
        var cycle = cycles.get(key);
        var profile = cycles.profileOf(cycle);
        var place = "%s %s".formatted(cycles.areaOf(cycle).name(), cycle.period());
        return new Header(
                profile.labels().plan() + " " + place, place, "%s, regole %s".formatted(key, profile.regionName()));
    }
}
