/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.programme.Hand;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planning office answers what groups and tables have proposed, and closes the list of the sheets. */
@Service
public class SheetAnswers {

    private static final int LONGEST = 500;
    private static final int SHORTEST_WORDS = 20;

    private final SheetRows rows;
    private final SheetMoney money;
    private final SheetHands hands;
    private final ProgrammeSheets sheets;
    private final ProgrammePen pen;
    private final Notices notices;

    SheetAnswers(
            SheetRows rows,
            SheetMoney money,
            SheetHands hands,
            ProgrammeSheets sheets,
            ProgrammePen pen,
            Notices notices) {
        this.rows = rows;
        this.money = money;
        this.hands = hands;
        this.sheets = sheets;
        this.pen = pen;
        this.notices = notices;
    }

    /**
     * Takes a proposal into the programme or refuses it; the office that made it is told.
     *
     * @param words why; required for a refusal
     * @throws RuleViolated if it was answered already, or is refused without a word
     */
    @Transactional
    public void answer(UUID programmeId, UUID id, boolean isAccepted, String words, String personId) {
        var programme = pen.take(programmeId, Hand.SHEETS);
        var office = hands.requireDrafter(programme, personId);
        var sheet = rows.find(id)
                .filter(one -> one.programmeId().equals(programmeId))
                .filter(one -> one.proposal().standing() == Standing.PROPOSED)
                .orElseThrow(() ->
                        new RuleViolated("La proposta ha già una risposta, o è stata ritirata: aggiorna la pagina."));
        new Problems()
                .unless(
                        isAccepted || !words.isBlank(),
                        "«Risposta»: scrivi perché la proposta non è accolta; lo legge chi l'ha fatta.")
                .unless(words.length() <= LONGEST, "«Risposta»: scrivi al massimo 500 caratteri.")
                .refuse();
        var proposedBy = sheet.proposal().proposedBy();
        var proposal = new ProgrammeSheet.Proposal(
                proposedBy, isAccepted ? Standing.ACCEPTED : Standing.REFUSED, words.strip());
        var answered = sheet.with(sheet.number(), proposal);
        rows.answer(id, proposal);
        money.write(programme, answered, personId, Optional.empty());
        pen.log(
                programme,
                personId,
                office,
                isAccepted ? "Proposta di scheda accolta" : "Proposta di scheda non accolta",
                sheet.name(),
                words);
        notices.send(
                new Notices.Message(
                        "proposta-scheda-" + id,
                        programme.area(),
                        programme.key(),
                        Notice.Kind.OUTCOME,
                        Wording.of(
                                isAccepted ? "programma.proposta-accolta" : "programma.proposta-non-accolta",
                                "anno",
                                programme.year(),
                                "scheda",
                                sheet.title(),
                                "motivo",
                                words.isBlank() ? "" : " " + words.strip())),
                Set.of(proposedBy));
    }

    /**
     * Closes the list: from here each body says what it commits itself to.
     *
     * @param words why there is no sheet at all, where there is none
     * @throws RuleViolated naming each proposal without answer and each sheet that lacks something
     */
    @Transactional
    public void close(UUID programmeId, String words, String personId) {
        var programme = pen.take(programmeId, Hand.SHEETS);
        var office = hands.requireDrafter(programme, personId);
        var problems = new Problems();
        sheets.unanswered(programmeId)
                .forEach(sheet ->
                        problems.unless(false, "Scheda «%s»: è una proposta senza risposta.".formatted(sheet.name())));
        sheets.lacking(programmeId)
                .forEach(one -> problems.unless(
                        false,
                        "Scheda «%s»: %s."
                                .formatted(one.sheet().name(), one.gaps().words())));
        var all = sheets.of(programmeId);
        problems.unless(
                        !all.isEmpty() || words.strip().length() >= SHORTEST_WORDS,
                        "«Perché non ci sono schede»: il programma non ha schede: scrivi perché, con almeno 20 caratteri.")
                .unless(words.length() <= LONGEST, "«Perché non ci sono schede»: scrivi al massimo 500 caratteri.")
                .refuse();
        pen.log(
                programme,
                personId,
                office,
                "Schede del programma chiuse",
                null,
                all.isEmpty()
                        ? words.strip()
                        : all.stream().map(ProgrammeSheet::name).toList());
    }
}
