/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Actions;
import it.pianozona.plan.Completeness;
import it.pianozona.plan.Framework;
import it.pianozona.plan.FrameworkBound;
import it.pianozona.plan.Needs;
import it.pianozona.plan.Objectives;
import it.pianozona.plan.PlanChains;
import it.pianozona.plan.PlanChapter;
import it.pianozona.plan.PolicyComparisons;
import it.pianozona.sheet.ItalianNumber;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapters of the plan from the needs to the completeness check, and where each stands. */
@Configuration(proxyBeanMethods = false)
class ChainChapters {

    /** @param words where it stands; empty while the cycle has no such chapter */
    private record Chapter(int position, String title, String place, Function<String, String> words)
            implements PlanChapter {

        @Override
        public Optional<Link> of(String cycleKey) {
            return Optional.of(words.apply(cycleKey))
                    .filter(said -> !said.isEmpty())
                    .map(said -> new Link(title, "/piani/" + cycleKey + place, said));
        }
    }

    @Bean
    PlanChapter needsChapter(Needs needs) {
        return new Chapter(30, "Bisogni", "/bisogni", key -> {
            var all = needs.of(key);
            return counted(all.size(), "nessun bisogno", "un bisogno", "bisogni")
                    + lacking(
                            all.stream()
                                    .filter(one -> one.priorities().isEmpty())
                                    .count(),
                            "senza priorità");
        });
    }

    @Bean
    PlanChapter policiesChapter(PolicyComparisons policies, Cycles cycles) {
        return new Chapter(
                32,
                "Altre politiche",
                "/politiche",
                key -> cycles.profileOf(key).policies().isEmpty()
                        ? ""
                        : counted(policies.of(key).size(), "nessun confronto", "un confronto", "confronti")
                                + lacking(policies.open(key).size(), "da fare"));
    }

    @Bean
    PlanChapter objectivesChapter(Objectives objectives) {
        return new Chapter(
                40,
                "Obiettivi",
                "/obiettivi",
                key -> counted(objectives.of(key).size(), "nessun obiettivo", "un obiettivo", "obiettivi")
                        + lacking(objectives.missingMandatory(key).size(), "che la regione richiede ancora"));
    }

    @Bean
    PlanChapter actionsChapter(Actions actions) {
        return new Chapter(50, "Schede azione", "/azioni", key -> {
            var all = actions.of(key);
            return counted(all.size(), "nessuna scheda", "una scheda", "schede")
                    + lacking(
                            all.stream()
                                    .filter(one -> one.indicators().isEmpty())
                                    .count(),
                            "senza indicatori");
        });
    }

    @Bean
    PlanChapter frameworkChapter(Framework framework, Actions actions) {
        return new Chapter(60, "Quadro finanziario", "/quadro", key -> {
            var rows = framework.of(key);
            var missing = framework.missingYears(key);
            var over = new FrameworkBound(rows, actions.of(key)).over().size();
            return ItalianNumber.euro(Framework.total(rows)) + " € nel periodo"
                    + (missing.isEmpty()
                            ? ""
                            : ", mancano gli anni " + missing.toString().replaceAll("[\\[\\]]", ""))
                    + lacking(over, "fra anni e fonti in cui le azioni superano il quadro");
        });
    }

    @Bean
    PlanChapter chainChapter(PlanChains chains) {
        return new Chapter(70, "Catena", "/catena", key -> {
            var loose = chains.of(key).looseEnds().size();
            return loose == 0 ? "non si interrompe" : counted(loose, "", "un punto sospeso", "punti sospesi");
        });
    }

    @Bean
    PlanChapter completenessChapter(Completeness completeness) {
        return new Chapter(80, "Completezza", "/completezza", key -> {
            var report = completeness.report(key);
            return (report.isComplete()
                            ? "completo"
                            : counted(report.missing().size(), "", "manca una cosa", "cose mancanti"))
                    + lacking(report.warnings().size(), "da guardare");
        });
    }

    private static String counted(int count, String none, String one, String many) {
        return switch (count) {
            case 0 -> none;
            case 1 -> one;
            default -> count + " " + many;
        };
    }

    private static String lacking(long count, String words) {
        return count == 0 ? "" : ", " + count + " " + words;
    }
}
