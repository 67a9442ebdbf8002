/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.plan.section.SectionDrafts;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.RichText;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A section of the plan: its text to read and to write, its contributions (F-SEZIONE). */
@Controller
@RequestMapping("/piani/{cycleKey}/sezioni/{code}")
class SectionPage {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final MediaType WORDS = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String BACK = "redirect:/piani/{cycleKey}/sezioni/{code}";

    private final SectionWriting writing;
    private final SectionDrafts drafts;
    private final SectionView view;

    SectionPage(SectionWriting writing, SectionDrafts drafts, SectionView view) {
        this.writing = writing;
        this.drafts = drafts;
        this.view = view;
    }

    /**
     * What the editor sends.
     *
     * @param base version that the person began from
     * @param formato "html" from the editor, "semplice" for words without marks
     */
    record Input(Integer base, String testo, String formato, String stato) {

        /** Longer than this nothing is read: a page of a word processor is ten times its text. */
        private static final int LONGEST_RAW = 1_000_000;

        RichText text() {
            if (testo == null || testo.length() > LONGEST_RAW) {
                throw new RuleViolated(
                        "«Testo»: è troppo lungo per essere letto: salvalo in più volte o sposta una parte in un allegato.");
            }
            return "semplice".equals(formato) ? RichText.ofPlain(testo) : RichText.sanitised(testo);
        }

        int from() {
            return base == null ? 0 : Math.max(0, base);
        }

        boolean isComplete() {
            return "COMPLETA".equals(stato);
        }
    }

    @GetMapping
    String show(SectionVisit at, Model model) {
        view.fill(at, model);
        return "sezione";
    }

    @PostMapping
    String save(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            @ModelAttribute Input input,
            Principal person,
            Model model,
            Attempt attempt) {
        Door.require(at.worksOnIt());
        return attempt.then(
                BACK,
                () -> {
                    var text = input.text();
                    drafts.keep(cycleKey, code, person.getName(), input.from(), text);
                    var saved = writing.save(
                            cycleKey,
                            code,
                            new SectionWriting.Page(input.from(), text, input.isComplete()),
                            at.writer());
                    if (saved instanceof SectionWriting.Clash) {
                        attempt.leadsTo(BACK + "/unisci");
                    }
                    tell(saved, attempt);
                },
                () -> {
                    view.fill(at, model);
                    view.keepInput(input, model);
                    return "sezione";
                });
    }

    private void tell(SectionWriting.Saved saved, Attempt attempt) {
        if (saved instanceof SectionWriting.Merged merged) {
            attempt.tell(
                    "warning",
                    "Salvata la versione %d. Nel frattempo %s aveva salvato la versione %d: le due scritture sono unite, rileggi il testo."
                            .formatted(
                                    merged.number(),
                                    view.nameOf(merged.other()),
                                    merged.other().number()));
        } else if (saved instanceof SectionWriting.Version version) {
            attempt.tell("done", "Salvata la versione %d.".formatted(version.number()));
        }
    }

    /** The editor keeps what was written so far; the answer is what it shows. */
    @PostMapping("/bozza")
    ResponseEntity<String> keepDraft(
            SectionVisit at, @PathVariable String cycleKey, @PathVariable String code, @ModelAttribute Input input) {
        Door.require(at.worksOnIt());
        return words(() -> "bozza salvata alle "
                + HOUR.format(drafts.keep(cycleKey, code, at.visit().personId(), input.from(), input.text())
                        .savedAt()));
    }

    @PostMapping("/bozza/scarta")
    String discardDraft(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            Principal person,
            RedirectAttributes next) {
        drafts.discard(cycleKey, code, person.getName());
        next.addFlashAttribute("done", "La bozza è scartata: questo è il testo dell'ultima versione.");
        return BACK;
    }

    /** What was pasted, cleaned before it enters the editor. */
    @PostMapping("/pulisci")
    ResponseEntity<String> clean(SectionVisit at, @ModelAttribute Input input) {
        Door.require(at.worksOnIt());
        return words(() -> input.text().html());
    }

    /** Takes the text of an earlier version back. */
    @PostMapping("/versioni/{number}/ripristina")
    String restore(
            SectionVisit at,
            @PathVariable String cycleKey,
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam int base,
            Attempt attempt) {
        Door.require(at.worksOnIt());
        return attempt.then(BACK + "/versioni", () -> {
            var restored = writing.restore(cycleKey, code, number, base, at.writer());
            return "Il testo della versione %d è ripreso come versione %d, in bozza.".formatted(number, restored);
        });
    }

    /** The editor asks without leaving its page: it shows the words of a refusal by itself. */
    private static ResponseEntity<String> words(Supplier<String> answer) {
        try {
            return ResponseEntity.ok().contentType(WORDS).body(answer.get());
        } catch (RuleViolated refusal) {
            return ResponseEntity.unprocessableEntity().contentType(WORDS).body(refusal.getMessage());
        }
    }
}
