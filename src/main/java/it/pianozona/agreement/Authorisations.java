/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts that authorise the signature of each body (step 4 of requirement 3.8). Rules: F-AUT. */
@Service
public class Authorisations {

    private static final int MIN_TEXT = 20;

    private final JdbcClient jdbc;
    private final Table<ActFile> files;
    private final Table<Agreement.Seat> acts;
    private final Agreements agreements;
    private final LegalRecord record;
    private final BusinessClock clock;

    Authorisations(JdbcClient jdbc, Tables tables, Agreements agreements, LegalRecord record, BusinessClock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.record = record;
        this.clock = clock;
        this.files = tables.part("agreement_act_file", ActFile.class, "agreement", "round", "office");
        this.acts = tables.part("agreement_authorisation", Agreement.Seat.class, "agreement", "round", "office");
    }

    /** The file of the body's act that has been uploaded in the present round. */
    @Transactional(readOnly = true)
    public Optional<UUID> uploadedFile(String cycleKey, String office) {
        return files.find(agreements.get(cycleKey).seat(office)).map(ActFile::file);
    }

    /** The organs that can authorise the signature of a body. */
    @Transactional(readOnly = true)
    public List<Authorisation.Organ> organs(String cycleKey, String office) {
        return agreements.signatories(cycleKey).stream()
                .filter(party -> party.office().equals(office))
                .findFirst()
                .map(Authorisation.Organ::of)
                .orElse(List.of());
    }

    /**
     * Records the act; one that has been asked for again replaces the body's own.
     *
     * @throws RuleViolated if its date is in the future, if it is against without a reason, or if its file is missing
     */
    @Transactional
    public void file(String cycleKey, Authorisation act, String person) {
        var organs = organs(cycleKey, act.office());
        new Problems()
                .unless(
                        organs.contains(act.organ()),
                        "«Organo»: per questo ente scegli fra %s."
                                .formatted(String.join(
                                        ", ",
                                        organs.stream()
                                                .map(Authorisation.Organ::italian)
                                                .toList())))
                .unless(
                        !act.date().isAfter(clock.today()),
                        "«Data»: la data dell'atto non può essere futura; indica il giorno in cui è stato adottato.")
                .unless(
                        act.favourable() || act.reason().length() >= MIN_TEXT,
                        "«Motivo»: per un esito contrario scrivi almeno 20 caratteri.")
                .unless(act.file().isPresent(), "«File dell'atto»: caricalo dalla pagina dell'ente, poi conferma qui.")
                .refuse();
        var agreement = agreements.get(cycleKey);
        jdbc.sql(
                        """
                insert into agreement_authorisation (agreement, round, office, organ, number, act_date, outcome, reason, file,
                    person, on_behalf, filed_on)
                values (:id, :round, :office, :organ, :number, :date, :outcome, :reason, :file, :person, :behalf, :on)
                on conflict (agreement, round, office) do update set organ = excluded.organ, number = excluded.number,
                    act_date = excluded.act_date, outcome = excluded.outcome, reason = excluded.reason, file = excluded.file,
                    person = excluded.person, on_behalf = excluded.on_behalf, filed_on = excluded.filed_on
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", act.office())
                .param("organ", act.organ().name())
                .param("number", act.number())
                .param("date", act.date())
                .param("outcome", act.favourable() ? "FAVOREVOLE" : "CONTRARIO")
                .param("reason", act.reason())
                .param("file", act.file().orElse(null))
                .param("person", person)
                .param("behalf", act.onBehalf())
                .param("on", clock.today())
                .update();
    }

    /** The acts of the present round, by office. */
    @Transactional(readOnly = true)
    public Map<String, Authorisation> of(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        return jdbc
                .sql(
                        """
                select *, outcome = 'FAVOREVOLE' as favourable from agreement_authorisation
                where agreement = :id and round = :round
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .query(Columns.of(Authorisation.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Authorisation::office, act -> act));
    }

    /** The signatories without a favourable act. */
    @Transactional(readOnly = true)
    public List<Party> missing(String cycleKey) {
        var acts = of(cycleKey);
        return agreements.signatories(cycleKey).stream()
                .filter(party -> !acts.containsKey(party.office())
                        || !acts.get(party.office()).favourable())
                .toList();
    }

    /**
     * After a mediation each act against is set aside: it stays in the legal record with its file, and the body is asked for
     * another as if it had filed none. Otherwise the first act of anybody else would end the round again.
     *
     * @param person who reports that the mediation has succeeded
     */
    @Transactional
    public void askAgain(String cycleKey, String person) {
        var agreement = agreements.get(cycleKey);
        of(cycleKey).values().stream().filter(act -> !act.favourable()).forEach(act -> {
            record.append(
                    agreement.entry(
                            person,
                            act.office(),
                            "Atto contrario messo da parte: la mediazione è riuscita e all'ente se ne chiede un altro"),
                    act,
                    null);
            forget(agreement, act.office());
        });
    }

    /** The file too: what is uploaded next is that of the new act. */
    private void forget(Agreement agreement, String office) {
        var itsRow = "where agreement = ? and round = ? and office = ?";
        files.delete(itsRow, agreement.seat(office));
        acts.delete(itsRow, agreement.seat(office));
    }
}
