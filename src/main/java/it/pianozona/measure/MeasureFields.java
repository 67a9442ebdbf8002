/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import it.pianozona.page.Choices;
import it.pianozona.page.Field;
import it.pianozona.rule.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The indicators of a form, as they were written: fields as {@code indicatore-0-nome}, drawn by {@code indicatori :: campi}. Each line
 * carries the id of the indicator that it changes; one that is none of those that are kept makes a new indicator.
 */
public final class MeasureFields {

    private static final int SPARE_LINES = 1;
    private static final int MOST_LINES = 40;

    private final MultiValueMap<String, String> sent;
    private final List<Measure> kept;
    private final MeasureFrame frame;

    private MeasureFields(MultiValueMap<String, String> sent, List<Measure> kept, MeasureFrame frame) {
        this.sent = sent;
        this.kept = kept;
        this.frame = frame;
    }

    /** What was sent. */
    public static MeasureFields sent(MultiValueMap<String, String> fields, List<Measure> kept, MeasureFrame frame) {
        return new MeasureFields(fields, kept, frame);
    }

    /** Indicators as they are kept; the numbers read from those in words are proposed. */
    public static MeasureFields of(List<Measure> kept, MeasureFrame frame) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (int line = 0; line < kept.size(); line++) {
            var one = kept.get(line);
            fields.add(key(line, "id"), one.id().toString());
            write(MeasureLine.of(one.isWords() ? frame.proposed(one) : one), line, fields);
        }
        return new MeasureFields(fields, kept, frame);
    }

    private static void write(MeasureLine one, int line, MultiValueMap<String, String> fields) {
        fields.add(key(line, "nome"), one.name());
        fields.add(key(line, "codice"), one.indicator());
        fields.add(key(line, "unita"), one.unit());
        fields.add(key(line, "verso"), one.direction());
        fields.add(key(line, "partenza"), one.value());
        fields.add(key(line, "giorno"), one.on());
        fields.add(key(line, "fonte"), one.source());
        fields.add(key(line, "entro"), one.measuredBy());
        one.targets().forEach((year, value) -> fields.add(key(line, "atteso-" + year), value));
        fields.add(key(line, "origine"), one.careSource());
        fields.add(key(line, "frequenza"), one.frequency());
        fields.add(key(line, "inserisce"), one.enteredBy());
        fields.add(key(line, "convalida"), one.validatedBy());
        fields.put(key(line, "dettaglio"), one.breakdown());
    }

    private static String key(int line, String field) {
        return "indicatore-%d-%s".formatted(line, field);
    }

    public MeasureFrame frame() {
        return frame;
    }

    /** Numbers of the lines that a form shows: those written and one to write. */
    public List<Integer> lines() {
        return IntStream.range(0, Math.min(written() + SPARE_LINES, MOST_LINES))
                .boxed()
                .toList();
    }

    /** Whether nothing is written in a line. */
    public boolean isSpare(int line) {
        return !line(line).isWritten() && keptOf(line).isEmpty();
    }

    /** What was written in a field of a line; what is proposed for one in which nothing is written. */
    public String field(int line, String field) {
        var written = Field.text(sent.getFirst(key(line, field)));
        if (!written.isEmpty()) {
            return written;
        }
        return switch (field) {
            case "frequenza" -> frame.care().frequency().name();
            case "inserisce" -> frame.care().enteredBy();
            case "convalida" -> frame.care().validatedBy();
            default -> "";
        };
    }

    /** What was ticked in a field of a line. */
    public List<String> all(int line, String field) {
        return sent.getOrDefault(key(line, field), List.of());
    }

    /** The indicator of a line that is still words, null if it is not. */
    public Measure words(int line) {
        return keptOf(line).filter(Measure::isWords).orElse(null);
    }

    /** The offices to choose from; one that a line has already stays among them. */
    public Map<String, String> offices(int line) {
        var offices = new LinkedHashMap<>(frame.offices());
        Stream.of(field(line, "inserisce"), field(line, "convalida"))
                .filter(id -> keptOf(line).isPresent() && !id.isEmpty())
                .forEach(id -> offices.putIfAbsent(id, "Un ufficio che non è più in elenco"));
        return offices;
    }

    /** What the fields offer to choose from. */
    public Map<String, String> catalogue() {
        return frame.labels();
    }

    public Map<String, String> directions() {
        return Choices.of(Direction.values(), Direction::italian);
    }

    public Map<String, String> frequencies() {
        return Choices.of(Frequency.values(), Frequency::italian);
    }

    public Map<String, String> breakdowns() {
        return Choices.of(Breakdown.values(), Breakdown::italian);
    }

    /** What refusals say of a line, without its name. */
    public List<String> faults(int line, List<String> said) {
        var place = line(line).place();
        return said.stream()
                .filter(one -> one.startsWith(place))
                .map(one -> one.substring(place.length()))
                .map(one -> one.substring(0, 1).toUpperCase(Locale.ITALY) + one.substring(1))
                .toList();
    }

    /**
     * The indicators.
     *
     * @param problems told what is no number and no day
     */
    public List<Measure> read(Problems problems) {
        var measures = new ArrayList<Measure>();
        for (int line = 0; line < written(); line++) {
            if (line(line).isWritten()) {
                measures.add(line(line).read(frame, keptOf(line), problems));
            }
        }
        return measures;
    }

    private int written() {
        return IntStream.range(0, MOST_LINES)
                .filter(line -> line(line).isWritten())
                .map(line -> line + 1)
                .max()
                .orElse(0);
    }

    private Optional<Measure> keptOf(int line) {
        return Field.id(sent.getFirst(key(line, "id")))
                .flatMap(id -> kept.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    private MeasureLine line(int line) {
        var targets = new TreeMap<Integer, String>();
        frame.years().forEach(year -> targets.put(year, text(line, "atteso-" + year)));
        var names = Arrays.stream(Breakdown.values()).map(Breakdown::name).collect(Collectors.toSet());
        return new MeasureLine(
                text(line, "nome"),
                text(line, "codice"),
                text(line, "unita"),
                text(line, "verso"),
                text(line, "partenza"),
                text(line, "giorno"),
                text(line, "fonte"),
                text(line, "entro"),
                targets,
                text(line, "origine"),
                text(line, "frequenza"),
                text(line, "inserisce"),
                text(line, "convalida"),
                all(line, "dettaglio").stream().filter(names::contains).toList());
    }

    private String text(int line, String field) {
        return Field.text(sent.getFirst(key(line, field)));
    }
}
