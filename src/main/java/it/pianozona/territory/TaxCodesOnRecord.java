/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.time.BusinessClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door by which a codice fiscale is written: it decides who enters with SPID or CIE and whose signature counts. It comes
 * along with a person who is recorded in the same act; of one who is known it is written by an administrator, never the own one, or
 * by the person's own verified sign-in. Whoever names, delegates, proposes or appoints a known person writes none.
 *
 * <p>Each write leaves a row in {@code tax_code_change} and one in the legal record, with digests in place of the code.
 */
@Service
public class TaxCodesOnRecord {

    private static final String FIELD = "codice fiscale";
    private static final String PLACE = "installazione";
    private static final String KEY = "accessi";
    private static final String SYSTEM = "sistema";

    private final JdbcClient jdbc;
    private final TaxCodeChanges changes;
    private final TaxCodeAttempts attempts;
    private final RightsOnDate rights;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    TaxCodesOnRecord(
            JdbcClient jdbc,
            TaxCodeChanges changes,
            TaxCodeAttempts attempts,
            RightsOnDate rights,
            LegalRecord record,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.attempts = attempts;
        this.rights = rights;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The code of somebody who has been recorded in this very act.
     *
     * @param written empty where it is not given
     * @param writerId sign-in name of who records them
     * @throws TerritoryRuleViolated if it is not valid, or is recorded for another person
     */
    @Transactional
    public void ofNewcomer(Newcomer newcomer, String written, String writerId) {
        if (!written.isBlank()) {
            write(newcomer.personId(), TaxCode.of(written), Way.NAMED, Optional.of(writerId));
        }
    }

    /**
     * The code that whoever installs the product gives to the first administrator.
     *
     * @throws TerritoryRuleViolated if it is not valid, or is recorded for another person
     */
    @Transactional
    public void ofFirstAdministrator(Newcomer newcomer, String written) {
        write(newcomer.personId(), TaxCode.of(written), Way.INSTALLATION, Optional.empty());
    }

    /** The invented code of a person of the demonstration. */
    @Transactional
    void ofDemonstration(String personId) {
        write(personId, TaxCode.invented(personId), Way.DEMONSTRATION, Optional.empty());
    }

    /**
     * Whoever names a person who is known may repeat the code that is recorded, and write none. An attempt to write another is on
     * record, and the person is told.
     *
     * @param written empty where it is not given
     * @param writerId sign-in name of who names the person
     * @throws TerritoryRuleViolated if it is another one, or none is recorded
     */
    @Transactional
    public void requireRecorded(String personId, String written, String writerId) {
        if (!written.isBlank() && !TaxCode.of(written).equals(of(personId).orElse(""))) {
            attempts.refused(personId, writerId);
            throw new TerritoryRuleViolated(
                    FIELD,
                    "«%s» è già una persona registrata, e chi la indica non ne registra né ne cambia il codice fiscale."
                            .formatted(personId),
                    "Lascia vuoto il campo: lo registra l'amministratore, o la persona stessa collegando SPID o CIE da «Il mio accesso».");
        }
    }

    /**
     * An administrator records or corrects the code of a person. The same one, written by another administrator than before,
     * confirms it.
     *
     * @throws TerritoryRuleViolated if it is the own one, if it is not valid, or if it is recorded for another person
     */
    @Transactional
    public void correct(String personId, String written, String administratorId) {
        requireAdministrator(personId, administratorId);
        var code = TaxCode.of(written);
        lock(personId);
        if (of(personId).filter(code::equals).isPresent()) {
            if (changes.isUnconfirmed(personId) && !changes.isUnconfirmedOf(personId, administratorId)) {
                confirmed(personId, code, Way.CONFIRMED, administratorId);
            }
            return;
        }
        tell(write(personId, code, Way.ADMINISTRATOR, Optional.of(administratorId)), personId, administratorId);
    }

    /**
     * An administrator confirms the code that somebody else has written, by reading it from the person's own document.
     *
     * @throws TerritoryRuleViolated if it is the own one, if the administrator wrote it, or if it is not the one on record
     */
    @Transactional
    public void confirm(String personId, String written, String administratorId) {
        requireAdministrator(personId, administratorId);
        var code = TaxCode.of(written);
        lock(personId);
        if (of(personId).filter(code::equals).isEmpty()) {
            throw new TerritoryRuleViolated(
                    FIELD,
                    "non è quello registrato, e così non si conferma.",
                    "Rileggilo dalla tessera della persona; se è sbagliato quello registrato, correggilo con «Registra».");
        }
        if (changes.isUnconfirmedOf(personId, administratorId)) {
            throw new TerritoryRuleViolated(
                    FIELD,
                    "lo hai scritto tu, e nessuno conferma ciò che ha scritto.",
                    "Chiedi a un altro amministratore, o alla persona di entrare con SPID o CIE.");
        }
        confirmed(personId, code, Way.CONFIRMED, administratorId);
    }

    /**
     * The person's own sign-in with SPID or CIE, which a provider has verified: it records the code, or replaces it.
     *
     * @throws TerritoryRuleViolated if it is not valid, or is recorded for another person
     */
    @Transactional
    public void link(String personId, String verified, boolean named) {
        var code = TaxCode.of(verified);
        lock(personId);
        if (of(personId).filter(code::equals).isPresent()) {
            if (named) {
                confirmedBySignIn(personId);
            }
            return;
        }
        tell(write(personId, code, Way.OWN_SIGN_IN, Optional.of(personId)), personId, personId);
    }

    /** The person has signed in with SPID or CIE by the code that somebody wrote: it is theirs. */
    @Transactional
    public void confirmedBySignIn(String personId) {
        of(personId)
                .filter(code -> changes.isUnconfirmed(personId))
                .ifPresent(code -> confirmed(personId, code, Way.CONFIRMED_BY_SIGN_IN, personId));
    }

    private void requireAdministrator(String personId, String administratorId) {
        if (!rights.of(administratorId, clock.today()).officeIds().contains(OfficeKind.ADMINISTRATOR.slug())) {
            throw new TerritoryRuleViolated(
                    FIELD,
                    "di una persona registrata lo scrive soltanto l'amministratore.",
                    "Chiedilo all'amministratore, o alla persona di collegare SPID o CIE da «Il mio accesso».");
        }
        if (personId.equals(administratorId)) {
            throw new TerritoryRuleViolated(
                    FIELD,
                    "il proprio non lo scrive e non lo conferma nessuno da sé.",
                    "Chiedi a un altro amministratore, oppure collega SPID o CIE da «Il mio accesso».");
        }
    }

    /** Two who write at the same instant do so one after the other. */
    private void lock(String personId) {
        jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(String.class)
                .single();
    }

    private Optional<String> of(String personId) {
        return jdbc.sql("select tax_code from person_tax_code where person = ?")
                .param(personId)
                .query(String.class)
                .optional();
    }

    private long write(String personId, String code, Way way, Optional<String> writer) {
        var ofAnother = jdbc.sql("select exists (select 1 from person_tax_code where tax_code = ? and person <> ?)")
                .params(code, personId)
                .query(Boolean.class)
                .single();
        if (ofAnother) {
            throw ofAnother();
        }
        var before = of(personId);
        try {
            jdbc.sql(
                            """
                            insert into person_tax_code (person, tax_code) values (?, ?)
                            on conflict (person) do update set tax_code = excluded.tax_code""")
                    .params(personId, code)
                    .update();
        } catch (DuplicateKeyException atTheSameInstant) {
            throw ofAnother();
        }
        return append(personId, before, code, way, writer);
    }

    private static TerritoryRuleViolated ofAnother() {
        return new TerritoryRuleViolated(
                FIELD,
                "è già registrato per un'altra persona.",
                "Controllare il codice, oppure usare il nome di accesso che la persona ha già.");
    }

    private void confirmed(String personId, String code, Way way, String confirmerId) {
        append(personId, Optional.of(code), code, way, Optional.of(confirmerId));
    }

    private long append(String personId, Optional<String> before, String code, Way way, Optional<String> writer) {
        var change = changes.append(personId, before, code, way, writer);
        var after = new HashMap<>(Map.of("persona", personId, "modo", way.italian(), "impronta", change.after()));
        record.append(
                new LegalRecord.Act(PLACE, KEY, writer.orElse(SYSTEM), officeOf(way), way.act()),
                change.before().map(digest -> Map.of("impronta", digest)).orElse(null),
                after);
        return change.number();
    }

    private static String officeOf(Way way) {
        return way == Way.ADMINISTRATOR || way == Way.CONFIRMED ? OfficeKind.ADMINISTRATOR.slug() : "";
    }

    private void tell(long number, String personId, String writerId) {
        events.publishEvent(new TaxCodeChanged(number, personId, Optional.of(writerId)));
    }

    /** How a code came on record, or was confirmed. */
    enum Way {
        NAMED("insieme alla persona, da chi l'ha registrata"),
        ADMINISTRATOR("dall'amministratore"),
        OWN_SIGN_IN("dalla persona, con SPID o CIE"),
        INSTALLATION("da chi ha installato Pianozona"),
        DEMONSTRATION("inventato per la dimostrazione"),
        CONFIRMED("dall'amministratore"),
        CONFIRMED_BY_SIGN_IN("dalla persona, con SPID o CIE");

        private final String italian;

        Way(String italian) {
            this.italian = italian;
        }

        String italian() {
            return italian;
        }

        String act() {
            return this == CONFIRMED || this == CONFIRMED_BY_SIGN_IN
                    ? "Codice fiscale confermato"
                    : "Codice fiscale registrato";
        }
    }
}
