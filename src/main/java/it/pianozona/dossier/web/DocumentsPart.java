/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.decision.DecisionArchive;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.record.RecordSearch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All documents and versions of the cycle: number, day, fingerprint, files, who approved (requirement 6.10). */
@Component
@Order(30)
class DocumentsPart extends DossierPart {

    private final FrozenDocuments frozen;
    private final PlanFiles planFiles;
    private final AgreementPapers agreementPapers;
    private final Annexes annexes;
    private final DecisionArchive archive;
    private final RecordSearch record;
    private final DossierVisits visits;

    DocumentsPart(
            FrozenDocuments frozen,
            PlanFiles planFiles,
            AgreementPapers agreementPapers,
            Annexes annexes,
            DecisionArchive archive,
            RecordSearch record,
            DossierVisits visits) {
        super("documenti", "Documenti", Group.PAPERS);
        this.frozen = frozen;
        this.planFiles = planFiles;
        this.agreementPapers = agreementPapers;
        this.annexes = annexes;
        this.archive = archive;
        this.record = record;
        this.visits = visits;
    }

    /**
     * An approved document.
     *
     * @param approved who approved it, empty where no body of the product did
     */
    record Approved(FrozenDocuments.Head document, PlanFiles.View files, String approved) {}

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var keys = record.keysUnder(visit.key());
        var decided = archive.of(keys);
        var files = planFiles.of(visit.key());
        model.addAttribute(
                "approvedDocuments",
                frozen.headsOf(keys).stream()
                        .map(one -> approved(one, files, decided))
                        .toList());
        model.addAttribute(
                "draft",
                visits.onlyContributes(visit)
                        ? null
                        : planFiles.lastDraft(visit.key()).orElse(null));
        model.addAttribute(
                "agreementPapers",
                visit.agreement()
                        .map(agreement -> agreementPapers.of(agreement, visit.rights()))
                        .orElse(List.of()));
        model.addAttribute(
                "minutes",
                decided.stream().filter(one -> one.minutes().isPresent()).toList());
        model.addAttribute("annexes", annexes.of(visit));
    }

    private static Approved approved(
            FrozenDocuments.Head document, Map<UUID, PlanFiles.View> files, List<DecisionArchive.Kept> decided) {
        return new Approved(
                document,
                files.getOrDefault(document.id(), PlanFiles.View.NONE),
                decided.stream()
                        .filter(one -> one.decision().request().businessKey().equals(document.businessKey()))
                        .filter(one -> ApprovedBy.decides(document, one))
                        .map(ApprovedBy::words)
                        .reduce("", (earlier, later) -> later));
    }
}
