/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The competences of an office's people and the courses that build them (TO-9). */
@Service
public class Trainings {

    private static final BigDecimal MOST_HOURS = new BigDecimal("2000");
    private static final int LONGEST = 200;

    private final Table<Training> trainings;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    Trainings(Tables tables, BusinessClock clock, SamePosts samePosts) {
        this.clock = clock;
        this.samePosts = samePosts;
        this.trainings = tables.part("office_training", Training.class);
    }

    /**
     * A course that a member attended.
     *
     * @param competence what it is good for; empty where nothing is said
     * @param hours above 0
     */
    public record Training(UUID member, String competence, String course, BigDecimal hours, LocalDate heldOn) {}

    /** The courses of an office's people, latest first. */
    @Transactional(readOnly = true)
    public List<Training> of(UUID office) {
        return trainings.list("where plan_office = ? order by held_on desc, course", office);
    }

    /** Records a course. */
    @Transactional
    public void add(PlanOffice office, List<OfficeMember> members, Training training, String personId) {
        new Problems()
                .unless(
                        members.stream().anyMatch(one -> one.id().equals(training.member())),
                        "«Componente»: scegli una persona dell'ufficio.")
                .unless(
                        !training.course().isBlank() && training.course().length() <= LONGEST,
                        "«Corso»: scrivi il titolo, al massimo 200 caratteri.")
                .unless(training.competence().length() <= LONGEST, "«Competenza»: al massimo 200 caratteri.")
                .unless(
                        training.hours().signum() > 0 && training.hours().compareTo(MOST_HOURS) <= 0,
                        "«Ore»: scrivi le ore del corso, più di 0 e al massimo 2000.")
                .unless(
                        !training.heldOn().isAfter(clock.today()),
                        "«Data»: è nel futuro; il corso si registra quando si è svolto.")
                .refuse();
        samePosts.once(personId, "formazione", office.id(), training);
        trainings.insert(
                training,
                "id",
                UUID.randomUUID(),
                "plan_office",
                office.id(),
                "competence",
                training.competence().strip(),
                "course",
                training.course().strip(),
                "recorded_by",
                personId);
    }
}
