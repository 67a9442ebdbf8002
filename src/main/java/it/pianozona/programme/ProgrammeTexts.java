/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.rule.Problems;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the planning office writes around the sheets: premise, what has changed, which earlier instruments give way (ER-14). */
@Service
public class ProgrammeTexts {

    /** Characters. */
    public static final int LONGEST = 4000;

    private static final int LONGEST_TITLE = 300;

    private final ProgrammeRows rows;
    private final Table<Superseded> superseded;
    private final ProgrammePen pen;
    private final ProgrammeOffices offices;

    ProgrammeTexts(ProgrammeRows rows, Tables tables, ProgrammePen pen, ProgrammeOffices offices) {
        this.rows = rows;
        this.superseded = tables.part("programme_superseded", Superseded.class, "programme", "position");
        this.pen = pen;
        this.offices = offices;
    }

    /**
     * An operational instrument of the area that gives way to the programme once that is approved.
     *
     * @param title with its act, for example "Programma attuativo 2018, delibera 12 del 20/12/2017"
     */
    public record Superseded(int position, String title) {}

    /**
     * The texts of a programme.
     *
     * @param premise acts of the year and what the programme starts from
     * @param context what has changed since the year before; required from the second year on
     * @param superseded titles of earlier instruments, one for each
     */
    public record Texts(String premise, String context, List<String> superseded) {}

    /** The titles that a person wrote, one for each line. */
    public static List<String> titles(String written) {
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** As they stand. */
    @Transactional(readOnly = true)
    public Texts of(Programme programme) {
        return new Texts(programme.premise(), programme.context(), titles(programme.id()));
    }

    private List<String> titles(UUID programme) {
        return superseded.list("where programme = ? order by position", programme).stream()
                .map(Superseded::title)
                .toList();
    }

    /** @throws it.pianozona.rule.RuleViolated if one is too long, or the person does not belong to the planning office */
    @Transactional
    public void write(UUID id, Texts texts, String personId) {
        var programme = pen.take(id, Hand.TEXTS);
        var office = pen.office(personId, offices.drafters(programme), "l'ufficio di piano");
        new Problems()
                .unless(texts.premise().length() <= LONGEST, "«Premessa»: al massimo %d caratteri.".formatted(LONGEST))
                .unless(
                        texts.context().length() <= LONGEST,
                        "«Che cosa è cambiato»: al massimo %d caratteri.".formatted(LONGEST))
                .unless(
                        texts.superseded().stream().allMatch(title -> title.length() <= LONGEST_TITLE),
                        "«Strumenti superati»: ogni riga al massimo %d caratteri.".formatted(LONGEST_TITLE))
                .refuse();
        var before = of(programme);
        rows.write(id, texts.premise(), texts.context());
        superseded.delete("where programme = ?", id);
        for (int at = 0; at < texts.superseded().size(); at++) {
            superseded.insert(new Superseded(at + 1, texts.superseded().get(at)), "programme", id);
        }
        pen.log(programme, personId, office, "Testi del programma salvati", words(before), words(texts));
    }

    /**
     * Writes what is done with the fund for who is not self-sufficient, by the planning office with the direction of the district.
     *
     * @throws it.pianozona.rule.RuleViolated if it is empty or too long, or the person belongs to neither
     */
    @Transactional
    public void writeFrna(UUID id, String text, String personId) {
        var programme = pen.take(id, Hand.TEXTS);
        var office = pen.office(
                personId, offices.frnaWriters(programme), "l'ufficio di piano con la direzione del distretto");
        new Problems()
                .unless(
                        !text.isBlank() && text.length() <= LONGEST,
                        "«Sezione sulla non autosufficienza»: scrivila, in al massimo %d caratteri.".formatted(LONGEST))
                .refuse();
        rows.writeFrna(id, text.strip());
        pen.log(
                programme,
                personId,
                office,
                "Sezione sulla non autosufficienza salvata",
                programme.frna(),
                text.strip());
    }

    private static Map<String, Object> words(Texts texts) {
        return Map.of(
                "premessa", texts.premise(),
                "cambiamenti", texts.context(),
                "superati", texts.superseded());
    }
}
