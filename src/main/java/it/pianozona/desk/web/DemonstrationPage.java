/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.DemonstrationClock;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.context.LazyContextVariable;

/**
 * In a demonstration every page says which day it is. Those who lead a cycle or watch over it move the day forward, since it
 * moves for everybody: planning offices, secretariats, coordinators, the region, the administrator.
 */
@Controller
@ControllerAdvice
@ConditionalOnProperty("pianozona.demonstration.enabled")
class DemonstrationPage {

    private static final List<String> MOVERS = Stream.of(
                    OfficeKind.PLAN_OFFICE,
                    OfficeKind.PLAN_OFFICE_HEAD,
                    OfficeKind.SECRETARIAT,
                    OfficeKind.COORDINATORS,
                    OfficeKind.REGION)
            .map(kind -> kind.officeId(""))
            .toList();

    private final DemonstrationClock demonstration;
    private final BusinessClock clock;
    private final RightsOnDate rights;

    DemonstrationPage(DemonstrationClock demonstration, BusinessClock clock, RightsOnDate rights) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.rights = rights;
    }

    @ModelAttribute("demonstrationToday")
    LocalDate today() {
        return clock.today();
    }

    /** The last day that the person may choose; nothing for who may not move the day. */
    @ModelAttribute("demonstrationUntil")
    LazyContextVariable<LocalDate> until(
            @ModelAttribute(name = "signedIn", binding = false) LazyContextVariable<SignedIn> person) {
        return new LazyContextVariable<>() {
            @Override
            protected LocalDate loadValue() {
                var who = person.getValue();
                return who != null && mayMove(who.officeIds()) ? demonstration.lastDay() : null;
            }
        };
    }

    private static boolean mayMove(Set<String> offices) {
        return offices.stream()
                .anyMatch(office -> office.equals(OfficeKind.ADMINISTRATOR.slug())
                        || MOVERS.stream().anyMatch(office::startsWith));
    }

    @PostMapping("/dimostrazione/data")
    String move(@RequestParam(name = "data", defaultValue = "") String day, Principal person, Attempt attempt) {
        Door.require(mayMove(rights.of(person.getName(), clock.today()).officeIds()));
        return attempt.then(
                "redirect:/",
                () -> demonstration.moveTo(Field.date(day)
                        .orElseThrow(() ->
                                new RuleViolated("«Porta la data al»: indica un giorno, per esempio 31/12/2018."))));
    }
}
