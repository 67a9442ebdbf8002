/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk;

import it.pianozona.agreement.AgreementFailed;
import it.pianozona.agreement.AgreementInForce;
import it.pianozona.cycle.CycleLate;
import it.pianozona.cycle.CycleOpened;
import it.pianozona.cycle.CycleSucceeded;
import it.pianozona.cycle.StepFinished;
import it.pianozona.decision.DecisionTaken;
import it.pianozona.decision.Outcome;
import it.pianozona.desk.News.Kind;
import it.pianozona.document.DocumentFrozen;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.text.Italian;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the other modules say has happened, in their transaction. */
@Component
class NewsDesk {

    private final News news;

    NewsDesk(News news) {
        this.news = news;
    }

    @EventListener
    void on(DecisionTaken decision) {
        news.tell(
                decision.territory(),
                decision.businessKey(),
                decision.outcome() == Outcome.RETURNED ? Kind.RETURN : Kind.DECISION,
                "%s: %s".formatted(decision.subjectTitle(), decision.outcome().italian()));
    }

    @EventListener
    void on(DocumentFrozen document) {
        news.tell(
                document.territory(),
                document.businessKey(),
                Kind.DOCUMENT,
                "%s, n. %s".formatted(document.title(), document.number()));
    }

    @EventListener
    void on(StepFinished step) {
        news.tell(step.area(), step.cycleKey(), Kind.STEP, step.title());
    }

    @EventListener
    void on(CycleOpened cycle) {
        news.tell(cycle.area(), cycle.cycleKey(), Kind.CYCLE, "È aperto un nuovo ciclo di programmazione");
    }

    @EventListener
    void on(CycleLate cycle) {
        news.tell(
                cycle.area(),
                cycle.cycleKey(),
                Kind.CYCLE,
                "Il termine di approvazione è passato e il piano non è approvato e firmato");
    }

    @EventListener
    void on(CycleSucceeded cycle) {
        news.tell(
                cycle.area(),
                cycle.cycleKey(),
                Kind.CYCLE,
                "Il piano è in vigore fino al %s, poi vale quello del ciclo %s"
                        .formatted(Italian.day(cycle.last()), cycle.next()));
    }

    @EventListener
    void on(AgreementInForce agreement) {
        news.tell(agreement.area(), agreement.cycleKey(), Kind.CYCLE, "L'Accordo di Programma è in vigore");
    }

    @EventListener
    void on(AgreementFailed agreement) {
        news.tell(agreement.area(), agreement.cycleKey(), Kind.CYCLE, "L'Accordo di Programma è mancato");
    }

    @EventListener
    void on(RegionalActPublished act) {
        news.tell(act.region(), "", Kind.REGION, "Nuovo atto: " + act.title());
    }
}
