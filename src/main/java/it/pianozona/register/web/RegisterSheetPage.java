/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterSheets;
import it.pianozona.sheet.SheetFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A register as a sheet, to be worked on with a spreadsheet. */
@Controller
@RequestMapping("/registri/{area}/{kind}")
class RegisterSheetPage {

    private final RegisterSheets registerSheets;

    RegisterSheetPage(RegisterSheets registerSheets) {
        this.registerSheets = registerSheets;
    }

    @GetMapping("/registro." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(
            RegisterVisit visit, @PathVariable String area, @PathVariable String kind, @PathVariable String format) {
        var sheet = registerSheets.export(area, RegisterDoor.kind(kind));
        return FileOut.sheet("%s-%s".formatted(area, kind), format, sheet);
    }

    @PostMapping("/importa")
    String load(
            RegisterVisit visit,
            @PathVariable String area,
            @PathVariable String kind,
            @RequestParam(name = "foglio", required = false) MultipartFile sheet,
            Attempt attempt) {
        Door.requireHere(RegisterDoor.kind(kind) == RegisterKind.SERVICE_UNIT);
        Door.require(visit.proposes());
        return attempt.then("redirect:/registri/{area}/{kind}", () -> {
            var sent = FileIn.sheet("Foglio", sheet);
            attempt.tell("report", registerSheets.loadUnits(area, sent.bytes(), sent.name(), visit.personId()));
        });
    }
}
