/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.PeopleAdministration;
import it.pianozona.account.PeopleImport;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.sheet.SheetFormat;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** People and offices from a sheet: look, then confirm. Between the two the file waits in the keeper's session. */
@Controller
@RequestMapping("/persone/importa")
class PeopleImportPage {

    private static final String WAITING = "pianozona.people-sheet";

    private final PeopleAdministration administration;
    private final PeopleImport imports;

    PeopleImportPage(PeopleAdministration administration, PeopleImport imports) {
        this.administration = administration;
        this.imports = imports;
    }

    private record Waiting(byte[] file, String name) {}

    @GetMapping
    String show(Principal keeper) {
        requireEntry(keeper);
        return "persone-importa";
    }

    @GetMapping("/modello." + SheetFormat.ENDING)
    ResponseEntity<byte[]> template(@PathVariable String format, Principal keeper) {
        requireEntry(keeper);
        return FileOut.sheet("persone", format, imports.template(keeper.getName()));
    }

    @PostMapping
    String preview(
            @RequestParam(name = "file", required = false) MultipartFile file,
            Principal keeper,
            HttpSession session,
            Model model,
            Attempt attempt) {
        requireEntry(keeper);
        session.removeAttribute(WAITING);
        return attempt.then("persone-importa", () -> {
            var sheet = FileIn.sheet("Foglio", file);
            var preview = imports.preview(sheet.bytes(), sheet.name(), keeper.getName());
            model.addAttribute("preview", preview);
            if (preview.canBeConfirmed()) {
                session.setAttribute(WAITING, new Waiting(sheet.bytes(), sheet.name()));
            }
        });
    }

    @PostMapping("/conferma")
    String save(Principal keeper, HttpSession session, Attempt attempt) {
        requireEntry(keeper);
        var waiting = (Waiting) session.getAttribute(WAITING);
        if (waiting == null) {
            return "redirect:/persone/importa";
        }
        return attempt.then(
                "redirect:/persone",
                () -> {
                    var newcomers = imports.save(waiting.file(), waiting.name(), keeper.getName());
                    session.removeAttribute(WAITING);
                    attempt.tell("waysIn", newcomers);
                    return "Il foglio è importato. Persone nuove: %d.".formatted(newcomers.size());
                },
                () -> "persone-importa");
    }

    private void requireEntry(Principal keeper) {
        if (!administration.mayEnter(keeper.getName())) {
            throw Door.notHere();
        }
    }
}
