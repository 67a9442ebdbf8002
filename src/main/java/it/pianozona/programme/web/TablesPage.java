/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.commitment.ProgrammeCommitments;
import it.pianozona.programme.commitment.TransferSheet;
import it.pianozona.programme.commitment.Transfers;
import it.pianozona.programme.table.ProgrammeTables;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The economic tables of a year on one page, each also as a sheet; what is written by hand in T3 comes back with the same columns. */
@Controller
@RequestMapping("/programmi/{programmeKey}/tabelle")
class TablesPage {

    private final ProgrammeHead head;
    private final ProgrammeTables tables;
    private final ProgrammeCommitments commitments;
    private final Transfers transfers;
    private final Sheets sheets;

    TablesPage(
            ProgrammeHead head,
            ProgrammeTables tables,
            ProgrammeCommitments commitments,
            Transfers transfers,
            Sheets sheets) {
        this.head = head;
        this.tables = tables;
        this.commitments = commitments;
        this.transfers = transfers;
        this.sheets = sheets;
    }

    @GetMapping
    String show(ProgrammeVisit visit, Model model) {
        Door.requireHere(visit.readsAll());
        head.on(visit, model);
        model.addAttribute("tables", tables.of(visit.programme()));
        model.addAttribute("mayTransfer", mayTransfer(visit));
        return "programma-tabelle";
    }

    private boolean mayTransfer(ProgrammeVisit visit) {
        return !commitments.keptBy(visit.programme().id(), visit.personId()).isEmpty();
    }

    @GetMapping("/{table}." + SheetFormat.ENDING)
    ResponseEntity<byte[]> export(ProgrammeVisit visit, @PathVariable String table, @PathVariable String format) {
        Door.requireHere(visit.readsAll());
        var found = tables.find(visit.programme(), table).orElseThrow(Door::notHere);
        return FileOut.sheet("%s-%s".formatted(table, visit.programme().key()), format, found.sheet());
    }

    @PostMapping("/trasferimenti")
    String transfer(
            ProgrammeVisit visit,
            @RequestParam(name = "tabella", required = false) MultipartFile sheet,
            Model model,
            Attempt attempt) {
        Door.require(mayTransfer(visit));
        var programme = visit.programme();
        return attempt.then(
                "redirect:/programmi/{programmeKey}/tabelle",
                "I trasferimenti all'ambito sono registrati.",
                () -> {
                    var sent = FileIn.sheet("Tabella", sheet);
                    transfers.say(
                            programme.id(),
                            TransferSheet.read(
                                    sheets.read(sent.bytes(), sent.name()), commitments.book(programme.id())),
                            visit.personId());
                },
                () -> show(visit, model));
    }
}
