/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that comes to offices without people is told at once to the office that opened the process. */
@PianozonaTest
@Tag("desk")
class VacanciesTest {

    private static final String NOBODY = "che non ha titolari";

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private Notices notices;

    @Autowired
    private LegalRecord record;

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Postman postman;

    @Autowired
    private TestAreas areas;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String key;

    @BeforeEach
    void anAreaWithAProcessThatItsOfficeOpened() {
        area = areas.like("RHO");
        key = area.code() + "-" + UUID.randomUUID();
        record.append(
                new LegalRecord.Act(
                        area.code(), key, "udp.rhodense", area.office("ufficio-piano"), "Profilo di comunità aperto"),
                null,
                null);
        jdbc.sql("insert into task_told select id_ from act_ru_task on conflict do nothing")
                .update();
    }

    private News step(String task, String... offices) {
        return new News(
                task,
                Topic.TASK,
                area.code(),
                key,
                task,
                "nuovo compito «Contribuisci con i dati»",
                "",
                "",
                Optional.empty(),
                List.of(offices));
    }

    private List<String> told(String office) {
        return notices.latest(List.of(office), 50).stream()
                .filter(notice -> notice.businessKey().equals(key))
                .map(Notice::text)
                .toList();
    }

    private void vacant(String office) {
        jdbc.sql("delete from office_holder where office = :office")
                .param("office", office)
                .update();
    }

    @Test
    void the_office_that_opened_is_told_once_for_each_office_and_process() {
        vacant(area.office("universita"));
        vacancies.tell(List.of(step("uno", area.office("universita")), step("due", area.office("universita"))));
        vacancies.tell(List.of(step("tre", area.office("universita"))));

        assertThat(told(area.office("ufficio-piano"))).singleElement().satisfies(text -> assertThat(text)
                .contains("Contribuisci con i dati", "Università", NOBODY, "Uffici e titolari"));
        assertThat(told(area.office("coordinatori"))).isEmpty();
    }

    @Test
    void an_office_that_is_not_even_open_is_told_as_such() {
        vacancies.tell(List.of(step("uno", "gruppo-piano-" + area.code())));
        assertThat(told(area.office("ufficio-piano"))).singleElement().satisfies(text -> assertThat(text)
                .contains("non è aperto", "Gruppo di piano", "Apri ambiti e organi"));
    }

    @Test
    void nobody_is_told_where_one_of_several_offices_has_people() {
        vacant(area.office("universita"));
        vacancies.tell(List.of(step("uno", area.office("universita"), area.office("segreteria"))));
        assertThat(told(area.office("ufficio-piano"))).isEmpty();
    }

    @Test
    void where_the_opener_has_nobody_either_those_who_keep_the_territory_are_told() {
        vacant(area.office("universita"));
        vacant(area.office("ufficio-piano"));
        vacancies.tell(List.of(step("uno", area.office("universita"))));
        assertThat(told(area.office("coordinatori"))).hasSize(1);
        assertThat(told(area.office("segreteria"))).hasSize(1);
    }

    @Test
    void the_rounds_of_the_notices_look_at_every_new_step() {
        var district = areas.like("PPO");
        var conference = areas.ownConference(district);
        key = conference + "-" + UUID.randomUUID();
        vacant("ufficio-supporto-ctss-" + conference);
        vacant("contributori-tematici-" + conference);
        acts.openFor(conference, key, LocalDate.of(2060, 1, 1), LocalDate.of(2062, 12, 31));
        postman.collect();
        assertThat(told("coordinatori-" + conference)).isNotEmpty().allSatisfy(text -> assertThat(text)
                .contains(NOBODY));
    }
}
