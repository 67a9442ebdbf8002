/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.document.StoredFiles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.page.Pill;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices from one plan office to others, each with its reply (TO-30). */
@Service
public class InterOfficeNotices {

    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 4000;

    private final JdbcClient jdbc;
    private final PlanningAreas areas;
    private final StoredFiles files;
    private final Notices notices;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    InterOfficeNotices(
            JdbcClient jdbc,
            PlanningAreas areas,
            StoredFiles files,
            Notices notices,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.files = files;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /** A file that comes with a notice or a reply. */
    public record Attached(String name, byte[] bytes) {}

    /**
     * A notice as sender and recipients read it.
     *
     * @param sender code of the area that sent it
     * @param replies one for each recipient
     */
    public record OfficeNotice(
            UUID id,
            String sender,
            String senderName,
            String subject,
            String text,
            Optional<UUID> file,
            LocalDate sentOn,
            List<Reply> replies) {

        /** What a recipient answered; empty text while it has not. */
        public record Reply(
                String area,
                String areaName,
                @Column("reply") String text,
                @Column("reply_file") Optional<UUID> file,
                @Column("replied_on") Optional<LocalDate> on) {}

        /** Recipients that have not answered. */
        public long open() {
            return replies.stream().filter(reply -> reply.on().isEmpty()).count();
        }

        /** Whether all have answered. */
        public Pill pill() {
            return open() == 0
                    ? new Pill(Pill.Role.DONE, "tutte le risposte sono arrivate")
                    : new Pill(
                            Pill.Role.WAITING,
                            open() == 1 ? "manca una risposta" : "mancano %d risposte".formatted(open()));
        }

        /** Whether the area has still to answer. */
        public boolean awaits(String area) {
            return replies.stream()
                    .anyMatch(reply -> reply.area().equals(area) && reply.on().isEmpty());
        }
    }

    /** The other areas that have an office to write to, by name. */
    @Transactional(readOnly = true)
    public List<PlanningArea> recipients(String area) {
        return areas.all(clock.today()).stream()
                .filter(other -> !other.code().equals(area))
                .toList();
    }

    /** The notices that an area sent or received, latest first. */
    @Transactional(readOnly = true)
    public List<OfficeNotice> of(String area) {
        var names = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
        var replies = replies(area);
        return jdbc.sql(
                        """
                select * from office_notice n where sender = ?
                   or exists (select 1 from office_notice_to t where t.notice = n.id and t.area = ?)
                order by sent_on desc, subject
                """)
                .params(area, area)
                .query((row, n) -> new OfficeNotice(
                        row.getObject("id", UUID.class),
                        row.getString("sender"),
                        names.getOrDefault(row.getString("sender"), row.getString("sender")),
                        row.getString("subject"),
                        row.getString("text"),
                        Optional.ofNullable(row.getObject("file", UUID.class)),
                        row.getObject("sent_on", LocalDate.class),
                        replies.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** A recipient reads its own reply only, the sender all of them. */
    private Map<UUID, List<OfficeNotice.Reply>> replies(String area) {
        record Row(UUID notice, @Column("") OfficeNotice.Reply reply) {}
        return jdbc
                .sql(
                        """
                select t.*, coalesce(y.name, t.area) as area_name
                  from office_notice_to t join office_notice n on n.id = t.notice left join territory y on y.code = t.area
                 where n.sender = ? or t.area = ? order by t.area
                """)
                .params(area, area)
                .query(Columns.of(Row.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::notice, Collectors.mapping(Row::reply, Collectors.toList())));
    }

    /** Sends a notice to other plan offices. */
    @Transactional
    public void send(
            String area, Set<String> to, String subject, String text, Optional<Attached> attached, Actor actor) {
        var known = recipients(area).stream().map(PlanningArea::code).collect(Collectors.toSet());
        new Problems()
                .unless(!to.isEmpty() && known.containsAll(to), "«Destinatari»: scegli uno o più uffici dall'elenco.")
                .unless(
                        !subject.isBlank() && subject.length() <= LONGEST,
                        "«Oggetto»: scrivilo, al massimo 200 caratteri.")
                .unless(
                        !text.isBlank() && text.length() <= LONGEST_TEXT,
                        "«Testo»: scrivilo, al massimo 4000 caratteri.")
                .refuse();
        samePosts.once(
                actor.personId(),
                "comunicazione",
                area,
                to.stream().sorted().toList(),
                subject.strip(),
                text.strip(),
                attached.map(Attached::name).orElse(""),
                attached.map(Attached::bytes).orElse(new byte[0]));
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into office_notice (id, sender, subject, text, file, sent_by, sent_on) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, area, subject.strip(), text.strip(), keep(attached), actor.personId(), clock.today())
                .update();
        for (var recipient : to) {
            jdbc.sql("insert into office_notice_to (notice, area) values (?, ?)")
                    .params(id, recipient)
                    .update();
            tell(recipient, "comunicazione-" + id, Wording.of("comunicazione.ricevuta", "titolo", subject.strip()));
        }
        append(area, actor, "Comunicazione ad altri uffici di piano", Map.of("destinatari", to, "oggetto", subject));
    }

    /** Answers a notice, once. */
    @Transactional
    public void reply(String area, UUID notice, String text, Optional<Attached> attached, Actor actor) {
        var asked = of(area).stream()
                .filter(one -> one.id().equals(notice) && one.awaits(area))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("Questa comunicazione non attende una risposta del tuo ufficio."));
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new RuleViolated("«Risposta»: scrivila, al massimo 4000 caratteri.");
        }
        var first = jdbc.sql(
                        """
                update office_notice_to set reply = ?, reply_file = ?, replied_by = ?, replied_on = ?
                 where notice = ? and area = ? and replied_on is null
                """)
                .params(text.strip(), keep(attached), actor.personId(), clock.today(), notice, area)
                .update();
        if (first == 0) {
            throw new RuleViolated("A questa comunicazione il tuo ufficio ha già risposto.");
        }
        tell(
                asked.sender(),
                "risposta-" + notice + "-" + area,
                Wording.of("comunicazione.risposta", "titolo", asked.subject()));
        append(area, actor, "Risposta a un ufficio di piano", Map.of("oggetto", asked.subject()));
    }

    private UUID keep(Optional<Attached> attached) {
        return attached.map(file -> files.keepAct("File", file.name(), file.bytes()))
                .orElse(null);
    }

    private void tell(String area, String cause, Wording text) {
        notices.send(
                new Notices.Message(cause, area, area, Notice.Kind.OUTCOME, text),
                List.of(OfficeKind.PLAN_OFFICE.officeId(area), OfficeKind.PLAN_OFFICE_HEAD.officeId(area)));
    }

    private void append(String area, Actor actor, String act, Object after) {
        record.append(new LegalRecord.Act(area, area, actor.personId(), actor.office(), act), null, after);
    }
}
