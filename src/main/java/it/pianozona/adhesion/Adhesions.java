/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.AgreementAmendments.Ground;
import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.document.PdfComposer;
import it.pianozona.document.StoredFiles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adhesions of the third sector to an agreement, from the request to the list of adherents (requirement 3.16, L11). */
@Service
public class Adhesions {

    private static final int ONLY_ROUND = 1;
    private static final int LEAST_TEXT = 20;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;
    private static final String SYSTEM = "sistema";

    /** Open from the signature on (step 7 of P7), and as long as the agreement stands. */
    private static final Set<Agreement.State> OPEN = Set.of(
            Agreement.State.IN_SIGNATURE,
            Agreement.State.SIGNED,
            Agreement.State.APPROVED,
            Agreement.State.PUBLISHED,
            Agreement.State.IN_FORCE);

    private static final Set<OfficeKind> ASKING =
            Set.of(OfficeKind.THIRD_SECTOR, OfficeKind.STAKEHOLDER, OfficeKind.PLAN_OFFICE);

    private final AdhesionRows rows;
    private final SignedFiles signed;
    private final Agreements agreements;
    private final AgreementAmendments amendments;
    private final Cycles cycles;
    private final Offices offices;
    private final PdfComposer composer;
    private final StoredFiles files;
    private final Processes processes;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    Adhesions(
            AdhesionRows rows,
            SignedFiles signed,
            Agreements agreements,
            AgreementAmendments amendments,
            Cycles cycles,
            Offices offices,
            PdfComposer composer,
            StoredFiles files,
            Processes processes,
            Notices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.signed = signed;
        this.agreements = agreements;
        this.amendments = amendments;
        this.cycles = cycles;
        this.offices = offices;
        this.composer = composer;
        this.files = files;
        this.processes = processes;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** The adhesion that a process carries. */
    @Transactional(readOnly = true)
    public Adhesion get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no adhesion " + id));
    }

    /** The adhesions asked for in a cycle, in order. */
    @Transactional(readOnly = true)
    public List<Adhesion> ofCycle(String cycleKey) {
        return rows.ofCycle(cycleKey);
    }

    /** True while adhesions may be asked for. */
    @Transactional(readOnly = true)
    public boolean isOpen(String cycleKey) {
        return agreements
                .find(cycleKey)
                .filter(agreement -> OPEN.contains(agreement.state()))
                .isPresent();
    }

    /** The offices of the area for which the person may ask: third sector, or the planning office on behalf of a body. */
    @Transactional(readOnly = true)
    public List<Office> askingFor(String cycleKey, String personId) {
        var area = cycles.get(cycleKey).area();
        return offices.heldBy(personId, clock.today()).stream()
                .filter(office -> ASKING.contains(office.kind()))
                .filter(office -> office.territory().filter(area::equals).isPresent())
                .toList();
    }

    /**
     * Files a request and starts its process.
     *
     * @param attachment statute or other document, where there is one
     * @throws RuleViolated if adhesions are closed, a field is wrong, or the body has adhered already
     */
    @Transactional
    public Adhesion request(String cycleKey, AdhesionRequest asked, Optional<Attachment> attachment, String personId) {
        if (!isOpen(cycleKey)) {
            throw new RuleViolated(
                    "Le adesioni si aprono con la firma dell'accordo e durano finché è in vigore (requisito 3.16).");
        }
        var office = askingFor(cycleKey, personId).stream()
                .findFirst()
                .orElseThrow(
                        () -> new RuleViolated(
                                "Chiede l'adesione chi rappresenta il terzo settore nell'ambito, o l'ufficio di piano per suo conto (requisito 3.16)."));
        requireFields(asked);
        var taxCode = BodyTaxCode.of("Codice fiscale", asked.taxCode());
        requireNew(cycleKey, taxCode);
        var adhesion = new Adhesion(
                UUID.randomUUID(),
                cycleKey,
                cycles.get(cycleKey).area(),
                rows.nextNumber(cycleKey),
                Adhesion.State.SUBMITTED,
                asked.name().strip(),
                taxCode,
                asked.runts().strip(),
                asked.representative().strip(),
                BodyTaxCode.ofPerson("Codice fiscale del rappresentante", asked.representativeTaxCode()),
                asked.participated(),
                asked.commitments().strip(),
                attachment.map(file -> files.keepAct("Allegato", file.name(), file.bytes())),
                office.id(),
                personId,
                clock.today(),
                "",
                Optional.empty(),
                Optional.empty());
        rows.insert(adhesion);
        write(adhesion, personId, office.id(), "Adesione richiesta");
        processes.start(
                "adesione",
                adhesion.key(),
                adhesion.area(),
                Map.of("adhesionId", adhesion.id().toString()));
        return adhesion;
    }

    /** An uploaded document. */
    public record Attachment(String name, byte[] bytes) {}

    private static void requireFields(AdhesionRequest asked) {
        new Problems()
                .unless(
                        isBetween(asked.name(), 1, LONGEST_NAME),
                        "«Denominazione»: indica il nome dell'ente, al massimo 200 caratteri.")
                .unless(
                        isBetween(asked.representative(), 1, LONGEST_NAME),
                        "«Legale rappresentante»: indica nome e cognome, al massimo 200 caratteri.")
                .unless(
                        isBetween(asked.commitments(), LEAST_TEXT, LONGEST_TEXT),
                        "«Impegni»: descrivi a che cosa si impegna l'ente, da 20 a 4000 caratteri (A-16).")
                .unless(asked.runts().length() <= 30, "«Numero RUNTS»: al massimo 30 caratteri.")
                .refuse();
    }

    private static boolean isBetween(String text, int least, int most) {
        var length = text.strip().length();
        return length >= least && length <= most;
    }

    private void requireNew(String cycleKey, String taxCode) {
        var taken = rows.ofCycle(cycleKey).stream()
                .filter(adhesion -> adhesion.taxCode().equals(taxCode))
                .anyMatch(adhesion ->
                        adhesion.state() != Adhesion.State.REFUSED && adhesion.state() != Adhesion.State.WITHDRAWN);
        if (taken) {
            throw new RuleViolated("«Codice fiscale»: l'ente ha già aderito o ha una richiesta in corso.");
        }
    }

    /** What the planning office found (F-ADES). */
    public record Check(boolean documentsComplete, boolean participationVerified, boolean accepted, String reason) {}

    /**
     * The planning office accepts or refuses the request.
     *
     * @throws RuleViolated if the person has asked for it, if an acceptance lacks what the rules want, or a refusal its reason
     */
    @Transactional
    public void decide(UUID id, Check check, String personId) {
        var adhesion = get(id);
        var participation = cycles.profileOf(adhesion.cycleKey()).settings().flag("adhesion.participation");
        new Problems()
                .unless(
                        !personId.equals(adhesion.requestedBy()),
                        "Chi ha presentato la richiesta non la istruisce: decide un'altra persona dell'ufficio di piano.")
                .unless(
                        !check.accepted() || check.documentsComplete(),
                        "«Documenti completi»: una richiesta incompleta non si accoglie; respingila dicendo che cosa manca.")
                .unless(
                        !check.accepted() || !participation || check.participationVerified(),
                        "«Partecipazione verificata»: qui aderisce chi ha partecipato alla redazione del piano (LR 3/2008 art. 18, L11); verificala o respingi.")
                .unless(
                        check.accepted() || check.reason().strip().length() >= LEAST_TEXT,
                        "«Motivo»: scrivi perché la richiesta è respinta, almeno 20 caratteri.")
                .refuse();
        if (check.accepted()) {
            rows.setState(id, Adhesion.State.ACCEPTED, "");
        } else {
            rows.setState(id, Adhesion.State.REFUSED, check.reason());
        }
    }

    /** Composes the document of the adhesion, which its representative signs. */
    @Transactional
    public void issue(UUID id) {
        var adhesion = get(id);
        var paper = new AdhesionPaper(
                "Adesione all'Accordo di Programma " + adhesion.cycleKey(),
                adhesion.key(),
                cycles.areaOf(adhesion.cycleKey()).name(),
                adhesion,
                clock.today());
        rows.setIssued(
                id,
                files.keep(
                        "adesione-" + adhesion.key() + ".pdf",
                        "application/pdf",
                        composer.compose("adhesion/adhesion", paper)));
    }

    /** True if the person may upload the signed document: who asked, the same office, or the area's secretariat. */
    @Transactional(readOnly = true)
    public boolean maySign(Adhesion adhesion, String personId) {
        return offices.heldBy(personId, clock.today()).stream()
                .map(Office::id)
                .anyMatch(office -> office.equals(adhesion.office())
                        || office.equals(OfficeKind.SECRETARIAT.officeId(adhesion.area())));
    }

    /**
     * Verifies the signed document and keeps it with its verdict.
     *
     * @throws RuleViolated if nothing is to be signed or the person may not
     */
    public SignedFile sign(UUID id, String personId, String fileName, byte[] bytes) {
        var adhesion = get(id);
        new Problems()
                .unless(
                        adhesion.state() == Adhesion.State.ACCEPTED
                                && adhesion.issued().isPresent(),
                        "L'adesione non è da firmare: prima l'ufficio di piano la accoglie (requisito 3.16).")
                .unless(
                        maySign(adhesion, personId),
                        "Carica la firma chi rappresenta l'ente o la segreteria per suo conto (F-FIRMA).")
                .refuse();
        return signed.upload(
                new SignedFiles.ToSign(
                        id,
                        ONLY_ROUND,
                        adhesion.office(),
                        adhesion.issued().orElseThrow(),
                        Set.of(adhesion.representativeTaxCode())),
                personId,
                fileName,
                bytes);
    }

    /** The signed documents that were uploaded, refused ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<SignedFile> uploads(UUID id) {
        return signed.of(id, ONLY_ROUND);
    }

    /**
     * The signature is concluded; the stored verdict is asked again.
     *
     * @throws RuleViolated if no file was uploaded or the last one was refused
     */
    @Transactional
    public void concludeSignature(UUID id) {
        signed.requireAccepted(id, ONLY_ROUND, get(id).office());
        rows.setSigned(id, clock.today());
    }

    /** The body is on the list of adherents; it is never counted among those whose consent is needed. */
    @Transactional
    public void admit(UUID id) {
        var adhesion = get(id);
        amendments.adheres(
                adhesion.cycleKey(),
                adhesion.adherentId(),
                adhesion.name(),
                new Ground(adhesion.commitments(), adhesion.key(), clock.today(), SYSTEM));
        rows.setState(id, Adhesion.State.ADHERED, "");
        write(adhesion, SYSTEM, "", "Nuovo aderente all'accordo");
        tell(adhesion, "L'adesione %s è conclusa: l'ente è nell'elenco degli aderenti.".formatted(adhesion.key()));
    }

    /** The list with the new adherent is on the albo. */
    @Transactional
    public void publish(UUID id, String alboNumber, LocalDate from) {
        rows.setPublished(id, alboNumber, from);
        rows.close(id, clock.today());
    }

    /** The body gives up before it has signed. */
    @Transactional
    public void withdraw(UUID id, String reason) {
        rows.setState(id, Adhesion.State.WITHDRAWN, reason);
    }

    /** The request ends without an adhesion, as it was decided. */
    @Transactional
    public void close(UUID id) {
        var adhesion = get(id);
        rows.close(id, clock.today());
        tell(
                adhesion,
                "L'adesione %s è %s. %s"
                        .formatted(adhesion.key(), adhesion.state().italian(), adhesion.reason())
                        .strip());
    }

    /** Takes a request back while the planning office examines it, or an adherent off the list. */
    @Transactional
    public void takeBack(UUID id, String reason, String personId) {
        var adhesion = get(id);
        new Problems()
                .unless(maySign(adhesion, personId), "Ritira l'adesione chi rappresenta l'ente (requisito 3.16).")
                .unless(
                        reason.strip().length() >= LEAST_TEXT && reason.length() <= LONGEST_TEXT,
                        "«Motivo»: scrivi perché l'adesione si ritira, da 20 a 4000 caratteri.")
                .refuse();
        switch (adhesion.state()) {
            case SUBMITTED -> {
                rows.setState(id, Adhesion.State.WITHDRAWN, reason);
                processes.tell("AdhesionWithdrawn", adhesion.key());
            }
            case ADHERED -> {
                amendments.adherentLeaves(
                        adhesion.cycleKey(),
                        adhesion.adherentId(),
                        new Ground(reason, adhesion.key(), clock.today(), personId));
                rows.setState(id, Adhesion.State.WITHDRAWN, reason);
                close(id);
            }
            default ->
                throw new RuleViolated("L'adesione è %s: usa il compito aperto, o non c'è più nulla da ritirare."
                        .formatted(adhesion.state().italian()));
        }
        write(adhesion, personId, adhesion.office(), "Adesione ritirata");
    }

    private void write(Adhesion adhesion, String personId, String office, String act) {
        record.append(
                new LegalRecord.Act(adhesion.area(), adhesion.key(), personId, office, act),
                null,
                Map.of("denominazione", adhesion.name(), "richiesta", adhesion.key()));
    }

    /** The term of the examination has passed: the planning office and the coordinators are told. */
    @Transactional
    public void tellLate(UUID id) {
        var adhesion = get(id);
        notices.send(
                new Notices.Message(
                        "adesione-in-ritardo-" + id,
                        adhesion.area(),
                        adhesion.cycleKey(),
                        Notice.Kind.OVERDUE,
                        "L'adesione %s attende una risposta da oltre il termine (adhesion.days)."
                                .formatted(adhesion.key())),
                List.of(
                        OfficeKind.PLAN_OFFICE.officeId(adhesion.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(adhesion.area()),
                        OfficeKind.COORDINATORS.officeId(adhesion.area())));
    }

    private void tell(Adhesion adhesion, String text) {
        notices.send(
                new Notices.Message(
                        "adesione-%s-%s".formatted(adhesion.id(), adhesion.state()),
                        adhesion.area(),
                        adhesion.cycleKey(),
                        Notice.Kind.OUTCOME,
                        text),
                List.of(adhesion.office(), OfficeKind.PLAN_OFFICE.officeId(adhesion.area())));
    }
}
