/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.table.Columns;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends notices to offices; whoever holds the office reads them. */
@Service
public class Notices {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final List<KeyPage> pages;
    private final Clock clock;

    Notices(JdbcClient jdbc, Catalogue catalogue, List<KeyPage> pages, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What is to be said.
     *
     * @param cause identifies the occasion: the same cause reaches an office once, however often it is sent
     * @param text its first sentence is the subject of the mail: the act, the thing, the day
     * @param address where one acts, within the product; empty: the page that the catalogue gives for this text
     * @param due by when, if there is a term
     */
    public record Message(
            String cause,
            String territory,
            String businessKey,
            Notice.Kind kind,
            Wording text,
            String address,
            Optional<LocalDate> due) {

        /** A message that leads to the page that the catalogue gives for its text. */
        public Message(String cause, String territory, String businessKey, Notice.Kind kind, Wording text) {
            this(cause, territory, businessKey, kind, text, "", Optional.empty());
        }
    }

    /** Sends the message to each office that has not had it yet, in one statement. */
    @Transactional
    public void send(Message message, Collection<String> offices) {
        jdbc.sql(
                        """
                insert into notice (id, cause, office, territory, business_key, kind, text, address, due, created_at)
                select gen_random_uuid(), :cause, office, :territory, :key, :kind, :text, replace(:address, :told, office), cast(:due as date), :at
                from unnest(cast(:offices as text[])) office
                on conflict (cause, office) do nothing
                """)
                .param("cause", message.cause())
                .param("offices", offices.toArray(String[]::new))
                .param("territory", message.territory())
                .param("key", message.businessKey())
                .param("kind", message.kind().name())
                .param("text", catalogue.say(message.text(), message.businessKey()))
                .param(
                        "address",
                        message.address().isEmpty()
                                ? catalogue.page(message, KeyPage.among(pages, message.businessKey()))
                                : message.address())
                .param("told", Catalogue.place(Catalogue.TOLD))
                .param("due", message.due().orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether a message of the same cause has reached anybody. */
    public boolean isSent(Message message) {
        return jdbc.sql("select exists (select 1 from notice where cause = :cause)")
                .param("cause", message.cause())
                .query(Boolean.class)
                .single();
    }

    /** What the wording says, where it is kept besides: in a list of reminders, in the legal record. */
    public String words(Wording wording) {
        return catalogue.say(wording);
    }

    /** The latest notices to any of the offices, newest first; one that reached several of them stands once. */
    public List<Notice> latest(Collection<String> offices, int limit) {
        if (offices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select * from (
                    select distinct on (cause) office, business_key, kind, text, created_at from notice
                    where office in (:offices) order by cause, created_at
                ) n order by created_at desc limit :limit
                """)
                .param("offices", offices)
                .param("limit", limit)
                .query(Columns.of(Notice.class))
                .list();
    }
}
