/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.document.StoredFiles;
import it.pianozona.office.InterOfficeNotices;
import it.pianozona.office.InterOfficeNotices.OfficeNotice;
import it.pianozona.office.OfficeVisit;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a plan office writes to others and what they answer (TO-30). */
@Controller
@RequestMapping("/uffici-di-piano/{area}/comunicazioni")
class NoticesPage {

    private static final String BACK = "redirect:/uffici-di-piano/{area}/comunicazioni";

    private final InterOfficeNotices notices;
    private final StoredFiles files;
    private final BusinessClock clock;

    NoticesPage(InterOfficeNotices notices, StoredFiles files, BusinessClock clock) {
        this.notices = notices;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String show(OfficeVisit visit, Model model) {
        Door.requireHere(!visit.guest());
        return page(visit, model);
    }

    @PostMapping
    String send(
            OfficeVisit visit,
            @PathVariable String area,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.requireHere(!visit.guest());
        var actor = Acting.worker(visit);
        var typed = attempt.typed();
        return attempt.then(
                BACK,
                "La comunicazione è inviata.",
                () -> notices.send(
                        area,
                        new LinkedHashSet<>(typed.all("destinatari")),
                        typed.text("oggetto"),
                        typed.text("testo"),
                        attached(file),
                        actor),
                () -> page(visit, model));
    }

    @PostMapping("/{notice}/risposta")
    String reply(
            OfficeVisit visit,
            @PathVariable String area,
            @PathVariable UUID notice,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Model model,
            Attempt attempt) {
        Door.requireHere(!visit.guest());
        var actor = Acting.worker(visit);
        return attempt.then(
                BACK,
                "La risposta è inviata.",
                () -> notices.reply(area, notice, attempt.typed().text("risposta"), attached(file), actor),
                () -> page(visit, model));
    }

    @GetMapping("/file/{file}")
    ResponseEntity<byte[]> download(OfficeVisit visit, @PathVariable String area, @PathVariable UUID file) {
        Door.requireHere(!visit.guest());
        var readable = notices.of(area).stream()
                .flatMap(one -> Stream.concat(
                        one.file().stream(), one.replies().stream().flatMap(reply -> reply.file().stream())))
                .anyMatch(file::equals);
        if (!readable) {
            throw Door.notHere();
        }
        return FileOut.of(files.get(file), files.bytes(file));
    }

    private static Optional<InterOfficeNotices.Attached> attached(MultipartFile file) {
        return FileIn.ifSent("File", file).map(sent -> new InterOfficeNotices.Attached(sent.name(), sent.bytes()));
    }

    private String page(OfficeVisit visit, Model model) {
        var area = visit.territory().code();
        var all = notices.of(area);
        model.addAttribute("sent", sent(all, area, true));
        model.addAttribute("received", sent(all, area, false));
        model.addAttribute(
                "awaited", all.stream().filter(one -> one.awaits(area)).count());
        model.addAttribute("recipients", notices.recipients(area));
        model.addAttribute("today", clock.today());
        return "ufficio-comunicazioni";
    }

    private static List<OfficeNotice> sent(List<OfficeNotice> all, String area, boolean byUs) {
        return all.stream().filter(one -> one.sender().equals(area) == byUs).toList();
    }
}
