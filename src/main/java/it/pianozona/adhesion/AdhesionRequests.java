/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.cycle.Cycles;
import it.pianozona.document.StoredFiles;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of the third sector to adhere to an agreement (requirement 3.16, F-ADES). */
@Service
public class AdhesionRequests {

    private static final int LEAST_TEXT = 20;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;

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
    private final AdhesionOwners owners;
    private final Agreements agreements;
    private final Cycles cycles;
    private final Offices offices;
    private final NextNumber numbers;
    private final StoredFiles files;
    private final Processes processes;
    private final BusinessClock clock;

    AdhesionRequests(
            AdhesionRows rows,
            AdhesionOwners owners,
            Agreements agreements,
            Cycles cycles,
            Offices offices,
            NextNumber numbers,
            StoredFiles files,
            Processes processes,
            BusinessClock clock) {
        this.rows = rows;
        this.owners = owners;
        this.agreements = agreements;
        this.cycles = cycles;
        this.offices = offices;
        this.numbers = numbers;
        this.files = files;
        this.processes = processes;
        this.clock = clock;
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
            throw new RuleViolated("Le adesioni si aprono con la firma dell'accordo e durano finché è in vigore.");
        }
        var office = askingFor(cycleKey, personId).stream()
                .findFirst()
                .orElseThrow(
                        () -> new RuleViolated(
                                "Chiede l'adesione chi rappresenta il terzo settore nell'ambito, o l'ufficio di piano per suo conto."));
        requireFields(asked);
        var taxCode = BodyTaxCode.of("Codice fiscale", asked.taxCode());
        var number = numbers.of("adhesion", "cycle", cycleKey);
        requireNew(cycleKey, taxCode);
        var adhesion = new Adhesion(
                UUID.randomUUID(),
                cycleKey,
                cycles.get(cycleKey).area(),
                number,
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
                owners.of(office, taxCode, personId),
                clock.today(),
                "",
                Optional.empty(),
                Optional.empty());
        rows.insert(adhesion);
        processes.open(
                "adesione",
                adhesion.key(),
                Map.of("adhesionId", adhesion.id().toString()),
                Adhesions.act(adhesion, personId, office.id(), "Adesione richiesta"),
                Adhesions.facts(adhesion));
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
                        "«Impegni»: descrivi a che cosa si impegna l'ente, da 20 a 4000 caratteri.")
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
                .anyMatch(adhesion -> !adhesion.state().isEnd());
        if (taken) {
            throw new RuleViolated("«Codice fiscale»: l'ente ha già aderito o ha una richiesta in corso.");
        }
    }
}
