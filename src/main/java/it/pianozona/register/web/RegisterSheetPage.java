/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterSheets;
import it.pianozona.sheet.Sheets;
import java.security.Principal;
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

    private final RegisterAccess access;
    private final RegisterSheets registerSheets;
    private final Sheets sheets;

    RegisterSheetPage(RegisterAccess access, RegisterSheets registerSheets, Sheets sheets) {
        this.access = access;
        this.registerSheets = registerSheets;
        this.sheets = sheets;
    }

    @GetMapping("/registro.csv")
    ResponseEntity<byte[]> csv(@PathVariable String area, @PathVariable String kind, Principal person) {
        access.enter(area, person.getName());
        var register = RegisterAccess.kind(kind);
        return attachment(area, kind, "csv", Sheets.CSV, sheets.csv(registerSheets.export(area, register)));
    }

    @GetMapping("/registro.ods")
    ResponseEntity<byte[]> ods(@PathVariable String area, @PathVariable String kind, Principal person) {
        access.enter(area, person.getName());
        var register = RegisterAccess.kind(kind);
        return attachment(area, kind, "ods", Sheets.ODS, sheets.ods(registerSheets.export(area, register)));
    }

    @PostMapping("/importa")
    String load(
            @PathVariable String area,
            @PathVariable String kind,
            @RequestParam(name = "foglio", required = false) MultipartFile sheet,
            Principal person,
            Attempt attempt) {
        access.enter(area, person.getName());
        if (RegisterAccess.kind(kind) != RegisterKind.SERVICE_UNIT) {
            throw RegisterAccess.notFound();
        }
        access.requireProposer(area, person.getName());
        return attempt.then("redirect:/registri/{area}/{kind}", () -> {
            var sent = FileIn.of("Foglio", sheet, Sheets.LARGEST_UPLOAD);
            attempt.tell("report", registerSheets.loadUnits(area, sent.bytes(), sent.name(), person.getName()));
        });
    }

    private static ResponseEntity<byte[]> attachment(
            String area, String kind, String extension, String mediaType, byte[] bytes) {
        return FileOut.of("%s-%s.%s".formatted(area, kind, extension), mediaType, bytes);
    }
}
