/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.programme.PaperChapter;
import it.pianozona.programme.PaperChapter.Block;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sheets of a programme as the document shows them: a table of all, then each with its fields, its money and its results. */
final class SheetsOnPaper {

    /** What stands in the heading, in the table or in the table of all. */
    private static final Set<SheetField> ELSEWHERE = EnumSet.of(SheetField.TITLE, SheetField.TOTAL, SheetField.BEFORE);

    private SheetsOnPaper() {}

    static PaperChapter chapter(List<ProgrammeSheet> sheets, SheetFrame frame) {
        if (sheets.isEmpty()) {
            return PaperChapter.ofText("Schede", "Il programma non ha schede.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(all(sheets));
        sheets.forEach(sheet -> blocks.addAll(one(sheet, frame)));
        return new PaperChapter("Schede", List.copyOf(blocks));
    }

    private static Block all(List<ProgrammeSheet> sheets) {
        var rows = new ArrayList<List<String>>();
        sheets.forEach(sheet -> rows.add(List.of(
                sheet.name(),
                sheet.course().kind().italian(),
                sheet.area().italian(),
                ItalianNumber.euro(sheet.covered()))));
        var total = SheetCost.sum(
                sheets.stream().flatMap(sheet -> sheet.parts().costs().stream()).toList());
        rows.add(List.of("Totale", "", "", ItalianNumber.euro(total)));
        return PaperChapter.table(
                "", "Schede per numero, in euro", List.of("Scheda", "Andamento", "Area", "Costo"), rows, List.of(3));
    }

    private static List<Block> one(ProgrammeSheet sheet, SheetFrame frame) {
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<String>();
        SheetValues.of(sheet, frame).forEach((field, value) -> {
            if (!ELSEWHERE.contains(field) && !value.read().isEmpty()) {
                lines.add("%s: %s".formatted(field.label(), value.read()));
            }
        });
        var parts = sheet.parts();
        parts.partners().forEach(partner -> lines.add("Partner: " + partner.italian()));
        parts.staff().forEach(staff -> lines.add("Personale: " + staff.italian()));
        parts.milestones()
                .forEach(step -> lines.add("Tappa del %s: %s%s"
                        .formatted(
                                Italian.day(step.day()),
                                step.title(),
                                step.who().isEmpty() ? "" : ", " + step.who())));
        blocks.add(PaperChapter.text(sheet.name(), String.join("\n", lines)));
        if (!parts.costs().isEmpty()) {
            blocks.add(PaperChapter.table(
                    "",
                    "Costi della scheda %d, in euro".formatted(sheet.number()),
                    List.of("Fonte", "Annualità", "Ente che paga", "Importo"),
                    parts.costs().stream().map(cost -> cost(cost, frame)).toList(),
                    List.of(3)));
        }
        if (!parts.results().isEmpty()) {
            blocks.add(PaperChapter.table(
                    "",
                    "Risultati attesi della scheda %d".formatted(sheet.number()),
                    List.of("Indicatore", "Partenza", "Atteso"),
                    parts.results().stream()
                            .map(one -> List.of(one.name(), one.start(), one.aim()))
                            .toList(),
                    List.of()));
        }
        return blocks;
    }

    private static List<String> cost(SheetCost cost, SheetFrame frame) {
        return List.of(
                cost.fund().italian(),
                cost.annuality().map(String::valueOf).orElse(""),
                frame.bodies().getOrDefault(cost.body(), ""),
                ItalianNumber.euro(cost.amount()));
    }
}
