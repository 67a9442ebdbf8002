/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementFiles;
import it.pianozona.agreement.Commitments;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What one body has to do: its commitments, its draft deliberation, the file of its act, its history. */
@Controller
@RequestMapping("/accordi/{cycleKey}/enti/{office}")
class BodyPage {

    private final AgreementDoor access;
    private final RatificationMatrix matrix;
    private final AgreementFiles files;
    private final Commitments commitments;
    private final Actions actions;
    private final LegalRecord record;
    private final People people;

    BodyPage(
            AgreementDoor access,
            RatificationMatrix matrix,
            AgreementFiles files,
            Commitments commitments,
            Actions actions,
            LegalRecord record,
            People people) {
        this.access = access;
        this.matrix = matrix;
        this.files = files;
        this.commitments = commitments;
        this.actions = actions;
        this.record = record;
        this.people = people;
    }

    /** A row of the body's history. */
    record Deed(LocalDateTime at, String person, String act) {}

    @GetMapping
    String show(AgreementVisit visit, @PathVariable String office, Model model) {
        return page(visit, office, model);
    }

    @PostMapping("/atto")
    String uploadAct(
            AgreementVisit visit,
            @PathVariable String cycleKey,
            @PathVariable String office,
            @RequestParam(name = "atto", required = false) MultipartFile act,
            Principal person,
            Model model,
            Attempt attempt) {
        access.signatory(cycleKey, office);
        Door.require(mayUpload(visit, office));
        return attempt.then(
                "redirect:/accordi/{cycleKey}/enti/{office}",
                () -> {
                    var sent = FileIn.of("File dell'atto", act);
                    var kept = files.uploadAct(cycleKey, office, person.getName(), sent.name(), sent.bytes());
                    return "Il file «%s» è caricato. Ora completa il compito «Registra l'atto che autorizza la firma» con organo, numero, data ed esito."
                            .formatted(kept.name());
                },
                () -> page(visit, office, model));
    }

    private String page(AgreementVisit visit, String office, Model model) {
        var cycleKey = visit.agreement().cycleKey();
        access.signatory(cycleKey, office);
        var row = matrix.of(cycleKey).signatories().stream()
                .filter(one -> one.body().party().office().equals(office))
                .findFirst()
                .orElseThrow(Door::notHere);
        model.addAttribute("agreement", visit.agreement());
        model.addAttribute("readsSigned", access.readsSigned(visit));
        model.addAttribute("row", row);
        model.addAttribute("place", access.place(visit));
        model.addAttribute("standing", access.standing(row));
        model.addAttribute("party", row.body().party());
        model.addAttribute(
                "commitments",
                commitments.of(cycleKey).stream()
                        .filter(one -> one.office().equals(office))
                        .toList());
        model.addAttribute(
                "actions", actions.of(cycleKey).stream().collect(Collectors.toMap(Action::id, Action::title)));
        model.addAttribute("mayUpload", mayUpload(visit, office));
        model.addAttribute("onBehalf", !visit.actsFor(office));
        model.addAttribute("collecting", visit.agreement().state() == Agreement.State.IN_AUTHORISATION);
        model.addAttribute("signing", visit.agreement().state() == Agreement.State.IN_SIGNATURE);
        model.addAttribute(
                "file",
                row.body().actFile().flatMap(id -> files.find(cycleKey, id)).orElse(null));
        model.addAttribute("history", history(cycleKey, office));
        return "accordo-ente";
    }

    private static boolean mayUpload(AgreementVisit visit, String office) {
        return visit.actsFor(office) || visit.isSecretariat();
    }

    private List<Deed> history(String cycleKey, String office) {
        var entries = record.of(cycleKey, office);
        var names = people
                .find(entries.stream().map(LegalRecord.Entry::personId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return entries.stream()
                .map(entry -> new Deed(
                        entry.at().atZone(BusinessClock.ROME).toLocalDateTime(),
                        names.containsKey(entry.personId())
                                ? names.get(entry.personId()).fullName()
                                : "Pianozona",
                        entry.act()))
                .toList();
    }
}
