/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.agreement.AgreementReader;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.document.StoredFiles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.workflow.AutomaticSteps;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Subsequent acts and public inquiries of an agreement; acts are signed here (requirement 3.16). */
@Controller
@RequestMapping("/accordi/{key}/atti")
class SubsequentActsPage {

    private final ActDoor door;
    private final AgreementReaders readers;
    private final SubsequentActs acts;
    private final ActSigning signing;
    private final PublicInquiries inquiries;
    private final StoredFiles files;
    private final AutomaticSteps automatic;

    SubsequentActsPage(
            ActDoor door,
            AgreementReaders readers,
            SubsequentActs acts,
            ActSigning signing,
            PublicInquiries inquiries,
            StoredFiles files,
            AutomaticSteps automatic) {
        this.automatic = automatic;
        this.door = door;
        this.readers = readers;
        this.acts = acts;
        this.signing = signing;
        this.inquiries = inquiries;
        this.files = files;
    }

    @GetMapping
    String show(AgreementReader visit, Model model) {
        var key = visit.agreement().cycleKey();
        var read = door.read(visit);
        var published = inquiries.ofCycle(key).stream()
                .filter(inquiry -> !visit.isGuest() || inquiry.state() != PublicInquiry.State.DRAFT)
                .toList();
        model.addAttribute("agreement", visit.agreement());
        model.addAttribute("place", readers.place(key));
        model.addAttribute("sentence", HowItStands.ofActs(read, published));
        model.addAttribute("acts", read);
        model.addAttribute("inquiries", published);
        model.addAttribute("mayOpen", acts.mayOpen(key, visit.personId()));
        model.addAttribute("mayInquire", inquiries.mayOpen(key, visit.personId()));
        return "atti-successivi";
    }

    @PostMapping
    String open(AgreementReader visit, Attempt attempt) {
        return attempt.then(
                "redirect:/accordi/{key}/atti",
                () -> attempt.tell(
                        "opened",
                        acts.open(visit.agreement().cycleKey(), visit.personId())
                                .key()));
    }

    @PostMapping("/istruttoria")
    String inquire(AgreementReader visit, Attempt attempt) {
        return attempt.then(
                "redirect:/accordi/{key}/atti",
                () -> attempt.tell(
                        "opened",
                        inquiries
                                .open(visit.agreement().cycleKey(), visit.personId())
                                .key()));
    }

    @GetMapping("/{number}")
    String one(ActDoor.Visit visit, Model model) {
        var act = visit.act();
        model.addAttribute("act", act);
        model.addAttribute("place", readers.place(act.cycleKey()));
        model.addAttribute("sentence", HowItStands.of(act, visit.parties()));
        model.addAttribute("atWork", automatic.of(act.key()));
        model.addAttribute("parties", visit.parties());
        model.addAttribute("readsFiles", visit.readsFiles());
        model.addAttribute("readsReasons", visit.readsReasons());
        model.addAttribute("uploads", SignedFile.newestFirst(signing.uploads(act.id())));
        model.addAttribute(
                "signing",
                visit.signing().stream()
                        .filter(party -> party.signed().isEmpty())
                        .collect(Collectors.toMap(
                                ActParty::office, ActParty::name, (one, again) -> one, LinkedHashMap::new)));
        return "atto-successivo";
    }

    @GetMapping("/{number}/documento")
    ResponseEntity<byte[]> document(ActDoor.Visit visit) {
        return FileOut.of(files, visit.act().issued());
    }

    @GetMapping("/{number}/firmato/{upload}")
    ResponseEntity<byte[]> signed(ActDoor.Visit visit, @PathVariable UUID upload) {
        Door.requireHere(visit.readsFiles());
        return FileOut.of(files, SignedFile.stored(signing.uploads(visit.act().id()), upload));
    }

    @PostMapping("/{number}/firma")
    String sign(
            ActDoor.Visit visit,
            @RequestParam("parte") String party,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Attempt attempt) {
        return attempt.then(
                "redirect:/accordi/{key}/atti/{number}",
                () -> attempt.tell(
                        "upload",
                        signing.sign(
                                visit.act().id(),
                                party,
                                visit.reader().personId(),
                                FileIn.signed("File firmato", file))));
    }
}
