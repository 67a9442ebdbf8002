/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.AgreementAmendments.Ground;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Wording;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A withdrawal after it has been admitted: the withdrawing body pays what it has committed for the year, the others agree on
 * how the agreement goes on, and on the day of effect it is amended or dissolved (requirement 3.9).
 */
@Service
public class Withdrawals {

    private static final String SYSTEM = "sistema";
    private static final String BARE = "Recesso";

    private final Matters matters;
    private final AmendmentRows drafts;
    private final AgreementAmendments amendments;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Withdrawals(
            Matters matters,
            AmendmentRows drafts,
            AgreementAmendments amendments,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.drafts = drafts;
        this.amendments = amendments;
        this.clock = clock;
        this.events = events;
    }

    /** What the withdrawing body has committed for the year of its act, in euro. */
    @Transactional(readOnly = true)
    public BigDecimal due(UUID matterId) {
        var matter = matters.get(matterId);
        return amendments.committed(matter.cycleKey(), matter.subject(), year(matter));
    }

    /** The year whose commitments are settled: that of the act. */
    public static int year(Matter matter) {
        return matter.actDate().orElse(matter.openedOn()).getYear();
    }

    /**
     * Records the payment.
     *
     * @throws RuleViolated if it is less than what is due
     */
    @Transactional
    public void settle(UUID matterId, BigDecimal paid, String act, Actor actor) {
        var due = due(matterId);
        if (paid.compareTo(due) < 0) {
            throw new RuleViolated(
                    "«Importo versato»: chi recede versa tutto ciò che ha impegnato per l'anno, %s €; ne mancano %s."
                            .formatted(euro(due), euro(due.subtract(paid))));
        }
        drafts.settle(new AmendmentRows.Settlement(
                matterId, year(matters.get(matterId)), due, paid, act, clock.today(), actor.personId()));
    }

    /** Puts forward how the agreement goes on without the party; everybody is asked anew. */
    @Transactional
    public void draft(UUID matterId, String text, Actor actor) {
        drafts.insert(matterId, text, actor.personId(), clock.today());
    }

    /** The amendment that was put forward last. */
    @Transactional(readOnly = true)
    public Optional<String> draft(UUID matterId) {
        return drafts.last(matterId).map(AmendmentRows.Draft::text);
    }

    /** A remaining party consents to the amendment, or says why it does not. */
    @Transactional
    public void consent(UUID matterId, boolean consent, String remarks, Actor actor) {
        drafts.consent(matterId, new Consent(actor.office(), consent, remarks), actor.personId(), clock.today());
    }

    /** What the remaining parties said of the last amendment. */
    @Transactional(readOnly = true)
    public List<Consent> consents(UUID matterId) {
        return drafts.consents(matterId);
    }

    /** True if every remaining party has consented to the last amendment. */
    @Transactional(readOnly = true)
    public boolean isUnanimous(UUID matterId) {
        var consenting = drafts.consents(matterId).stream()
                .filter(Consent::consent)
                .map(Consent::office)
                .toList();
        return matters.others(matterId).stream().allMatch(party -> consenting.contains(party.office()));
    }

    /** True if there are parties enough for an agreement without the one that withdraws. */
    @Transactional(readOnly = true)
    public boolean leavesEnough(UUID matterId) {
        return matters.others(matterId).size() >= AgreementAmendments.LEAST_SIGNATORIES;
    }

    /** True once one of the remaining parties does not consent to the last amendment: the others are no longer waited for. */
    @Transactional(readOnly = true)
    public boolean isDissent(UUID matterId) {
        return drafts.consents(matterId).stream().anyMatch(answer -> !answer.consent());
    }

    /**
     * On the day of effect the party leaves, however far the others have come: nobody is held by who is silent. With fewer than
     * two signatories left the agreement ends with it; where it has ended already, with the withdrawal of another for example,
     * there is nothing left to leave.
     */
    @Transactional
    public void leave(UUID matterId) {
        var matter = matters.get(matterId);
        if (!amendments.isInForce(matter.cycleKey())) {
            return;
        }
        amendments.partyLeaves(matter.cycleKey(), matter.subject(), ground(matter, agreedText(matterId)));
        events.publishEvent(new CommitmentChanged(matter.cycleKey(), matter.area(), matter.subject()));
        matters.tell(
                matter,
                "uscito-" + matterId,
                Notice.Kind.OUTCOME,
                Wording.of("recesso.uscito", "ente", matters.nameOf(matter, matter.subject())));
    }

    /** What all the others have agreed so far, else the bare fact. */
    private String agreedText(UUID matterId) {
        return draft(matterId).filter(text -> isUnanimous(matterId)).orElse(BARE);
    }

    private boolean hasLeft(Matter matter) {
        return amendments.of(matter.cycleKey()).stream()
                .anyMatch(amendment -> amendment.kind() == AgreementAmendments.Kind.PARTY_LEFT
                        && amendment.subject().equals(matter.subject())
                        && amendment.effectiveOn().equals(matter.effectOn().orElseThrow()));
    }

    /** The agreement goes on as all others have agreed; the party leaves now, where it has not left on its day. */
    @Transactional
    public void amend(UUID matterId) {
        var matter = matters.get(matterId);
        if (!hasLeft(matter)) {
            leave(matterId);
        }
        var text = draft(matterId).orElse("");
        if (amendments.isInForce(matter.cycleKey())
                && amendments.of(matter.cycleKey()).stream()
                        .noneMatch(amendment -> amendment.text().equals(text))) {
            amendments.agreed(matter.cycleKey(), matter.subject(), ground(matter, text));
        }
        matters.close(matterId, Matter.State.AMENDED);
    }

    /** The agreement ends: fewer than two signatories, or no amendment that all accept. */
    @Transactional
    public void dissolve(UUID matterId) {
        var matter = matters.get(matterId);
        if (!hasLeft(matter)) {
            leave(matterId);
        }
        if (amendments.isInForce(matter.cycleKey())) {
            amendments.dissolve(matter.cycleKey(), ground(matter, "Nessuna modifica accolta da tutte le parti"));
        }
        matters.close(matterId, Matter.State.DISSOLVED);
        matters.tell(matter, "sciolto-" + matterId, Notice.Kind.ESCALATION, Wording.of("accordo.sciolto"));
    }

    private static Ground ground(Matter matter, String text) {
        return new Ground(text, matter.act(), matter.effectOn().orElseThrow(), SYSTEM);
    }

    /** As people read it, for example "1.234,56". */
    public static String euro(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY)).format(amount);
    }
}
