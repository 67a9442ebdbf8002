/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
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

/** Subsequent acts and public inquiries of an agreement; acts are signed here (requirement 3.16). */
@Controller
@RequestMapping("/accordi/{key}/atti")
class SubsequentActsPage {

    private final Agreements agreements;
    private final SubsequentActs acts;
    private final ActSigning signing;
    private final PublicInquiries inquiries;
    private final StoredFiles files;
    private final RightsOnDate rights;
    private final BusinessClock clock;
    private final AutomaticSteps automatic;

    SubsequentActsPage(
            Agreements agreements,
            SubsequentActs acts,
            ActSigning signing,
            PublicInquiries inquiries,
            StoredFiles files,
            RightsOnDate rights,
            BusinessClock clock,
            AutomaticSteps automatic) {
        this.automatic = automatic;
        this.agreements = agreements;
        this.acts = acts;
        this.signing = signing;
        this.inquiries = inquiries;
        this.files = files;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String key, Principal person, Model model) {
        var agreement = visible(key, person);
        var guest = isGuest(agreement, person);
        model.addAttribute("agreement", agreement);
        model.addAttribute(
                "acts",
                acts.ofCycle(key).stream()
                        .filter(act -> !guest || isForGuest(act, person))
                        .toList());
        model.addAttribute(
                "inquiries",
                inquiries.ofCycle(key).stream()
                        .filter(inquiry -> !guest || inquiry.state() != PublicInquiry.State.DRAFT)
                        .toList());
        model.addAttribute("mayOpen", acts.mayOpen(key, person.getName()));
        model.addAttribute("mayInquire", inquiries.mayOpen(key, person.getName()));
        return "atti-successivi";
    }

    @PostMapping
    String open(@PathVariable String key, Principal person, Attempt attempt) {
        visible(key, person);
        return attempt.then(
                "redirect:/accordi/{key}/atti",
                () -> attempt.tell("opened", acts.open(key, person.getName()).key()));
    }

    @PostMapping("/istruttoria")
    String inquire(@PathVariable String key, Principal person, Attempt attempt) {
        visible(key, person);
        return attempt.then(
                "redirect:/accordi/{key}/atti",
                () -> attempt.tell(
                        "opened", inquiries.open(key, person.getName()).key()));
    }

    @GetMapping("/{number}")
    String one(@PathVariable String key, @PathVariable int number, Principal person, Model model) {
        var agreement = visible(key, person);
        var act = act(agreement, number, person);
        var parties = acts.parties(act.id());
        model.addAttribute("act", act);
        model.addAttribute("atWork", automatic.of(act.key()));
        model.addAttribute("parties", parties);
        var reads = readsFiles(act, person);
        model.addAttribute("readsFiles", reads);
        model.addAttribute("readsReasons", reads || !isGuest(agreement, person));
        model.addAttribute("uploads", signing.uploads(act.id()));
        model.addAttribute(
                "signing",
                parties.stream()
                        .filter(party -> party.signed().isEmpty())
                        .filter(party -> signing.maySign(act, party.office(), person.getName()))
                        .toList());
        return "atto-successivo";
    }

    @GetMapping("/{number}/documento")
    ResponseEntity<byte[]> document(@PathVariable String key, @PathVariable int number, Principal person) {
        var file = act(visible(key, person), number, person)
                .issued()
                .map(files::get)
                .orElseThrow(Door::notHere);
        return FileOut.of(file, files.bytes(file.id()));
    }

    /** A signed file carries codici fiscali: it is for those who sign the act, and for the secretariat. */
    @GetMapping("/{number}/firmato/{upload}")
    ResponseEntity<byte[]> signed(
            @PathVariable String key, @PathVariable int number, @PathVariable UUID upload, Principal person) {
        var act = act(visible(key, person), number, person);
        if (!readsFiles(act, person)) {
            throw Door.notHere();
        }
        var file = signing.uploads(act.id()).stream()
                .filter(one -> one.id().equals(upload))
                .findFirst()
                .flatMap(SignedFile::file)
                .map(files::get)
                .orElseThrow(Door::notHere);
        return FileOut.of(file, files.bytes(file.id()));
    }

    private boolean readsFiles(SubsequentAct act, Principal person) {
        return acts.parties(act.id()).stream()
                .anyMatch(party -> signing.maySign(act, party.office(), person.getName()));
    }

    @PostMapping("/{number}/firma")
    String sign(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam("parte") String party,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Principal person,
            Attempt attempt) {
        var act = act(visible(key, person), number, person);
        return attempt.then("redirect:/accordi/{key}/atti/{number}", () -> {
            var signed = FileIn.signed("File firmato", file);
            attempt.tell("upload", signing.sign(act.id(), party, person.getName(), signed));
        });
    }

    /** Somebody from outside reads an act once all have signed it; who signs it, before that. */
    private boolean isForGuest(SubsequentAct act, Principal person) {
        return act.state() == SubsequentAct.State.LINKED || readsFiles(act, person);
    }

    private boolean isGuest(Agreement agreement, Principal person) {
        return rights.of(person.getName(), clock.today()).isGuest(agreement.area());
    }

    private SubsequentAct act(Agreement agreement, int number, Principal person) {
        return acts.ofCycle(agreement.cycleKey()).stream()
                .filter(act -> act.number() == number)
                .filter(act -> !isGuest(agreement, person) || isForGuest(act, person))
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
