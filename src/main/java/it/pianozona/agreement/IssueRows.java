/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Rows of the issued documents, one for each round that comes so far. */
@Repository
class IssueRows {

    private final Table<IssuedDocument> table;

    IssueRows(Tables tables) {
        this.table = tables.part("agreement_issue", IssuedDocument.class, "agreement", "round");
    }

    void insert(Agreement agreement, IssuedDocument issued) {
        table.insert(issued, agreement.present());
    }

    Optional<IssuedDocument> find(Agreement agreement) {
        return table.find(agreement.present());
    }
}
