/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of an agreement: which belong to it, and the acts that the bodies upload. Rules: F-AUT, requirement 3.8. */
@Service
public class AgreementFiles {

    private final Agreements agreements;
    private final StoredFiles files;
    private final LegalRecord record;
    private final JdbcClient jdbc;
    private final Table<ActFile> acts;
    private final BusinessClock clock;

    AgreementFiles(
            Agreements agreements,
            StoredFiles files,
            LegalRecord record,
            JdbcClient jdbc,
            Tables tables,
            BusinessClock clock) {
        this.agreements = agreements;
        this.files = files;
        this.record = record;
        this.jdbc = jdbc;
        this.acts = tables.part("agreement_act_file", ActFile.class, "agreement", "round", "office");
        this.clock = clock;
    }

    /** The file, if it is one of this agreement's: issued document, signed copy, act of a body, approval act. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String cycleKey, UUID file) {
        var belongs = jdbc.sql(
                        """
                select exists (
                    select 1 from agreement_issue where agreement = :agreement and file = :file
                    union all select 1 from signed_file where subject = :agreement and file = :file
                    union all select 1 from agreement_act_file where agreement = :agreement and file = :file
                    union all select 1 from agreement_authorisation where agreement = :agreement and file = :file
                    union all select 1 from agreement_publication where agreement = :agreement and approval_file = :file)
                """)
                .param("agreement", agreements.get(cycleKey).id())
                .param("file", file)
                .query(Boolean.class)
                .single();
        return belongs ? files.find(file) : Optional.empty();
    }

    /** Whether the file is one that nobody has signed for a body: the document as it is issued, and the published act of approval. */
    @Transactional(readOnly = true)
    public boolean isForAll(String cycleKey, UUID file) {
        return jdbc.sql(
                        """
                select exists (
                    select 1 from agreement_issue where agreement = :agreement and file = :file
                    union all select 1 from agreement_publication where agreement = :agreement and approval_file = :file)
                """)
                .param("agreement", agreements.get(cycleKey).id())
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** The bytes of a file that {@link #find} gave. */
    public byte[] bytes(StoredFile file) {
        return files.bytes(file.id());
    }

    /**
     * Keeps the file of a body's act for the form that records the act; a second one takes the first one's place.
     *
     * @param personId of the body, or of the secretariat that enters what came by PEC
     * @throws RuleViolated if the acts are not being collected, or the file is not a PDF or P7M of at most 20 MB
     */
    @Transactional
    public StoredFile uploadAct(String cycleKey, String office, String personId, String fileName, byte[] bytes) {
        var agreement = agreements.get(cycleKey);
        if (agreement.state() != Agreement.State.IN_AUTHORISATION) {
            throw new RuleViolated(
                    "«File dell'atto»: si carica mentre gli enti autorizzano la firma; ora l'accordo è %s."
                            .formatted(agreement.state().italian()));
        }
        var kept = files.get(files.keepAct("File dell'atto", fileName, bytes));
        acts.save(new ActFile(kept.id(), personId, clock.instant()), agreement.seat(office));
        record.append(
                agreement.entry(personId, office, "File dell'atto caricato"),
                null,
                Map.of("nome", kept.name(), "sha256", kept.sha256()));
        return kept;
    }
}
