/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who writes which sheet: the planning office those of the programme, a group or a table what it proposes itself. */
@Service
public class SheetHands {

    private final ProgrammeOffices offices;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    SheetHands(ProgrammeOffices offices, RightsOnDate rights, BusinessClock clock) {
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    /** The office by which a person drafts, empty if none. */
    Optional<String> drafter(Programme programme, String personId) {
        return held(personId, offices.drafters(programme));
    }

    /** @throws RuleViolated if the person does not belong to the planning office */
    String requireDrafter(Programme programme, String personId) {
        return drafter(programme, personId)
                .orElseThrow(() -> new RuleViolated("Le schede del programma le scrive l'ufficio di piano."));
    }

    /** @throws RuleViolated if the person belongs to no group or table that proposes */
    String requireProposer(Programme programme, String personId) {
        return held(personId, offices.proposing(programme))
                .orElseThrow(
                        () -> new RuleViolated(
                                "Le schede del programma le scrive l'ufficio di piano; le propongono i gruppi e i tavoli dell'ambito."));
    }

    /** @throws RuleViolated if the person does not belong to the office that proposed the sheet */
    String requireAuthor(ProgrammeSheet sheet, String personId) {
        return held(personId, List.of(sheet.proposal().proposedBy()))
                .orElseThrow(
                        () -> new RuleViolated("Questa scheda la scrive chi l'ha proposta, o l'ufficio di piano."));
    }

    private Optional<String> held(String personId, Collection<String> among) {
        var mine = rights.of(personId, clock.today()).officeIds();
        return among.stream().filter(mine::contains).findFirst();
    }

    /** Whether the person may add a sheet now, as planning office or as a proposal. */
    public boolean mayAdd(ProgrammeVisit visit) {
        return visit.writesSheets()
                || visit.programme().state() == Programme.State.PROPOSALS
                        && offices.proposing(visit.programme()).stream().anyMatch(visit.offices()::contains);
    }

    /** Whether the person may change that sheet now. */
    public boolean mayChange(ProgrammeVisit visit, ProgrammeSheet sheet) {
        return visit.writesSheets()
                || visit.programme().state() == Programme.State.PROPOSALS
                        && sheet.proposal().standing() == Standing.PROPOSED
                        && isTheirs(visit, sheet);
    }

    /** Whether the person reads that sheet: all of it who belongs here, a guest what is their own, others what was approved. */
    public boolean mayRead(ProgrammeVisit visit, ProgrammeSheet sheet) {
        return visit.here() && (!visit.guest() || isTheirs(visit, sheet))
                || visit.programme().isPublic() && sheet.isTaken();
    }

    private static boolean isTheirs(ProgrammeVisit visit, ProgrammeSheet sheet) {
        return visit.offices().contains(sheet.proposal().proposedBy());
    }
}
