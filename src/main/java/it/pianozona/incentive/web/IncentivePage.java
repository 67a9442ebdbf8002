/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.incentive.IncentiveClaim;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveEvidence;
import it.pianozona.incentive.IncentiveOpening;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.rule.RuleViolated;
import java.util.Map;
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

/**
 * The premialità of a cycle: lines, amounts, what is missing. The people of the area and of its region read; the lead body of
 * the area brings evidence and says which objectives are reached.
 * Rules: F-PREM.
 */
@Controller
@RequestMapping("/premialita/{cycleKey}")
class IncentivePage {

    private static final String BACK = "redirect:/premialita/{cycleKey}";

    private final IncentiveViews views;
    private final IncentiveClaims claims;
    private final IncentiveOpening opening;
    private final IncentiveEvidence evidence;
    private final Cycles cycles;

    IncentivePage(
            IncentiveViews views,
            IncentiveClaims claims,
            IncentiveOpening opening,
            IncentiveEvidence evidence,
            Cycles cycles) {
        this.views = views;
        this.claims = claims;
        this.opening = opening;
        this.evidence = evidence;
        this.cycles = cycles;
    }

    @GetMapping
    String show(IncentiveDoor.Visit visit, @PathVariable String cycleKey, Model model) {
        model.addAttribute("cycle", visit.cycle());
        model.addAttribute("area", cycles.areaOf(cycleKey).name());
        model.addAttribute("view", views.of(cycleKey).orElse(null));
        model.addAttribute("mayClaim", visit.claims());
        model.addAttribute("readsEvidence", visit.readsEvidence());
        return "premialita";
    }

    @PostMapping("/obiettivi")
    String reach(
            IncentiveDoor.Visit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "obiettivo", defaultValue = "") String chosen,
            Attempt attempt) {
        Door.require(visit.claims());
        return attempt.then(BACK, () -> {
            var objective =
                    Field.integer(chosen).orElseThrow(() -> new RuleViolated("«Obiettivo»: sceglilo dall'elenco."));
            opening.claimObjective(cycleKey, objective, visit.personId());
            return "Riga dell'obiettivo %d aperta: carica le prove e poi presenta la riga dai tuoi compiti."
                    .formatted(objective);
        });
    }

    @PostMapping("/righe/{lineId}/prove")
    String upload(
            IncentiveDoor.Visit visit,
            @PathVariable String cycleKey,
            @PathVariable UUID lineId,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam(name = "descrizione", defaultValue = "") String description,
            Attempt attempt) {
        Door.require(visit.claims());
        Door.requireHere(claims.lines(IncentiveClaim.keyOf(cycleKey)).stream()
                .anyMatch(line -> line.id().equals(lineId)));
        return attempt.then(
                BACK,
                () -> {
                    var kept = evidence.add(lineId, upload(file, description), visit.personId());
                    return "Prova «%s» caricata, impronta SHA-256 %s.".formatted(kept.name(), kept.sha256());
                },
                () -> {
                    attempt.tell("described", Map.of(lineId, description));
                    return BACK;
                });
    }

    private static IncentiveEvidence.Upload upload(MultipartFile file, String description) {
        var sent = FileIn.of("File", file);
        return new IncentiveEvidence.Upload(sent.name(), sent.bytes(), description);
    }

    @GetMapping("/prove/{evidenceId}")
    ResponseEntity<byte[]> download(
            IncentiveDoor.Visit visit, @PathVariable String cycleKey, @PathVariable UUID evidenceId) {
        Door.requireHere(visit.readsEvidence());
        var file = evidence.find(evidenceId, IncentiveClaim.keyOf(cycleKey)).orElseThrow(Door::notHere);
        return FileOut.of(file.name(), file.mediaType(), file.bytes());
    }
}
