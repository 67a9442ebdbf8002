/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that prove a line: each with what it shows, its size and SHA-256 (F-PREM). */
@Service
public class IncentiveEvidence {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final int MOST_FILES = 20;

    private final EvidenceRows rows;
    private final IncentiveClaims claims;
    private final LeadBody leadBody;
    private final StoredFiles files;
    private final BusinessClock clock;

    IncentiveEvidence(
            EvidenceRows rows, IncentiveClaims claims, LeadBody leadBody, StoredFiles files, BusinessClock clock) {
        this.rows = rows;
        this.claims = claims;
        this.leadBody = leadBody;
        this.files = files;
        this.clock = clock;
    }

    /** A file as it came from the browser. */
    public record Upload(String name, byte[] bytes, String description) {}

    /**
     * Keeps the file and ties it to the line.
     *
     * @throws RuleViolated if the person is not of the lead body, the line takes no evidence any more, the description is missing, the file is not admitted, or
     *     the line has the same file already
     */
    @Transactional
    public Evidence add(UUID lineId, Upload upload, String personId) {
        var line = claims.line(lineId);
        var cycleKey = claims.get(line.claim()).cycle();
        leadBody.require(cycleKey, personId);
        if (!line.takesEvidence()) {
            throw new RuleViolated(
                    "«Prove»: la riga è «%s»; le prove si aggiungono prima di presentarla o quando è da integrare."
                            .formatted(line.state().italian()));
        }
        var description = upload.description().strip();
        if (description.length() < SHORTEST || description.length() > LONGEST) {
            throw new RuleViolated("«Descrizione»: scrivi che cosa dimostra il file, da 10 a 1000 caratteri.");
        }
        if (rows.of(lineId).size() >= MOST_FILES) {
            throw new RuleViolated("«File»: la riga ha già 20 file: riuniscili.");
        }
        var kept = files.get(files.keepAct("File", upload.name(), upload.bytes()));
        var evidence = new Evidence(
                UUID.randomUUID(),
                lineId,
                kept.id(),
                kept.name(),
                description,
                kept.sha256(),
                kept.size(),
                clock.today());
        if (!rows.insert(evidence, personId)) {
            throw new RuleViolated(
                    "«File»: la riga contiene già questo stesso file, con la stessa impronta: scegline un altro.");
        }
        leadBody.record(cycleKey, personId, "Premialità: prova caricata", evidence);
        return evidence;
    }

    /** The evidence of a line, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> of(UUID lineId) {
        return rows.of(lineId);
    }

    /** A file of a claim with its bytes. */
    @Transactional(readOnly = true)
    public Optional<Download> find(UUID evidenceId, String claimKey) {
        return rows.find(evidenceId, claimKey)
                .map(evidence -> new Download(
                        evidence.name(), files.get(evidence.file()).mediaType(), files.bytes(evidence.file())));
    }

    /** A file to be handed to a browser. */
    public record Download(String name, String mediaType, byte[] bytes) {}
}
