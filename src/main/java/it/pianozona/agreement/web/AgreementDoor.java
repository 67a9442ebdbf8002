/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.AgreementReaders;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.MatrixFace;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.agreement.SignedFileReaders;
import it.pianozona.page.Door;
import it.pianozona.page.Pill;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may see an agreement's pages, and for which of its bodies a person acts. */
@Component
class AgreementDoor implements Door<AgreementVisit> {

    private final AgreementReaders readers;
    private final Agreements agreements;
    private final RightsOnDate rights;
    private final Delegations delegations;
    private final SignedFileReaders signedFiles;
    private final BusinessClock clock;

    AgreementDoor(
            AgreementReaders readers,
            Agreements agreements,
            RightsOnDate rights,
            Delegations delegations,
            SignedFileReaders signedFiles,
            BusinessClock clock) {
        this.readers = readers;
        this.agreements = agreements;
        this.rights = rights;
        this.delegations = delegations;
        this.signedFiles = signedFiles;
        this.clock = clock;
    }

    /** For whoever neither sees the area's dossier nor signs for one of the bodies the agreement does not exist. */
    @Override
    public Optional<AgreementVisit> open(Map<String, String> path, String personId) {
        var mine = rights.of(personId, clock.today());
        var signing = delegations.heldBy(personId, DelegationScope.SIGN, clock.today()).stream()
                .map(Delegation::officeId)
                .collect(Collectors.toSet());
        return agreements
                .find(path.get("cycleKey"))
                .filter(agreement -> mine.territoryCodes().contains(agreement.area())
                        || agreements.parties(agreement.cycleKey()).stream()
                                .map(Party::office)
                                .anyMatch(signing::contains))
                .map(agreement -> new AgreementVisit(agreement, personId, mine, signing));
    }

    /** Area and years of the agreement's cycle: {@code Rhodense 2018-2020}. */
    String place(AgreementVisit visit) {
        return readers.place(visit.agreement().cycleKey());
    }

    /** How the body of a row stands today. */
    Pill standing(RatificationMatrix.Row row) {
        return MatrixFace.of(row, clock.today());
    }

    /** Whether the visitor opens files that somebody has signed. */
    boolean readsSigned(AgreementVisit visit) {
        return signedFiles.include(visit.rights(), visit.agreement());
    }

    /** The signatory with that office. */
    Party signatory(String cycleKey, String office) {
        return agreements.signatories(cycleKey).stream()
                .filter(party -> party.office().equals(office))
                .findFirst()
                .orElseThrow(Door::notHere);
    }
}
