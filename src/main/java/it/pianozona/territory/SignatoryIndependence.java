/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.RuleViolated;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people for a signature: who wrote the codice fiscale by which a signature is recognised neither brings it in, nor enters it
 * on behalf, nor attests it, as long as nobody independent has confirmed the code. Otherwise one person alone could make a
 * stranger's signature count as a signatory's. Codes that the product itself wrote, or that are older than its record, stop nobody.
 */
@Service
public class SignatoryIndependence {

    private final TaxCodeChanges changes;
    private final People people;
    private final JdbcClient jdbc;

    SignatoryIndependence(TaxCodeChanges changes, People people, JdbcClient jdbc) {
        this.changes = changes;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Of these people, those whose code stands as the keeper wrote it. */
    @Transactional(readOnly = true)
    public Set<String> writtenBy(String keeperId, Collection<String> personIds) {
        return writtenBy(keeperId, changes.unconfirmed(personIds));
    }

    private static Set<String> writtenBy(String keeperId, List<TaxCodeChanges.Unconfirmed> unconfirmed) {
        return unconfirmed.stream()
                .filter(change -> change.writtenBy().equals(keeperId))
                .map(TaxCodeChanges.Unconfirmed::person)
                .collect(Collectors.toSet());
    }

    /** Of these people, those whose code awaits a confirmation, with the sign-in name of who wrote it. */
    @Transactional(readOnly = true)
    public Map<String, String> unconfirmed(Collection<String> personIds) {
        return changes.unconfirmed(personIds).stream()
                .collect(Collectors.toMap(TaxCodeChanges.Unconfirmed::person, TaxCodeChanges.Unconfirmed::writtenBy));
    }

    /**
     * Before the keeper does anything by which the signatures of these people count.
     *
     * @throws TerritoryRuleViolated if the keeper wrote the code of one of them
     */
    @Transactional(readOnly = true)
    public void requireIndependent(String keeperId, Collection<String> personIds) {
        refusal(keeperId, personIds).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What {@link #requireIndependent} would say; empty if it would let the keeper go on. */
    @Transactional(readOnly = true)
    public Optional<TerritoryRuleViolated> refusal(String keeperId, Collection<String> personIds) {
        return refusal(writtenBy(keeperId, personIds));
    }

    private Optional<TerritoryRuleViolated> refusal(Set<String> writtenByKeeper) {
        return Optional.of(writtenByKeeper)
                .filter(written -> !written.isEmpty())
                .map(
                        written -> new TerritoryRuleViolated(
                                "firma",
                                "il codice fiscale di %s lo hai scritto tu e nessun altro lo ha ancora confermato: chi scrive il codice da cui si riconosce una firma non la carica, non la inserisce e non la attesta."
                                        .formatted(names(written)),
                                "Lo fa un'altra persona della segreteria; oppure la persona entra una volta con SPID o CIE, o un amministratore preme «Conferma il codice fiscale» in «Persone e accessi»."));
    }

    /**
     * Like {@link #requireIndependent}, of the people to whom the codes belong; a code of nobody on record is passed over.
     *
     * @param taxCodes in capital letters, as a certificate gives them
     */
    @Transactional(readOnly = true)
    public void requireIndependentOfSigners(String keeperId, Collection<String> taxCodes) {
        refusal(writtenBy(keeperId, changes.unconfirmedAmong(taxCodes))).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Before the keeper attests signatures: they are of people who still have the code by which they were recognised, and who were
     * not given it by the keeper. The one rule of every room with signatures.
     *
     * @param onRecord codes of signatories who are people on record; an adherent's representative is none
     * @param others codes of the other signers
     * @throws RuleViolated otherwise
     */
    @Transactional(readOnly = true)
    public void requireAttestable(String keeperId, Collection<String> onRecord, Collection<String> others) {
        requireIndependentOfSigners(
                keeperId, Stream.concat(onRecord.stream(), others.stream()).toList());
        if (!owners(onRecord).values().containsAll(onRecord)) {
            throw new RuleViolated(
                    "«Estremi»: dopo la firma è stato corretto il codice fiscale da cui una di queste firme era riconosciuta, e non si attesta più. Scegli di ripetere la verifica, oppure fai firmare di nuovo.");
        }
    }

    /** Sign-in names and codes of those to whom these codes belong today. */
    @Transactional(readOnly = true)
    public Map<String, String> owners(Collection<String> taxCodes) {
        if (taxCodes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select person, tax_code from person_tax_code where tax_code in (:codes)")
                .param("codes", taxCodes)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String names(Set<String> personIds) {
        return people.find(personIds).stream().map(Person::fullName).sorted().collect(Collectors.joining(", "));
    }
}
