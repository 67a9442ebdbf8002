/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.plan.chain.Action;
import it.pianozona.region.Entry;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The single fields of a sheet as text: what a form sends, and what people read. */
public final class SheetValues {

    /** Between the parts of a field that holds several. */
    static final String SEPARATOR = "; ";

    /**
     * A field as text.
     *
     * @param sent as a form sends it
     * @param read as people read it, Italian
     */
    public record Value(String sent, String read) {}

    private final SheetFrame frame;
    private final Map<SheetField, Value> values = new EnumMap<>(SheetField.class);

    private SheetValues(SheetFrame frame) {
        this.frame = frame;
    }

    /** The fields of a sheet. */
    public static Map<SheetField, Value> of(ProgrammeSheet sheet, SheetFrame frame) {
        var texts = new SheetValues(frame);
        texts.standing(sheet);
        texts.served(sheet);
        texts.run(sheet);
        return texts.values;
    }

    private void standing(ProgrammeSheet sheet) {
        plain(SheetField.TITLE, sheet.title());
        put(SheetField.KIND, Optional.of(sheet.course().kind()), Enum::name, SheetKind::italian);
        plain(SheetField.REASON, sheet.course().reason());
        named(SheetField.BEFORE, sheet.course().before(), frame.before());
        named(SheetField.ACTION, sheet.roots().action(), frame.actions());
        named(SheetField.OBJECTIVE, sheet.roots().objective(), frame.objectives());
        named(SheetField.PRIORITY, some(sheet.roots().priority()), frame.priorities());
        named(SheetField.NEED, sheet.roots().need(), frame.needs());
        put(SheetField.AREA, Optional.of(sheet.area()), Enum::name, one -> one.italian());
        several(SheetField.JOINT, sheet.ownership().joint(), name -> Action.Joint.valueOf(name)
                .italian());
        plain(SheetField.SOCIAL_OWNER, sheet.ownership().socialOwner());
        plain(SheetField.HEALTH_OWNER, sheet.ownership().healthOwner());
        several(SheetField.MUNICIPALITIES, sheet.municipalities(), code -> frame.municipalities()
                .getOrDefault(code, code));
    }

    private void served(ProgrammeSheet sheet) {
        plain(SheetField.SERVICE_CODE, sheet.service().serviceCode());
        plain(SheetField.SERVICE_TARGET, sheet.service().serviceTarget());
        plain(SheetField.LEPS, sheet.service().leps());
        put(SheetField.FNPS_ROW, sheet.service().fnpsRow(), Enum::name, FnpsRow::italian);
        put(SheetField.FNPS_COLUMN, sheet.service().fnpsColumn(), Enum::name, FnpsColumn::italian);
        plain(SheetField.TARGET, sheet.delivery().target());
        plain(SheetField.USERS, sheet.delivery().users().map(String::valueOf).orElse(""));
        plain(SheetField.DESCRIPTION, sheet.delivery().description());
        put(SheetField.MANAGEMENT, Optional.of(sheet.delivery().management()), Enum::name, Management::italian);
        plain(SheetField.MANAGEMENT_WORDS, sheet.delivery().managementWords());
        put(SheetField.POLICY, some(sheet.delivery().policy()), Function.identity(), code -> frame.policies().stream()
                .filter(one -> one.code().equals(code))
                .map(Entry::title)
                .findFirst()
                .orElse(code));
    }

    private void run(ProgrammeSheet sheet) {
        plain(SheetField.STARTS, sheet.term().starts().map(Italian::day).orElse(""));
        plain(SheetField.ENDS, sheet.term().ends().map(Italian::day).orElse(""));
        plain(SheetField.CUP, sheet.codes().cup());
        plain(SheetField.CIG, sheet.codes().cig());
        plain(SheetField.CLASSIFICATION, sheet.codes().classification());
        plain(SheetField.RISKS, sheet.risks());
        plain(SheetField.TOTAL, sheet.total().map(ItalianNumber::euro).orElse(""));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void plain(SheetField field, String text) {
        values.put(field, new Value(text, text));
    }

    private <T> void named(SheetField field, Optional<T> chosen, Map<T, String> names) {
        put(field, chosen, Object::toString, one -> names.getOrDefault(one, ""));
    }

    private <T> void put(SheetField field, Optional<T> value, Function<T, String> sent, Function<T, String> read) {
        values.put(field, new Value(value.map(sent).orElse(""), value.map(read).orElse("")));
    }

    private void several(SheetField field, List<String> codes, Function<String, String> read) {
        values.put(
                field,
                new Value(
                        String.join(SEPARATOR, codes),
                        codes.stream().map(read).collect(Collectors.joining(SEPARATOR))));
    }
}
