/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person reminds the bodies that an agreement waits for; a body gets one reminder a day at most.
 * Rules: requirement 3.8.
 */
@Service
public class Soliciting {

    private final RatificationMatrix matrix;
    private final Agreements agreements;
    private final Reminders reminders;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final BusinessClock clock;

    Soliciting(
            RatificationMatrix matrix,
            Agreements agreements,
            Reminders reminders,
            RightsOnDate rights,
            LegalRecord record,
            BusinessClock clock) {
        this.matrix = matrix;
        this.agreements = agreements;
        this.reminders = reminders;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /** Whether the person may: who promotes the agreement and the lead body, the planning office, the coordinators of the area. */
    @Transactional(readOnly = true)
    public boolean isAllowed(String cycleKey, String personId) {
        return sendingOffice(agreements.get(cycleKey), personId).isPresent();
    }

    /**
     * Reminds every body that is missing and has had no reminder today.
     *
     * @return the bodies reminded
     * @throws RuleViolated if the person may not, if nobody is missing, or if all have been reminded today
     */
    @Transactional
    public List<Party> solicit(String cycleKey, String personId) {
        var agreement = agreements.get(cycleKey);
        var office = sendingOffice(agreement, personId)
                .orElseThrow(() -> new RuleViolated(
                        "I solleciti li inviano chi promuove l'accordo, l'ufficio di piano e i coordinatori."));
        var missing = matrix.of(cycleKey).missing();
        if (missing.isEmpty()) {
            throw new RuleViolated("Non manca nessun ente: non c'è nulla da sollecitare.");
        }
        var due = missing.stream()
                .map(RatificationMatrix.Row::body)
                .filter(body ->
                        body.lastReminder().filter(clock.today()::equals).isEmpty())
                .toList();
        if (due.isEmpty()) {
            throw new RuleViolated(
                    "Gli enti che mancano hanno già ricevuto un sollecito oggi: puoi inviarne un altro domani.");
        }
        due.stream()
                .collect(Collectors.groupingBy(
                        body -> what(agreement.state(), body),
                        Collectors.mapping(BodyProgress::party, Collectors.toList())))
                .forEach((what, parties) -> reminders.remind(cycleKey, what, parties));
        record.append(
                agreement.entry(personId, office, "Sollecito inviato"),
                null,
                due.stream().map(body -> body.party().name()).toList());
        return due.stream().map(BodyProgress::party).toList();
    }

    private static Reminders.What what(Agreement.State state, BodyProgress body) {
        if (body.awaitsRatification()) {
            return Reminders.What.RATIFICATION;
        }
        return switch (state) {
            case DRAFT, IN_CONFERENCE -> Reminders.What.CONSENT;
            case IN_AUTHORISATION -> Reminders.What.ACT;
            default -> Reminders.What.SIGNATURE;
        };
    }

    private Optional<String> sendingOffice(Agreement agreement, String personId) {
        var mine = rights.of(personId, clock.today()).officeIds();
        return Stream.of(
                        agreement.promoter(),
                        OfficeKind.LEAD_BODY.officeId(agreement.area()),
                        OfficeKind.PLAN_OFFICE.officeId(agreement.area()),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(agreement.area()),
                        OfficeKind.COORDINATORS.officeId(agreement.area()))
                .filter(mine::contains)
                .findFirst();
    }
}
