/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentCase;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.AppointmentDraft;
import it.pianozona.appointment.AppointmentTarget;
import it.pianozona.appointment.AppointmentTarget.ToBody;
import it.pianozona.appointment.AppointmentTarget.ToOffice;
import it.pianozona.appointment.AppointmentTargets;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.OfficeMember;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.Tenure;
import it.pianozona.territory.Tenures;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of appointments show. */
@Component
class AppointmentWords {

    private final AppointmentCases cases;
    private final AppointmentTargets targets;
    private final Tenures tenures;
    private final Bodies bodies;
    private final Offices offices;
    private final People people;
    private final BusinessClock clock;

    AppointmentWords(
            AppointmentCases cases,
            AppointmentTargets targets,
            Tenures tenures,
            Bodies bodies,
            Offices offices,
            People people,
            BusinessClock clock) {
        this.cases = cases;
        this.targets = targets;
        this.tenures = tenures;
        this.bodies = bodies;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /** The choices of F-INCARICO for that office or body. */
    Map<String, Object> choices(AppointmentCase one) {
        var target = cases.targetOf(one);
        var shown = new HashMap<String, Object>();
        shown.put("organo", target.name());
        shown.put("territorio", one.territory());
        shown.put("aree", List.of(option(one.territory(), one.territory())));
        shown.put("area", one.territory());
        shown.put("dal", clock.today());
        shown.put("collegiale", target instanceof ToBody);
        if (target instanceof ToBody of) {
            ofBody(one, of, shown);
        } else if (target instanceof ToOffice of) {
            ofOffice(one, of, shown);
        }
        return shown;
    }

    private void ofOffice(AppointmentCase one, ToOffice of, Map<String, Object> shown) {
        var office = of.office();
        var plan = isOfPlan(office.kind());
        shown.put("ufficioDiPiano", plan);
        shown.put(
                "spiegazione",
                "Chiave %s. I compiti aperti restano dell'ufficio: passano a chi subentra dal giorno in cui è in carica."
                        .formatted(one.key()));
        var standing = tenures.of(office.id()).stream()
                .filter(tenure -> !tenure.isOverOn(clock.today()))
                .toList();
        shown.put("titolari", standing.stream().map(AppointmentWords::row).toList());
        shown.put("attuali", current(one, standing));
        shown.put("titoli", titles(office.kind()));
        shown.put(
                "titolo", (office.kind() == OfficeKind.MAYOR ? HolderKind.ELECTED_MAYOR : HolderKind.APPOINTED).name());
        shown.put("enti", institutions(one, office));
        office.municipality().ifPresent(istat -> shown.put("ente", office.id()));
        shown.put("ruoli", roles(office.kind(), plan));
        shown.put("ruolo", plan ? OfficeMember.MEMBER : office.kind().heldByOne() ? "TITOLARE" : OfficeMember.MEMBER);
        shown.put("tempo", new java.math.BigDecimal("100"));
        shown.put("formaAssegnazione", AssignmentForm.ALTRO.name());
    }

    private void ofBody(AppointmentCase one, ToBody of, Map<String, Object> shown) {
        var members = bodies.members(of.id(), clock.today());
        shown.put("ufficioDiPiano", false);
        shown.put(
                "spiegazione",
                "Chiave %s. I seggi di un organo sono di uffici: siede chi ricopre l'ufficio.".formatted(one.key()));
        shown.put(
                "titolari",
                members.stream()
                        .map(member ->
                                Map.of("titolare", member.label(), "titolo", "seggio", "dal", "", "al", "", "atto", ""))
                        .toList());
        var seated = new ArrayList<>(members.stream()
                .map(member -> option(member.officeId(), member.label()))
                .toList());
        cases.suspended(one).stream()
                .filter(office -> members.stream().map(BodyMember::officeId).noneMatch(office::equals))
                .forEach(office -> seated.add(option(office, nameOf(office) + " (sospeso)")));
        shown.put("attuali", seated);
        shown.put("titoli", List.of());
        shown.put("ruoli", List.of());
        shown.put(
                "enti",
                offices.ofTerritory(one.territory(), clock.today()).stream()
                        .map(office -> option(office.id(), office.name()))
                        .toList());
    }

    /** What the appointed reads before answering. */
    Map<String, Object> offer(AppointmentCase one) {
        var target = cases.targetOf(one);
        var draft = one.draft().orElseThrow();
        return Map.of(
                "organo",
                target.name(),
                "spiegazione",
                "Sei stato nominato. Se accetti, da quel giorno i compiti dell'ufficio sono anche tuoi; se la decorrenza è già passata, da oggi.",
                "incarico",
                lines(target, draft));
    }

    private List<Map<String, String>> lines(AppointmentTarget target, AppointmentDraft draft) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("Organo o ufficio", target.name());
        lines.put("Titolo", draft.kind().map(HolderKind::label).orElse(""));
        lines.put("Ente", nameOf(draft.institution()));
        lines.put("Ruolo", draft.role().toLowerCase(java.util.Locale.ITALY));
        lines.put(
                "Tempo",
                draft.share()
                        .map(share -> share.toPlainString().replace('.', ',') + " %")
                        .orElse(""));
        lines.put("Atto", draft.act());
        lines.put("Dal", draft.from().map(Italian::day).orElse(""));
        lines.put("Al", draft.to().map(Italian::day).orElse("non fissato"));
        people.find(draft.replaces()).map(Person::fullName).ifPresent(name -> lines.put("Sostituisce", name));
        return lines.entrySet().stream()
                .map(line -> Map.of("voce", line.getKey(), "valore", line.getValue()))
                .toList();
    }

    private List<Map<String, String>> current(AppointmentCase one, List<Tenure> standing) {
        var options = new LinkedHashMap<String, String>();
        standing.forEach(tenure ->
                options.putIfAbsent(tenure.person().id(), tenure.person().fullName()));
        people.find(cases.suspended(one))
                .forEach(person -> options.putIfAbsent(person.id(), person.fullName() + " (sospeso)"));
        return options.entrySet().stream()
                .map(entry -> option(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Map<String, String>> institutions(AppointmentCase one, Office office) {
        var options = new ArrayList<Map<String, String>>();
        targets.institutions(one.territory()).forEach(body -> options.add(option(body.office(), body.name())));
        if (options.stream().noneMatch(option -> option.get("value").equals(office.id()))
                && office.municipality().isPresent()) {
            options.add(option(office.id(), office.name()));
        }
        options.add(option("ALTRO", "Altro ente"));
        return options;
    }

    private static List<Map<String, String>> titles(OfficeKind office) {
        return Arrays.stream(HolderKind.values())
                .filter(kind -> kind.fits(office))
                .map(kind -> option(kind.name(), capital(kind.label())))
                .toList();
    }

    private static List<Map<String, String>> roles(OfficeKind office, boolean plan) {
        var member = option(OfficeMember.MEMBER, "Componente");
        if (plan) {
            return List.of(member, option(OfficeMember.DIRECTOR, "Direttore o responsabile"));
        }
        return office.heldByOne()
                ? List.of(option("TITOLARE", "Titolare"))
                : List.of(member, option("PRESIDENTE", "Presidente"), option("SEGRETARIO", "Segretario"));
    }

    private static boolean isOfPlan(OfficeKind kind) {
        return switch (kind) {
            case PLAN_OFFICE, PLAN_OFFICE_HEAD, ZONE_DIRECTOR, TECHNICAL_GROUPS, THEMATIC_TABLE, PLAN_GROUP -> true;
            default -> false;
        };
    }

    private static Map<String, String> row(Tenure tenure) {
        return Map.of(
                "titolare", tenure.person().fullName(),
                "titolo", tenure.kind().label(),
                "dal", Italian.day(tenure.from()),
                "al", tenure.to().map(Italian::day).orElse(""),
                "atto", tenure.act());
    }

    private String nameOf(String office) {
        return Optional.of(office)
                .filter(id -> !id.isEmpty())
                .flatMap(offices::find)
                .map(Office::name)
                .orElse("altro ente");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ITALY) + text.substring(1);
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
