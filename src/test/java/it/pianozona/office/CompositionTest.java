/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The compositions of chapter 5.5, figure by figure. */
@PianozonaTest
@Tag("plan")
class CompositionTest {

    private static final LocalDate DAY = LocalDate.of(2018, 1, 1);

    @Autowired
    private CompositionTemplates templates;

    @ParameterizedTest(name = "{0} {1}: Comuni {2} ({3} by list), AUSL {4}, total {5} ({6} by list)")
    @CsvSource({"SINGLE, RESTRICTED, 5, 6, 4, 9, 10", "MULTI, RESTRICTED, 11, 11, 4, 15, 15"})
    void theOfficesOfEmiliaRomagna(
            OfficePattern pattern, OfficeSize size, int comuni, int listed, int ausl, int total, int totalListed) {
        var template = templates.ofOffice("ER", pattern, size, DAY);

        assertThat(template.stated(BodySide.MUNICIPALITIES).orElseThrow().people())
                .isEqualTo(comuni);
        assertThat(template.listed(BodySide.MUNICIPALITIES)).isEqualTo(listed);
        assertThat(template.stated(BodySide.HEALTH).orElseThrow().people()).isEqualTo(ausl);
        assertThat(template.listed(BodySide.HEALTH)).isEqualTo(ausl);
        assertThat(template.statedTotal()).isEqualTo(total);
        assertThat(template.listedTotal()).isEqualTo(totalListed);
    }

    @ParameterizedTest(name = "target group {0}: {1} + {2} = {3}")
    @CsvSource({"1, 3, 3, 6", "2, 5, 3, 8", "3, 3, 2, 5", "4, 3, 3, 6"})
    void theTargetGroups(int number, int comuni, int ausl, int total) {
        var group = templates.ofGroups("ER", GroupKind.TARGET_GROUP, DAY).get(number - 1);

        assertThat(group.stated(BodySide.MUNICIPALITIES).orElseThrow().people()).isEqualTo(comuni);
        assertThat(group.stated(BodySide.HEALTH).orElseThrow().people()).isEqualTo(ausl);
        assertThat(group.statedTotal()).isEqualTo(total);
        assertThat(group.listedTotal()).isEqualTo(total);
    }

    @Test
    void thereAreFiveThematicTablesWithMembersByCategory() {
        assertThat(templates.ofGroups("ER", GroupKind.THEMATIC_TABLE, DAY))
                .hasSize(5)
                .allSatisfy(table -> assertThat(table.sides())
                        .extracting(CompositionTemplate.Headcount::side)
                        .containsExactlyInAnyOrder(
                                BodySide.MUNICIPALITIES,
                                BodySide.HEALTH,
                                BodySide.THIRD_SECTOR,
                                BodySide.VOLUNTEERING));
    }

    @Test
    void theListedRolesOfASingleMunicipalitySumToOneMoreThanStatedAndThatIsARemarkOnly() {
        var template = templates.ofOffice("ER", OfficePattern.SINGLE, OfficeSize.RESTRICTED, DAY);
        var members = new ArrayList<OfficeMember>();
        members.addAll(people(BodySide.MUNICIPALITIES, 5));
        members.addAll(people(BodySide.HEALTH, 4));

        assertThat(Composition.of(template, members).remarks())
                .singleElement()
                .asString()
                .contains("l'organico indicato è 5, i ruoli elencati sommano a 6")
                .contains("vale l'organico indicato, i ruoli sono liberi");
    }

    @Test
    void fourteenOfFifteenPeopleAreARemarkThatNamesWhoIsMissing() {
        var template = templates.ofOffice("ER", OfficePattern.MULTI, OfficeSize.RESTRICTED, DAY);
        var members = new ArrayList<OfficeMember>();
        members.addAll(people(BodySide.MUNICIPALITIES, 10));
        members.addAll(people(BodySide.HEALTH, 4));

        var composition = Composition.of(template, members);

        assertThat(composition.remarks()).containsExactly("Comuni: previsti 11, nominati 10.");
        members.addAll(people(BodySide.MUNICIPALITIES, 1));
        assertThat(Composition.of(template, members).remarks()).isEmpty();
    }

    @Test
    void anEnlargedOfficeMayHaveMorePeople() {
        var template = templates.ofOffice("ER", OfficePattern.MULTI, OfficeSize.ENLARGED, DAY);
        var members = new ArrayList<OfficeMember>();
        members.addAll(people(BodySide.MUNICIPALITIES, 13));
        members.addAll(people(BodySide.HEALTH, 5));

        assertThat(Composition.of(template, members).remarks()).isEmpty();
    }

    @Test
    void aRegionWithoutFiguresOfItsOwnTakesTheGeneralTemplate() {
        assertThat(templates
                        .ofOffice("LOM", OfficePattern.MULTI, OfficeSize.RESTRICTED, DAY)
                        .code())
                .isEqualTo("UDP-PIU");
        assertThat(templates
                        .ofOffice("TO", OfficePattern.ZONE, OfficeSize.RESTRICTED, DAY)
                        .code())
                .isEqualTo("TO-UDP");
    }

    private static List<OfficeMember> people(BodySide side, int count) {
        var people = new ArrayList<OfficeMember>();
        for (int number = 0; number < count; number++) {
            people.add(new OfficeMember(
                    UUID.randomUUID(),
                    "Persona " + number,
                    Optional.empty(),
                    MemberTitle.ALTRO,
                    "",
                    "Ente",
                    side,
                    "",
                    OfficeMember.MEMBER,
                    List.of(),
                    "",
                    BigDecimal.TEN,
                    AssignmentForm.ALTRO,
                    "Atto",
                    DAY,
                    Optional.empty(),
                    Optional.empty()));
        }
        return people;
    }
}
