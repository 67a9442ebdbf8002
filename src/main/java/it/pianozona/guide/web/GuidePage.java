/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide.web;

import it.pianozona.guide.Chapters;
import it.pianozona.page.Door;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The user guide: its list of chapters, and each chapter. */
@Controller
class GuidePage {

    private final Chapters chapters;

    GuidePage(Chapters chapters) {
        this.chapters = chapters;
    }

    @GetMapping("/guida")
    String contents(Model model) {
        return show(chapters.contents(), false, model);
    }

    @GetMapping("/guida/{name}")
    String chapter(@PathVariable String name, Model model) {
        return show(chapters.find(name).orElseThrow(Door::notHere), true, model);
    }

    private static String show(Chapters.Chapter chapter, boolean within, Model model) {
        model.addAttribute("chapter", chapter);
        model.addAttribute("within", within);
        return "guida";
    }
}
