/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementFiles;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.agreement.Signing;
import it.pianozona.document.StoredFile;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where a body downloads the document, brings back the signed file and reads the verdict (F-FIRMA).
 * Rules: requirement 3.25.
 */
@Controller
@RequestMapping("/accordi/{cycleKey}/firma/{office}")
class SignaturePage {

    private final AgreementDoor access;
    private final RatificationMatrix matrix;
    private final AgreementFiles files;
    private final Signing signing;
    private final SignatureChecks checks;

    SignaturePage(
            AgreementDoor access,
            RatificationMatrix matrix,
            AgreementFiles files,
            Signing signing,
            SignatureChecks checks) {
        this.access = access;
        this.matrix = matrix;
        this.files = files;
        this.signing = signing;
        this.checks = checks;
    }

    @GetMapping
    String show(AgreementVisit visit, @PathVariable String office, Model model) {
        return page(visit, office, model);
    }

    @PostMapping
    String upload(
            AgreementVisit visit,
            @PathVariable String cycleKey,
            @PathVariable String office,
            @RequestParam(name = "firmato", required = false) MultipartFile signed,
            Principal person,
            Model model,
            Attempt attempt) {
        access.signatory(cycleKey, office);
        Door.require(signing.maySign(cycleKey, office, person.getName()));
        return attempt.then(
                "redirect:/accordi/{cycleKey}/firma/{office}",
                () -> attempt.tell(
                        "verdict",
                        signing.upload(cycleKey, office, person.getName(), FileIn.signed("File firmato", signed))),
                () -> page(visit, office, model));
    }

    private String page(AgreementVisit visit, String office, Model model) {
        var cycleKey = visit.agreement().cycleKey();
        var row = row(cycleKey, office);
        var uploads = signing.uploads(cycleKey);
        var may = signing.maySign(cycleKey, office, visit.personId());
        model.addAttribute("agreement", visit.agreement());
        model.addAttribute("readsSigned", access.readsSigned(visit));
        model.addAttribute("row", row);
        model.addAttribute("place", access.place(visit));
        model.addAttribute("standing", access.standing(row));
        model.addAttribute("party", row.body().party());
        model.addAttribute("issued", signing.isIssued(cycleKey) ? signing.issued(cycleKey) : null);
        model.addAttribute("chained", chained(cycleKey, uploads).orElse(null));
        model.addAttribute(
                "open",
                visit.agreement().state() == Agreement.State.IN_SIGNATURE
                        && row.body().signature().isEmpty());
        model.addAttribute("degraded", checks.mode() == Verdict.Mode.DEGRADED);
        model.addAttribute("maySign", may);
        model.addAttribute(
                "whyNot", may ? signing.whyNot(office, visit.personId()).orElse(null) : null);
        model.addAttribute("onBehalf", !visit.actsFor(office));
        model.addAttribute("sees", may || visit.isPlanOffice());
        model.addAttribute(
                "uploads",
                may || visit.isPlanOffice()
                        ? SignedFile.newestFirst(uploads.stream()
                                .filter(upload -> upload.office().equals(office))
                                .toList())
                        : List.of());
        return "accordo-firma";
    }

    private RatificationMatrix.Row row(String cycleKey, String office) {
        return matrix.of(cycleKey).signatories().stream()
                .filter(one -> one.body().party().office().equals(office))
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    /** The newest accepted PDF: who signs it adds a signature to those of the others. */
    private Optional<StoredFile> chained(String cycleKey, List<SignedFile> uploads) {
        return uploads.stream()
                .filter(SignedFile::holds)
                .flatMap(upload -> upload.file().flatMap(file -> files.find(cycleKey, file)).stream())
                .filter(file -> file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE))
                .reduce((earlier, later) -> later);
    }
}
