/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentence under the heading of each page: how things stand. */
final class HowItStands {

    private static final int MOST_NAMES = 4;

    private HowItStands() {}

    static String ofAdhesions(List<Adhesion> adhesions) {
        var adherents = adhesions.stream()
                .filter(one -> one.state() == Adhesion.State.ADHERED)
                .count();
        var running = adhesions.stream()
                .filter(one -> one.state() == Adhesion.State.SUBMITTED || one.state() == Adhesion.State.ACCEPTED)
                .count();
        return Stream.of(
                        adherents == 0
                                ? "Nessun ente ha ancora aderito"
                                : Italian.count(adherents, "ente ha aderito", "enti hanno aderito"),
                        running == 0 ? "" : Italian.count(running, "richiesta è in corso", "richieste sono in corso"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; ", "", "."));
    }

    static String of(Adhesion adhesion) {
        return switch (adhesion.state()) {
            case SUBMITTED -> "L'ufficio di piano la esamina e risponde entro il termine.";
            case ACCEPTED ->
                adhesion.issued().isEmpty()
                        ? "È accolta: si prepara il documento da firmare."
                        : adhesion.signedOn()
                                .map(day -> Italian.elided(
                                        "È firmata dal %s: la firma si verifica, poi l'ente entra nell'elenco."
                                                .formatted(Italian.day(day))))
                                .orElse("Manca la firma di %s.".formatted(adhesion.representative()));
            case ADHERED -> "L'ente è nell'elenco degli aderenti, con i suoi impegni e senza voto.";
            case REFUSED, WITHDRAWN -> adhesion.reason();
        };
    }

    static String ofActs(List<SubsequentAct> acts, List<PublicInquiry> inquiries) {
        var open = inquiries.stream()
                .filter(one -> one.state() == PublicInquiry.State.OPEN)
                .count();
        var said = Stream.of(
                        part(acts, SubsequentAct.State.DRAFT, "atto in redazione", "atti in redazione"),
                        part(acts, SubsequentAct.State.IN_SIGNATURE, "atto alla firma", "atti alla firma"),
                        part(acts, SubsequentAct.State.LINKED, "collegato all'accordo", "collegati all'accordo"),
                        open == 0 ? "" : Italian.count(open, "istruttoria aperta", "istruttorie aperte"))
                .filter(part -> !part.isEmpty())
                .toList();
        return said.isEmpty() ? "Nessun atto e nessuna istruttoria in corso." : Italian.list(said) + ".";
    }

    private static String part(List<SubsequentAct> acts, SubsequentAct.State state, String one, String many) {
        var count = acts.stream().filter(act -> act.state() == state).count();
        return count == 0 ? "" : Italian.count(count, one, many);
    }

    static String of(SubsequentAct act, List<ActParty> parties) {
        return switch (act.state()) {
            case DRAFT -> "L'ufficio di piano lo scrive, poi lo firmano le parti.";
            case IN_SIGNATURE -> signatures(parties);
            case LINKED -> "È firmato da tutte le parti e collegato all'accordo.";
            case ABANDONED -> "Non va avanti e resta agli atti.";
        };
    }

    private static String signatures(List<ActParty> parties) {
        var signed = parties.stream().filter(ActParty::hasSigned).count();
        return Stream.of(
                        Optional.of(
                                signed == 0
                                        ? "Nessuna parte ha ancora firmato."
                                        : "%s su %d."
                                                .formatted(
                                                        Italian.count(
                                                                signed, "parte ha firmato", "parti hanno firmato"),
                                                        parties.size())),
                        named("Manca ", "Mancano ", parties.stream().filter(one -> one.signed()
                                .isEmpty())),
                        named(
                                "Non firma ",
                                "Non firmano ",
                                parties.stream().filter(one -> one.signed().isPresent() && !one.hasSigned())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> named(String one, String many, Stream<ActParty> parties) {
        var names = parties.map(ActParty::name).toList();
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            return Optional.empty();
        }
        return Optional.of((names.size() == 1 ? one : many) + Italian.list(names) + ".");
    }
}
