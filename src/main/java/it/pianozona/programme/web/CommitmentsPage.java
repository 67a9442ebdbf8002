/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.money.Fall;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.commitment.BodyResidents;
import it.pianozona.programme.commitment.CommitmentBook;
import it.pianozona.programme.commitment.CommitmentExchange;
import it.pianozona.programme.commitment.CommitmentWriting;
import it.pianozona.programme.commitment.ProgrammeCommitments;
import it.pianozona.programme.commitment.SheetToPay;
import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What each body commits to the year: sheets beside bodies, who has still to say it, and body by body the rows (F-IMP). */
@Controller
@RequestMapping("/programmi/{programmeKey}/impegni")
class CommitmentsPage {

    private static final String ALL = "redirect:/programmi/{programmeKey}/impegni";
    private static final String ONE = ALL + "/{office}";

    private final ProgrammeHead head;
    private final ProgrammeCommitments commitments;
    private final CommitmentWriting writing;
    private final CommitmentExchange exchange;
    private final BodyResidents residents;
    private final Sheets sheets;

    CommitmentsPage(
            ProgrammeHead head,
            ProgrammeCommitments commitments,
            CommitmentWriting writing,
            CommitmentExchange exchange,
            BodyResidents residents,
            Sheets sheets) {
        this.head = head;
        this.commitments = commitments;
        this.writing = writing;
        this.exchange = exchange;
        this.residents = residents;
        this.sheets = sheets;
    }

    @GetMapping
    String all(ProgrammeVisit visit, Model model) {
        Door.requireHere(visit.readsAll());
        return page(visit, model);
    }

    @GetMapping("/impegni." + SheetFormat.ENDING)
    ResponseEntity<byte[]> export(ProgrammeVisit visit, @PathVariable String format) {
        Door.requireHere(visit.readsAll());
        var programme = visit.programme();
        return FileOut.sheet(
                "impegni-" + programme.key(), format, exchange.exportSheet(programme.id(), Optional.empty()));
    }

    @PostMapping("/importa")
    String load(
            ProgrammeVisit visit,
            @RequestParam(name = "tabella", required = false) MultipartFile sheet,
            Model model,
            Attempt attempt) {
        var programme = visit.programme();
        Door.require(!commitments.keptBy(programme.id(), visit.personId()).isEmpty());
        return attempt.then(
                ALL,
                () -> {
                    var sent = FileIn.sheet("Tabella", sheet);
                    var written = sheets.read(sent.bytes(), sent.name());
                    model.addAttribute(
                            "report",
                            exchange.importSheet(
                                    programme.id(), written, visit.personId(), CommitmentInput.why(attempt.typed())));
                    attempt.leadsTo(page(visit, model));
                },
                () -> page(visit, model));
    }

    private String page(ProgrammeVisit visit, Model model) {
        var book = commitments.book(visit.programme().id());
        head.on(visit, model);
        model.addAttribute("book", book);
        model.addAttribute("standing", book.standing());
        model.addAttribute("matrix", book.matrix());
        model.addAttribute(
                "residents", residents.of(book.bodies(), book.programme().year()));
        model.addAttribute(
                "mayKeep", !commitments.keptBy(book, visit.personId()).isEmpty());
        reasons(model);
        return "programma-impegni";
    }

    private static void reasons(Model model) {
        model.addAttribute("reasons", Choices.of(Fall.Reason.values(), Fall.Reason::italian));
    }

    @GetMapping("/{office}")
    String one(
            ProgrammeVisit visit,
            @PathVariable String office,
            @RequestParam(name = "modifica", required = false) UUID changed,
            @RequestParam(name = "scheda", required = false) UUID sheet,
            @RequestParam(name = "fonte", defaultValue = "") String fund,
            Model model) {
        Door.requireHere(visit.readsAll());
        var book = commitments.book(visit.programme().id());
        book.of(office).stream()
                .filter(one -> one.id().equals(changed))
                .findFirst()
                .map(CommitmentInput::of)
                .or(() -> book.wanted(office).stream()
                        .filter(one ->
                                one.sheet().id().equals(sheet) && one.fund().equals(Fund.of(fund)))
                        .findFirst()
                        .map(CommitmentInput::of))
                .ifPresent(input -> model.addAttribute("input", input));
        return page(visit, book, office, model);
    }

    @GetMapping("/{office}/impegni." + SheetFormat.ENDING)
    ResponseEntity<byte[]> export(ProgrammeVisit visit, @PathVariable String office, @PathVariable String format) {
        Door.requireHere(visit.readsAll());
        var programme = visit.programme();
        requireBody(commitments.book(programme.id()), office);
        return FileOut.sheet(
                "impegni-%s-%s".formatted(programme.key(), office),
                format,
                exchange.exportSheet(programme.id(), Optional.of(office)));
    }

    @PostMapping("/{office}/impegno")
    String save(ProgrammeVisit visit, @PathVariable String office, Model model, Attempt attempt) {
        requireKept(visit, office);
        var programme = visit.programme();
        var input = CommitmentInput.sent(attempt.typed());
        return attempt.then(
                ONE,
                "L'impegno è registrato.",
                () -> {
                    var written = input.commitment(office, commitments.funds(programme));
                    var said = input.isChange()
                            ? writing.change(
                                    programme.id(), written, visit.personId(), CommitmentInput.why(attempt.typed()))
                            : writing.add(programme.id(), written, visit.personId());
                    warn(attempt, said);
                },
                () -> {
                    model.addAttribute("input", input);
                    return page(visit, commitments.book(programme.id()), office, model);
                });
    }

    private static void warn(Attempt attempt, List<String> said) {
        if (!said.isEmpty()) {
            attempt.tell("warning", String.join(" ", said));
        }
    }

    @PostMapping("/{office}/rimuovi")
    String remove(ProgrammeVisit visit, @PathVariable String office, Attempt attempt) {
        requireKept(visit, office);
        return attempt.then(
                ONE,
                "L'impegno è rimosso.",
                () -> writing.remove(
                        visit.programme().id(),
                        attempt.typed()
                                .id("impegno")
                                .orElseThrow(() -> new RuleViolated("L'impegno non c'è più: aggiorna la pagina.")),
                        visit.personId(),
                        CommitmentInput.why(attempt.typed())));
    }

    @PostMapping("/{office}/previsto")
    String commitAsPlanned(ProgrammeVisit visit, @PathVariable String office, Attempt attempt) {
        requireKept(visit, office);
        return attempt.then(
                ONE,
                "L'ente impegna quanto prevedono le schede.",
                () -> warn(attempt, writing.commitAsPlanned(visit.programme().id(), office, visit.personId())));
    }

    @PostMapping("/{office}/disponibilita")
    String say(ProgrammeVisit visit, @PathVariable String office, Model model, Attempt attempt) {
        requireKept(visit, office);
        var programme = visit.programme();
        return attempt.then(
                ONE,
                "La disponibilità è registrata.",
                () -> warn(
                        attempt,
                        writing.say(
                                programme.id(),
                                office,
                                commitments
                                        .funds(programme)
                                        .named(attempt.typed().text("fonte"))
                                        .orElseThrow(() -> new RuleViolated("«Fonte»: scegli la fonte dall'elenco.")),
                                Field.number(attempt.typed().text("disponibilita"))
                                        .orElseThrow(() -> new RuleViolated(
                                                "«Disponibilità»: scrivi gli euro, per esempio 1.234,56.")),
                                visit.personId())),
                () -> page(visit, commitments.book(programme.id()), office, model));
    }

    @PostMapping("/{office}/invia")
    String send(ProgrammeVisit visit, @PathVariable String office, Model model, Attempt attempt) {
        requireKept(visit, office);
        var programme = visit.programme();
        return attempt.then(
                ONE,
                "Gli impegni dell'ente sono inviati.",
                () -> writing.send(programme.id(), office, attempt.typed().text("nulla"), visit.personId()),
                () -> page(visit, commitments.book(programme.id()), office, model));
    }

    private void requireKept(ProgrammeVisit visit, String office) {
        Door.require(commitments.keepers(visit.programme(), office).stream().anyMatch(visit.offices()::contains));
    }

    private static void requireBody(CommitmentBook book, String office) {
        Door.requireHere(book.bodies().stream().anyMatch(body -> body.office().equals(office))
                || !book.of(office).isEmpty());
    }

    private String page(ProgrammeVisit visit, CommitmentBook book, String office, Model model) {
        requireBody(book, office);
        head.on(visit, model);
        model.addAttribute("book", book);
        model.addAttribute("body", office);
        model.addAttribute("name", book.nameOf(office));
        model.addAttribute("rows", book.of(office));
        model.addAttribute("wanted", book.wanted(office));
        model.addAttribute("availability", book.availability(office));
        model.addAttribute("sent", book.sentAt(office).orElse(null));
        model.addAttribute("sheets", Choices.of(book.sheets(), SheetToPay::id, SheetToPay::name));
        model.addAttribute(
                "funds", Choices.of(commitments.funds(book.programme()).all(), Fund::code, Fund::italian));
        model.addAttribute("mayKeep", commitments.keptBy(book, visit.personId()).contains(office));
        reasons(model);
        return "programma-impegni-ente";
    }
}
