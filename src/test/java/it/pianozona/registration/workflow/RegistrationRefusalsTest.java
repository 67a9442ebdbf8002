/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.pianozona.registration.Applicant;
import it.pianozona.registration.Applicants;
import it.pianozona.registration.Registrations;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.RegistrationScene;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a registration is refused for, and who may not check it. */
@PianozonaTest
@Tag("desk")
class RegistrationRefusalsTest {

    private static final String PLAN_OFFICE = "udp.rhodense";

    @Autowired
    private TestAreas areas;

    @Autowired
    private Registrations registrations;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private RegistrationScene scene;
    private Applicant applicant;

    @BeforeEach
    void somebodyRegisters() {
        area = areas.like("RHO");
        scene = new RegistrationScene(area, colleagues);
        var tables = registrations.tables(area.code()).stream().map(Office::id).toList();
        applicant = Applicants.somebody(tables);
        registrations.receive(area.code(), applicant, true);
    }

    @Test
    void theSameRequestIsNotKeptTwice() {
        registrations.receive(area.code(), applicant, true);

        assertThat(registrations.ofArea(area.code())).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = new Applicant(
                "",
                "D'Àmico",
                "non un indirizzo",
                "",
                null,
                "RSSMRA80A01F205Y",
                "RUNTS",
                "pec",
                List.of("tavolo-altrove"),
                "");

        assertThat(refusalOf(() -> registrations.receive(area.code(), wrong, false)))
                .contains("«Nome»", "«E-mail»", "«Organizzazione»", "«Categoria»", "«Codice fiscale»")
                .contains("«Numero RUNTS»", "«PEC»", "«Tavoli»", "«Dichiarazione»")
                .doesNotContain("RSSMRA");
        assertThat(refusalOf(() -> registrations.receive("NESSUNO", applicant, true)))
                .startsWith("«Ambito»");
    }

    @Test
    void nobodyChecksTheirOwnRequest() {
        var own = people.find(PLAN_OFFICE).orElseThrow().email();
        registrations.receive(area.code(), Applicants.withCode(Applicants.taxCode(877), own, List.of()), true);
        var before = holders("terzo-settore");

        assertThat(Refusals.of(() -> colleagues.submit(PLAN_OFFICE, scene.check(2), scene.accepted("terzo-settore"))))
                .contains("un'altra persona dell'ufficio di piano");
        assertThat(holders("terzo-settore")).isEqualTo(before);
    }

    private List<String> holders(String kind) {
        return offices.holdersOf(area.office(kind), clock.today()).stream()
                .map(Person::id)
                .toList();
    }

    private static String refusalOf(ThrowingCallable useCase) {
        return catchThrowableOfType(RuleViolated.class, useCase).getMessage();
    }
}
