/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an Accordo di Programma says (TUEL art. 34). Without number and day it is the scheme that the parties still discuss.
 *
 * @param object for example "Attuazione del Piano di Zona 2018-2020"
 * @param plan that it carries out
 * @param from first day
 * @param to last day
 * @param legalReferences of the region, each without the final stop
 * @param premises further premises of this agreement, each without the final stop
 * @param promoter for example "Sindaco del Comune di Rho"
 * @param conferences days on which the conference sat
 * @param comparison one for each year
 * @param comparisonReason why commitments and framework differ; may be empty
 * @param supraDistrict present when the agreement is of more districts
 * @param planningVariation whether it changes urban planning (TUEL art. 34 c. 5)
 */
public record AgreementPaper(
        AgreementReference reference,
        String object,
        PlanReference plan,
        LocalDate from,
        LocalDate to,
        List<String> legalReferences,
        List<String> premises,
        String promoter,
        List<LocalDate> conferences,
        List<Signatory> signatories,
        List<Adherent> adherents,
        Elements elements,
        List<Commitment> commitments,
        List<YearComparison> comparison,
        String comparisonReason,
        Optional<SupraDistrict> supraDistrict,
        boolean planningVariation,
        College college,
        Terms terms) {

    /** An article of the agreement and its heading. */
    public enum Article {
        OBJECT("Premesse, oggetto e durata"),
        AIMS("Finalità e obiettivi"),
        TERRITORY("Territorio sovradistrettuale"),
        LEAD_BODY("Ente capofila"),
        PLAN_OFFICE("Ufficio di Piano"),
        PARTIES("Soggetti sottoscrittori e aderenti"),
        COMMITMENTS("Impegni dei soggetti"),
        RESOURCES("Confronto con il quadro finanziario"),
        THIRD_SECTOR("Collaborazione con il Terzo Settore"),
        VERIFICATION("Verifica e monitoraggio"),
        PLANNING_VARIATION("Variazione degli strumenti urbanistici"),
        COLLEGE("Collegio di vigilanza"),
        DEFAULT("Inadempimento e interventi sostitutivi"),
        WITHDRAWAL("Recesso"),
        DISPUTES("Controversie e arbitrato"),
        ADHESION("Adesioni, modifiche e atti successivi"),
        CONCLUSION("Sottoscrizione, approvazione e pubblicazione");

        private final String heading;

        Article(String heading) {
            this.heading = heading;
        }
    }

    /** An article with the number that it has in this agreement. */
    public record NumberedArticle(Article article, int number, String heading) {}

    /** Whether it is still a scheme. */
    public boolean scheme() {
        return reference.number().isEmpty();
    }

    /** The articles that this agreement has, numbered from 1. */
    public List<NumberedArticle> articles() {
        var number = new AtomicInteger();
        return Arrays.stream(Article.values())
                .filter(this::has)
                .map(article -> new NumberedArticle(article, number.incrementAndGet(), article.heading))
                .toList();
    }

    private boolean has(Article article) {
        return switch (article) {
            case TERRITORY -> supraDistrict.isPresent();
            case PLANNING_VARIATION -> planningVariation;
            default -> true;
        };
    }

    public List<PartyCommitments> commitmentsByParty() {
        return PartyCommitments.of(commitments);
    }

    /** Euro that the plan's framework expects in all years. */
    public BigDecimal framework() {
        return comparison.stream().map(YearComparison::framework).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Euro that the parties commit in all years. */
    public BigDecimal committed() {
        return comparison.stream().map(YearComparison::committed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
