/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.agreement.Agreements;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A subsequent act that not all its parties sign: who refuses, who is silent, and how it is taken up again (requirement 3.16). */
@Service
public class UnsignedActs {

    private static final String SYSTEM = "sistema";

    private final SubsequentActRows rows;
    private final Agreements agreements;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    UnsignedActs(
            SubsequentActRows rows, Agreements agreements, Notices notices, LegalRecord record, BusinessClock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** True once a party of the present round refuses: the others are no longer waited for. */
    @Transactional(readOnly = true)
    public boolean isRefused(UUID id) {
        return rows.parties(id).stream().anyMatch(UnsignedActs::refuses);
    }

    private static boolean refuses(ActParty party) {
        return party.signed().filter(signed -> !signed).isPresent();
    }

    /** The wait for the signatures is over: who has not answered is put on record by name; they and the planning office are told. */
    @Transactional
    public void waitIsOver(UUID id) {
        var act = rows.find(id).orElseThrow();
        var silent = rows.parties(id).stream()
                .filter(party -> party.signed().isEmpty())
                .toList();
        var names = silent.stream().map(ActParty::name).collect(Collectors.joining(", "));
        record.append(
                act.entry(SYSTEM, "", "Firma dell'atto successivo: attesa conclusa"),
                null,
                Map.of("atto", act.key(), "senza risposta", names));
        notices.send(
                act.notice(
                        "senza-firma-%s-%d-%s".formatted(act.id(), act.round(), clock.today()),
                        Notice.Kind.ESCALATION,
                        Wording.of("atto.senza-firma", "atto", act.key(), "enti", names)
                                .and("numero", act.number())),
                Stream.concat(
                                Stream.of(
                                        OfficeKind.PLAN_OFFICE.officeId(act.area()),
                                        OfficeKind.COORDINATORS.officeId(act.area())),
                                silent.stream().map(ActParty::office).filter(party -> isSignatory(act, party)))
                        .toList());
    }

    /** An adherent of the third sector stands in the act with its id, which is no office that could be told. */
    private boolean isSignatory(SubsequentAct act, String party) {
        return agreements.signatories(act.cycleKey()).stream()
                .anyMatch(signatory -> signatory.office().equals(party));
    }

    /** Who is missing, one sentence each: who refuses with the reason, who was silent, who was no longer waited for. */
    @Transactional(readOnly = true)
    public List<String> missing(UUID id) {
        return rows.parties(id).stream()
                .filter(party -> !party.hasSigned())
                .map(party -> refuses(party)
                        ? "**%s** non firma: %s".formatted(party.name(), party.reason())
                        : "**%s** non ha ancora firmato".formatted(party.name()))
                .toList();
    }

    /** Who refused is asked again as if it had not answered; what is signed stays. */
    @Transactional
    public void askAgain(UUID id, String personId) {
        var act = rows.lock(id).orElseThrow();
        var refusing = rows.parties(id).stream().filter(UnsignedActs::refuses).toList();
        record.append(
                act.entry(
                        personId,
                        OfficeKind.PLAN_OFFICE.officeId(act.area()),
                        "Atto successivo: si chiede ancora la firma a chi manca"),
                Map.of("atto", act.key(), "mancano", missing(id)),
                null);
        refusing.forEach(party -> rows.forgetAnswer(id, party.office()));
    }
}
