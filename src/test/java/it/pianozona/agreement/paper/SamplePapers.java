/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Papers with invented people on the municipalities of Rhodense, or with as many parties as are asked for. */
final class SamplePapers {

    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final LocalDate DAY = LocalDate.of(2018, 5, 3);
    static final AgreementReference ISSUED = new AgreementReference(
            "Accordo di Programma per l'attuazione del Piano di Zona 2018-2020",
            "ambito distrettuale Rhodense",
            Optional.of("RHO-2018-2020/ADP/1"),
            Optional.of(DAY),
            Optional.of(HASH));
    static final AgreementReference SCHEME =
            new AgreementReference(ISSUED.title(), ISSUED.area(), Optional.empty(), Optional.empty(), Optional.empty());
    static final PlanReference PLAN = new PlanReference(
            "Piano di Zona", "Piano di Zona 2018-2020", "RHO-2018-2020/PDZ/1", LocalDate.of(2018, 4, 27), HASH);
    static final List<String> LAWS =
            List.of("la LR Lombardia 3/2008, art. 18", "la DGR Lombardia X/7631 del 28/12/2017, linee guida 2018-2020");
    static final List<LocalDate> CONFERENCES = List.of(LocalDate.of(2018, 4, 10), LocalDate.of(2018, 4, 24));

    private static final List<String> RHODENSE = List.of(
            "Arese",
            "Cornaredo",
            "Lainate",
            "Nerviano",
            "Pero",
            "Pogliano Milanese",
            "Pregnana Milanese",
            "Rho",
            "Settimo Milanese",
            "Vanzago");
    private static final String LONG =
            "Il sistema integrato promuove l'equità d'accesso: «nessuno resti indietro». Perché ciò sia possibile, i"
                    + " soggetti condividono basi informative, criteri ISEE (≥ 6.000,00 €) e priorità, con verifiche semestrali. ";

    private SamplePapers() {}

    static AgreementPaper agreement(AgreementReference reference, int municipalities, int commitmentsOfEach) {
        var signatories = signatories(municipalities);
        var commitments = signatories.stream()
                .flatMap(party -> IntStream.range(0, commitmentsOfEach).mapToObj(n -> commitment(party.name(), n)))
                .toList();
        return new AgreementPaper(
                reference,
                "attuazione del Piano di Zona 2018-2020",
                PLAN,
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                LAWS,
                List.of("l'assemblea dei sindaci ha approvato il piano all'unanimità"),
                "Sindaco del Comune di Rho",
                CONFERENCES,
                signatories,
                List.of(
                        new Adherent(
                                "Cooperativa sociale Il Ponte",
                                Optional.of("Èlena D'Angiò"),
                                "2 educatori a tempo parziale; una sede a Pero"),
                        new Adherent("Caritas decanale", Optional.empty(), "Sportello d'ascolto, 12 ore settimanali")),
                elements(),
                commitments,
                comparison(commitments),
                "Le entrate da utenti si accertano a consuntivo.",
                Optional.of(new SupraDistrict(
                        "Due distretti contigui.", "Accesso unico.", "Popolazione anziana oltre il 24%.")),
                true,
                new College(
                        "Sindaco del Comune di Rho",
                        signatories.stream().map(Signatory::name).toList(),
                        true),
                new Terms(90, 15, 30));
    }

    private static List<Signatory> signatories(int municipalities) {
        var names = IntStream.range(0, municipalities)
                .mapToObj(n ->
                        n < RHODENSE.size() ? RHODENSE.get(n) : "San Bartolomeo al Mare e Villanova d'Albenga " + n)
                .toList();
        var parties = new ArrayList<Signatory>(names.stream()
                .map(name -> new Signatory(
                        "Comune di " + name,
                        "Sindaco",
                        Optional.of("Maria Pia Brambilla"),
                        Optional.of("deliberazione della Giunta comunale n. 12 del 3 maggio 2018")))
                .toList());
        parties.add(new Signatory(
                "ATS della Città metropolitana di Milano", "Direttore generale", Optional.empty(), Optional.empty()));
        return parties;
    }

    static Commitment commitment(String party, int n) {
        return new Commitment(
                party,
                List.of(
                                "Assistenza domiciliare integrata",
                                "Titolo sociale e inclusione attiva delle persone con fragilità",
                                "Affido")
                        .get(n % 3),
                2018 + n % 3,
                n % 2 == 0 ? "Comuni" : "Fondo nazionale politiche sociali",
                n % 4 == 3
                        ? new BigDecimal("0.00")
                        : new BigDecimal("1234567.80").divide(BigDecimal.valueOf(n + 1), 2, RoundingMode.HALF_UP),
                n % 4 == 3 ? "Uso gratuito della sala civica due pomeriggi a settimana" : "",
                new BigDecimal("0.25"),
                n % 2 == 0 ? "D.C.C. n. 4/2018" : "");
    }

    private static List<YearComparison> comparison(List<Commitment> commitments) {
        return Stream.of(2018, 2019, 2020)
                .map(year -> new YearComparison(
                        year,
                        new BigDecimal("2500000.00"),
                        commitments.stream()
                                .filter(line -> line.year() == year)
                                .map(Commitment::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private static Elements elements() {
        return new Elements(
                LONG.repeat(8) + "\n- prima finalità;\n- seconda finalità.\n" + LONG.repeat(5) + "\n" + LONG,
                "Comune di Rho",
                LONG.repeat(3),
                LONG.repeat(2),
                LONG,
                LONG.repeat(2),
                LONG.repeat(2));
    }

    static DraftDeliberation deliberation(
            Organ organ, boolean costs, Optional<DraftDeliberation.Ratification> ratification) {
        var commitments = IntStream.range(0, 4)
                .filter(n -> costs || n % 4 == 3)
                .mapToObj(n -> commitment("Comune di Rho", n))
                .toList();
        return new DraftDeliberation(
                organ,
                organ == Organ.DIRETTORE_GENERALE ? "ATS della Città metropolitana di Milano" : "Comune di Rho",
                ratification.isPresent() ? ISSUED : SCHEME,
                PLAN,
                "Sindaco del Comune di Rho",
                organ == Organ.DIRETTORE_GENERALE ? "Direttore generale" : "Sindaco",
                LAWS,
                CONFERENCES,
                true,
                commitments,
                ratification,
                List.of("Schema di accordo di programma", "Verbale della conferenza n. 2", "Piano di Zona 2018-2020"));
    }

    static ConferenceMinutes minutes() {
        return new ConferenceMinutes(
                SCHEME,
                PLAN,
                2,
                LocalDateTime.of(2018, 4, 24, 17, 30),
                Optional.of(LocalDateTime.of(2018, 4, 24, 19, 5)),
                "Rho, Villa Burba, sala convegni",
                "Esame dello schema di accordo\nEspressione dei consensi",
                "Anna Bianchi, Sindaco del Comune di Rho",
                "Luca Neri, segretario generale",
                signatories(10).stream()
                        .map(party -> new ConferenceMinutes.Attendance(
                                party.name(), party.representative().map(name -> name + ", " + party.capacity()), ""))
                        .toList(),
                LONG.repeat(4) + "\n" + LONG,
                signatories(10).stream()
                        .map(party -> new ConferenceMinutes.Position(
                                party.name(), "consenso con osservazioni", "Chiede di rivedere l'art. 7."))
                        .toList(),
                "La conferenza esprime consenso unanime.");
    }

    static ApprovalAct approval() {
        return new ApprovalAct(
                "Il Sindaco del Comune di Rho",
                "decreto",
                ISSUED,
                PLAN,
                LAWS,
                CONFERENCES,
                signatories(10).stream()
                        .map(party -> new ApprovalAct.SignatureLine(
                                party.name(),
                                party.representative().orElse("Paolo Rossi"),
                                DAY,
                                Optional.of("D.C.C. n. 30 del 20/05/2018")))
                        .toList(),
                List.of("Cooperativa sociale Il Ponte", "Caritas decanale"),
                LocalDate.of(2018, 6, 30),
                true,
                new College("Sindaco del Comune di Rho", List.of("Comune di Rho", "Comune di Pero"), true),
                "Lombardia");
    }

    static PublicationNotice notice() {
        return new PublicationNotice(
                "Sindaco del Comune di Rho",
                "decreto n. 5 del 20 luglio 2018",
                ISSUED,
                PLAN,
                signatories(10).stream().map(Signatory::name).toList(),
                List.of("Cooperativa sociale Il Ponte"),
                LocalDate.of(2018, 6, 30),
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                true,
                "Lombardia",
                "Il testo integrale è pubblicato all'albo pretorio del Comune di Rho e nella pagina pubblica dell'ambito.");
    }
}
