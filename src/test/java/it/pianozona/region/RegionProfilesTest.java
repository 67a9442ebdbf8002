/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Governance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spine")
class RegionProfilesTest {

    private final RegionProfiles profiles = new RegionProfiles();

    @Test
    void every_region_has_its_file() {
        assertThat(profiles.all())
                .extracting(RegionProfile::id)
                .containsExactlyInAnyOrder("AB", "ER", "LO15", "LO18", "TO");
    }

    @Test
    void lombardy_chooses_its_rules_by_the_start_of_the_cycle() {
        assertThat(lombardy(LocalDate.of(2015, 5, 1)).id()).isEqualTo("LO15");
        assertThat(lombardy(LocalDate.of(2017, 12, 31)).id()).isEqualTo("LO15");
        assertThat(lombardy(LocalDate.of(2018, 1, 1)).id()).isEqualTo("LO18");
    }

    @Test
    void a_cycle_before_all_rules_is_refused_in_italian() {
        assertThatThrownBy(() -> lombardy(LocalDate.of(2014, 12, 31)))
                .isInstanceOf(NoRegionProfile.class)
                .hasMessageContaining("«LOM»")
                .hasMessageContaining("31/12/2014");
    }

    @Test
    void what_belongs_to_no_cycle_has_its_terms_also_where_nobody_has_written_the_rules_yet() {
        assertThat(profiles.settingsOn("MOL", LocalDate.of(2026, 11, 30)).days("appointment.acceptDays"))
                .isEqualTo(10);
        assertThat(profiles.settingsOn("LOM", LocalDate.of(2014, 12, 31)).days("appointment.acceptDays"))
                .isEqualTo(10);
        assertThat(profiles.settingsOn("LOM", LocalDate.of(2018, 1, 1)))
                .isSameAs(lombardy(LocalDate.of(2018, 1, 1)).settings());
    }

    @Test
    void the_steps_add_up_to_335_days_and_without_an_agreement_its_step_takes_none() {
        assertThat(lombardy(LocalDate.of(2018, 1, 1)).totalStepDays()).isEqualTo(335);
        assertThat(profiles.find("TO").orElseThrow().stepDays()).doesNotContainKey(CycleStep.P7);
    }

    @Test
    void the_approval_deadline_of_2015_is_law_and_2018_has_none() {
        assertThat(lombardy(LocalDate.of(2015, 5, 1)).approvalDeadline()).contains(LocalDate.of(2015, 4, 30));
        assertThat(lombardy(LocalDate.of(2018, 1, 1)).approvalDeadline()).isEmpty();
    }

    @Test
    void in_2018_the_plan_has_six_sections_and_the_seven_contents_of_the_law() {
        assertThat(lombardy(LocalDate.of(2018, 1, 1)).planSections())
                .hasSize(13)
                .extracting(Section::source)
                .startsWith(Collections.nCopies(6, "DGR X/7631 del 28/12/2017").toArray(String[]::new))
                .endsWith("L. 328/2000 art. 19 c. 1 g");
    }

    @Test
    void who_owns_the_first_steps_differs() {
        assertThat(profiles.find("ER").orElseThrow().steps().profile().owner()).isEqualTo(StepOwner.CONFERENCE);
        assertThat(profiles.find("LO15").orElseThrow().steps().profile().owner())
                .isEqualTo(StepOwner.HEALTH_AUTHORITY);
        assertThat(profiles.find("LO18").orElseThrow().steps().profile().branches())
                .contains(ProfileBranch.SHARED_ANALYSIS);
    }

    @Test
    void in_tuscany_the_approver_follows_the_governance() {
        var bodies = profiles.find("TO").orElseThrow().bodies();

        assertThat(bodies.approvesPlan(Governance.SDS)).isEqualTo(BodyKind.HEALTH_SOCIETY_ASSEMBLY);
        assertThat(bodies.approvesPlan(Governance.CONVENTION)).isEqualTo(BodyKind.ZONAL_CONFERENCE);
        assertThat(profiles.find("TO").orElseThrow().voting().get(Decision.PLAN))
                .isEqualTo(VotingRule.WEIGHTED);
    }

    @Test
    void settings_are_typed() {
        var settings = profiles.find("TO").orElseThrow().settings();

        assertThat(settings.days("meeting.noticeDays")).isEqualTo(5);
        assertThat(settings.daysList("approval.reminders")).containsExactly(60, 30, 7, 0);
        assertThat(settings.period("mandate")).isEqualTo(Period.ofMonths(60));
        assertThat(settings.monthDay("paa.approval")).isEqualTo(MonthDay.of(3, 31));
        assertThat(settings.euro("premialita.cap")).isEqualTo(new BigDecimal("60000.00"));
        assertThat(settings.flag("plan.approveTogether")).isFalse();
        assertThat(settings.percent("gapThreshold")).isEqualTo(80);
        assertThatThrownBy(() -> settings.days("mandate")).isInstanceOf(IllegalArgumentException.class);
    }

    private RegionProfile lombardy(LocalDate cycleStart) {
        return profiles.forCycle("LOM", cycleStart);
    }
}
