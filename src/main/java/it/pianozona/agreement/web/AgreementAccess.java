/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SignedFileReaders;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may see an agreement's pages, and for which of its bodies a person acts. */
@Component
class AgreementAccess {

    private final Agreements agreements;
    private final RightsOnDate rights;
    private final Delegations delegations;
    private final SignedFileReaders signedFiles;
    private final BusinessClock clock;

    AgreementAccess(
            Agreements agreements,
            RightsOnDate rights,
            Delegations delegations,
            SignedFileReaders signedFiles,
            BusinessClock clock) {
        this.agreements = agreements;
        this.rights = rights;
        this.delegations = delegations;
        this.signedFiles = signedFiles;
        this.clock = clock;
    }

    /**
     * A person before an agreement.
     *
     * @param signing offices that the person signs for by delegation
     */
    record Visit(Agreement agreement, String personId, Rights rights, Set<String> signing) {

        /** Whether the person holds the party's office, or is its deputy for votes or for signatures. */
        boolean actsFor(String office) {
            return rights.officeIds().contains(office) || signing.contains(office);
        }

        /** Whether the person enters for a party what came by PEC or on paper (requirement 3.25). */
        boolean isSecretariat() {
            return holds(OfficeKind.SECRETARIAT);
        }

        /** Whether the person sees the area only as somebody from outside who contributes. */
        boolean isGuest() {
            return rights.isGuest(agreement.area());
        }

        boolean isPlanOffice() {
            return holds(OfficeKind.PLAN_OFFICE) || holds(OfficeKind.PLAN_OFFICE_HEAD);
        }

        private boolean holds(OfficeKind kind) {
            return rights.officeIds().contains(kind.officeId(agreement.area()));
        }
    }

    /** The person's visit; for whoever does not see the area's dossier the agreement does not exist. */
    Visit enter(String cycleKey, String personId) {
        var agreement = agreements.find(cycleKey).orElseThrow(AgreementAccess::notFound);
        var mine = rights.of(personId, clock.today());
        var signing = delegations.heldBy(personId, DelegationScope.SIGN, clock.today()).stream()
                .map(Delegation::officeId)
                .collect(Collectors.toSet());
        var visible = mine.territoryCodes().contains(agreement.area())
                || agreements.parties(cycleKey).stream().map(Party::office).anyMatch(signing::contains);
        if (!visible) {
            throw notFound();
        }
        return new Visit(agreement, personId, mine, signing);
    }

    /** Whether the visitor opens files that somebody has signed. */
    boolean readsSigned(Visit visit) {
        return signedFiles.include(visit.rights(), visit.agreement());
    }

    /** The signatory with that office. */
    Party signatory(String cycleKey, String office) {
        return agreements.signatories(cycleKey).stream()
                .filter(party -> party.office().equals(office))
                .findFirst()
                .orElseThrow(AgreementAccess::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
