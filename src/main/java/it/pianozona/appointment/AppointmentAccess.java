/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.territory.WayIn;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends people who were appointed and cannot sign in yet the address with which they choose a password. */
@Service
public class AppointmentAccess {

    private final AppointmentBoard board;
    private final Newcomers newcomers;
    private final LegalRecord record;

    AppointmentAccess(AppointmentBoard board, Newcomers newcomers, LegalRecord record) {
        this.board = board;
        this.newcomers = newcomers;
        this.record = record;
    }

    /**
     * Sends the address to one of those who have no access.
     *
     * @param keeperId who keeps the territory, which is checked by the page
     * @return where it went
     * @throws RuleViolated if the person is not one of those without access there
     */
    @Transactional
    public Optional<WayIn> open(String territory, String personId, String keeperId, Rights keeper) {
        var listed = board.of(territory, keeperId, keeper).withoutAccess();
        if (listed.stream().noneMatch(one -> one.id().equals(personId))) {
            throw new RuleViolated(
                    "«Persona»: scegli dall'elenco chi non può ancora accedere; per chi ha incarichi anche altrove provvede l'amministratore.");
        }
        var secretariat = OfficeKind.SECRETARIAT.officeId(territory);
        record.append(
                new LegalRecord.Act(territory, territory, keeperId, secretariat, "Accesso aperto"),
                null,
                Map.of("persona", personId));
        return newcomers.openAccess(personId, new Asker(keeperId, secretariat));
    }
}
