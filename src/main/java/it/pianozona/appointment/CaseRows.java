/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentBoard.CaseRow;
import it.pianozona.territory.Names;
import it.pianozona.territory.Names.Found;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words of appointments as a page shows them: for whom, by whom, what is missing, who contests. */
@Component
class CaseRows {

    private final SecondPerson second;
    private final PutOutRows putOuts;
    private final Names names;

    CaseRows(SecondPerson second, PutOutRows putOuts, Names names) {
        this.second = second;
        this.putOuts = putOuts;
        this.names = names;
    }

    List<CaseRow> of(List<AppointmentTarget> all, List<AppointmentCase> matters) {
        var contested = putOuts
                .ofAppointments(matters.stream().map(AppointmentCase::key).toList())
                .stream()
                .collect(Collectors.groupingBy(one -> one.appointment().orElseThrow()));
        var known = names.of(
                Stream.concat(
                                matters.stream().flatMap(CaseRows::people),
                                contested.values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(CaseRows::people))
                        .collect(Collectors.toSet()),
                matters.stream().map(AppointmentCase::target).collect(Collectors.toSet()));
        var targets = all.stream()
                .collect(Collectors.toMap(AppointmentTarget::id, AppointmentTarget::name, (one, other) -> one));
        return matters.stream()
                .map(one -> row(one, targets, known, contested.getOrDefault(one.key(), List.of())))
                .toList();
    }

    private static Stream<String> people(AppointmentCase one) {
        return Stream.concat(
                Stream.concat(Stream.of(one.writer()), one.confirmedBy().stream()),
                one.draft().stream().flatMap(draft -> Stream.of(draft.person(), draft.replaces())));
    }

    private static Stream<String> people(PutOut one) {
        return Stream.concat(
                Stream.of(one.person()),
                one.contest().flatMap(PutOut.Contest::decision).map(PutOut.Decision::by).stream());
    }

    private CaseRow row(AppointmentCase one, Map<String, String> targets, Found known, List<PutOut> contested) {
        return new CaseRow(
                one,
                targets.getOrDefault(one.target(), known.office(one.target())),
                one.draft()
                        .map(draft -> draft.action().isEntry() ? draft.person() : draft.replaces())
                        .map(known::person)
                        .orElse(""),
                one.state().waits() ? second.words(one, known.person(appointed(one))) : "",
                hands(one, known),
                contested.stream().map(putOut -> words(putOut, known)).collect(Collectors.joining(" ")));
    }

    private static String appointed(AppointmentCase one) {
        return one.draft().map(AppointmentDraft::person).orElse("");
    }

    private static String hands(AppointmentCase one, Found known) {
        return one.draft()
                .map(draft -> "scritto da " + known.person(one.writer())
                        + one.confirmedBy()
                                .map(person -> ", confermato da " + known.person(person))
                                .orElse(""))
                .orElse("");
    }

    private static String words(PutOut one, Found known) {
        var contest = one.contest().orElseThrow();
        var said = "contestato il %s da %s: %s"
                .formatted(Italian.day(contest.at()), known.person(one.person()), contest.reason());
        return said
                + contest.decision()
                        .map(decision -> " (%s il %s da %s: %s)"
                                .formatted(
                                        decision.upheld() ? "accolta" : "respinta",
                                        Italian.day(decision.at()),
                                        known.person(decision.by()),
                                        decision.reason()))
                        .orElse(one.calledOff() ? " (chiusa: il cambio non ha più seguito)" : " (da decidere)");
    }
}
