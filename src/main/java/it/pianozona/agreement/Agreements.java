/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of the cycles and their parties, as they stand. */
@Service
public class Agreements {

    private final AgreementRows rows;

    Agreements(AgreementRows rows) {
        this.rows = rows;
    }

    /** The agreement of a cycle, once it has been promoted. */
    @Transactional(readOnly = true)
    public Optional<Agreement> find(String cycleKey) {
        return rows.find(cycleKey);
    }

    /** Whether an agreement of the cycle is in force. */
    @Transactional(readOnly = true)
    public boolean isInForce(String cycleKey) {
        return find(cycleKey)
                .filter(agreement -> agreement.state() == Agreement.State.IN_FORCE)
                .isPresent();
    }

    /** Like {@link #find}, for a key that a process carries. */
    @Transactional(readOnly = true)
    public Agreement get(String cycleKey) {
        return require(cycleKey, rows.find(cycleKey));
    }

    /** Like {@link #get}; until the transaction ends nothing begins a new round of the agreement. */
    Agreement lock(String cycleKey) {
        return require(cycleKey, rows.lock(cycleKey));
    }

    private static Agreement require(String cycleKey, Optional<Agreement> found) {
        return found.orElseThrow(() -> new IllegalStateException("no agreement of cycle " + cycleKey));
    }

    /** The parties of today, signatories before adherents, in the order of the document. */
    @Transactional(readOnly = true)
    public List<Party> parties(String cycleKey) {
        return parties(get(cycleKey));
    }

    private List<Party> parties(Agreement agreement) {
        return rows.parties(agreement.id()).stream()
                .filter(party -> party.leftOn().isEmpty())
                .toList();
    }

    /** The parties of today and those that have left, in the order of the document. */
    @Transactional(readOnly = true)
    public List<Party> everyParty(String cycleKey) {
        return rows.parties(get(cycleKey).id());
    }

    /** The parties whose consent is needed. */
    @Transactional(readOnly = true)
    public List<Party> signatories(String cycleKey) {
        return signatories(get(cycleKey));
    }

    /** Like {@link #signatories(String)}, of an agreement at hand. */
    @Transactional(readOnly = true)
    public List<Party> signatories(Agreement agreement) {
        return parties(agreement).stream()
                .filter(party -> party.kind() == Party.Kind.SIGNATORY)
                .toList();
    }
}
