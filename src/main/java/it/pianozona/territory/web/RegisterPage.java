/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.MunicipalityRegister;
import java.io.ByteArrayInputStream;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An administrator loads the register of the municipalities from a file: all of it or nothing. */
@Controller
@RequestMapping("/territorio/comuni")
class RegisterPage {

    private final MunicipalityRegister register;
    private final Appointments keepers;

    RegisterPage(MunicipalityRegister register, Appointments keepers) {
        this.register = register;
        this.keepers = keepers;
    }

    @GetMapping
    String show(Principal person) {
        requireAdministrator(person);
        return "comuni";
    }

    @PostMapping
    String load(
            @RequestParam(name = "elenco", required = false) MultipartFile file,
            Principal person,
            Model model,
            Attempt attempt) {
        requireAdministrator(person);
        return attempt.then("comuni", () -> {
            var sent = FileIn.of("Elenco", file, StoredFiles.LARGEST_UPLOAD, "un file CSV");
            model.addAttribute("report", register.importFrom(new ByteArrayInputStream(sent.bytes()), sent.name()));
        });
    }

    private void requireAdministrator(Principal person) {
        Door.require(keepers.isAdministrator(person.getName()));
    }
}
