/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.EntityChange;
import it.pianozona.appointment.EntityChange.Kind;
import it.pianozona.appointment.EntityChanges;
import it.pianozona.appointment.EntityChanges.Actor;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.Bodies;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of {@code aggiornamento-ente}. */
@ProcessForms
class EntityForms {

    private static final Pattern OF_YEAR = Pattern.compile("\\s*(\\d{4})\\s*[:;= ]\\s*(\\d[\\d.]{0,12})\\s*");

    private final EntityChanges changes;
    private final Bodies bodies;

    EntityForms(EntityChanges changes, Bodies bodies) {
        this.changes = changes;
        this.bodies = bodies;
    }

    record UpdateEntityForm(
            @NotNull(message = "scegli che cosa cambia.") Tipo tipo,
            @Size(max = 200) String denominazione,
            @Size(max = 200) String istat,
            @Size(max = 80, message = "scegli dall'elenco.") String organo,
            @Size(max = 2000) String popolazione,
            Optional<LocalDate> dal,
            Optional<LocalDate> al,
            @Size(max = 6, message = "al massimo 6 cifre.") String successore) {
        /** NESSUNO closes without changing anything. */
        enum Tipo {
            POPOLAZIONE(Kind.RESIDENTS),
            COMUNE_NUOVO(Kind.NEW_MUNICIPALITY),
            FUSIONE(Kind.MERGER),
            FINE_ORGANO(Kind.END_OF_BODY),
            NESSUNO(null);

            private final Kind kind;

            Tipo(Kind kind) {
                this.kind = kind;
            }
        }
    }

    @Shows("aggiorna-ente")
    Map<String, Object> showUpdateEntity(Step step) {
        return Map.of(
                "area",
                step.territory(),
                "comuni",
                changes.towns(step.territory()).stream()
                        .map(town -> Map.of(
                                "comune", town.municipality().name(),
                                "codice", town.municipality().istat(),
                                "abitanti",
                                        town.residents().stream()
                                                .findFirst()
                                                .map(one -> "%s al %s"
                                                        .formatted(
                                                                ItalianNumber.plain(
                                                                        BigDecimal.valueOf(one.residents())),
                                                                Italian.day(one.referenceDate())))
                                                .orElse("")))
                        .toList(),
                "organi",
                bodies.ofTerritory(step.territory()).stream()
                        .map(body -> Map.of("value", body.id(), "label", body.name()))
                        .toList());
    }

    /** F-ENTE: residents by year, a new Comune, a merger with its successor, the end of a body. */
    @Takes("aggiorna-ente")
    void takeUpdateEntity(Step step, UpdateEntityForm form) {
        step.decide("updated", form.tipo() != UpdateEntityForm.Tipo.NESSUNO);
        if (form.tipo() == UpdateEntityForm.Tipo.NESSUNO) {
            changes.giveUp(step.businessKey());
            return;
        }
        var change = new EntityChange(
                form.tipo().kind,
                form.denominazione().strip(),
                Arrays.stream(form.istat().split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                form.organo(),
                residents(form.popolazione()),
                form.dal(),
                form.al(),
                form.successore().strip());
        changes.apply(
                step.territory(),
                step.businessKey(),
                change,
                new Actor(step.actor().personId(), step.actor().office()));
    }

    private static Map<Integer, Integer> residents(String lines) {
        var byYear = new LinkedHashMap<Integer, Integer>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var read = OF_YEAR.matcher(line);
            if (!read.matches()) {
                throw new RuleViolated("«Popolazione»: scrivi una riga per anno, per esempio 2016: 25.123.");
            }
            byYear.put(
                    Integer.parseInt(read.group(1)),
                    Integer.parseInt(read.group(2).replace(".", "")));
        });
        return byYear;
    }
}
