/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionOwners;
import it.pianozona.adhesion.AdhesionRequest;
import it.pianozona.adhesion.AdhesionRequests;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.AutomaticSteps;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The adhesions to the agreement of a cycle: the list, the request, the signature (requirement 3.16). */
@Controller
@RequestMapping("/accordi/{key}/adesioni")
class AdhesionsPage {

    private final Agreements agreements;
    private final Adhesions adhesions;
    private final AdhesionRequests requests;
    private final AdhesionSigning signing;
    private final AdhesionOwners owners;
    private final StoredFiles files;
    private final RightsOnDate rights;
    private final BusinessClock clock;
    private final AutomaticSteps automatic;

    AdhesionsPage(
            Agreements agreements,
            Adhesions adhesions,
            AdhesionRequests requests,
            AdhesionSigning signing,
            AdhesionOwners owners,
            StoredFiles files,
            RightsOnDate rights,
            BusinessClock clock,
            AutomaticSteps automatic) {
        this.automatic = automatic;
        this.agreements = agreements;
        this.adhesions = adhesions;
        this.requests = requests;
        this.signing = signing;
        this.owners = owners;
        this.files = files;
        this.rights = rights;
        this.clock = clock;
    }

    /** The request as the page sends it; the names are those of F-ADES. */
    record Input(
            String denominazione,
            String codiceFiscale,
            String runts,
            String rappresentante,
            String codiceFiscaleRappresentante,
            Boolean partecipato,
            String impegni) {

        /** A box that is not ticked is not sent, and a field that is missing is empty: the rules say what is wrong. */
        Input {
            denominazione = given(denominazione);
            codiceFiscale = given(codiceFiscale);
            runts = given(runts);
            rappresentante = given(rappresentante);
            codiceFiscaleRappresentante = given(codiceFiscaleRappresentante);
            partecipato = Boolean.TRUE.equals(partecipato);
            impegni = given(impegni);
        }

        private static String given(String written) {
            return written == null ? "" : written;
        }

        AdhesionRequest request() {
            return new AdhesionRequest(
                    denominazione,
                    codiceFiscale,
                    runts,
                    rappresentante,
                    codiceFiscaleRappresentante,
                    partecipato,
                    impegni);
        }
    }

    @GetMapping
    String show(@PathVariable String key, Principal person, Model model) {
        var agreement = visible(key, person);
        model.addAttribute("agreement", agreement);
        var all = adhesions.ofCycle(key);
        var readable = owners.readable(agreement.area(), all, person.getName());
        model.addAttribute("readable", readable);
        model.addAttribute(
                "adhesions",
                all.stream()
                        .filter(adhesion ->
                                adhesion.state() == Adhesion.State.ADHERED || readable.contains(adhesion.id()))
                        .toList());
        model.addAttribute("open", requests.isOpen(key));
        model.addAttribute("asking", requests.askingFor(key, person.getName()));
        return "adesioni";
    }

    @PostMapping
    String request(
            @PathVariable String key,
            @ModelAttribute Input input,
            @RequestParam(name = "allegato", required = false) MultipartFile attachment,
            Principal person,
            Attempt attempt) {
        visible(key, person);
        return attempt.then(
                "redirect:/accordi/{key}/adesioni",
                () -> {
                    var sent = FileIn.ifSent("Allegato", attachment)
                            .map(file -> new AdhesionRequests.Attachment(file.name(), file.bytes()));
                    var asked = requests.request(key, input.request(), sent, person.getName());
                    attempt.tell("opened", asked.key());
                },
                () -> {
                    attempt.tell("input", input);
                    return "redirect:/accordi/{key}/adesioni";
                });
    }

    @GetMapping("/{number}")
    String one(@PathVariable String key, @PathVariable int number, Principal person, Model model) {
        visible(key, person);
        var adhesion = readable(key, number, person);
        model.addAttribute("adhesion", adhesion);
        model.addAttribute("atWork", automatic.of(adhesion.key()));
        model.addAttribute("uploads", signing.uploads(adhesion.id()));
        var left = owners.isLeftToPlanOffice(adhesion, person.getName());
        model.addAttribute("leftToPlanOffice", left);
        model.addAttribute("mayLeave", left || owners.owns(adhesion, person.getName()));
        model.addAttribute("speaksFor", owners.speaksFor(adhesion, person.getName()));
        model.addAttribute("maySign", owners.maySign(adhesion, person.getName()));
        return "adesione";
    }

    @GetMapping("/{number}/documento")
    ResponseEntity<byte[]> document(@PathVariable String key, @PathVariable int number, Principal person) {
        visible(key, person);
        return download(readable(key, number, person).issued());
    }

    @GetMapping("/{number}/allegato")
    ResponseEntity<byte[]> attachment(@PathVariable String key, @PathVariable int number, Principal person) {
        visible(key, person);
        return download(readable(key, number, person).attachment());
    }

    @GetMapping("/{number}/firmato/{upload}")
    ResponseEntity<byte[]> signed(
            @PathVariable String key, @PathVariable int number, @PathVariable UUID upload, Principal person) {
        visible(key, person);
        var adhesion = adhesion(key, number);
        if (!owners.speaksFor(adhesion, person.getName())) {
            throw Door.notHere();
        }
        return download(signing.uploads(adhesion.id()).stream()
                .filter(file -> file.id().equals(upload))
                .findFirst()
                .flatMap(SignedFile::file));
    }

    private ResponseEntity<byte[]> download(Optional<UUID> id) {
        var file = id.map(files::get).orElseThrow(Door::notHere);
        return FileOut.of(file, files.bytes(file.id()));
    }

    @PostMapping("/{number}/firma")
    String sign(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Principal person,
            Attempt attempt) {
        visible(key, person);
        return attempt.then("redirect:/accordi/{key}/adesioni/{number}", () -> {
            var adhesion = readable(key, number, person);
            attempt.tell("upload", signing.sign(adhesion.id(), person.getName(), FileIn.signed("File firmato", file)));
        });
    }

    @PostMapping("/{number}/ritiro")
    String takeBack(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Principal person,
            Attempt attempt) {
        visible(key, person);
        return attempt.then(
                "redirect:/accordi/{key}/adesioni/{number}",
                () -> adhesions.takeBack(readable(key, number, person).id(), reason, person.getName()));
    }

    /** Another organisation's request is nobody else's business: as if it were not there. */
    private Adhesion readable(String key, int number, Principal person) {
        var adhesion = adhesion(key, number);
        if (!owners.mayRead(adhesion, person.getName())) {
            throw Door.notHere();
        }
        return adhesion;
    }

    private Adhesion adhesion(String key, int number) {
        return adhesions.ofCycle(key).stream()
                .filter(adhesion -> adhesion.number() == number)
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    private Agreement visible(String key, Principal person) {
        var mine = rights.of(person.getName(), clock.today()).territoryCodes();
        return agreements
                .find(key)
                .filter(agreement -> mine.contains(agreement.area()))
                .orElseThrow(Door::notHere);
    }
}
