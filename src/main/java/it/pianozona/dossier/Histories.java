/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import it.pianozona.decision.SealedVotes;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.RecordSearch;
import it.pianozona.territory.Names;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal record in readable Italian: the fields as the forms call them, names instead of ids. Three statements, however long. */
@Service
public class Histories {

    /** As many as one page or one sheet can hold. */
    public static final int LONGEST = 10_000;

    private static final String VOTE = "esprimi-voto";

    /** Vote and record are written by one step, each with its own look at the clock. */
    private static final Duration SAME_STEP = Duration.ofMinutes(1);

    private final RecordSearch record;
    private final DeedLines lines;
    private final Names names;
    private final SealedVotes sealed;

    Histories(RecordSearch record, DeedLines lines, Names names, SealedVotes sealed) {
        this.record = record;
        this.lines = lines;
        this.names = names;
        this.sealed = sealed;
    }

    /**
     * Some deeds of those that were found.
     *
     * @param total how many there are in all
     */
    public record Page(List<Deed> deeds, int total) {}

    /**
     * Whose words somebody reads who does not read them all.
     *
     * @param offices whose words are theirs, whoever wrote them
     * @param shared offices that many organisations share: of these only what the colleagues did
     * @param colleagues people of the reader's own organisations, and the reader
     */
    public record Readable(Set<String> offices, Set<String> shared, Set<String> colleagues) {

        boolean includes(LegalRecord.Entry entry) {
            return offices.contains(entry.officeId())
                    || (shared.contains(entry.officeId())
                            && (colleagues.contains(entry.personId())
                                    || entry.circumstances()
                                            .holder()
                                            .filter(colleagues::contains)
                                            .isPresent()));
        }
    }

    /** What was done under a business key, newest first. */
    @Transactional(readOnly = true)
    public List<Deed> of(String businessKey) {
        return ofInstanceKeys(Set.of(businessKey));
    }

    /** What was done under any of the business keys, newest first; at most 10,000. */
    @Transactional(readOnly = true)
    public List<Deed> ofInstanceKeys(Collection<String> keys) {
        return find(RecordSearch.Filter.of(keys), 0, LONGEST, Optional.empty()).deeds();
    }

    /**
     * The deeds that the filter admits, newest first, from the given place on.
     *
     * @param readable whose fields the reader may see; empty for all. Of the others one reads who did what.
     */
    @Transactional(readOnly = true)
    public Page find(RecordSearch.Filter filter, int offset, int limit, Optional<Readable> readable) {
        var found = record.find(filter, offset, limit);
        var known = namesIn(found.entries());
        var votes = sealed.of(
                found.entries().stream().map(LegalRecord.Entry::businessKey).collect(Collectors.toSet()));
        return new Page(
                found.entries().stream()
                        .map(entry -> deed(entry, known, isReadable(entry, readable) && !isSealed(entry, votes)))
                        .toList(),
                found.total());
    }

    private static boolean isVote(LegalRecord.Entry entry) {
        return entry.circumstances().form().filter(VOTE::equals).isPresent();
    }

    /** How somebody voted is read once the sitting is closed, by whomever; that they voted, before (requirements, N-24). */
    private static boolean isSealed(LegalRecord.Entry entry, Map<String, List<SealedVotes.Span>> sealed) {
        return isVote(entry)
                && sealed.getOrDefault(entry.businessKey(), List.of()).stream()
                        .anyMatch(span -> span.covers(entry.at(), SAME_STEP));
    }

    private static boolean isReadable(LegalRecord.Entry entry, Optional<Readable> readable) {
        return readable.map(one -> one.includes(entry)).orElse(true);
    }

    /** Of everyone who acts and of every office that acts or is written in a field, in one statement. */
    private Names.Found namesIn(List<LegalRecord.Entry> entries) {
        var people = new HashSet<String>();
        var offices = new HashSet<String>();
        for (var entry : entries) {
            people.add(entry.personId());
            entry.circumstances().holder().ifPresent(people::add);
            offices.add(entry.officeId());
            offices.addAll(lines.officesIn(entry));
        }
        return names.of(people, offices);
    }

    private Deed deed(LegalRecord.Entry entry, Names.Found known, boolean readable) {
        var circumstances = entry.circumstances();
        return new Deed(
                entry.at().atZone(BusinessClock.ROME).toLocalDateTime(),
                entry.businessKey(),
                known.person(entry.personId()),
                circumstances
                        .holder()
                        .map(known::person)
                        .map(name -> name
                                + circumstances
                                        .mandate()
                                        .map(by -> " (" + by + ")")
                                        .orElse("")),
                known.office(entry.officeId()),
                entry.act(),
                circumstances.received(),
                readable ? lines.of(entry, known) : List.of());
    }
}
