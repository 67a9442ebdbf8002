/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static it.pianozona.agreement.LeadBodyCandidate.Nature.CONSORTIUM;
import static it.pianozona.agreement.LeadBodyCandidate.Nature.MUNICIPALITY;
import static it.pianozona.agreement.LeadBodyCandidate.Nature.MUNICIPAL_COMPANY;
import static it.pianozona.agreement.LeadBodyCandidate.Nature.OTHER_PUBLIC;
import static it.pianozona.agreement.LeadBodyCandidate.Nature.PRIVATE;
import static it.pianozona.agreement.LeadBodyCandidate.Nature.UNION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.LeadBodyCandidate.Nature;
import it.pianozona.agreement.LeadBodyEligibility.Verdict;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may be the lead body: LO15-78, LO18-3, LO18-22, AB-20. */
@PianozonaTest
@Tag("agreement")
class LeadBodyEligibilityTest {

    @Autowired
    private LeadBodyEligibility eligibility;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMunicipalityOfTheAreaMayBeLeadBodyAndOneOfAnotherAreaMayNot() {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);

        assertThat(examine(cycle, municipality(istatOf(area, 0)))).isEqualTo(Verdict.ELIGIBLE);
        assertThat(examine(cycle, municipality("015182"))).isEqualTo(Verdict.OUTSIDE_AREA);
    }

    @Test
    void aPublicBodyOfAssociatedMunicipalitiesMayBeLeadBody() {
        var cycle = cycles.inPreparation(areas.like("MAQ"), 2016);

        assertThat(examine(cycle, body(UNION))).isEqualTo(Verdict.ELIGIBLE);
        assertThat(examine(cycle, body(CONSORTIUM))).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void aBodyThatDoesNotExpressTheMunicipalitiesMayNotBeLeadBody() {
        var cycle = cycles.inPreparation(areas.like("RHO"), 2018);

        assertThat(examine(cycle, body(OTHER_PUBLIC))).isEqualTo(Verdict.WRONG_NATURE);
        assertThat(examine(cycle, body(PRIVATE))).isEqualTo(Verdict.WRONG_NATURE);
    }

    @Test
    void aCompanyOfTheMunicipalitiesMayBeLeadBodyInLombardyFromTheCyclesOf2018() {
        var rhodense = areas.like("RHO");

        assertThat(examine(cycles.inPreparation(rhodense, 2018), body(MUNICIPAL_COMPANY)))
                .isEqualTo(Verdict.ELIGIBLE);
        assertThat(examine(cycles.inPreparation(areas.like("RHO"), 2015), body(MUNICIPAL_COMPANY)))
                .isEqualTo(Verdict.WRONG_NATURE);
        assertThat(examine(cycles.inPreparation(areas.like("MAQ"), 2018), body(MUNICIPAL_COMPANY)))
                .isEqualTo(Verdict.WRONG_NATURE);
    }

    @Test
    void anAreaOfSeveralMunicipalitiesHasExactlyOneLeadBody() {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);

        assertThat(eligibility.examine(cycle, List.of())).isEqualTo(Verdict.MISSING);
        assertThat(eligibility.examine(cycle, List.of(municipality(istatOf(area, 0)), body(CONSORTIUM))))
                .isEqualTo(Verdict.NOT_UNIQUE);
    }

    @Test
    void anAreaOfOneMunicipalityHasNone() {
        var area = areas.like("PIS");
        var cycle = cycles.inPreparation(area, 2018);
        jdbc.sql("delete from planning_area_municipality where code = :code and istat <> :istat")
                .param("code", area.code())
                .param("istat", istatOf(area, 0))
                .update();

        assertThat(eligibility.examine(cycle, List.of())).isEqualTo(Verdict.ELIGIBLE);
        assertThat(examine(cycle, municipality(istatOf(area, 0)))).isEqualTo(Verdict.SINGLE_MUNICIPALITY);
    }

    @Test
    void aRefusalNamesTheFieldAndTheRule() {
        var cycle = cycles.inPreparation(areas.like("RHO"), 2018);

        assertThatThrownBy(() -> eligibility.require(cycle, List.of(body(PRIVATE))))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("«Ente capofila»")
                .hasMessageContaining("può esserlo un Comune del distretto");
    }

    private Verdict examine(String cycle, LeadBodyCandidate candidate) {
        return eligibility.examine(cycle, List.of(candidate));
    }

    private static LeadBodyCandidate body(Nature nature) {
        return new LeadBodyCandidate("Ente di prova", nature, Optional.empty());
    }

    private static LeadBodyCandidate municipality(String istat) {
        return new LeadBodyCandidate("Comune di prova", MUNICIPALITY, Optional.of(istat));
    }

    private static String istatOf(TestArea area, int mayor) {
        return area.mayors().get(mayor).substring("sindaco-".length());
    }
}
