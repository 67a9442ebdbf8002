/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.InstanceControl;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.OpenStep.Turn;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to do an open step: a coordinator gives it to another member of its office or, while the office is vacant, offers it
 * to another one that works for the same territory. Never to themselves, and never a step with which a body votes or signs: that
 * belongs to the body alone, whose new holder is appointed (requirement 6.9, P23).
 */
@Service
public class Assignments {

    /** Offices that prepare and keep; they decide for no body. */
    private static final Set<OfficeKind> AT_WORK = EnumSet.of(
            OfficeKind.PLAN_OFFICE,
            OfficeKind.PLAN_OFFICE_HEAD,
            OfficeKind.SECRETARIAT,
            OfficeKind.CONFERENCE_SUPPORT,
            OfficeKind.TECHNICAL_GROUPS,
            OfficeKind.PLAN_GROUP,
            OfficeKind.MIXED_GROUP,
            OfficeKind.STAFF_UNIT);

    /** Steps with which a body decides, whoever enters them, by their names in the models. */
    private static final Pattern DECIDES = Pattern.compile("Vote|Sign|Consent|Ratif|Authoris|Approve");

    private final InstanceControl control;
    private final Offices offices;
    private final Deeds deeds;
    private final BusinessClock clock;

    Assignments(InstanceControl control, Offices offices, Deeds deeds, BusinessClock clock) {
        this.control = control;
        this.offices = offices;
        this.deeds = deeds;
        this.clock = clock;
    }

    private record InHand(String passo, String inCaricoA) {}

    private record Offered(String passo, String ufficio, String motivo) {}

    /** The holders of each office whose turn it is, by office; in one statement. */
    public Map<String, List<Person>> holders(Collection<OpenStep> steps) {
        return offices.holdersOf(
                steps.stream()
                        .flatMap(step -> step.turns().stream())
                        .map(Turn::officeId)
                        .map(Assignments::base)
                        .collect(Collectors.toSet()),
                clock.today());
    }

    /** The people to whom the coordinator may give the step: today's holders of its offices, without the coordinator. */
    public static List<Person> members(OpenStep step, Map<String, List<Person>> holders, String personId) {
        return step.turns().stream()
                .flatMap(turn -> holders.getOrDefault(base(turn.officeId()), List.of()).stream())
                .filter(one -> !one.id().equals(personId))
                .distinct()
                .toList();
    }

    private static String base(String officeId) {
        return officeId.replaceFirst("^" + OfficeKind.SIGNATORY.officeId(""), "");
    }

    /** Whether the step may be offered to another office while its own is vacant. */
    public static boolean mayMoveOffice(OpenStep step) {
        return step.isVacant()
                && !isDecision(step)
                && step.turns().stream().allMatch(turn -> isAtWork(turn.officeId()));
    }

    /** Whether a body decides with the step. */
    static boolean isDecision(OpenStep step) {
        return DECIDES.matcher(step.taskKey()).find();
    }

    private static boolean isAtWork(String officeId) {
        return AT_WORK.stream().anyMatch(kind -> officeId.startsWith(kind.slug() + "-"));
    }

    /** The offices at work of the territory that somebody other than the coordinator holds, by id with their name. */
    public List<Office> others(String territory, String personId) {
        var all = offices.ofTerritory(territory, clock.today()).stream()
                .filter(office -> AT_WORK.contains(office.kind()))
                .toList();
        var held = offices.holdersOf(all.stream().map(Office::id).toList(), clock.today());
        return all.stream()
                .filter(office -> held.containsKey(office.id())
                        && held.get(office.id()).stream()
                                .noneMatch(one -> one.id().equals(personId)))
                .toList();
    }

    /**
     * Puts the step into the hands of a member of its office.
     *
     * @throws RuleViolated if the person holds none of its offices today, or is the coordinator
     */
    @Transactional
    public void give(OpenStep step, String toPerson, String personId) {
        if (toPerson.equals(personId)) {
            throw new RuleViolated(
                    "«A chi»: chi coordina non affida un passo a sé. Se fai parte dell'ufficio lo trovi fra i tuoi compiti.");
        }
        var chosen = members(step, holders(List.of(step)), personId).stream()
                .filter(one -> one.id().equals(toPerson))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(
                        "«A chi»: scegli una persona che oggi fa parte dell'ufficio a cui tocca il passo."));
        control.give(step.id(), chosen.id());
        deeds.write(
                step.territory(),
                step.businessKey(),
                personId,
                "Regia: passo affidato a una persona dell'ufficio",
                new InHand(step.title(), step.inHandOf().orElse("")),
                new InHand(step.title(), chosen.id()));
    }

    /** Takes the step out of the hands of whoever has it open; everybody in the office finds it free. */
    @Transactional
    public void release(OpenStep step, String personId) {
        var before = step.inHandOf().orElseThrow(() -> new RuleViolated("Il passo non è in mano a nessuno."));
        control.release(step.id());
        deeds.write(
                step.territory(),
                step.businessKey(),
                personId,
                "Regia: passo liberato",
                new InHand(step.title(), before),
                new InHand(step.title(), ""));
    }

    /**
     * Offers the step to another office while its own is vacant; who is appointed to its own finds it there too.
     *
     * @throws RuleViolated if its office is held, if a body decides with it, if the other office cannot take it, or
     *     without a reason
     */
    @Transactional
    public void offer(OpenStep step, String toOffice, String reason, String personId) {
        if (!step.isVacant()) {
            throw new RuleViolated("L'ufficio a cui tocca il passo ha un titolare: affidalo a una delle sue persone.");
        }
        if (!mayMoveOffice(step)) {
            throw new RuleViolated(
                    "Con questo passo un ente vota, firma o decide: non passa a un altro ufficio. Serve la nomina del nuovo titolare.");
        }
        var chosen = others(step.territory(), personId).stream()
                .filter(office -> office.id().equals(toOffice))
                .findFirst()
                .orElseThrow(
                        () -> new RuleViolated(
                                "«A quale ufficio»: scegli un ufficio del territorio che ha un titolare e di cui non fai parte."));
        var why = Interventions.requireReason(reason);
        control.offer(step.id(), chosen.id());
        deeds.write(
                step.territory(),
                step.businessKey(),
                personId,
                "Regia: passo offerto a un altro ufficio",
                new Offered(step.title(), step.turns().get(0).officeId(), ""),
                new Offered(step.title(), chosen.id(), why));
    }
}
