/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.proceeding.SignedFiles;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signatures of the parties and the ratifications by their councils (steps 6 and 6-bis of requirement 3.8).
 * Rules: F-ATTO, requirement 3.9.
 */
@Service
public class Signatures {

    private static final int MIN_TEXT = 20;
    private static final String SYSTEM = "sistema";

    private final SignatureRows rows;
    private final SignedFiles signed;
    private final Agreements agreements;
    private final Cycles cycles;
    private final LegalRecord record;
    private final BusinessClock clock;

    Signatures(
            SignatureRows rows,
            SignedFiles signed,
            Agreements agreements,
            Cycles cycles,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.signed = signed;
        this.agreements = agreements;
        this.cycles = cycles;
        this.record = record;
        this.clock = clock;
    }

    /** What the parties have done in the present round, by office. */
    @Transactional(readOnly = true)
    public Map<String, PartySignature> of(String cycleKey) {
        return of(agreements.get(cycleKey));
    }

    /** Like {@link #of(String)}, of an agreement at hand. */
    @Transactional(readOnly = true)
    public Map<String, PartySignature> of(Agreement agreement) {
        return byOffice(rows.of(agreement), PartySignature::office);
    }

    /** The ratifications asked for in the present round, by office; only a planning variation asks for them. */
    @Transactional(readOnly = true)
    public Map<String, Ratification> ratifications(String cycleKey) {
        return ratifications(agreements.get(cycleKey));
    }

    private Map<String, Ratification> ratifications(Agreement agreement) {
        return agreement.planningVariation() ? byOffice(rows.ratifications(agreement), Ratification::office) : Map.of();
    }

    private static <T> Map<String, T> byOffice(List<T> all, Function<T, String> office) {
        return all.stream().collect(Collectors.toMap(office, Function.identity()));
    }

    /** The signatories that have not signed, or whose council has not ratified where it must. */
    @Transactional(readOnly = true)
    public List<Party> missing(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        var signed = of(agreement);
        var ratified = ratifications(agreement);
        return agreements.signatories(agreement).stream()
                .filter(party -> !isSigned(signed.get(party.office()))
                        || (ratified.containsKey(party.office())
                                && !ratified.get(party.office()).isDone()))
                .toList();
    }

    private static boolean isSigned(PartySignature signature) {
        return signature != null && signature.state() == PartySignature.State.SIGNED;
    }

    /** True once a party refuses, lapses or was silent: the others are no longer waited for. */
    @Transactional(readOnly = true)
    public boolean isBroken(String cycleKey) {
        return of(cycleKey).values().stream().anyMatch(signature -> !isSigned(signature));
    }

    /**
     * The party has signed: the file that it uploaded last is looked at again and counts from today.
     *
     * @param onBehalf protocol of the PEC by which the signed file came; empty where the signatory acts
     * @throws RuleViolated if no file has been uploaded, if the last one was refused, or if the person wrote the codice fiscale by
     *     which its signature is recognised
     */
    @Transactional
    public void sign(String cycleKey, String office, String person, String onBehalf) {
        var agreement = agreements.lock(cycleKey);
        var file = signed.requireAccepted(agreement.paper(), office, person);
        rows.save(
                agreement,
                new PartySignature(
                        office,
                        PartySignature.State.SIGNED,
                        Optional.of(file.id()),
                        "",
                        person,
                        onBehalf,
                        file.receivedOn()));
        if (agreement.planningVariation() && isMunicipality(agreement, office)) {
            var days = cycles.profileOf(cycleKey).settings().days("agreement.ratificationDays");
            rows.askRatification(agreement, office, file.receivedOn().plusDays(days));
        }
    }

    private boolean isMunicipality(Agreement agreement, String office) {
        return agreements.signatories(agreement).stream()
                .anyMatch(party -> party.office().equals(office) && party.isMunicipality());
    }

    /**
     * The party does not sign.
     *
     * @throws RuleViolated without a reason of at least 20 characters
     */
    @Transactional
    public void refuse(String cycleKey, String office, String reason, String person) {
        new Problems()
                .unless(
                        reason.length() >= MIN_TEXT,
                        "«Motivo»: se l'ente non firma scrivi il motivo, con almeno 20 caratteri.")
                .refuse();
        rows.save(
                agreements.get(cycleKey),
                new PartySignature(
                        office, PartySignature.State.REFUSED, Optional.empty(), reason, person, "", clock.today()));
    }

    /**
     * The council has decided on the ratification; against it the adhesion lapses.
     *
     * @param date day of the council's act, not in the future and not after the thirtieth day
     */
    @Transactional
    public void ratify(String cycleKey, String office, String number, LocalDate date, boolean ratified) {
        var agreement = agreements.get(cycleKey);
        var asked = ratifications(agreement).get(office);
        new Problems()
                .unless(!date.isAfter(clock.today()), "«Data»: la data della delibera non può essere futura.")
                .unless(
                        !date.isAfter(asked.lastDay()),
                        "«Data»: la delibera è oltre il trentesimo giorno dalla firma: l'adesione è decaduta (TUEL art. 34 c. 5).")
                .refuse();
        rows.ratify(agreement, office, number, date, ratified);
        if (!ratified) {
            rows.lapse(agreement, office, "Il consiglio non ha ratificato: delibera n. " + number);
        }
    }

    /** Thirty days have passed without a ratification: the adhesion lapses. */
    @Transactional
    public void lapse(String cycleKey, String office) {
        rows.lapse(
                agreements.get(cycleKey),
                office,
                "Adesione non ratificata entro trenta giorni dalla firma (TUEL art. 34 c. 5)");
    }

    /**
     * The wait for the signatures is over: each body that has not answered is put on record as silent, which ends the round like
     * a refusal; they and who leads the agreement are told.
     *
     * @return those that were silent
     */
    @Transactional
    public List<Party> waitIsOver(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        var answered = of(agreement).keySet();
        var silent = agreements.signatories(agreement).stream()
                .filter(party -> !answered.contains(party.office()))
                .toList();
        silent.forEach(party -> {
            rows.save(
                    agreement,
                    new PartySignature(
                            party.office(),
                            PartySignature.State.SILENT,
                            Optional.empty(),
                            "Nessuna risposta nel termine",
                            SYSTEM,
                            "",
                            clock.today()));
            record.append(
                    agreement.entry(SYSTEM, party.office(), "Firma non apposta nel termine"),
                    null,
                    Map.of("ente", party.name(), "tornata", agreement.round()));
        });
        return silent;
    }

    /** True if the party has signed in the present round; where its council must ratify, that may still be open. */
    @Transactional(readOnly = true)
    public boolean hasSigned(String cycleKey, String office) {
        return isSigned(of(cycleKey).get(office));
    }

    /** Who refused, lapsed or was silent is asked again, as if it had not answered. */
    @Transactional
    public void askAgain(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        of(agreement).values().stream()
                .filter(signature -> !isSigned(signature))
                .forEach(signature -> rows.forget(agreement, signature.office()));
    }

    /** The date of the agreement's signature as the profile counts it; by default the last. */
    @Transactional(readOnly = true)
    public LocalDate date(String cycleKey) {
        var days = of(cycleKey).values().stream().map(PartySignature::signedOn);
        var rule = cycles.profileOf(cycleKey).settings().word("agreement.signatureDate");
        return (rule.equals("FIRST") ? days.min(Comparator.naturalOrder()) : days.max(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
