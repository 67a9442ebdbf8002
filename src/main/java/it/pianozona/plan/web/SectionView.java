/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Choices;
import it.pianozona.plan.section.Consolidations;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.SectionDraft;
import it.pianozona.plan.section.SectionDrafts;
import it.pianozona.plan.section.SectionLength;
import it.pianozona.plan.section.SectionVersion;
import it.pianozona.plan.section.SectionVersions;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.text.RichText;
import it.pianozona.time.BusinessClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a section shows. */
@Component
class SectionView {

    private final SectionVersions versions;
    private final SectionDrafts drafts;
    private final Contributions contributions;
    private final PlanDrafting drafting;
    private final StoredFiles files;
    private final WriterNames names;
    private final BusinessClock clock;

    SectionView(
            SectionVersions versions,
            SectionDrafts drafts,
            Contributions contributions,
            PlanDrafting drafting,
            StoredFiles files,
            WriterNames names,
            BusinessClock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.contributions = contributions;
        this.drafting = drafting;
        this.files = files;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What stands in the editor.
     *
     * @param base version that it began from
     * @param html as the editor takes it
     * @param raw what the plain field shows without JavaScript
     * @param format of raw: "semplice" or "html"
     * @param draftSavedAt when it is the person's own unsaved draft
     */
    record Editor(int base, String html, String raw, String format, Optional<LocalDateTime> draftSavedAt) {

        static Editor of(int base, RichText text, Optional<LocalDateTime> draftSavedAt) {
            return text.isPlain()
                    ? new Editor(base, text.html(), text.plain(), "semplice", draftSavedAt)
                    : new Editor(base, text.html(), text.html(), "html", draftSavedAt);
        }
    }

    void fill(SectionVisit at, Model model) {
        var cycleKey = at.visit().cycle().key();
        var code = at.section().code();
        var latest = versions.latest(cycleKey, code);
        model.addAttribute("visit", at.visit());
        model.addAttribute("at", at);
        model.addAttribute("section", at.section());
        model.addAttribute("latest", latest.orElse(null));
        model.addAttribute("writer", latest.map(this::nameOf).orElse(""));
        var begun = drafting.find(cycleKey);
        var office = names.ofOffices(cycleKey).getOrDefault(at.section().office(), "");
        var standing = SectionStanding.of(at.section(), at.visit().isOpen(), begun, clock.today());
        model.addAttribute("pill", standing.pill());
        model.addAttribute("sentence", standing.sentence(office));
        model.addAttribute("drafting", begun.orElse(null));
        model.addAttribute("longest", SectionLength.LONGEST);
        model.addAttribute("window", contributions.open(cycleKey).orElse(null));
        model.addAttribute(
                "frozen", at.consolidation().map(Consolidations::words).orElse(null));
        model.addAttribute("outcomes", Choices.of(Contribution.Outcome.values(), Contribution.Outcome::italian));
        var given = at.worksOnIt() ? contributions.of(cycleKey, code) : List.<Contribution>of();
        model.addAttribute("contributions", given);
        model.addAttribute("attached", attached(given));
        model.addAttribute(
                "me",
                names.ofPeople(List.of(at.visit().personId())).get(at.visit().personId()));
        if (at.mayWrite()) {
            model.addAttribute(
                    "editor", editor(at, drafts.find(cycleKey, code, at.visit().personId())));
        }
    }

    private static Editor editor(SectionVisit at, Optional<SectionDraft> draft) {
        var current = RichText.sanitised(at.section().text());
        return draft.filter(one -> !one.text().equals(current))
                .map(one -> Editor.of(one.base(), one.text(), Optional.of(one.savedAt())))
                .orElseGet(() -> Editor.of(at.section().version(), current, Optional.empty()));
    }

    /** After a refusal the page shows what the person had written. */
    void keepInput(SectionPage.Input input, Model model) {
        var written = input.testo() == null ? "" : input.testo();
        var text = "semplice".equals(input.formato()) ? RichText.ofPlain(written) : RichText.sanitised(written);
        model.addAttribute(
                "editor",
                new Editor(
                        input.from(),
                        text.html(),
                        written,
                        "semplice".equals(input.formato()) ? "semplice" : "html",
                        Optional.empty()));
        model.addAttribute("saidComplete", input.isComplete());
    }

    String nameOf(SectionVersion version) {
        return names.ofPeople(List.of(version.personId())).get(version.personId());
    }

    private Map<String, StoredFile> attached(List<Contribution> given) {
        var ids = given.stream().flatMap(one -> one.file().stream()).toList();
        return files.of(ids).stream().collect(Collectors.toMap(file -> file.id().toString(), Function.identity()));
    }
}
