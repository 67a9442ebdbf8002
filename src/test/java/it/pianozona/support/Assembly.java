/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Takes a collegial decision in a test, from the convocation to the publication, as the body's people do. */
public record Assembly(
        String bodyId, String key, Colleagues colleagues, Bodies bodies, Offices offices, BusinessClock clock) {

    /** The offices of the members, local representatives first. */
    public List<String> members() {
        return bodies.members(bodyId, clock.today()).stream()
                .map(BodyMember::officeId)
                .toList();
    }

    /** Everybody is present and in favour. */
    public void approves() {
        decides("FAVOREVOLE", members(), members());
        minutes();
    }

    /** A majority is present, one asks for a revision, the others abstain. */
    public void returnsIt(String reason) {
        decides("RINVIO", members().subList(0, 1), majority());
        colleagues.submit(
                secretary(),
                colleagues.task(key, "UserTask_FormaliseReturn"),
                Map.of(
                        "motivo",
                        reason,
                        "sezioni",
                        "premessa",
                        "scadenza",
                        clock.today().plusDays(15).toString()));
        minutes();
    }

    /** A majority is present and nobody is in favour. */
    public void rejects() {
        decides("CONTRARIO", members().subList(0, 1), majority());
        minutes();
    }

    /** Nobody comes, three times. */
    public void neverMeets() {
        for (int call = 0; call < 3; call++) {
            decides("FAVOREVOLE", List.of(), List.of());
        }
    }

    /** Those in favour vote, the others are present or not. */
    public void decides(String choice, List<String> voters, List<String> present) {
        var day = LocalDateTime.from(clock.now().plusDays(6)).withNano(0);
        colleagues.submit(
                secretary(),
                colleagues.task(key, "UserTask_Convene"),
                Map.of("dataOra", day.toString(), "luogo", "Sala consiliare", "ordineDelGiorno", "Indirizzi"));
        for (var office : voters) {
            colleagues.submit(
                    holder(office),
                    colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                    Map.of("voto", choice, "motivazione", "Motivazione di almeno venti caratteri"));
        }
        clock.setOffset(clock.offset().plusDays(7));
        colleagues.submit(
                secretary(),
                colleagues.task(key, "UserTask_RecordAttendance"),
                Map.of("presenti", present, "oraChiusura", "20:30"));
    }

    public void minutes() {
        colleagues.submit(
                secretary(),
                colleagues.task(key, "UserTask_DraftMinutes"),
                Map.of(
                        "testo", "Verbale della seduta di prova.",
                        "presidente", "Il presidente",
                        "segretario", "La segretaria"));
        colleagues.submit(
                holder(bodies.find(bodyId).orElseThrow().presidentOffice()),
                colleagues.task(key, "UserTask_ApproveMinutes"),
                Map.of("esitoVerbale", "APPROVATO"));
        colleagues.submit(
                secretary(),
                colleagues.task(key, "UserTask_Publish"),
                Map.of("numeroAlbo", "123", "pubblicatoDal", clock.today().toString()));
    }

    private List<String> majority() {
        return members().subList(0, members().size() / 2 + 1);
    }

    private String secretary() {
        return holder(bodies.find(bodyId).orElseThrow().secretaryOffice());
    }

    public String holder(String office) {
        return offices.holdersOf(office, clock.today()).get(0).id();
    }
}
