/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.territory.Appointments;
import it.pianozona.territory.MunicipalityRegister;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** An administrator loads the register of the municipalities from a file: all of it or nothing. */
@Controller
@RequestMapping("/territorio/comuni")
class RegisterPage {

    private static final long MAX_BYTES = 20L * 1024 * 1024;

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
    String load(@RequestParam(name = "elenco", required = false) MultipartFile file, Principal person, Model model)
            throws IOException {
        requireAdministrator(person);
        if (file == null || file.isEmpty()) {
            model.addAttribute("refusal", "«Elenco»: scegli un file CSV con i comuni.");
            return "comuni";
        }
        if (file.getSize() > MAX_BYTES) {
            model.addAttribute(
                    "refusal",
                    "«Elenco»: il file supera 20 MB. L'elenco di tutti i comuni ne occupa meno di 2: controlla di aver scelto quello giusto.");
            return "comuni";
        }
        try (var content = file.getInputStream()) {
            model.addAttribute("report", register.importFrom(content, name(file)));
        }
        return "comuni";
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }

    private void requireAdministrator(Principal person) {
        if (!keepers.isAdministrator(person.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
