/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.AreaDraft;
import it.pianozona.territory.AreaState;
import it.pianozona.territory.BodyFoundations;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Governance;
import it.pianozona.territory.RegionalRules;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the forms of the page of openings send. */
final class FoundationForms {

    private static final int LONGEST = 4000;
    private static final String FIRST_DAY = "«Dal»: indica il primo giorno.";

    private FoundationForms() {}

    /** A region of those that have rules, a health authority or a conference. */
    static Territory territory(Typed typed, RegionalRules rules) {
        var problems = new Problems();
        var kind = problems.need(
                typed.choice("tipo", TerritoryKind.class).filter(one -> one != TerritoryKind.AREA),
                "«Tipo»: scegli dall'elenco.");
        problems.refuse();
        var code = upper(typed, "codice");
        if (kind != TerritoryKind.REGION) {
            return new Territory(code, kind, text(typed, "nome"), upper(typed, "regione"));
        }
        var name = filled(typed, "nome").orElseGet(() -> rules.known().stream()
                .filter(one -> one.code().equals(code))
                .map(RegionalRules.KnownRegion::name)
                .findFirst()
                .orElse(code));
        return new Territory(code, kind, name, code);
    }

    /** An area. */
    static AreaDraft area(Typed typed) {
        var problems = new Problems();
        var governance =
                problems.need(typed.choice("governo", Governance.class), "«Forma di governo»: scegli dall'elenco.");
        problems.unless(
                        filled(typed, "descrizione").isPresent(),
                        "«Come si chiama nella regione»: scrivi per esempio ambito distrettuale.")
                .unless(filled(typed, "distretto").isPresent(), "«Distretto sanitario»: scrivi il nome del distretto.")
                .unless(typed.date("dal").isPresent(), FIRST_DAY)
                .refuse();
        return new AreaDraft(
                upper(typed, "sigla"),
                text(typed, "denominazione"),
                text(typed, "descrizione"),
                AreaState.ACTIVE,
                upper(typed, "regioneAmbito"),
                governance,
                filled(typed, "capofila"),
                filled(typed, "attuatore"),
                upper(typed, "azienda"),
                filled(typed, "conferenza").map(code -> code.toUpperCase(Locale.ROOT)),
                text(typed, "distretto"),
                Optional.empty(),
                Arrays.stream(text(typed, "comuni").split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                List.of());
    }

    /** A body. */
    static BodyFoundations.NewBody body(Typed typed) {
        var problems = new Problems();
        var kind = problems.need(typed.choice("organo", BodyKind.class), "«Organo»: scegli dall'elenco.");
        problems.unless(typed.date("dalGiorno").isPresent(), FIRST_DAY).refuse();
        return new BodyFoundations.NewBody(
                upper(typed, "ambito"),
                kind,
                text(typed, "nomeOrgano"),
                text(typed, "presidente"),
                typed.ticked("conAzienda"));
    }

    /** The first day of what is opened; asked before. */
    static LocalDate firstDay(Typed typed, String field) {
        return typed.date(field).orElseThrow(() -> new RuleViolated(FIRST_DAY));
    }

    static String text(Typed typed, String field) {
        var text = typed.text(field);
        if (text.length() > LONGEST) {
            throw new RuleViolated("Un testo è troppo lungo: al massimo 4000 caratteri.");
        }
        return text;
    }

    static String upper(Typed typed, String field) {
        return text(typed, field).toUpperCase(Locale.ROOT);
    }

    private static Optional<String> filled(Typed typed, String field) {
        return Optional.of(text(typed, field)).filter(text -> !text.isEmpty());
    }
}
