/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.document.StoredFile;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileOut;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.FullPlans;
import it.pianozona.plan.paper.PlanDocument;
import it.pianozona.plan.paper.PlanDocuments;
import it.pianozona.plan.paper.PrintableCheck;
import it.pianozona.plan.section.SectionVisits;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The document of a plan: asked for, how far it is, its files. */
@Controller
@RequestMapping("/piani/{cycleKey}/documento")
class PlanDocumentPage {

    private final PlanDocuments documents;
    private final PrintableCheck printable;
    private final FullPlans fullPlans;
    private final Plans plans;
    private final FrozenDocuments frozen;
    private final SectionVisits sections;

    PlanDocumentPage(
            PlanDocuments documents,
            PrintableCheck printable,
            FullPlans fullPlans,
            Plans plans,
            FrozenDocuments frozen,
            SectionVisits sections) {
        this.documents = documents;
        this.printable = printable;
        this.fullPlans = fullPlans;
        this.plans = plans;
        this.frozen = frozen;
        this.sections = sections;
    }

    /** A file with what it is. */
    record FileView(PlanDocument.Part part, StoredFile file) {

        /** Kilobytes, at least one. */
        public int kilobytes() {
            return Math.max(1, file.size() / 1024);
        }
    }

    /** A document with its files; the frozen one that it is of, if it is of one. */
    record DocumentView(PlanDocument document, Optional<FrozenDocument> approved, List<FileView> files) {}

    @GetMapping
    String show(PlanVisit visit, Model model) {
        return page(visit, model);
    }

    @PostMapping
    String compose(PlanVisit visit, @PathVariable String cycleKey, Principal person, Model model, Attempt attempt) {
        Door.require(readsWhole(visit));
        return attempt.then(
                "redirect:/piani/{cycleKey}/documento",
                () -> {
                    var office = visit.offices().stream()
                            .filter(visit.drafters()::contains)
                            .findFirst();
                    var asked = documents.askDraft(cycleKey, person.getName(), office.orElse(""));
                    return asked.isReady()
                            ? "I dati non sono cambiati: il documento pronto è ancora quello giusto."
                            : "Composizione avviata: puoi restare qui o tornare più tardi.";
                },
                () -> page(visit, model));
    }

    @PostMapping("/{document}/riprova")
    String tryAgain(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable UUID document,
            Principal person,
            RedirectAttributes next) {
        Door.require(readsWhole(visit));
        if (documents.approved(cycleKey).values().stream()
                .noneMatch(one -> one.id().equals(document))) {
            throw notFound();
        }
        documents.askAgain(document, person.getName());
        next.addFlashAttribute("done", "Composizione avviata di nuovo.");
        return "redirect:/piani/{cycleKey}/documento";
    }

    /** What the page's script asks while a document is composed. */
    @GetMapping(path = "/avanzamento", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> progress(PlanVisit visit, @PathVariable String cycleKey) {
        var whole = readsWhole(visit);
        return atWork(cycleKey, whole)
                .<Map<String, Object>>map(one -> Map.of("atWork", true, "stage", one.stage(), "percent", one.percent()))
                .orElse(Map.of("atWork", false));
    }

    private Optional<PlanDocument> atWork(String cycleKey, boolean whole) {
        return Stream.concat(draft(cycleKey, whole).stream(), documents.approved(cycleKey).values().stream())
                .filter(PlanDocument::isAtWork)
                .findFirst();
    }

    @GetMapping("/file/{file}")
    ResponseEntity<byte[]> download(PlanVisit visit, @PathVariable String cycleKey, @PathVariable UUID file) {
        var whole = readsWhole(visit);
        var found = documents
                .file(cycleKey, file)
                .filter(one -> whole || isOfApproved(cycleKey, one))
                .orElseThrow(PlanDocumentPage::notFound);
        return FileOut.of(found, documents.bytes(found));
    }

    /**
     * Whether the person reads the plan before it is approved as a whole: who only contributes reads their own sections, and the draft holds all
     * of them with everybody's contributions.
     */
    private boolean readsWhole(PlanVisit visit) {
        return !sections.onlyContributes(visit);
    }

    private Optional<PlanDocument> draft(String cycleKey, boolean whole) {
        return whole ? documents.lastDraft(cycleKey) : Optional.empty();
    }

    private boolean isOfApproved(String cycleKey, StoredFile file) {
        return documents.approved(cycleKey).values().stream()
                .anyMatch(document -> document.files().containsValue(file.id()));
    }

    private static ResponseStatusException notFound() {
        return Door.notHere();
    }

    private String page(PlanVisit visit, Model model) {
        var cycleKey = visit.cycle().key();
        var whole = readsWhole(visit);
        var draft = draft(cycleKey, whole).orElse(null);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "closed", plans.find(cycleKey).filter(PlanDocuments::isApproved).isPresent());
        model.addAttribute("draft", draft == null ? null : view(draft, Optional.empty()));
        model.addAttribute("approved", approved(cycleKey));
        model.addAttribute("atWork", atWork(cycleKey, whole).orElse(null));
        if (whole) {
            addCheck(cycleKey, draft, model);
        }
        return "piano-documento";
    }

    /** While the plan is written: whether the draft is still of today's data, and what could not be printed. */
    private void addCheck(String cycleKey, PlanDocument draft, Model model) {
        var open = plans.find(cycleKey).filter(plan -> !PlanDocuments.isApproved(plan));
        var data = open.map(Plan::cycleKey).map(fullPlans::of);
        model.addAttribute("unprintable", data.map(printable::of).orElse(List.of()));
        model.addAttribute(
                "current",
                draft != null
                        && data.map(documents::fingerprint)
                                .filter(draft.sha256()::equals)
                                .isPresent());
    }

    private List<DocumentView> approved(String cycleKey) {
        var composed = documents.approved(cycleKey);
        return frozen.of(cycleKey).stream()
                .filter(one -> composed.containsKey(one.id()))
                .map(one -> view(composed.get(one.id()), Optional.of(one)))
                .toList();
    }

    private DocumentView view(PlanDocument document, Optional<FrozenDocument> approved) {
        var files = documents.filesOf(document).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return new DocumentView(
                document,
                approved,
                Arrays.stream(PlanDocument.Part.values())
                        .filter(document.files()::containsKey)
                        .map(part ->
                                new FileView(part, files.get(document.files().get(part))))
                        .toList());
    }
}
