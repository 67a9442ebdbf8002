/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.web;

import it.pianozona.notice.Choices;
import it.pianozona.notice.PersonalNotice;
import it.pianozona.notice.PersonalNotices;
import it.pianozona.notice.Topic;
import it.pianozona.notice.Way;
import it.pianozona.page.Door;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's notices, and how they want them by e-mail. */
@Controller
@RequestMapping("/avvisi")
class NoticesPage {

    private static final int SIZE = 25;
    private static final String BACK = "redirect:/avvisi";

    private final PersonalNotices notices;
    private final Choices choices;
    private final People people;

    NoticesPage(PersonalNotices notices, Choices choices, People people) {
        this.notices = notices;
        this.choices = choices;
        this.people = people;
    }

    @GetMapping
    String show(@RequestParam(name = "pagina", defaultValue = "1") int number, Principal person, Model model) {
        model.addAttribute("page", notices.page(person.getName(), number, SIZE));
        return "avvisi";
    }

    /** Leads to where one acts; the notice is read. Somebody else's is not found. */
    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Principal person) {
        var notice = notices.open(id, person.getName()).orElseThrow(Door::notHere);
        return "redirect:" + addressOf(notice);
    }

    private static String addressOf(PersonalNotice notice) {
        return notice.address().startsWith("/") ? notice.address() : "/avvisi";
    }

    @PostMapping("/letti")
    String readAll(Principal person, RedirectAttributes next) {
        notices.readAll(person.getName());
        next.addFlashAttribute("done", "Tutti gli avvisi sono segnati come letti.");
        return BACK;
    }

    @GetMapping("/scelte")
    String choices(Principal person, Model model) {
        model.addAttribute("choices", choices.of(person.getName()));
        model.addAttribute("ways", Way.values());
        model.addAttribute("digestAt", choices.digestAt());
        model.addAttribute(
                "address", people.find(person.getName()).map(Person::email).orElse(""));
        return "avvisi-scelte";
    }

    @PostMapping("/scelte")
    String choose(@RequestParam Map<String, String> form, Principal person, RedirectAttributes next) {
        var chosen = new EnumMap<Topic, Way>(Topic.class);
        Topic.openToChoice().forEach(topic -> way(form.get(topic.name())).ifPresent(way -> chosen.put(topic, way)));
        choices.choose(person.getName(), chosen);
        next.addFlashAttribute("done", "Le tue scelte sono registrate: valgono per gli avvisi da ora in poi.");
        return "redirect:/avvisi/scelte";
    }

    private static Optional<Way> way(String written) {
        return Arrays.stream(Way.values())
                .filter(way -> way.name().equals(written))
                .findFirst();
    }
}
