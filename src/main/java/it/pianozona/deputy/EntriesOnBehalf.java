/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.document.StoredFiles;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.OnBehalfStep;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.StepsOnBehalf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretariat enters for a body what has reached it by PEC or on paper (requirement 3.25, U-3). The body is told and may say
 * that it does not acknowledge the entry.
 */
@Service
public class EntriesOnBehalf {

    /** Of nobody who is linked to the office; then the secretariat alone finds it again. */
    public static final String NONE_OF_THEM = "nessuna";

    private static final int LONGEST_PROTOCOL = 30;
    private static final int MIN_REASON = 20;
    private static final int MAX_REASON = 2000;

    private final StepsOnBehalf steps;
    private final EntryRows rows;
    private final StoredFiles files;
    private final Offices offices;
    private final RightsOnDate rights;
    private final Organisations organisations;
    private final SamePosts samePosts;
    private final Mailbox mailbox;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;

    EntriesOnBehalf(
            StepsOnBehalf steps,
            EntryRows rows,
            StoredFiles files,
            Offices offices,
            RightsOnDate rights,
            Organisations organisations,
            SamePosts samePosts,
            Mailbox mailbox,
            Notices notices,
            LegalRecord record,
            BusinessClock clock) {
        this.steps = steps;
        this.rows = rows;
        this.files = files;
        this.offices = offices;
        this.rights = rights;
        this.organisations = organisations;
        this.samePosts = samePosts;
        this.mailbox = mailbox;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** The scan of the act, or the file that came by PEC. */
    public record Scan(String name, byte[] bytes) {}

    /**
     * Enters the act: keeps the scan, concludes the step in the body's name, and tells the body.
     *
     * @param sender in an office that many organisations share the one whose act it is, {@link #NONE_OF_THEM} where it is none of those
     *     linked to the office; any text elsewhere
     * @param values of the step's own form, by key
     * @throws it.pianozona.record.AlreadyPosted if the person has entered the same a moment ago
     * @throws RuleViolated if sender, protocol or scan are missing or not admitted, if the person may not enter the step, or as the step's
     *     own rules refuse it; then nothing is kept
     */
    @Transactional
    public void enter(
            OnBehalfStep step, String personId, String sender, Receipt receipt, Scan scan, Map<String, Object> values) {
        var senders = senders(step);
        var organisation = senders.stream()
                .filter(one -> one.id().toString().equals(sender))
                .findFirst()
                .map(Organisation::id);
        new Problems()
                .unless(
                        !organisations.share(baseOf(step.office()))
                                || organisation.isPresent()
                                || NONE_OF_THEM.equals(sender),
                        "«Organizzazione»: l'ufficio è di più organizzazioni, indica di quale è l'atto.")
                .unless(
                        !receipt.protocol().isBlank() && receipt.protocol().length() <= LONGEST_PROTOCOL,
                        "«Numero di protocollo»: indicalo, con al massimo 30 caratteri.")
                .unless(!receipt.date().isAfter(clock.today()), "«Data di protocollo»: non può essere futura.")
                .unless(
                        receipt.means() != Receipt.Means.SITTING
                                || step.formId().equals("esprimi-voto"),
                        "«Come è arrivato»: in seduta si dichiara solo un voto.")
                .refuse();
        samePosts.once(
                personId,
                "per conto",
                step.taskId(),
                organisation,
                receipt,
                new TreeMap<>(values),
                scan.name(),
                scan.bytes());
        var file = files.keepAct("Scansione", scan.name(), scan.bytes());
        steps.submit(step, personId, values, receipt, receipt.entered(nameOf(step.office())));
        var id = rows.insert(step, organisation, personId, receipt, file, clock.instant());
        tellEntered(step, organisation, id, receipt);
    }

    /** In an office that many organisations share only the people of the one whose act it is are told. */
    private void tellEntered(OnBehalfStep step, Optional<UUID> organisation, UUID id, Receipt receipt) {
        var text = Wording.of("per-conto.inserito", "compito", step.title(), "documento", receipt.cited());
        var cause = "per-conto-" + id;
        if (organisations.share(baseOf(step.office()))) {
            organisation
                    .map(organisations::peopleOf)
                    .orElse(List.of())
                    .forEach(person -> mailbox.toPerson(person, text, "/per-conto/inseriti", cause));
            return;
        }
        notices.send(
                new Notices.Message(cause, step.territory(), step.businessKey(), Notice.Kind.OUTCOME, text),
                List.of(baseOf(step.office())));
    }

    /** The organisations that share the office of the step; none where nobody shares it. */
    @Transactional(readOnly = true)
    public List<Organisation> senders(OnBehalfStep step) {
        var office = baseOf(step.office());
        return organisations.share(office) ? organisations.ofOffice(office) : List.of();
    }

    /** Whether it has to be said whose act it is. */
    @Transactional(readOnly = true)
    public boolean asksSender(OnBehalfStep step) {
        return organisations.share(baseOf(step.office()));
    }

    private String nameOf(String officeId) {
        return offices.find(baseOf(officeId)).map(Office::name).orElse(officeId);
    }

    /** The office of the body itself: a signatory is no office of its own. */
    private static String baseOf(String officeId) {
        var signatory = OfficeKind.SIGNATORY.officeId("");
        return officeId.startsWith(signatory) ? officeId.substring(signatory.length()) : officeId;
    }

    /**
     * What the person may see: what was entered for their offices, of shared ones for their own organisations, and what the secretariats that
     * they are have entered.
     */
    @Transactional(readOnly = true)
    public List<EntryOnBehalf> visibleTo(String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        var shared = organisations.shared(held);
        return rows.of(
                held.stream()
                        .filter(office -> !shared.contains(office))
                        .flatMap(office -> Stream.of(office, OfficeKind.SIGNATORY.officeId(office)))
                        .toList(),
                organisations.answeredBy(personId),
                steps.territoriesOf(personId));
    }

    /** The entry, if the person may see it. */
    @Transactional(readOnly = true)
    public Optional<EntryOnBehalf> find(UUID id, String personId) {
        return visibleTo(personId).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /** True if the person acts for the office, or in a shared one for the organisation, for which the entry was made. */
    public boolean mayContest(EntryOnBehalf entry, String personId) {
        if (organisations.share(baseOf(entry.office()))) {
            return entry.organisation()
                    .filter(one -> organisations.answers(personId, one))
                    .isPresent();
        }
        var own = rights.of(personId, clock.today()).officeIds();
        return own.contains(baseOf(entry.office())) || own.contains(entry.office());
    }

    /**
     * The body does not acknowledge the entry: who coordinates and the secretariat are told; the act itself is undone, where the
     * law admits it, by the means of its own procedure.
     *
     * @param reason 20 to 2,000 characters
     * @throws RuleViolated without a reason, or if it is contested already
     */
    @Transactional
    public void contest(EntryOnBehalf entry, String personId, String reason) {
        new Problems()
                .unless(mayContest(entry, personId), "Contesta soltanto l'ente per cui l'atto è stato inserito.")
                .unless(
                        reason.length() >= MIN_REASON && reason.length() <= MAX_REASON,
                        "«Motivo»: scrivi da 20 a 2000 caratteri.")
                .refuse();
        if (!rows.contest(entry.id(), personId, reason, clock.instant())) {
            throw new RuleViolated("Questo inserimento è già contestato: ricarica la pagina.");
        }
        record.append(
                new LegalRecord.Act(
                        entry.territory(),
                        entry.businessKey(),
                        personId,
                        baseOf(entry.office()),
                        "Contestazione di quanto inserito per conto dell'ente"),
                Map.of("compito", entry.step(), "ricevuto", entry.receipt().cited()),
                Map.of("motivo", reason));
        notices.send(
                new Notices.Message(
                        "per-conto-contestato-" + entry.id(),
                        entry.territory(),
                        entry.businessKey(),
                        Notice.Kind.ESCALATION,
                        Wording.of("per-conto.contestato")
                                .and("ente", nameOf(entry.office()))
                                .and("compito", entry.step())
                                .and("documento", entry.receipt().cited())),
                List.of(
                        OfficeKind.SECRETARIAT.officeId(entry.territory()),
                        OfficeKind.COORDINATORS.officeId(entry.territory())));
    }
}
