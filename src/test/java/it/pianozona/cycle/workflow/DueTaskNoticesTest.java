/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Settings;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.DueTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** Who is told of a step near its due day or beyond it, by the days of the region's profile. */
@Tag("desk")
class DueTaskNoticesTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 3, 10);

    private final DueTasks tasks = Mockito.mock();
    private final Notices notices = Mockito.mock();
    private final Cycles cycles = Mockito.mock();
    private final RegionProfiles profiles = Mockito.mock();
    private final PlanningAreas areas = Mockito.mock();
    private final BusinessClock clock = Mockito.mock();

    @ParameterizedTest(name = "{0} days overdue: {1}")
    @CsvSource({
        "-6, ''",
        "-5, REMINDER segreteria-RHO",
        "0, REMINDER segreteria-RHO",
        "1, OVERDUE segreteria-RHO",
        "2, OVERDUE segreteria-RHO; ESCALATION coordinatori-RHO",
        "9, OVERDUE segreteria-RHO; ESCALATION coordinatori-RHO",
        "10, OVERDUE segreteria-RHO; ESCALATION coordinatori-RHO; LATE regione-LOM"
    })
    void eachIsToldInTurn(int late, String expected) {
        assertThat(told(late, 5, 2, 10)).isEqualTo(expected);
    }

    @Test
    void theRegionIsToldOnlyWhereItsProfileSaysSo() {
        assertThat(told(60, 3, 1, 0)).isEqualTo("OVERDUE segreteria-RHO; ESCALATION coordinatori-RHO");
    }

    private String told(int late, int reminder, int escalation, int region) {
        Settings settings = Mockito.mock();
        Mockito.when(settings.days("notice.reminderDays")).thenReturn(reminder);
        Mockito.when(settings.days("notice.escalationDays")).thenReturn(escalation);
        Mockito.when(settings.days("notice.regionDays")).thenReturn(region);
        RegionProfile profile = Mockito.mock();
        Mockito.when(profile.region()).thenReturn("LOM");
        Mockito.when(profile.settings()).thenReturn(settings);
        Mockito.when(profiles.all()).thenReturn(List.of(profile));
        Mockito.when(cycles.find("RHO-2018-2020")).thenReturn(Optional.empty());
        Mockito.when(areas.territories())
                .thenReturn(List.of(new Territory("RHO", TerritoryKind.AREA, "Rhodense", "LOM")));
        Mockito.when(clock.today()).thenReturn(TODAY);
        Mockito.when(tasks.dueBetween(TODAY.minusDays(60), TODAY.plusDays(30)))
                .thenReturn(List.of(new DueTasks.DueTask(
                        "t-1",
                        "Redigi il verbale",
                        "RHO",
                        "RHO-2018-2020",
                        TODAY.minusDays(late),
                        List.of("segreteria-RHO"))));
        var sent = new ArrayList<String>();
        Mockito.doAnswer(call -> {
                    var message = call.<Notices.Message>getArgument(0);
                    var kind = message.kind();
                    assertThat(message.address())
                            .isEqualTo(
                                    kind == Notice.Kind.REMINDER || kind == Notice.Kind.OVERDUE ? "/compiti/t-1" : "");
                    sent.add(kind + " " + String.join(",", call.<List<String>>getArgument(1)));
                    return null;
                })
                .when(notices)
                .send(Mockito.any(), Mockito.any());
        new DueTaskNotices(tasks, notices, cycles, profiles, areas, clock).send();
        return String.join("; ", sent);
    }
}
