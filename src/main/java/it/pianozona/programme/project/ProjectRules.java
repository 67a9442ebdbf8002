/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.money.Euro;
import it.pianozona.programme.project.IntegrationProject.Proposal;
import it.pianozona.region.Entry;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rules of a proposed project (F-PROG, requirements 3.27 and 5.7).
 *
 * @param policies of the region, with which one may integrate (ER-19)
 * @param funds that may cover it
 * @param year of the programme
 */
record ProjectRules(List<Entry> policies, Funds funds, int year) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_ROWS = 20;

    /** @throws it.pianozona.rule.RuleViolated naming all that is wrong */
    void check(Proposal project) {
        var problems = new Problems()
                .unless(
                        !project.title().isBlank() && project.title().length() <= LONGEST_TITLE,
                        "«Titolo»: scrivilo, in al massimo %d caratteri.".formatted(LONGEST_TITLE))
                .unless(
                        policies.stream().anyMatch(policy -> policy.code().equals(project.policy())),
                        "«Politica»: scegli con quale politica il progetto si integra.")
                .unless(
                        !project.proposer().isBlank() && project.proposer().length() <= LONGEST_TITLE,
                        "«Proponente»: scrivi l'organizzazione che propone il progetto, in al massimo %d caratteri."
                                .formatted(LONGEST_TITLE))
                .unless(
                        project.description().length() <= LONGEST_TEXT,
                        "«Che cosa fa»: al massimo %d caratteri.".formatted(LONGEST_TEXT))
                .unless(
                        Euro.isAmount(project.cost()) && project.cost().signum() > 0,
                        "«Costo»: scrivi gli euro, più di zero e con al massimo due decimali, come 1.234,56.")
                .unless(
                        project.startsOn().getYear() == year,
                        "«Dal»: il progetto sta nell'anno del programma, dal 01/01/%d al 31/12/%d."
                                .formatted(year, year))
                .unless(
                        project.endsOn().getYear() == year,
                        "«Al»: il progetto sta nell'anno del programma, dal 01/01/%d al 31/12/%d."
                                .formatted(year, year))
                .unless(!project.endsOn().isBefore(project.startsOn()), "«Al»: viene prima del giorno d'inizio.");
        cover(project, problems);
        problems.refuse();
    }

    private void cover(Proposal project, Problems problems) {
        problems.unless(project.cover().size() <= MOST_ROWS, "«Copertura»: al massimo %d righe.".formatted(MOST_ROWS));
        for (int at = 0; at < project.cover().size(); at++) {
            var row = project.cover().get(at);
            var line = "Riga %d, ".formatted(at + 1);
            problems.unlessSaid(line + "«Fonte»: ", funds.refusal(row.fund(), year))
                    .unless(
                            Euro.isAmount(row.amount()) && row.amount().signum() > 0,
                            line + "«Importo»: scrivi gli euro, più di zero e con al massimo due decimali.")
                    .unless(
                            row.payer().length() <= LONGEST_TITLE,
                            line + "«Chi paga»: al massimo %d caratteri.".formatted(LONGEST_TITLE));
        }
        var covered = covered(project.cover());
        problems.unless(
                covered.compareTo(project.cost()) == 0,
                "«Copertura»: le righe fanno %s € e il costo è di %s €: %s %s €."
                        .formatted(
                                ItalianNumber.euro(covered),
                                ItalianNumber.euro(project.cost()),
                                covered.compareTo(project.cost()) < 0 ? "mancano" : "ci sono in più",
                                ItalianNumber.euro(
                                        covered.subtract(project.cost()).abs())));
    }

    static BigDecimal covered(List<Cover> cover) {
        return cover.stream().map(Cover::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
