/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
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
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.Map;
import java.util.NoSuchElementException;
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

    private final IncentiveViews views;
    private final IncentiveClaims claims;
    private final IncentiveOpening opening;
    private final IncentiveEvidence evidence;
    private final Cycles cycles;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    IncentivePage(
            IncentiveViews views,
            IncentiveClaims claims,
            IncentiveOpening opening,
            IncentiveEvidence evidence,
            Cycles cycles,
            RightsOnDate rights,
            BusinessClock clock) {
        this.views = views;
        this.claims = claims;
        this.opening = opening;
        this.evidence = evidence;
        this.cycles = cycles;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String cycleKey, Principal person, Model model) {
        var cycle = visible(cycleKey, person);
        if (!claims.hasRule(cycleKey)) {
            throw Door.notHere();
        }
        model.addAttribute("cycle", cycle);
        model.addAttribute("area", cycles.areaOf(cycleKey).name());
        model.addAttribute("view", views.of(cycleKey).orElse(null));
        model.addAttribute("mayClaim", claims.mayClaim(cycleKey, person.getName()));
        return "premialita";
    }

    @PostMapping("/obiettivi")
    String reach(
            @PathVariable String cycleKey,
            @RequestParam(name = "obiettivo", defaultValue = "") String chosen,
            Principal person,
            Attempt attempt) {
        requireLeadBody(cycleKey, person);
        return attempt.then("redirect:/premialita/" + cycleKey, () -> {
            var objective =
                    Field.integer(chosen).orElseThrow(() -> new RuleViolated("«Obiettivo»: sceglilo dall'elenco."));
            opening.claimObjective(cycleKey, objective, person.getName());
            return "Riga dell'obiettivo %d aperta: carica le prove e poi presenta la riga dai tuoi compiti."
                    .formatted(objective);
        });
    }

    @PostMapping("/righe/{lineId}/prove")
    String upload(
            @PathVariable String cycleKey,
            @PathVariable UUID lineId,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam(name = "descrizione", defaultValue = "") String description,
            Principal person,
            Attempt attempt) {
        requireLeadBody(cycleKey, person);
        requireLineOf(cycleKey, lineId);
        return attempt.then(
                "redirect:/premialita/" + cycleKey,
                () -> {
                    var kept = evidence.add(lineId, upload(file, description), person.getName());
                    return "Prova «%s» caricata, impronta SHA-256 %s.".formatted(kept.name(), kept.sha256());
                },
                () -> {
                    attempt.tell("described", Map.of(lineId, description));
                    return "redirect:/premialita/" + cycleKey;
                });
    }

    private static IncentiveEvidence.Upload upload(MultipartFile file, String description) {
        var sent = FileIn.of("File", file);
        return new IncentiveEvidence.Upload(sent.name(), sent.bytes(), description);
    }

    @GetMapping("/prove/{evidenceId}")
    ResponseEntity<byte[]> download(@PathVariable String cycleKey, @PathVariable UUID evidenceId, Principal person) {
        var cycle = visible(cycleKey, person);
        if (rights.of(person.getName(), clock.today()).isGuest(cycle.area())) {
            throw Door.notHere();
        }
        try {
            var file = evidence.download(evidenceId, IncentiveClaim.keyOf(cycleKey));
            return FileOut.of(file.name(), file.mediaType(), file.bytes());
        } catch (NoSuchElementException none) {
            throw Door.notHere();
        }
    }

    /** The cycle, if one of the person's territories is its area; otherwise it is as if it did not exist. */
    private PlanningCycle visible(String cycleKey, Principal person) {
        var mine = rights.of(person.getName(), clock.today()).territoryCodes();
        return cycles.find(cycleKey)
                .filter(cycle -> mine.contains(cycle.area()))
                .orElseThrow(Door::notHere);
    }

    private void requireLeadBody(String cycleKey, Principal person) {
        visible(cycleKey, person);
        Door.require(claims.mayClaim(cycleKey, person.getName()));
    }

    private void requireLineOf(String cycleKey, UUID lineId) {
        if (claims.lines(IncentiveClaim.keyOf(cycleKey)).stream()
                .noneMatch(line -> line.id().equals(lineId))) {
            throw Door.notHere();
        }
    }
}
