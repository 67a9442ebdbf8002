/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The ratification matrix as it is looked at: one state for all, a count for each step, who must still do something first.
 *
 * @param rows the bodies that the agreement waits for, the most urgent first, then the others in the order of the document
 */
public record MatrixFace(Pill pill, List<Count> counts, List<Line> rows) {

    /** How many bodies have taken a step, for example "8 su 10" firma. */
    public record Count(String title, int done, int of, Role role) {

        /** From 0 to 100, for the bar. */
        public int share() {
            return of == 0 ? 0 : 100 * done / of;
        }
    }

    /**
     * A body and its four steps.
     *
     * @param done whether nothing is left to it: one line is enough on a phone
     */
    public record Line(
            RatificationMatrix.Row row,
            Role role,
            boolean done,
            Cell consent,
            Cell act,
            Cell signature,
            Cell ratification) {

        /** What a body reads that has nothing left to do. */
        public Pill pill() {
            return new Pill(role, "fatto");
        }
    }

    /** A step of a body: one sign, few words. */
    public record Cell(Role role, String icon, String words, String note) {

        static Cell done(String words, String note) {
            return new Cell(Role.DONE, "check-circle", words, note);
        }

        static Cell against(String words, String note) {
            return new Cell(Role.LATE, "error", words, note);
        }

        static Cell none(String words) {
            return new Cell(Role.WAITING, "minus-circle", words, "");
        }
    }

    /** The face of that day. */
    public static MatrixFace of(RatificationMatrix.Matrix matrix, LocalDate today) {
        var lines = matrix.signatories().stream()
                .map(row -> line(row, matrix.agreement().state(), today))
                .sorted(Comparator.comparing((Line line) -> !line.row().missing())
                        .thenComparing(line -> line.row().daysLeft().orElse(Long.MAX_VALUE)))
                .toList();
        var pill = pill(matrix, lines, today);
        return new MatrixFace(pill, counts(matrix, pill.role()), lines);
    }

    /** How one body stands, as its own pages say it. */
    public static Pill of(RatificationMatrix.Row row, LocalDate today) {
        if (row.missing()) {
            return row.daysLeft()
                    .flatMap(left -> Pill.due(today.plusDays(left), today))
                    .orElse(new Pill(Role.RUNNING, "da fare"));
        }
        return row.body().hasSigned() ? new Pill(Role.DONE, "fatto") : new Pill(Role.WAITING, "in attesa");
    }

    private static Pill pill(RatificationMatrix.Matrix matrix, List<Line> lines, LocalDate today) {
        var state = matrix.agreement().state();
        if (matrix.missing().isEmpty()) {
            return switch (state) {
                case IN_FORCE, ENDED -> new Pill(Role.DONE, state.italian());
                case FAILED, DISSOLVED -> new Pill(Role.WAITING, state.italian());
                default -> new Pill(Role.RUNNING, state.italian());
            };
        }
        var first = lines.get(0).row().daysLeft().map(today::plusDays);
        return first.flatMap(day -> Pill.due(day, today))
                .map(due -> due.role() == Role.RISK ? new Pill(Role.RISK, "a rischio, " + due.words()) : due)
                .orElse(new Pill(Role.RUNNING, state.italian()));
    }

    private static List<Count> counts(RatificationMatrix.Matrix matrix, Role now) {
        var rows = matrix.signatories();
        var state = matrix.agreement().state();
        var counts = new ArrayList<Count>();
        counts.add(count(
                "consenso in conferenza",
                rows,
                body -> body.consent()
                        .filter(said -> said.consent() != Consent.NO)
                        .isPresent(),
                state == Agreement.State.IN_CONFERENCE,
                now));
        counts.add(count(
                "atto dell'ente",
                rows,
                body -> body.act().filter(Authorisation::favourable).isPresent(),
                state == Agreement.State.IN_AUTHORISATION,
                now));
        counts.add(count("firma", rows, BodyProgress::hasSigned, state == Agreement.State.IN_SIGNATURE, now));
        var ratifying = rows.stream()
                .filter(row -> row.body().ratification().isPresent())
                .toList();
        if (!ratifying.isEmpty()) {
            counts.add(count(
                    "ratifica del consiglio",
                    ratifying,
                    body -> body.ratification().filter(Ratification::isDone).isPresent(),
                    true,
                    ratifying.stream().anyMatch(RatificationMatrix.Row::missing) ? now : Role.RUNNING));
        }
        return List.copyOf(counts);
    }

    private static Count count(
            String title, List<RatificationMatrix.Row> rows, Predicate<BodyProgress> which, boolean current, Role now) {
        var done = (int)
                rows.stream().map(RatificationMatrix.Row::body).filter(which).count();
        var role = done == rows.size() ? Role.DONE : current ? now : Role.WAITING;
        return new Count(title, done, rows.size(), role);
    }

    private static Line line(RatificationMatrix.Row row, Agreement.State state, LocalDate today) {
        var body = row.body();
        var role = row.missing()
                ? row.daysLeft()
                        .map(left -> Pill.role(today.plusDays(left), today))
                        .orElse(Role.RUNNING)
                : body.hasSigned() ? Role.DONE : Role.WAITING;
        return new Line(
                row,
                role,
                !row.missing() && body.hasSigned(),
                consent(body, turn(row, state == Agreement.State.IN_CONFERENCE, role, today)),
                act(body, turn(row, state == Agreement.State.IN_AUTHORISATION, role, today)),
                signature(row, turn(row, state == Agreement.State.IN_SIGNATURE, role, today)),
                ratification(body, role, today));
    }

    /** What is waited for now, with its days; not begun where it is not the turn of that step. */
    private static Cell turn(RatificationMatrix.Row row, boolean current, Role role, LocalDate today) {
        if (!current || !row.missing() || row.ratificationDaysLeft().isPresent()) {
            return Cell.none("non ancora");
        }
        return row.daysLeft()
                .map(left -> new Cell(
                        role,
                        role == Role.LATE ? "error" : "clock",
                        left(left),
                        "entro il " + Italian.day(today.plusDays(left))))
                .orElse(new Cell(role, "clock", "da fare", ""));
    }

    /** For example "restano 3 giorni", "scade oggi", "scaduta da 1 giorno" of whatever is waited for. */
    private static String left(long days) {
        if (days == 0) {
            return "scade oggi";
        }
        return days < 0 ? "in ritardo di " + Days.count(-days) : (days == 1 ? "resta " : "restano ") + Days.count(days);
    }

    private static Cell consent(BodyProgress body, Cell otherwise) {
        return body.consent()
                .map(said -> {
                    var words = Italian.day(said.on());
                    return switch (said.consent()) {
                        case SI -> Cell.done(words, "");
                        case SI_CON_OSS -> Cell.done(words, "con osservazioni");
                        case NO -> Cell.against("dissenso", words);
                    };
                })
                .orElse(otherwise);
    }

    private static Cell act(BodyProgress body, Cell otherwise) {
        return body.act()
                .map(act -> {
                    var note = act.organ().italian() + ", " + Italian.day(act.date());
                    return act.favourable()
                            ? Cell.done("n. " + act.number(), note)
                            : Cell.against("contrario, n. " + act.number(), note);
                })
                .orElse(
                        body.actFile().isPresent()
                                ? new Cell(otherwise.role(), "clock", "file caricato", "atto da registrare")
                                : otherwise);
    }

    private static Cell signature(RatificationMatrix.Row row, Cell otherwise) {
        return row.body()
                .signature()
                .map(one -> one.state() == PartySignature.State.SIGNED
                        ? Cell.done(Italian.day(one.signedOn()), String.join(", ", row.signatories()))
                        : Cell.against(one.state().italian(), Italian.day(one.signedOn())))
                .orElse(
                        row.body().upload().isPresent()
                                ? new Cell(
                                        otherwise.role(),
                                        "clock",
                                        "file "
                                                + row.body()
                                                        .upload()
                                                        .get()
                                                        .state()
                                                        .italian(),
                                        otherwise.words())
                                : new Cell(
                                        otherwise.role(),
                                        otherwise.icon(),
                                        otherwise.words(),
                                        row.signatories().isEmpty()
                                                ? "ufficio vacante"
                                                : String.join(", ", row.signatories())));
    }

    private static Cell ratification(BodyProgress body, Role role, LocalDate today) {
        return body.ratification()
                .map(one -> one.ratified()
                        .map(yes -> yes ? Cell.done("ratificata", "") : Cell.against("non ratificata", ""))
                        .orElseGet(() -> body.awaitsRatification()
                                ? new Cell(
                                        role,
                                        role == Role.LATE ? "error" : "clock",
                                        "entro il " + Italian.day(one.lastDay()),
                                        left(ChronoUnit.DAYS.between(today, one.lastDay())))
                                : Cell.none("dopo la firma")))
                .orElse(Cell.none("non serve"));
    }
}
