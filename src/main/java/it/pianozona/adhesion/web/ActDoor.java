/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.agreement.AgreementReader;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.page.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who reads a subsequent act: somebody from outside once all have signed it, and who signs it before that. */
@Component
class ActDoor implements Door<ActDoor.Visit> {

    private final AgreementReaders readers;
    private final SubsequentActs acts;
    private final ActSigning signing;

    ActDoor(AgreementReaders readers, SubsequentActs acts, ActSigning signing) {
        this.readers = readers;
        this.acts = acts;
        this.signing = signing;
    }

    /**
     * A person before an act.
     *
     * @param parties of the act
     * @param signing those of them for which the person may bring in a signature
     */
    record Visit(AgreementReader reader, SubsequentAct act, List<ActParty> parties, List<ActParty> signing) {

        /** A signed file carries codici fiscali: it is for those who sign the act, and for the secretariat. */
        boolean readsFiles() {
            return !signing.isEmpty();
        }

        /** Why a party refuses, and what was uploaded, is for the offices and for those who sign. */
        boolean readsReasons() {
            return readsFiles() || !reader.isGuest();
        }

        private boolean isOpen() {
            return readsReasons() || act.state() == SubsequentAct.State.LINKED;
        }
    }

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        return readers.open(path, personId).flatMap(reader -> acts.ofCycle(path.get("key")).stream()
                .filter(act -> Integer.toString(act.number()).equals(path.get("number")))
                .findFirst()
                .map(act -> visit(reader, act))
                .filter(Visit::isOpen));
    }

    private Visit visit(AgreementReader reader, SubsequentAct act) {
        var parties = acts.parties(act.id());
        return new Visit(
                reader,
                act,
                parties,
                parties.stream()
                        .filter(party -> signing.maySign(act, party.office(), reader.personId()))
                        .toList());
    }

    /** The acts of the agreement that the person reads. */
    List<SubsequentAct> read(AgreementReader reader) {
        return acts.ofCycle(reader.agreement().cycleKey()).stream()
                .filter(act -> !reader.isGuest() || visit(reader, act).isOpen())
                .toList();
    }
}
