/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.Absences;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Deputies;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("desk")
class DeputiesActTest {

    private static final String DEPUTY = "udp.rhodense";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private TestAreas areas;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

    @Autowired
    private Deputies deputies;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private LegalRecord record;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String office;
    private String holder;
    private LocalDate today;

    @BeforeEach
    void anAreaWithItsMayors() {
        offset = clock.offset();
        area = areas.like("RHO");
        office = area.mayors().get(0);
        today = clock.today();
        holder = "sindaco-" + office.substring(office.length() - 6) + "-" + NEXT.incrementAndGet();
        people.register(new Person(holder, "Vera", "Conti", "vera@esempio.it", false));
        offices.replaceHolder(office, holder, HolderKind.ELECTED_MAYOR, "Elezione di prova", today);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    private UUID openAbsence() {
        return absences.of(holder).get(0).id();
    }

    @Test
    void theAutomaticDeputyActsFromTheFirstToTheLastDayOfTheAbsenceAndNotBeforeNorAfter() {
        delegateForAbsence(Set.of(DelegationScope.VOTE, DelegationScope.SIGN));
        absences.announce(holder, today.plusDays(10), today.plusDays(12));

        assertThat(mayAct(today)).isFalse();
        assertThat(mayAct(today.plusDays(9))).isFalse();
        assertThat(mayAct(today.plusDays(10))).isTrue();
        assertThat(mayAct(today.plusDays(12))).isTrue();
        assertThat(mayAct(today.plusDays(13))).isFalse();
        assertThat(rights.of(DEPUTY, today.plusDays(11)).officeIds()).contains(office, "firmatario-" + office);
        assertThat(rights.of(holder, today.plusDays(11)).officeIds()).contains(office);
    }

    @Test
    void whoComesBackEarlyIsNoLongerReplacedFromThatDay() {
        delegateForAbsence(Set.of(DelegationScope.VOTE));
        absences.announce(holder, today, today.plusDays(20));
        assertThat(mayAct(today)).isTrue();
        clock.setOffset(clock.offset().plusDays(3));

        absences.end(holder, openAbsence());

        assertThat(mayAct(today.plusDays(2))).isTrue();
        assertThat(mayAct(today.plusDays(3))).isFalse();
        absences.announce(holder, today.plusDays(3), today.plusDays(5));
        assertThat(mayAct(today.plusDays(5))).isTrue();
    }

    @Test
    void anAbsenceIsNotInThePastNorAnnouncedTwice() {
        refused(today.minusDays(1), today.plusDays(1), "comincia oggi o più avanti");
        refused(today.plusDays(2), today.plusDays(1), "comincia oggi o più avanti");
        absences.announce(holder, today.plusDays(2), today.plusDays(4));
        refused(today.plusDays(4), today.plusDays(6), "è già indicata");
        assertThatThrownBy(() -> absences.end(DEPUTY, openAbsence()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("non è tua");
    }

    @Test
    void aDeputyHasNoDeputy() {
        delegateForAbsence(Set.of(DelegationScope.VOTE));
        absences.announce(holder, today, today.plusDays(5));

        assertThatThrownBy(() -> grant(DEPUTY, area.mayor(area.mayors().get(1)), Set.of(DelegationScope.VOTE), false))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("delegante");
        assertThatThrownBy(() -> grant(holder, holder, Set.of(DelegationScope.VOTE), true))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("delegato");
    }

    @Test
    void theLegalRecordNamesWhoActedAndForWhomAndByWhichDelegation() {
        delegateForAbsence(Set.of(DelegationScope.VOTE));
        absences.announce(holder, today, today.plusDays(5));
        var key = area.code() + "-PROVA";

        record.append(new LegalRecord.Act(area.code(), key, DEPUTY, office, "Esprimi voto"), null, Map.of("a", 1));
        record.append(new LegalRecord.Act(area.code(), key, holder, office, "Esprimi voto"), null, null);

        assertThat(record.of(key)).hasSize(2);
        assertThat(record.of(key).get(0).circumstances().holder()).contains(holder);
        assertThat(record.of(key).get(0).circumstances().mandate())
                .contains("delega n. 12/2017 del %1$td/%1$tm/%1$tY per assenza".formatted(today));
        assertThat(record.of(key).get(1).circumstances()).isEqualTo(LegalRecord.Circumstances.NONE);
        assertThat(deputies.holderActedFor(office, DEPUTY, today).map(Person::id))
                .contains(holder);
        assertThat(deputies.holderActedFor("firmatario-" + office, DEPUTY, today))
                .isEmpty();
        assertThat(deputies.holderActedFor(office, holder, today)).isEmpty();
    }

    private void refused(LocalDate from, LocalDate to, String why) {
        assertThatThrownBy(() -> absences.announce(holder, from, to))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining(why);
    }

    private boolean mayAct(LocalDate day) {
        return rights.of(DEPUTY, day).officeIds().contains(office);
    }

    private void delegateForAbsence(Set<DelegationScope> scopes) {
        grant(holder, DEPUTY, scopes, true);
    }

    private Delegation grant(String delegator, String delegate, Set<DelegationScope> scopes, boolean onAbsence) {
        return delegations.grant(new Delegations.Grant(
                office,
                delegator,
                delegate,
                scopes,
                Optional.of(new Delegation.Act("12/2017", today)),
                today,
                today.plusYears(1),
                onAbsence));
    }
}
