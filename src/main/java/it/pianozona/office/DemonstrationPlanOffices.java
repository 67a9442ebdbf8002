/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.MemberRows.Seat;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The areas of the demonstration have a plan office that works already: their cycles do not wait for one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@ConditionalOnProperty("pianozona.demonstration.enabled")
class DemonstrationPlanOffices implements ApplicationRunner {

    private static final String ACT = "Nomina inventata per la dimostrazione";
    private static final LocalDate FROM = LocalDate.of(2014, 1, 1);
    private static final BigDecimal HALF = new BigDecimal("50");

    private final PlanningAreas areas;
    private final Offices offices;
    private final ServingOffices serving;
    private final CompositionTemplates templates;
    private final PlanOfficeRows rows;
    private final MemberRows members;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DemonstrationPlanOffices(
            PlanningAreas areas,
            Offices offices,
            ServingOffices serving,
            CompositionTemplates templates,
            PlanOfficeRows rows,
            MemberRows members,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.areas = areas;
        this.offices = offices;
        this.serving = serving;
        this.templates = templates;
        this.rows = rows;
        this.members = members;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        areas.all(clock.today()).forEach(area -> transaction.executeWithoutResult(status -> set(area)));
    }

    private void set(PlanningArea area) {
        rows.lock(area.code());
        var head = holder(OfficeKind.PLAN_OFFICE_HEAD.officeId(area.code()));
        if (head.filter(Person::demonstration).isEmpty()
                || !rows.ofAreas(List.of(area.code())).isEmpty()) {
            return;
        }
        var pattern = OfficePattern.of(
                area.governance(),
                areas.municipalities(area.code(), clock.today()).size());
        var office = new PlanOffice(
                UUID.randomUUID(),
                area.code(),
                1,
                area.code() + "-UDP-1",
                pattern,
                OfficeSize.RESTRICTED,
                templates
                        .ofOffice(area.region(), pattern, OfficeSize.RESTRICTED, FROM)
                        .code(),
                PlanOffice.State.ACTIVE,
                ACT,
                FROM,
                FROM,
                Optional.empty(),
                "",
                "");
        rows.insert(office, head.get().id(), FROM);
        var zone = pattern == OfficePattern.ZONE;
        var lead = OfficeKind.LEAD_BODY.officeId(area.code());
        seat(office, head.get(), zone ? BodySide.DIRECTION : BodySide.MUNICIPALITIES, lead, OfficeMember.DIRECTOR);
        holder(OfficeKind.PLAN_OFFICE.officeId(area.code()))
                .ifPresent(person -> seat(office, person, BodySide.MUNICIPALITIES, lead, OfficeMember.MEMBER));
        var health = serving.of(OfficeKind.HEALTH_MANAGEMENT, area.code(), clock.today());
        holder(OfficeKind.DISTRICT_DIRECTOR.officeId(area.code()))
                .ifPresent(person -> seat(office, person, BodySide.HEALTH, health, OfficeMember.MEMBER));
    }

    private Optional<Person> holder(String officeId) {
        return offices.holdersOf(officeId, clock.today()).stream().findFirst();
    }

    private void seat(PlanOffice office, Person person, BodySide side, String body, String role) {
        members.insert(
                Seat.inOffice(office.id()),
                new OfficeMember(
                        UUID.randomUUID(),
                        person.fullName(),
                        Optional.of(person.id()),
                        MemberTitle.FUNZIONARIO,
                        body,
                        offices.find(body).map(Office::name).orElse(side.italian()),
                        side,
                        "",
                        role,
                        List.of(),
                        "",
                        HALF,
                        AssignmentForm.CONVENZIONE,
                        ACT,
                        FROM,
                        Optional.empty(),
                        Optional.empty()),
                person.id());
    }
}
