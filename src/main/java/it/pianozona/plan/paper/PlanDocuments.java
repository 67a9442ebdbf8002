/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.cycle.Cycles;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.approval.FullPlans;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The composed documents of plans: asked for, followed, downloaded. */
@Service
public class PlanDocuments {

    /** Kind under which an approved plan is frozen. */
    static final String KIND = "PDZ";

    private static final String CROWDED =
            "Molti piani aspettano già di essere composti. Riprova tra qualche minuto: nulla è andato perso.";

    private final PlanDocumentRows rows;
    private final AbandonedCompositions abandoned;
    private final FullPlans fullPlans;
    private final Plans plans;
    private final Cycles cycles;
    private final FrozenDocuments frozen;
    private final StoredFiles files;
    private final PaperForm form;
    private final Composition composition;
    private final CompositionRoom room;
    private final LegalRecord record;

    PlanDocuments(
            PlanDocumentRows rows,
            AbandonedCompositions abandoned,
            FullPlans fullPlans,
            Plans plans,
            Cycles cycles,
            FrozenDocuments frozen,
            StoredFiles files,
            PaperForm form,
            Composition composition,
            CompositionRoom room,
            LegalRecord record) {
        this.rows = rows;
        this.abandoned = abandoned;
        this.fullPlans = fullPlans;
        this.plans = plans;
        this.cycles = cycles;
        this.frozen = frozen;
        this.files = files;
        this.form = form;
        this.composition = composition;
        this.room = room;
        this.record = record;
    }

    /**
     * Asks for the draft as the plan stands now. The same data are not composed twice: what there is, or what is at work, is the answer.
     *
     * @param office for whom the person asks, empty if none
     * @throws RuleViolated if the plan is approved already, or too many wait
     */
    public PlanDocument askDraft(String cycleKey, String person, String office) {
        var plan = plans.ofCycle(cycleKey);
        if (isApproved(plan)) {
            throw new RuleViolated(
                    "Il piano è approvato: il documento è quello del numero di approvazione e non se ne compone un altro.");
        }
        var data = fullPlans.of(cycleKey);
        var sha256 = frozen.hash(data);
        abandoned.failDrafts();
        return rows.readyDraft(cycleKey, sha256, form.sha256())
                .orElseGet(() -> begin(data, sha256, plan, person, office));
    }

    private PlanDocument begin(FullPlan data, String sha256, Plan plan, String person, String office) {
        var cycleKey = plan.cycleKey();
        rows.insert(cycleKey, plan.version(), Optional.empty(), sha256, form.sha256(), person)
                .ifPresent(id -> {
                    var edition = new PlanEdition(plan.version(), plan.state().italian(), sha256, Optional.empty());
                    record.append(
                            new LegalRecord.Act(
                                    cycles.get(cycleKey).area(),
                                    cycleKey,
                                    person,
                                    office,
                                    "Documento del piano chiesto"),
                            null,
                            Map.of("versione", plan.version(), "sha256", sha256));
                    if (!room.takes(id, () -> composition.compose(id, cycleKey, edition, () -> data))) {
                        rows.failed(id, CROWDED);
                    }
                });
        return rows.lastDraft(cycleKey).orElseThrow();
    }

    /** Whether the plan is past its drafting, so that its document is the frozen one. */
    public static boolean isApproved(Plan plan) {
        return plan.state().isFrozen();
    }

    /** Tries the document of an approved plan again that failed or found no place. */
    public void askAgain(UUID id, String person) {
        if (rows.askAgain(id, person)) {
            rows.find(id).ifPresent(this::composeApproved);
        }
    }

    /**
     * Composes what was approved, of exactly the data that were frozen; called when the approval is safe, and when nobody has it in hand. If too many
     * wait it stays asked for, and is taken in again later.
     */
    void composeApproved(PlanDocument document) {
        room.takes(document.id(), () -> approvedPlan(document)
                .ifPresent(approved -> composition.compose(
                        document.id(),
                        document.cycleKey(),
                        edition(approved),
                        () -> frozen.read(approved, FullPlan.class))));
    }

    private Optional<FrozenDocument> approvedPlan(PlanDocument document) {
        return frozen.of(document.cycleKey()).stream()
                .filter(one -> document.frozen().equals(Optional.of(one.id())))
                .findFirst();
    }

    static PlanEdition edition(FrozenDocument approved) {
        return new PlanEdition(
                approved.version(),
                Plan.State.APPROVED.italian(),
                approved.sha256(),
                Optional.of(new PlanEdition.Approval(approved.number(), approved.frozenOn())));
    }

    /** Writes down, with the approval itself, that the frozen plan is to be composed. */
    Optional<UUID> orderApproved(String cycleKey) {
        return frozen.of(cycleKey).stream()
                .filter(one -> one.kind().equals(KIND))
                .findFirst()
                .flatMap(one -> rows.insert(
                        cycleKey, one.version(), Optional.of(one.id()), one.sha256(), form.sha256(), "sistema"));
    }

    /** The draft that was asked for last. */
    public Optional<PlanDocument> lastDraft(String cycleKey) {
        return rows.lastDraft(cycleKey);
    }

    /** The documents of what was approved, by the id of the frozen document. */
    public Map<UUID, PlanDocument> approved(String cycleKey) {
        return rows.approved(cycleKey).stream()
                .collect(Collectors.toMap(one -> one.frozen().orElseThrow(), Function.identity()));
    }

    /** The fingerprint of the plan's data as they stand, to compare with a document's. */
    public String fingerprint(FullPlan plan) {
        return frozen.hash(plan);
    }

    /** The kept files of a document, without their bytes. */
    public List<StoredFile> filesOf(PlanDocument document) {
        return files.of(document.files().values());
    }

    /** The file, if it is one of a document of this cycle. */
    public Optional<StoredFile> file(String cycleKey, UUID file) {
        return rows.holds(cycleKey, file) ? files.find(file) : Optional.empty();
    }

    /** The bytes of a file that {@link #file} gave. */
    public byte[] bytes(StoredFile file) {
        return files.bytes(file.id());
    }
}
