/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.page.Field;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The single fields of a sheet, read from what somebody wrote: a choice may be written as the form sends it or as people read it. What is
 * not written at all stays as it is kept.
 */
public final class SheetReading {

    private final SheetFrame frame;
    private final Map<SheetField, String> written;
    private final Problems problems;

    private SheetReading(SheetFrame frame, Map<SheetField, String> written, Problems problems) {
        this.frame = frame;
        this.written = written;
        this.problems = problems;
    }

    /**
     * Reads a sheet.
     *
     * @param kept the sheet as it is, or an empty one
     * @param written without blanks around it; a field that is not among them stays
     * @param problems told what is none of the choices, no number and no day
     */
    public static ProgrammeSheet of(
            ProgrammeSheet kept, SheetFrame frame, Map<SheetField, String> written, Problems problems) {
        var was = new LinkedHashMap<SheetField, String>();
        SheetValues.of(kept, frame).forEach((field, value) -> was.put(field, value.sent()));
        was.putAll(written);
        return new SheetReading(frame, was, problems).read(kept);
    }

    private ProgrammeSheet read(ProgrammeSheet kept) {
        return new ProgrammeSheet(
                kept.id(),
                kept.programmeId(),
                kept.number(),
                text(SheetField.TITLE),
                new ProgrammeSheet.Course(
                        choice(SheetField.KIND, SheetKind.values(), SheetKind::italian)
                                .orElse(kept.course().kind()),
                        text(SheetField.REASON),
                        named(SheetField.BEFORE, frame.before())),
                new ProgrammeSheet.Roots(
                        named(SheetField.ACTION, frame.actions()),
                        named(SheetField.OBJECTIVE, frame.objectives()),
                        named(SheetField.PRIORITY, frame.priorities()).orElse(""),
                        named(SheetField.NEED, frame.needs())),
                choice(SheetField.AREA, PlanAreaKind.values(), PlanAreaKind::italian)
                        .orElse(kept.area()),
                new ProgrammeSheet.Ownership(
                        several(SheetField.JOINT, joints()),
                        text(SheetField.SOCIAL_OWNER),
                        text(SheetField.HEALTH_OWNER)),
                several(SheetField.MUNICIPALITIES, frame.municipalities()),
                new ProgrammeSheet.Service(
                        text(SheetField.SERVICE_CODE),
                        text(SheetField.SERVICE_TARGET),
                        text(SheetField.LEPS),
                        choice(SheetField.FNPS_ROW, FnpsRow.values(), FnpsRow::italian),
                        choice(SheetField.FNPS_COLUMN, FnpsColumn.values(), FnpsColumn::italian)),
                delivery(kept),
                new ProgrammeSheet.Term(day(SheetField.STARTS), day(SheetField.ENDS)),
                new ProgrammeSheet.Codes(
                        text(SheetField.CUP).toUpperCase(Locale.ROOT),
                        text(SheetField.CIG).toUpperCase(Locale.ROOT),
                        text(SheetField.CLASSIFICATION)),
                text(SheetField.RISKS),
                read(SheetField.TOTAL, ItalianNumber::read, "«%s» non è un importo; scrivilo come 1.234,56.")
                        .map(SheetCost::euro),
                kept.proposal(),
                kept.parts());
    }

    private ProgrammeSheet.Delivery delivery(ProgrammeSheet kept) {
        var policies = new LinkedHashMap<String, String>();
        frame.policies().forEach(policy -> policies.put(policy.code(), policy.title()));
        return new ProgrammeSheet.Delivery(
                text(SheetField.TARGET),
                read(SheetField.USERS, SheetReading::count, "«%s» non è un numero intero da 0 in su."),
                text(SheetField.DESCRIPTION),
                choice(SheetField.MANAGEMENT, Management.values(), Management::italian)
                        .orElse(kept.delivery().management()),
                text(SheetField.MANAGEMENT_WORDS),
                named(SheetField.POLICY, policies).orElse(""));
    }

    private static Map<String, String> joints() {
        var joints = new LinkedHashMap<String, String>();
        Arrays.stream(Action.Joint.values()).forEach(one -> joints.put(one.name(), one.italian()));
        return joints;
    }

    private String text(SheetField field) {
        return written.getOrDefault(field, "");
    }

    private Optional<LocalDate> day(SheetField field) {
        return read(field, Field::date, "«%s» non è una data; scrivila come 31/12/" + frame.year() + ".");
    }

    /** A number may stand in a sheet with points between thousands. */
    static Optional<Integer> count(String text) {
        return ItalianNumber.read(text)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.precision() - number.scale() <= 9)
                .map(number -> number.intValueExact());
    }

    private <T> Optional<T> read(SheetField field, Function<String, Optional<T>> as, String refusal) {
        var read = as.apply(text(field));
        problems.unless(
                text(field).isEmpty() || read.isPresent(),
                "«%s»: %s".formatted(field.label(), refusal.formatted(text(field))));
        return read;
    }

    private <E extends Enum<E>> Optional<E> choice(SheetField field, E[] values, Function<E, String> italian) {
        var choices = new LinkedHashMap<E, String>();
        Arrays.stream(values).forEach(one -> choices.put(one, italian.apply(one)));
        return find(field, text(field), choices, Enum::name);
    }

    private <T> Optional<T> named(SheetField field, Map<T, String> names) {
        return find(field, text(field), names, Object::toString);
    }

    private List<String> several(SheetField field, Map<String, String> names) {
        return Arrays.stream(text(field).split("[;\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .flatMap(one -> find(field, one, names, Function.identity()).stream())
                .distinct()
                .toList();
    }

    private <T> Optional<T> find(SheetField field, String text, Map<T, String> names, Function<T, String> code) {
        var found = find(text, names, code);
        problems.unless(
                text.isEmpty() || found.isPresent(),
                "«%s»: «%s» non è fra le scelte%s"
                        .formatted(
                                field.label(),
                                text,
                                names.size() > MOST_NAMED ? ": guarda quelle della pagina." : said(names)));
        return found;
    }

    private static final int MOST_NAMED = 6;

    private static String said(Map<?, String> names) {
        return names.isEmpty()
                ? ": non ce n'è nessuna."
                : ": scrivi una di queste: " + String.join(", ", names.values()) + ".";
    }

    /** The one whose code or name, whatever the case, was written. */
    static <T> Optional<T> find(String text, Map<T, String> names, Function<T, String> code) {
        return names.entrySet().stream()
                .filter(one ->
                        code.apply(one.getKey()).equals(text) || one.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
