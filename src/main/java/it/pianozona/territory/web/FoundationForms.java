/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

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

    private FoundationForms() {}

    /** A region of those that have rules, a health authority or a conference. */
    record NewTerritory(TerritoryKind tipo, String codice, String nome, String regione) {

        Territory territory(RegionalRules rules) {
            new Problems()
                    .unless(tipo != null && tipo != TerritoryKind.AREA, "«Tipo»: scegli dall'elenco.")
                    .refuse();
            var code = upper(codice);
            if (tipo != TerritoryKind.REGION) {
                return new Territory(code, tipo, text(nome), upper(regione));
            }
            var name = filled(nome).orElseGet(() -> rules.known().stream()
                    .filter(one -> one.code().equals(code))
                    .map(RegionalRules.KnownRegion::name)
                    .findFirst()
                    .orElse(code));
            return new Territory(code, tipo, name, code);
        }
    }

    /** An area. */
    record NewArea(
            String sigla,
            String denominazione,
            String descrizione,
            String regioneAmbito,
            Governance governo,
            String capofila,
            String attuatore,
            String azienda,
            String conferenza,
            String distretto,
            String comuni,
            LocalDate dal) {

        AreaDraft draft() {
            new Problems()
                    .unless(governo != null, "«Forma di governo»: scegli dall'elenco.")
                    .unless(!text(descrizione).isEmpty(), "«Come si chiama»: scrivi per esempio ambito distrettuale.")
                    .unless(!text(distretto).isEmpty(), "«Distretto»: scrivi il nome del distretto sanitario.")
                    .unless(dal != null, "«Dal»: indica il primo giorno.")
                    .refuse();
            return new AreaDraft(
                    upper(sigla),
                    text(denominazione),
                    text(descrizione),
                    AreaState.ACTIVE,
                    upper(regioneAmbito),
                    governo,
                    filled(capofila),
                    filled(attuatore),
                    upper(azienda),
                    filled(conferenza).map(FoundationForms::upper),
                    text(distretto),
                    Optional.empty(),
                    Arrays.stream(text(comuni).split("[\\s,;]+"))
                            .filter(code -> !code.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    List.of());
        }
    }

    /**
     * A body.
     *
     * @param ambito the territory that it decides for
     */
    record NewBody(
            String ambito,
            BodyKind organo,
            String nomeOrgano,
            String presidente,
            Boolean conAzienda,
            LocalDate dalGiorno) {

        BodyFoundations.NewBody wanted() {
            new Problems()
                    .unless(organo != null, "«Organo»: scegli dall'elenco.")
                    .unless(dalGiorno != null, "«Dal»: indica il primo giorno.")
                    .refuse();
            return new BodyFoundations.NewBody(
                    upper(ambito), organo, text(nomeOrgano), text(presidente), Boolean.TRUE.equals(conAzienda));
        }

        static NewBody of(BodyFoundations.NewBody opened) {
            return new NewBody(
                    opened.territory(),
                    opened.kind(),
                    opened.name(),
                    opened.chair(),
                    opened.withHealthAuthority(),
                    null);
        }
    }

    static String text(String written) {
        var text = Optional.ofNullable(written).map(String::strip).orElse("");
        if (text.length() > LONGEST) {
            throw new RuleViolated("Un testo è troppo lungo: al massimo 4000 caratteri.");
        }
        return text;
    }

    static String upper(String written) {
        return text(written).toUpperCase(Locale.ROOT);
    }

    static Optional<String> filled(String written) {
        return Optional.of(text(written)).filter(text -> !text.isEmpty());
    }
}
