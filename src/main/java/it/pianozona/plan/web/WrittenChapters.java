/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import static it.pianozona.text.Italian.count;

import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.completeness.PlanAsWritten;
import it.pianozona.plan.completeness.PlanChapter;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.paper.PlanDocument;
import it.pianozona.plan.paper.PlanDocuments;
import it.pianozona.plan.section.EvidenceRepository;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapters of the plan that are written in this module, in the order of writing, and where each stands. */
@Configuration(proxyBeanMethods = false)
class WrittenChapters {

    private record Chapter(
            Part part,
            int position,
            String title,
            String place,
            String act,
            Predicate<PlanVisit> writers,
            Function<PlanAsWritten, Optional<PlanChapter.Standing>> standing)
            implements PlanChapter {

        @Override
        public boolean isWrittenBy(PlanVisit visit) {
            return writers.test(visit);
        }

        @Override
        public Optional<Standing> of(PlanAsWritten plan) {
            return standing.apply(plan);
        }
    }

    private static PlanChapter writing(
            int position,
            String title,
            String place,
            String act,
            Function<PlanAsWritten, PlanChapter.Standing> standing) {
        return writing(position, title, place, act, PlanVisit::drafts, standing);
    }

    private static PlanChapter writing(
            int position,
            String title,
            String place,
            String act,
            Predicate<PlanVisit> writers,
            Function<PlanAsWritten, PlanChapter.Standing> standing) {
        return new Chapter(
                PlanChapter.Part.WRITING, position, title, place, act, writers, standing.andThen(Optional::of));
    }

    private static PlanChapter other(
            PlanChapter.Part part,
            int position,
            String title,
            String place,
            String act,
            Function<PlanAsWritten, PlanChapter.Standing> standing) {
        return new Chapter(part, position, title, place, act, PlanVisit::drafts, standing.andThen(Optional::of));
    }

    @Bean
    PlanChapter needsChapter() {
        return writing(10, "Bisogni", "/bisogni", "Dichiara i bisogni", plan -> {
            var all = plan.chain().needs();
            var loose = all.stream().filter(one -> one.priorities().isEmpty()).count();
            return standing(
                    all.size(),
                    loose,
                    words(all.size(), "nessun bisogno", "bisogno", "bisogni"),
                    lacking(loose, "senza priorità"));
        });
    }

    @Bean
    PlanChapter policiesChapter() {
        Function<PlanAsWritten, Optional<PlanChapter.Standing>> standing = plan -> {
            if (plan.profile().policies().isEmpty()) {
                return Optional.empty();
            }
            var done = plan.policies().size();
            var open = PolicyComparisons.open(plan.profile(), plan.policies()).size();
            return Optional.of(standing(
                    done, open, words(done, "nessun confronto", "confronto", "confronti"), lacking(open, "da fare")));
        };
        return new Chapter(
                PlanChapter.Part.WRITING,
                20,
                "Altre politiche",
                "/politiche",
                "Confronta le altre politiche",
                PlanVisit::drafts,
                standing);
    }

    @Bean
    PlanChapter objectivesChapter() {
        return writing(30, "Obiettivi", "/obiettivi", "Definisci gli obiettivi", plan -> {
            var all = plan.chain().objectives().size();
            var missing = Objectives.missingMandatory(
                            plan.profile(), plan.chain().objectives())
                    .size();
            return standing(
                    all,
                    missing,
                    words(all, "nessun obiettivo", "obiettivo", "obiettivi"),
                    missing == 0
                            ? ""
                            : "la regione ne richiede ancora " + (missing == 1 ? "uno" : Integer.toString(missing)));
        });
    }

    @Bean
    PlanChapter actionsChapter() {
        return writing(40, "Schede azione", "/azioni", "Scrivi le schede azione", PlanVisit::writesActions, plan -> {
            var all = plan.chain().actions();
            var loose = all.stream().filter(one -> one.indicators().isEmpty()).count();
            return standing(
                    all.size(),
                    loose,
                    words(all.size(), "nessuna scheda", "scheda", "schede"),
                    lacking(loose, "senza indicatori"));
        });
    }

    @Bean
    PlanChapter frameworkChapter(Framework framework) {
        return writing(
                50, "Quadro finanziario", "/quadro", "Compila il quadro finanziario", PlanVisit::keepsMoney, plan -> {
                    var rows = plan.chain().rows();
                    var missing = framework.missingYears(plan.cycleKey(), rows);
                    var over = plan.chain().bound().over().size();
                    var beyond = plan.overLimit().size();
                    var years = missing.stream().map(Object::toString).toList();
                    return standing(
                            rows.size(),
                            missing.size() + over + beyond,
                            ItalianNumber.brief(Framework.total(rows)) + " € nel periodo",
                            missing.isEmpty()
                                    ? ""
                                    : (years.size() == 1 ? "manca il " : "mancano il ") + Italian.list(years),
                            over == 0 ? "" : "le azioni lo superano " + (over == 1 ? "una volta" : over + " volte"),
                            words(beyond, "", "vincolo superato", "vincoli superati"));
                });
    }

    @Bean
    PlanChapter sectionsChapter(PlanSections sections) {
        return writing(
                60,
                "Sezioni",
                "/sezioni",
                "Scrivi le sezioni",
                visit -> visit.drafts() || owns(visit, sections),
                plan -> {
                    var all = plan.sections();
                    var complete = all.stream().filter(PlanSection::complete).count();
                    var empty = all.stream().filter(one -> one.text().isEmpty()).count();
                    return standing(
                            (int) (all.size() - empty),
                            PlanSections.incomplete(all).size(),
                            count(all.size(), "sezione", "sezioni") + ": "
                                    + words((int) complete, "nessuna completa", "completa", "complete"),
                            lacking(empty, "da scrivere"));
                });
    }

    private static boolean owns(PlanVisit visit, PlanSections sections) {
        return sections.of(visit.cycle().key()).stream()
                .anyMatch(section -> visit.offices().contains(section.office()));
    }

    @Bean
    PlanChapter chainChapter() {
        return other(PlanChapter.Part.CHECKING, 10, "Catena", "/catena", "Guarda la catena", plan -> {
            var loose = plan.chain().looseEnds().size();
            return loose == 0
                    ? new PlanChapter.Standing(new Pill(Role.DONE, "intera"), "La catena non si interrompe.")
                    : new PlanChapter.Standing(
                            new Pill(Role.RUNNING, "da chiudere"),
                            "La catena ha " + count(loose, "punto sospeso.", "punti sospesi."));
        });
    }

    @Bean
    PlanChapter documentChapter(PlanDocuments documents) {
        return other(
                PlanChapter.Part.CHECKING, 30, "Documento del piano", "/documento", "Componi il documento", plan -> {
                    var approved = documents.approved(plan.cycleKey()).values();
                    if (!approved.isEmpty()) {
                        return approved.stream().allMatch(PlanDocument::isReady)
                                ? new PlanChapter.Standing(
                                        new Pill(Role.DONE, "approvato"),
                                        "Il documento approvato è pronto: PDF, ODT, allegato e sintesi.")
                                : new PlanChapter.Standing(
                                        new Pill(Role.RUNNING, "in corso"),
                                        "Il documento approvato si sta componendo.");
                    }
                    return documents
                            .lastDraft(plan.cycleKey())
                            .map(draft -> new PlanChapter.Standing(
                                    new Pill(Role.RUNNING, "bozza"),
                                    "Bozza: %s.".formatted(draft.state().italian())))
                            .orElseGet(() -> new PlanChapter.Standing(
                                    new Pill(Role.WAITING, "da comporre"), "Nessuna bozza composta."));
                });
    }

    @Bean
    PlanChapter eventsChapter(ParticipationEvents events) {
        return other(PlanChapter.Part.BESIDE, 10, "Eventi di partecipazione", "/eventi", "Registra un evento", plan -> {
            var all = events.of(plan.cycleKey());
            var open = all.stream().filter(one -> !one.closed()).count();
            var people = all.stream().mapToInt(ParticipationEvent::people).sum();
            return all.isEmpty()
                    ? new PlanChapter.Standing(new Pill(Role.WAITING, "nessuno"), "Nessun evento registrato.")
                    : standing(
                            all.size(),
                            open,
                            count(all.size(), "evento", "eventi") + ", " + count(people, "presenza", "presenze"),
                            lacking(open, "senza verbale"));
        });
    }

    @Bean
    PlanChapter evidenceChapter(EvidenceRepository evidence) {
        return other(PlanChapter.Part.BESIDE, 20, "Evidenze", "/evidenze", "Allega un'evidenza", plan -> {
            var all = evidence.of(plan.cycleKey()).size();
            return all == 0
                    ? new PlanChapter.Standing(
                            new Pill(Role.WAITING, "nessuna"), "Nessuno studio, dato o documento allegato.")
                    : new PlanChapter.Standing(
                            new Pill(Role.RUNNING, "in raccolta"), count(all, "documento", "documenti") + ".");
        });
    }

    /** @param loose what is there and still lacks something, or is not there and must be */
    private static PlanChapter.Standing standing(int there, long loose, String... said) {
        var pill = loose > 0 && there > 0
                ? new Pill(Role.RUNNING, "in corso")
                : there == 0 ? new Pill(Role.WAITING, "da fare") : new Pill(Role.DONE, "fatto");
        var words = new ArrayList<>(List.of(said));
        words.removeIf(String::isEmpty);
        var sentence = String.join(", ", words) + ".";
        return new PlanChapter.Standing(
                pill, sentence.substring(0, 1).toUpperCase(Locale.ITALY) + sentence.substring(1));
    }

    private static String words(int number, String none, String one, String many) {
        return number == 0 ? none : count(number, one, many);
    }

    private static String lacking(long number, String words) {
        return number == 0 ? "" : number + " " + words;
    }
}
