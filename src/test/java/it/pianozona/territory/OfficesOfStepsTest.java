/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Role;
import it.pianozona.support.PianozonaTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every office to which a step may go can be opened somewhere: read from the models and from the regions' roles (N-20). */
@PianozonaTest
@Tag("spine")
class OfficesOfStepsTest {

    private static final Pattern GROUPS = Pattern.compile("candidateGroups=\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("&#39;([^&]+)&#39;");

    /** Opened with a Comune, by an appointment, for who signs, for the installation. */
    private static final Set<OfficeKind> BY_THEMSELVES =
            EnumSet.of(OfficeKind.MAYOR, OfficeKind.DESIGNATE, OfficeKind.SIGNATORY, OfficeKind.ADMINISTRATOR);

    @Autowired
    private RegionProfiles profiles;

    @Autowired
    private RegionalRules rules;

    @Test
    void every_kind_of_office_can_be_opened_somewhere() {
        var openable = openableSomewhere();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(BY_THEMSELVES))).allMatch(openable::contains);
        assertThat(BY_THEMSELVES).noneMatch(openable::contains);
    }

    @Test
    void what_a_model_names_in_its_candidate_groups_can_be_opened_for_an_area() {
        var named = words();
        var openable = TerritoryOffices.openable(TerritoryKind.AREA);
        var slugs = Arrays.stream(OfficeKind.values()).map(OfficeKind::slug).collect(Collectors.toSet());
        var roles = Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(named).isNotEmpty();
        for (var word : named) {
            if (slugs.contains(word)) {
                assertThat(openable.stream().map(OfficeKind::slug))
                        .as("a model offers a step to it")
                        .contains(word);
            } else if (roles.contains(word)) {
                assertThat(profiles.all()).as(word).allSatisfy(profile -> assertThat(openableSomewhere())
                        .contains(profile.roles().get(Role.valueOf(word))));
            }
        }
    }

    @Test
    void the_offices_of_a_regions_roles_can_be_opened_where_the_region_needs_them() {
        assertThat(profiles.all()).isNotEmpty().allSatisfy(profile -> {
            for (var kind : TerritoryKind.values()) {
                assertThat(TerritoryOffices.openable(kind))
                        .as("%s in %s", kind, profile.id())
                        .containsAll(rules.offices(profile.region(), kind));
            }
        });
        assertThat(rules.offices("ABR", TerritoryKind.AREA)).contains(OfficeKind.UNIVERSITY, OfficeKind.PLAN_GROUP);
        assertThat(rules.offices("TO", TerritoryKind.AREA)).contains(OfficeKind.ZONE_DIRECTOR);
        assertThat(rules.offices("ER", TerritoryKind.CONFERENCE))
                .contains(OfficeKind.UNIVERSITY, OfficeKind.THEMATIC_CONTRIBUTORS);
        assertThat(rules.offices("ER", TerritoryKind.AREA)).doesNotContain(OfficeKind.UNIVERSITY);
    }

    @Test
    void a_territory_knows_the_bodies_of_its_region_and_no_others() {
        var standard = java.util.Optional.of(Governance.STANDARD);
        var nobody = java.util.Optional.<Governance>empty();
        assertThat(rules.bodies("ER", TerritoryKind.AREA, standard)).containsExactly(BodyKind.DISTRICT_COMMITTEE);
        assertThat(rules.bodies("ER", TerritoryKind.CONFERENCE, nobody))
                .containsExactly(BodyKind.TERRITORIAL_CONFERENCE);
        assertThat(rules.bodies("ABR", TerritoryKind.AREA, standard))
                .containsExactlyInAnyOrder(BodyKind.MAYORS_ASSEMBLY, BodyKind.INTEGRATED_LOCAL_CONFERENCE);
        assertThat(rules.bodies("LOM", TerritoryKind.CONFERENCE, nobody)).isEmpty();
        assertThat(rules.bodies("LOM", TerritoryKind.REGION, nobody)).isEmpty();
    }

    private static Set<OfficeKind> openableSomewhere() {
        return Arrays.stream(TerritoryKind.values())
                .flatMap(kind -> TerritoryOffices.openable(kind).stream())
                .collect(Collectors.toSet());
    }

    /** The words in quotes of the candidate groups of every model: slugs of offices, roles, and some that are neither. */
    private static Set<String> words() {
        var words = new TreeSet<String>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            for (var model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                GROUPS.matcher(Files.readString(model)).results().forEach(groups -> WORD.matcher(groups.group(1))
                        .results()
                        .forEach(word -> words.add(word.group(1))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
