/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes approved documents and reads them back; the database refuses to change them. */
@Service
public class FrozenDocuments {

    private final JdbcClient jdbc;
    private final Table<FrozenDocument> documents;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    FrozenDocuments(
            JdbcClient jdbc, Tables tables, ObjectMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
        this.events = events;
        this.documents = tables.part("frozen_document", FrozenDocument.class);
    }

    /**
     * What is frozen.
     *
     * @param kind short code that enters the number, for example {@code PDZ}
     * @param data made into Json as it stands
     */
    public record Draft(String kind, String territory, String businessKey, int version, String title, Object data) {}

    /** Freezes the document with today's date. Publishes {@link DocumentFrozen}. */
    @Transactional
    public FrozenDocument freeze(Draft draft) {
        var data = write(draft.data());
        var frozen = new FrozenDocument(
                UUID.randomUUID(),
                draft.kind(),
                draft.businessKey(),
                draft.version(),
                "%s/%s/%d".formatted(draft.businessKey(), draft.kind(), draft.version()),
                draft.title(),
                clock.today(),
                Sha256.hex(data.getBytes(StandardCharsets.UTF_8)),
                data);
        documents.insert(frozen, "territory", draft.territory());
        events.publishEvent(
                new DocumentFrozen(draft.territory(), frozen.businessKey(), frozen.number(), frozen.title()));
        return frozen;
    }

    /** The fingerprint that the data would be frozen with. */
    public String hash(Object data) {
        return Sha256.hex(write(data).getBytes(StandardCharsets.UTF_8));
    }

    /** The data of a frozen document, as they were when it was frozen. */
    public <T> T read(FrozenDocument document, Class<T> type) {
        try {
            return json.readValue(document.data(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("frozen data of %s are not %s".formatted(document.number(), type), e);
        }
    }

    /** The frozen documents of a cycle, newest first. */
    public List<FrozenDocument> of(String businessKey) {
        return documents.list("where business_key = ? order by frozen_on desc, version desc", businessKey);
    }

    /**
     * A frozen document without its data.
     *
     * @param number for example {@code RHO-2018-2020/PDZ/1}
     * @param sha256 of the data, lower-case hexadecimal
     */
    public record Head(
            UUID id,
            String kind,
            String businessKey,
            int version,
            String number,
            String title,
            LocalDate frozenOn,
            String sha256) {}

    /** The frozen documents of several business keys, newest first, without their data. */
    public List<Head> headsOf(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select id, kind, business_key, version, number, title, frozen_on, sha256 from frozen_document
                where business_key in (:keys) order by frozen_on desc, version desc, number
                """)
                        .param("keys", businessKeys)
                        .query(Head.class)
                        .list();
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document data that have no Json form", e);
        }
    }
}
