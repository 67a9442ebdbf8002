/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.rule.RuleViolated;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Groups and tables contribute on the page of their section, the plan office answers there (F-CONTRIBUTO). */
@Controller
@RequestMapping("/piani/{cycleKey}/sezioni/{code}/contributi")
class ContributionsOnPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/sezioni/{code}";

    private final Contributions contributions;
    private final StoredFiles files;
    private final SectionView view;
    private final TransactionTemplate together;

    ContributionsOnPage(
            Contributions contributions, StoredFiles files, SectionView view, TransactionTemplate together) {
        this.contributions = contributions;
        this.files = files;
        this.view = view;
        this.together = together;
    }

    /** What the form sends, as it was written. */
    record Input(String autore, String ente, String contributo) {

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }

    /** The answer as it was written. */
    record Answer(UUID id, Contribution.Outcome esito, String motivo) {}

    @PostMapping
    String give(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            @ModelAttribute("given") Input given,
            @RequestParam(name = "allegato", required = false) MultipartFile file,
            Principal person,
            Model model,
            Attempt attempt) {
        Door.require(at.isOwn());
        return attempt.then(
                BACK + "#contributi",
                "Il contributo è registrato: la risposta dell'ufficio di piano comparirà qui.",
                () -> together.executeWithoutResult(status -> contributions.give(
                        cycleKey,
                        new Contributions.Given(
                                code,
                                at.section().office(),
                                person.getName(),
                                Input.text(given.autore()),
                                Input.text(given.ente()),
                                Input.text(given.contributo()),
                                FileIn.ifSent("Allegato", file)
                                        .map(sent -> files.keepAct("Allegato", sent.name(), sent.bytes()))))),
                () -> again(at, model));
    }

    @PostMapping("/{id}/risposta")
    String answer(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(name = "esito", defaultValue = "") String chosen,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Model model,
            Attempt attempt) {
        Door.require(at.mayAnswer());
        required(cycleKey, code, id);
        var outcome = Field.choice(Contribution.Outcome.class, chosen).orElse(null);
        return attempt.then(
                BACK + "#contributi",
                "La risposta è registrata e il gruppo è avvisato.",
                () -> {
                    if (outcome == null) {
                        throw new RuleViolated(
                                "«Esito»: scegli se il contributo è accolto, accolto in parte o non accolto.");
                    }
                    contributions.answer(cycleKey, id, outcome, reason, at.writer());
                },
                () -> {
                    model.addAttribute("answered", new Answer(id, outcome, reason));
                    return again(at, model);
                });
    }

    @GetMapping("/{id}/allegato")
    ResponseEntity<byte[]> attachment(
            SectionVisit at, @PathVariable String cycleKey, @PathVariable String code, @PathVariable UUID id) {
        Door.require(at.worksOnIt());
        var file = required(cycleKey, code, id).file().orElseThrow(Door::notHere);
        return FileOut.of(files.get(file), files.bytes(file));
    }

    private Contribution required(String cycleKey, String code, UUID id) {
        return contributions.of(cycleKey, code).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    private String again(SectionVisit at, Model model) {
        view.fill(at, model);
        return "sezione";
    }
}
