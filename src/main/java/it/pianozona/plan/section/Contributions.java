/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.cycle.Cycles;
import it.pianozona.document.StoredFiles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanGate;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.text.RichText;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What groups and tables contribute and suggest to the sections, and what the plan office answers.
 * Rules: F-CONTRIBUTO, requirement 2.6.
 */
@Service
public class Contributions {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final PlanDrafting drafting;
    private final PlanSections sections;
    private final PlanGate gate;
    private final Consolidations consolidations;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;
    private final StoredFiles files;

    Contributions(
            JdbcClient jdbc,
            Cycles cycles,
            PlanDrafting drafting,
            PlanSections sections,
            PlanGate gate,
            Consolidations consolidations,
            Notices notices,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts,
            StoredFiles files) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.drafting = drafting;
        this.sections = sections;
        this.gate = gate;
        this.consolidations = consolidations;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
        this.files = files;
    }

    /**
     * What a person writes for a group.
     *
     * @param text plain, 20 to 4,000 characters
     */
    public record Given(
            String section,
            String office,
            String personId,
            String author,
            String body,
            String text,
            Optional<UUID> file) {}

    /** The kind that can be given today: contributions while they are asked, then suggestions; none when the plan is no longer a draft. */
    public Optional<Contribution.Kind> open(String cycleKey) {
        var isDraft = gate.isOpen(cycleKey);
        return drafting.find(cycleKey)
                .filter(one -> isDraft)
                .map(one -> clock.today().isAfter(one.contributionsDue())
                        ? Contribution.Kind.SUGGESTION
                        : Contribution.Kind.CONTRIBUTION);
    }

    /**
     * Keeps a contribution, or after its term a suggestion.
     *
     * @throws RuleViolated if the drafting has not begun or is over, while the office consolidates, or if author or text are not as asked
     */
    @Transactional
    public UUID give(String cycleKey, Given given) {
        var kind = open(cycleKey)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«Contributo»: si contribuisce mentre il piano è in redazione, dopo l'assegnazione delle sezioni."));
        gate.enter(cycleKey, "Contributo");
        if (!sections.get(cycleKey, given.section()).office().equals(given.office())) {
            throw new RuleViolated("«Contributo»: si contribuisce alla sezione affidata al proprio gruppo o tavolo.");
        }
        consolidations.refuseWhileOpen(cycleKey);
        var length = given.text().strip().length();
        new Problems()
                .unless(!given.author().isBlank(), "«Autore»: indica chi contribuisce.")
                .unless(given.author().length() <= 120, "«Autore»: al massimo 120 caratteri.")
                .unless(given.body().length() <= 200, "«Ente»: al massimo 200 caratteri.")
                .unless(
                        length >= SHORTEST && length <= LONGEST,
                        "«Contributo»: scrivi da 20 a 4.000 caratteri, adesso sono %d.".formatted(length))
                .refuse();
        samePosts.once(
                given.personId(),
                "contributo",
                cycleKey,
                given.section(),
                given.office(),
                given.author(),
                given.body(),
                given.text(),
                given.file().map(file -> files.get(file).sha256()));
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_contribution (id, cycle, section, office, author, body, text, given_on, kind, person, file)
                values (:id, :cycle, :section, :office, :author, :body, :text, :on, :kind, :person, :file)
                """)
                .param("id", id)
                .param("cycle", cycleKey)
                .param("section", given.section())
                .param("office", given.office())
                .param("author", given.author().strip())
                .param("body", given.body().strip())
                .param("text", RichText.ofPlain(given.text()).html())
                .param("on", clock.today())
                .param("kind", kind.name())
                .param("person", given.personId())
                .param("file", given.file().orElse(null))
                .update();
        note(
                cycleKey,
                given.personId(),
                given.office(),
                "Sezione: " + kind.italian(),
                Map.of("sezione", given.section(), "id", id));
        return id;
    }

    /** What was contributed and suggested, by section, oldest first. */
    public List<Contribution> of(String cycleKey) {
        return jdbc.sql(
                        """
                select c.*, a.outcome, a.reason, a.answered_on from plan_contribution c
                left join plan_contribution_answer a on a.contribution = c.id
                where c.cycle = :cycle order by c.section, c.given_on, c.id
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Contribution.class))
                .list();
    }

    /** Of one section. */
    public List<Contribution> of(String cycleKey, String code) {
        return of(cycleKey).stream().filter(one -> one.section().equals(code)).toList();
    }

    /**
     * The plan office answers, or changes its answer; the group is told.
     *
     * @param reason needed unless it is accepted
     * @throws RuleViolated if the reason is missing or longer than 2,000 characters, or the plan is no longer a draft
     */
    @Transactional
    public void answer(
            String cycleKey, UUID id, Contribution.Outcome outcome, String reason, SectionWriting.Writer writer) {
        var one = of(cycleKey).stream()
                .filter(given -> given.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Contributo»: scegli un contributo dell'elenco."));
        gate.require(cycleKey, Hand.DRAFTERS, writer.office());
        new Problems()
                .unless(
                        open(cycleKey).isPresent(),
                        "«Esito»: il piano non è più in redazione, le risposte non cambiano più.")
                .unless(
                        outcome == Contribution.Outcome.ACCEPTED
                                || reason.strip().length() >= SHORTEST,
                        "«Motivo»: se il contributo non è accolto del tutto scrivi perché, almeno 20 caratteri.")
                .unless(reason.length() <= LONGEST_REASON, "«Motivo»: al massimo 2.000 caratteri.")
                .refuse();
        jdbc.sql(
                        """
                insert into plan_contribution_answer (contribution, outcome, reason, person, office, answered_on)
                values (:id, :outcome, :reason, :person, :office, :on)
                on conflict (contribution) do update set outcome = :outcome, reason = :reason, person = :person,
                    office = :office, answered_on = :on
                """)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("reason", reason.strip())
                .param("person", writer.personId())
                .param("office", writer.office())
                .param("on", clock.today())
                .update();
        tell(cycleKey, one, outcome);
        note(
                cycleKey,
                writer.personId(),
                writer.office(),
                "Risposta a un " + one.kind().italian() + ": " + outcome.italian(),
                Map.of("id", id, "motivo", reason.strip()));
    }

    private void tell(String cycleKey, Contribution one, Contribution.Outcome outcome) {
        var title = sections.get(cycleKey, one.section()).title();
        notices.send(
                new Notices.Message(
                        "risposta-%s-%s-%s".formatted(one.id(), outcome, clock.today()),
                        cycles.get(cycleKey).area(),
                        cycleKey,
                        Notice.Kind.OUTCOME,
                        Wording.of("piano.contributo-deciso")
                                .and("contributo", one.kind().italian())
                                .and("sezione", title)
                                .and("codice", one.section())
                                .and("esito", outcome.italian())),
                List.of(one.office()));
    }

    private void note(String cycleKey, String person, String office, String act, Map<String, Object> after) {
        record.append(new LegalRecord.Act(cycles.get(cycleKey).area(), cycleKey, person, office, act), null, after);
    }
}
