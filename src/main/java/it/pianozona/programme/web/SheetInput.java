/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFields;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.money.Fall;
import it.pianozona.page.Field;
import it.pianozona.programme.sheet.Milestone;
import it.pianozona.programme.sheet.Partner;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.SheetCost;
import it.pianozona.programme.sheet.SheetField;
import it.pianozona.programme.sheet.SheetFrame;
import it.pianozona.programme.sheet.SheetReading;
import it.pianozona.programme.sheet.SheetValues;
import it.pianozona.programme.sheet.StaffLine;
import it.pianozona.region.Fund;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the form of a sheet sends, as it was written: single fields by the names of {@link SheetField}, lines as {@code costo-0-importo},
 * {@code partner-0-nome}, {@code personale-0-figura} and {@code tappa-0-giorno}, expected results as {@link MeasureFields} has them.
 * Rules: ER-13.
 */
final class SheetInput {

    private static final int MOST_LINES = 60;

    private final MultiValueMap<String, String> sent;
    private final MeasureFields results;

    private SheetInput(MultiValueMap<String, String> sent, MeasureFields results) {
        this.sent = sent;
        this.results = results;
    }

    /** @param kept expected results of the sheet that is changed, none of a new one */
    static SheetInput sent(MultiValueMap<String, String> fields, List<Measure> kept, MeasureFrame frame) {
        return new SheetInput(new LinkedMultiValueMap<>(fields), MeasureFields.sent(fields, kept, frame));
    }

    static SheetInput of(ProgrammeSheet sheet, int version, SheetFrame frame) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", Integer.toString(version));
        SheetValues.of(sheet, frame)
                .forEach((field, value) -> fields.put(
                        field.id(),
                        Arrays.stream(value.sent().split("; "))
                                .filter(one -> !one.isEmpty())
                                .toList()));
        fields.set(SheetField.DESCRIPTION.id(), sheet.delivery().description());
        fields.set(SheetField.RISKS.id(), sheet.risks());
        fields.set(SheetField.REASON.id(), sheet.course().reason());
        fields.set(SheetField.TITLE.id(), sheet.title());
        lines(sheet, fields);
        return new SheetInput(fields, MeasureFields.of(sheet.parts().results(), frame.measures()));
    }

    private static void lines(ProgrammeSheet sheet, MultiValueMap<String, String> fields) {
        var parts = sheet.parts();
        for (int at = 0; at < parts.costs().size(); at++) {
            var cost = parts.costs().get(at);
            fields.add(key("costo", at, "fonte"), cost.fund().code());
            fields.add(
                    key("costo", at, "annualita"),
                    cost.annuality().map(String::valueOf).orElse(""));
            fields.add(key("costo", at, "ente"), cost.body());
            fields.add(key("costo", at, "importo"), ItalianNumber.euro(cost.amount()));
        }
        for (int at = 0; at < parts.partners().size(); at++) {
            var partner = parts.partners().get(at);
            fields.add(key("partner", at, "nome"), partner.name());
            fields.add(key("partner", at, "ruolo"), partner.role());
            fields.add(key("partner", at, "modo"), partner.way());
        }
        for (int at = 0; at < parts.staff().size(); at++) {
            var staff = parts.staff().get(at);
            fields.add(key("personale", at, "figura"), staff.profile());
            fields.add(key("personale", at, "persone"), Integer.toString(staff.people()));
            fields.add(key("personale", at, "ente"), staff.employer());
            fields.add(
                    key("personale", at, "quantita"),
                    staff.amount().map(ItalianNumber::plain).orElse(""));
            fields.add(key("personale", at, "misura"), staff.measure().name());
            fields.add(
                    key("personale", at, "costo"),
                    staff.cost().map(ItalianNumber::euro).orElse(""));
        }
        for (int at = 0; at < parts.milestones().size(); at++) {
            var milestone = parts.milestones().get(at);
            fields.add(key("tappa", at, "titolo"), milestone.title());
            fields.add(key("tappa", at, "giorno"), Italian.day(milestone.day()));
            fields.add(key("tappa", at, "chi"), milestone.who());
        }
    }

    private static String key(String part, int line, String field) {
        return "%s-%d-%s".formatted(part, line, field);
    }

    public MeasureFields results() {
        return results;
    }

    /** What was written in a field, empty if nothing. */
    public String field(String name) {
        return Field.lines(sent.getFirst(name));
    }

    /** What was ticked in a field. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /** Numbers of the lines of a part that the form shows: those written and one to write. */
    public List<Integer> lines(String part) {
        return IntStream.range(0, Math.min(written(part) + 1, MOST_LINES))
                .boxed()
                .toList();
    }

    public int version() {
        return Field.integer(field("version")).orElse(0);
    }

    SheetInput upon(int newer) {
        var fields = new LinkedMultiValueMap<>(sent);
        fields.set("version", Integer.toString(newer));
        return new SheetInput(fields, results);
    }

    private int written(String part) {
        return IntStream.range(0, MOST_LINES)
                .filter(line -> isWritten(part, line))
                .map(line -> line + 1)
                .max()
                .orElse(0);
    }

    /** The unit of work has always a choice, and says nothing alone. */
    private boolean isWritten(String part, int line) {
        var start = "%s-%d-".formatted(part, line);
        return sent.keySet().stream()
                .filter(name -> name.startsWith(start) && !name.endsWith("-misura"))
                .anyMatch(name -> !field(name).isEmpty());
    }

    /** @throws it.pianozona.rule.RuleViolated if a choice is none, an amount, a value or a day is none; all are said at once */
    ProgrammeSheet sheet(ProgrammeSheet kept, SheetFrame frame) {
        var problems = new Problems();
        var written = new EnumMap<SheetField, String>(SheetField.class);
        for (var field : SheetField.values()) {
            var all = Field.all(sent.get(field.id()));
            written.put(field, all.size() > 1 ? String.join("; ", all) : field(field.id()));
        }
        var sheet = SheetReading.of(kept, frame, written, problems);
        var parts = new ProgrammeSheet.Parts(
                each(
                        "partner",
                        line -> Optional.of(new Partner(
                                field(key("partner", line, "nome")),
                                field(key("partner", line, "ruolo")),
                                field(key("partner", line, "modo"))))),
                each("personale", line -> staff(line, problems)),
                each("tappa", line -> milestone(line, problems)),
                each("costo", line -> cost(line, frame, problems)),
                results.read(problems));
        problems.refuse();
        return sheet.with(parts);
    }

    private <T> List<T> each(String part, Function<Integer, Optional<T>> read) {
        var lines = new ArrayList<T>();
        for (int line = 0; line < written(part); line++) {
            if (isWritten(part, line)) {
                read.apply(line).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<StaffLine> staff(int line, Problems problems) {
        var profile = field(key("personale", line, "figura"));
        var people = Field.integer(field(key("personale", line, "persone")));
        problems.unless(people.isPresent(), "«Personale»: «%s», scrivi quante persone, da 1 in su.".formatted(profile));
        return Optional.of(new StaffLine(
                profile,
                people.orElse(1),
                field(key("personale", line, "ente")),
                number(key("personale", line, "quantita"), "«Personale»", problems),
                Field.choice(StaffLine.WorkMeasure.class, field(key("personale", line, "misura")))
                        .orElse(StaffLine.WorkMeasure.HOURS),
                number(key("personale", line, "costo"), "«Personale»", problems)));
    }

    private Optional<BigDecimal> number(String name, String place, Problems problems) {
        var read = ItalianNumber.read(field(name));
        problems.unless(
                field(name).isEmpty() || read.isPresent(),
                "%s: «%s» non è un numero; scrivilo come 1.234,56.".formatted(place, field(name)));
        return read;
    }

    private Optional<Milestone> milestone(int line, Problems problems) {
        var title = field(key("tappa", line, "titolo"));
        var written = field(key("tappa", line, "giorno"));
        var day = Field.date(written);
        problems.unless(
                day.isPresent(),
                "«Tappe»: «%s», il giorno «%s» non è una data; scrivila come 31/12/2018.".formatted(title, written));
        return day.map(on -> new Milestone(title, on, field(key("tappa", line, "chi"))));
    }

    private Optional<SheetCost> cost(int line, SheetFrame frame, Problems problems) {
        var fund = Optional.of(field(key("costo", line, "fonte"))).filter(code -> !code.isEmpty());
        var written = field(key("costo", line, "importo"));
        var amount = ItalianNumber.read(written);
        var annuality = field(key("costo", line, "annualita"));
        problems.unless(fund.isPresent(), "«Costi»: nella riga %d scegli la fonte.".formatted(line + 1))
                .unless(
                        amount.isPresent(),
                        "«Costi»: nella riga %d «%s» non è un importo; scrivilo come 1.234,56."
                                .formatted(line + 1, written))
                .unless(
                        annuality.isEmpty() || Field.integer(annuality).isPresent(),
                        "«Costi»: nella riga %d l'annualità «%s» non è un anno.".formatted(line + 1, annuality));
        return fund.flatMap(code -> amount.map(euro -> new SheetCost(
                Fund.of(code), Field.integer(annuality), field(key("costo", line, "ente")), frame.year(), euro)));
    }

    /** @throws it.pianozona.rule.RuleViolated if the reason is chosen and its words are too short */
    Optional<Fall> fall() {
        return Field.choice(Fall.Reason.class, field("causale")).map(reason -> new Fall(reason, field("motivazione")));
    }
}
