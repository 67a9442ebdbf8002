/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment as a person writes it, in Tasklist or on a page (F-INCARICO); absent texts are empty.
 * Rules: ER-46, ER-48, TO-12.
 */
public record MemberDraft(
        String person,
        String account,
        Optional<MemberTitle> title,
        String organ,
        String role,
        List<String> functions,
        Optional<BigDecimal> share,
        Optional<AssignmentForm> assignment,
        String act,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String replaces) {

    /**
     * Who makes the person available.
     *
     * @param office that appoints; empty where people only name the body
     * @param district code of the district for which the person sits; empty elsewhere
     */
    public record Origin(String office, String name, BodySide side, String district) {}

    /**
     * The appointment.
     *
     * @throws RuleViolated naming every field that is missing or not of the lists
     */
    public OfficeMember member(Origin origin, Collection<String> roles) {
        new Problems()
                .unless(!person.isBlank(), "«Persona»: scrivi nome e cognome.")
                .unless(title.isPresent(), "«Titolo»: scegli il titolo.")
                .unless(roles.contains(role), "«Ruolo»: scegli il ruolo dall'elenco.")
                .unless(share.isPresent(), "«Tempo»: scrivi la quota di tempo in percentuale.")
                .unless(
                        assignment.isPresent(),
                        "«Forma di assegnazione»: scegli comando, distacco, convenzione o altra forma.")
                .unless(from.isPresent(), "«Dal»: indica il primo giorno.")
                .refuse();
        return new OfficeMember(
                UUID.randomUUID(),
                person.strip(),
                Optional.of(account.strip()).filter(name -> !name.isEmpty()),
                title.orElseThrow(),
                origin.office(),
                origin.name(),
                origin.side(),
                organ.strip(),
                role,
                chosenFunctions(),
                origin.district(),
                share.orElseThrow(),
                assignment.orElseThrow(),
                act.strip(),
                from.orElseThrow(),
                to,
                replaced());
    }

    private List<OfficeFunction> chosenFunctions() {
        var known = Arrays.stream(OfficeFunction.values()).map(Enum::name).toList();
        if (!known.containsAll(functions)) {
            throw new RuleViolated("«Funzione»: scegli dall'elenco delle cinque funzioni.");
        }
        return functions.stream().distinct().map(OfficeFunction::valueOf).toList();
    }

    private Optional<UUID> replaced() {
        try {
            return replaces.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(replaces));
        } catch (IllegalArgumentException malformed) {
            throw new RuleViolated("«Sostituisce»: scegli una persona dall'elenco.");
        }
    }
}
