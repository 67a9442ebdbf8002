/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.record.LegalRecord;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A step that has come to offices without people would wait until its term in silence: the office that opened the process is told at
 * once, once for each office and process (requirements, N-20).
 */
@Component
public class Vacancies {

    private final Recipients recipients;
    private final Offices offices;
    private final LegalRecord record;
    private final Notices notices;

    Vacancies(Recipients recipients, Offices offices, LegalRecord record, Notices notices) {
        this.recipients = recipients;
        this.offices = offices;
        this.record = record;
        this.notices = notices;
    }

    /** Looks at steps that have just been offered. */
    public void tell(List<News> steps) {
        var peopled = recipients
                .of(steps.stream().flatMap(step -> step.offices().stream()).collect(Collectors.toSet()))
                .keySet();
        steps.stream()
                .filter(step ->
                        !step.offices().isEmpty() && step.offices().stream().noneMatch(reaches(peopled)))
                .forEach(this::tell);
    }

    /** Somebody who is asked to accept an appointment is a person and no office. */
    private static Predicate<String> reaches(Set<String> peopled) {
        return office -> peopled.contains(office) || office.startsWith(OfficeKind.DESIGNATE.officeId(""));
    }

    private void tell(News step) {
        var key = step.businessKey().isEmpty() ? step.task() : step.businessKey();
        for (var office : step.offices()) {
            notices.send(
                    new Notices.Message(
                            "vacante-%s-%s".formatted(office, key),
                            step.territory(),
                            step.businessKey(),
                            Notice.Kind.ESCALATION,
                            words(step, office)),
                    told(step));
        }
    }

    private Wording words(News step, String office) {
        return offices.find(office)
                .map(found -> Wording.of("compito.senza-titolari", "compito", step.what(), "ufficio", found.name()))
                .orElseGet(() ->
                        Wording.of("compito.ufficio-non-aperto", "compito", step.what(), "ufficio", labelOf(office)));
    }

    private static String labelOf(String office) {
        return List.of(OfficeKind.values()).stream()
                .filter(kind -> office.startsWith(kind.officeId("")))
                .map(OfficeKind::label)
                .findFirst()
                .orElse(office);
    }

    /** The office that opened the process; where there is none, or nobody in it either, those who keep the territory. */
    private Collection<String> told(News step) {
        var keepers = List.of(
                OfficeKind.SECRETARIAT.officeId(step.territory()), OfficeKind.COORDINATORS.officeId(step.territory()));
        return record.openedBy(step.businessKey())
                .filter(opener -> recipients.of(List.of(opener)).containsKey(opener))
                .<Collection<String>>map(List::of)
                .orElse(keepers);
    }
}
