/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.EntriesOnBehalf;
import it.pianozona.deputy.EntryOnBehalf;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileOut;
import it.pianozona.territory.Names;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was entered on behalf: the body looks at it, opens the scan and may contest it; the secretariat finds it again. */
@Controller
@RequestMapping("/per-conto/inseriti")
class EnteredPage {

    private final EntriesOnBehalf entries;
    private final StoredFiles files;
    private final Names names;

    EnteredPage(EntriesOnBehalf entries, StoredFiles files, Names names) {
        this.entries = entries;
        this.files = files;
        this.names = names;
    }

    /** An entry as the page shows it. */
    record Row(EntryOnBehalf entry, String office, String by, LocalDateTime at, boolean contestable) {}

    @GetMapping
    String show(Principal person, Model model) {
        var visible = entries.visibleTo(person.getName());
        var known = names.of(
                visible.stream().map(EntryOnBehalf::enteredBy).distinct().toList(),
                visible.stream().map(EntryOnBehalf::office).distinct().toList());
        model.addAttribute(
                "rows",
                visible.stream()
                        .map(entry -> new Row(
                                entry,
                                known.office(entry.office()),
                                known.person(entry.enteredBy()),
                                entry.enteredAt().atZone(BusinessClock.ROME).toLocalDateTime(),
                                entry.contested().isEmpty() && entries.mayContest(entry, person.getName())))
                        .toList());
        return "per-conto-inseriti";
    }

    @GetMapping("/{id}/scansione")
    ResponseEntity<byte[]> scan(@PathVariable UUID id, Principal person) {
        var entry = require(id, person);
        var file = files.get(entry.file());
        return FileOut.of(file, files.bytes(entry.file()));
    }

    @PostMapping("/{id}/contesta")
    String contest(
            @PathVariable UUID id,
            @RequestParam("motivo") String reason,
            Principal person,
            Model model,
            Attempt attempt) {
        var entry = require(id, person);
        return attempt.then(
                "redirect:/per-conto/inseriti",
                "La contestazione è registrata: segreteria e coordinatori sono avvisati.",
                () -> entries.contest(entry, person.getName(), reason.strip()),
                () -> {
                    model.addAttribute("reason", reason);
                    model.addAttribute("refused", id);
                    return show(person, model);
                });
    }

    private EntryOnBehalf require(UUID id, Principal person) {
        return entries.find(id, person.getName()).orElseThrow(Door::notHere);
    }
}
