/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionOwners;
import it.pianozona.adhesion.AdhesionRequest;
import it.pianozona.adhesion.AdhesionRequests;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.agreement.AgreementReader;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.page.Typed;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.workflow.AutomaticSteps;
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

/** The adhesions to the agreement of a cycle: the list, the request, the signature (requirement 3.16). */
@Controller
@RequestMapping("/accordi/{key}/adesioni")
class AdhesionsPage {

    private final AgreementReaders readers;
    private final Adhesions adhesions;
    private final AdhesionRequests requests;
    private final AdhesionSigning signing;
    private final AdhesionOwners owners;
    private final StoredFiles files;
    private final AutomaticSteps automatic;

    AdhesionsPage(
            AgreementReaders readers,
            Adhesions adhesions,
            AdhesionRequests requests,
            AdhesionSigning signing,
            AdhesionOwners owners,
            StoredFiles files,
            AutomaticSteps automatic) {
        this.automatic = automatic;
        this.readers = readers;
        this.adhesions = adhesions;
        this.requests = requests;
        this.signing = signing;
        this.owners = owners;
        this.files = files;
    }

    @GetMapping
    String show(AgreementReader visit, Model model) {
        var agreement = visit.agreement();
        var key = agreement.cycleKey();
        var all = adhesions.ofCycle(key);
        var readable = owners.readable(agreement.area(), all, visit.personId());
        var shown = all.stream()
                .filter(adhesion -> adhesion.state() == Adhesion.State.ADHERED || readable.contains(adhesion.id()))
                .toList();
        model.addAttribute("agreement", agreement);
        model.addAttribute("place", readers.place(key));
        model.addAttribute("sentence", HowItStands.ofAdhesions(shown));
        model.addAttribute("readable", readable);
        model.addAttribute("adhesions", shown);
        model.addAttribute("open", requests.isOpen(key));
        model.addAttribute("asking", requests.askingFor(key, visit.personId()));
        return "adesioni";
    }

    @PostMapping
    String request(
            AgreementReader visit,
            @RequestParam(name = "allegato", required = false) MultipartFile attachment,
            Attempt attempt) {
        return attempt.then("redirect:/accordi/{key}/adesioni", () -> {
            var sent = FileIn.ifSent("Allegato", attachment)
                    .map(file -> new AdhesionRequests.Attachment(file.name(), file.bytes()));
            var asked =
                    requests.request(visit.agreement().cycleKey(), request(attempt.typed()), sent, visit.personId());
            attempt.tell("opened", asked.key());
        });
    }

    /** The names of the fields are those of F-ADES. */
    private static AdhesionRequest request(Typed typed) {
        return new AdhesionRequest(
                typed.text("denominazione"),
                typed.text("codiceFiscale"),
                typed.text("runts"),
                typed.text("rappresentante"),
                typed.text("codiceFiscaleRappresentante"),
                typed.ticked("partecipato"),
                typed.text("impegni"));
    }

    @GetMapping("/{number}")
    String one(AdhesionDoor.Visit visit, Model model) {
        var adhesion = visit.adhesion();
        var person = visit.personId();
        var left = owners.isLeftToPlanOffice(adhesion, person);
        model.addAttribute("adhesion", adhesion);
        model.addAttribute("place", readers.place(adhesion.cycleKey()));
        model.addAttribute("sentence", HowItStands.of(adhesion));
        model.addAttribute("atWork", automatic.of(adhesion.key()));
        model.addAttribute("uploads", SignedFile.newestFirst(signing.uploads(adhesion.id())));
        model.addAttribute("leftToPlanOffice", left);
        model.addAttribute("mayLeave", left || owners.owns(adhesion, person));
        model.addAttribute("speaksFor", owners.speaksFor(adhesion, person));
        model.addAttribute("maySign", owners.maySign(adhesion, person));
        return "adesione";
    }

    @GetMapping("/{number}/documento")
    ResponseEntity<byte[]> document(AdhesionDoor.Visit visit) {
        return FileOut.of(files, visit.adhesion().issued());
    }

    @GetMapping("/{number}/allegato")
    ResponseEntity<byte[]> attachment(AdhesionDoor.Visit visit) {
        return FileOut.of(files, visit.adhesion().attachment());
    }

    @GetMapping("/{number}/firmato/{upload}")
    ResponseEntity<byte[]> signed(AdhesionDoor.Visit visit, @PathVariable UUID upload) {
        Door.requireHere(owners.speaksFor(visit.adhesion(), visit.personId()));
        return FileOut.of(
                files, SignedFile.stored(signing.uploads(visit.adhesion().id()), upload));
    }

    @PostMapping("/{number}/firma")
    String sign(
            AdhesionDoor.Visit visit,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Attempt attempt) {
        return attempt.then(
                "redirect:/accordi/{key}/adesioni/{number}",
                () -> attempt.tell(
                        "upload",
                        signing.sign(visit.adhesion().id(), visit.personId(), FileIn.signed("File firmato", file))));
    }

    @PostMapping("/{number}/ritiro")
    String takeBack(AdhesionDoor.Visit visit, Attempt attempt) {
        return attempt.then(
                "redirect:/accordi/{key}/adesioni/{number}",
                () -> adhesions.takeBack(visit.adhesion().id(), attempt.typed().text("motivo"), visit.personId()));
    }
}
