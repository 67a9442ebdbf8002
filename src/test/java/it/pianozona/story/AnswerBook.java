/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import it.pianozona.support.AgreementSteps;
import it.pianozona.support.SampleMeasures;
import it.pianozona.time.BusinessClock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What sensible people answer to each form of a cycle that goes well; a test changes the answers that its story needs. */
final class AnswerBook {

    private static final String TEXT = "Testo di prova scritto per raccontare un ciclo, con piu di venti caratteri.";

    private final BusinessClock clock;
    private final Map<String, Map<String, Object>> changed = new HashMap<>();

    AnswerBook(BusinessClock clock) {
        this.clock = clock;
    }

    /** From now on the form gets these values on top of the usual ones. */
    AnswerBook with(String formId, Map<String, Object> values) {
        changed.put(formId, values);
        return this;
    }

    /** The values to fill in, by key; {@code shown} is what the form shows when it is opened. */
    Map<String, Object> answersTo(String formId, Map<String, Object> shown) {
        var answers = new HashMap<>(usual(formId, shown));
        answers.putAll(changed.getOrDefault(formId, Map.of()));
        return answers;
    }

    private String inSixDays() {
        return clock.now()
                .plusDays(6)
                .withHour(18)
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** Those values as the form shows them. */
    private static Map<String, Object> kept(Map<String, Object> shown, String... keys) {
        return Arrays.stream(keys).collect(Collectors.toMap(key -> key, shown::get));
    }

    private Map<String, Object> usual(String formId, Map<String, Object> shown) {
        var today = clock.today().toString();
        return switch (formId) {
            case "convocazione" ->
                Map.of(
                        "dataOra", inSixDays(),
                        "luogo", "Sala consiliare",
                        "ordineDelGiorno", "Esame e approvazione");
            case "esprimi-voto" -> Map.of("voto", "FAVOREVOLE");
            case "registra-delega" ->
                Map.of(
                        "scelta", "CONFERMA",
                        "ambito", shown.get("ambito"),
                        "dal", shown.get("dal"),
                        "al", shown.get("al"));
            case "registra-presenze" -> Map.of("oraChiusura", "20:30");
            case "rinvio" ->
                Map.of(
                        "motivo",
                        TEXT,
                        "sezioni",
                        "bisogni",
                        "scadenza",
                        clock.today().plusDays(15).toString());
            case "verbale" -> Map.of("testo", TEXT, "presidente", "Chi presiede", "segretario", "Chi verbalizza");
            case "approva-verbale" -> Map.of("esitoVerbale", "APPROVATO");
            case "importi-programma" -> Map.of("seguito", "PROSEGUI");
            case "proponi-schede", "progetto-integrazione", "collega-azioni" -> Map.of("seguito", "FINITO");
            case "chiudi-schede" -> Map.of("seguito", "CHIUDI");
            case "impegni-ente" -> Map.of("seguito", "NULLA", "percheNulla", TEXT);
            case "esamina-progetto" -> Map.of("esito", "RESPINTO", "motivo", TEXT);
            case "sezione-frna" -> Map.of("testo", TEXT, "seguito", "FINITO");
            case "chiudi-programma" -> Map.of("premessa", TEXT, "cambiamenti", TEXT, "seguito", "AL_VOTO");
            case "pubblica-programma" -> Map.of("pubblicatoIl", today, "dove", "Albo dell'ente capofila");
            case "pubblica-esito" -> Map.of("numeroAlbo", "123/2017", "pubblicatoDal", today);
            case "pubblica-bozza" -> Map.of("pubblicataIl", today, "dove", "Albo dell'ente capofila");
            case "osservazione" -> Map.of("risposta", "OSSERVAZIONE", "testo", TEXT);
            case "controdeduzioni" -> Map.of("esito", "ACCEPTED");
            case "forma-gestione" ->
                Map.of("forma", "Azienda speciale", "segretariatoAssociato", true, "tutelaMinoriAssociata", true);
            case "dopo-terzo-rinvio" -> Map.of("scelta", "RESPINGI", "motivo", TEXT);
            case "dopo-numero-legale" -> Map.of("scelta", "RICONVOCA", "motivo", TEXT);
            case "consolida-profilo" -> Map.of("sintesi", TEXT);
            case "valida-profilo" -> Map.of("esito", "VALIDATO");
            case "livello-conoscenza" ->
                Map.of(
                        "seguito",
                        "ULTIMO",
                        "accessi",
                        "SI",
                        "utenti",
                        "SI",
                        "integrati",
                        "STIMA",
                        "domandaAnziani",
                        "NO",
                        "domandaAltri",
                        "NO",
                        "bisogno",
                        "NO",
                        "curaPrivata",
                        "STIMA");
            case "bozza-indirizzo" ->
                Map.of("premessa", TEXT, "priorita", "Sostegno alla domiciliarita\nContrasto alla poverta");
            case "consulta-politica" -> Map.of("interlocutore", "Settore casa", "data", today, "risposta", TEXT);
            case "concertazione" ->
                Map.of(
                        "data",
                        today,
                        "luogo",
                        "Sede dell'ambito",
                        "presenti",
                        "Comuni e ASL",
                        "azioni",
                        "Assistenza domiciliare integrata");
            case "conferma-concertazione" -> Map.of("esito", "CONFERMO");
            case "ricezione-linee" ->
                Map.of("linee", "Linee guida regionali", "sintesi", TEXT, "obiettivi", all(shown.get("elenco")));
            case "costituisci-tavolo" -> tableMember(shown, today);
            case "dato-profilo" -> Map.of("seguito", "FINE");
            case "seguito-indirizzo" -> Map.of("seguito", "RIPRENDI", "motivo", TEXT);
            case "confronto-politica" ->
                Map.of(
                        "politica",
                        given(shown.get("politica"), shown.get("politiche")),
                        "interlocutore",
                        "Settore competente",
                        "data",
                        today,
                        "esito",
                        TEXT);
            case "obiettivo" -> objective(shown);
            case "assegna-sezioni" ->
                Map.of("gruppo", first(shown.get("gruppi")), "sezioni", all(shown.get("daAssegnare")));
            case "contributo-tavolo" -> Map.of("autore", "Gruppo di lavoro", "testo", TEXT);
            case "evento-partecipazione" -> Map.of("seguito", "FINE");
            case "scheda-azione" ->
                Map.of(
                        "seguito", "ULTIMO",
                        "titolo", "Punti unici di accesso",
                        "obiettivo", first(shown.get("obiettivi")),
                        "area", "SOCIAL",
                        "target", "Famiglie",
                        "titolareSociale", "Comune capofila",
                        "costi", firstYear(shown) + "; COMUNI; 1.234,56",
                        "indicatori", SampleMeasures.line("Famiglie seguite", "120", "150"));
            case "quadro-finanziario" -> frameworkRow(shown);
            case "redigi-sezione" -> section(shown);
            case "completa-piano" -> Map.of("ripresa", "VERIFICA");
            case "visto-ragioneria", "parere-asl" -> Map.of("esito", "FAVOREVOLE");
            case "promuovi-accordo" -> kept(shown, "promotore", "oggetto", "parti", "territorio");
            case "unanimita-mancata" -> Map.of("via", "NEGOZIA", "motivo", TEXT);
            case "mediazione" -> Map.of("esitoMediazione", "ACCORDO", "motivo", TEXT);
            case "esito-mancato-accordo" -> Map.of("seguito", "CHIUSURA", "motivo", TEXT);
            case "schema-accordo" -> AgreementSteps.scheme();
            case "convoca-conferenza" ->
                Map.of("dataOra", inSixDays(), "luogo", "Sala consiliare", "ordineDelGiorno", "Esame dello schema");
            case "consenso-conferenza" -> Map.of("consenso", "SI");
            case "verbale-conferenza" -> Map.of("testo", TEXT);
            case "atto-autorizzazione" ->
                Map.of("organo", first(shown.get("organi")), "numero", "12", "data", today, "esito", "FAVOREVOLE");
            case "firma-accordo" -> Map.of("esitoFirma", "FIRMATO");
            case "ratifica-consiglio" -> Map.of("esito", "RATIFICA", "numero", "31", "data", today);
            case "verifica-firme" ->
                Map.of("esitoVerifica", "ATTESTO", "estremi", "DSS della Commissione europea, rapporto 7");
            case "atto-approvazione" -> Map.of("organo", "Il Sindaco", "numero", "5", "data", today);
            case "pubblica-bur" -> Map.of("bur", "27", "burData", today, "numeroAlbo", "345", "alboDal", today);
            case "domanda-premialita", "integra-premialita" -> Map.of("relazione", TEXT);
            case "verifica-premialita" ->
                Integer.valueOf(1).equals(shown.get("livello"))
                        ? Map.of("esito", "ACCOGLI", "nuovaDimensione", "RAGGIUNTA")
                        : Map.of("esito", "ACCOGLI");
            case "pagamento-premialita" -> Map.of("numero", "DDG 1", "data", today, "importo", shown.get("importo"));
            case "quota-premialita" -> Map.of("anno", shown.get("anno"), "area", "SOCIAL");
            case "costituisci-collegio" -> Map.of("atto", "Decreto 6");
            case "piano-personale" -> kept(shown, "postiComuni", "postiAsl", "enti");
            case "nomina-membro" -> officeMember(shown);
            case "gestisci-incarico" -> Map.of("azione", "RINUNCIA");
            case "aggiorna-ente" -> Map.of("tipo", "NESSUNO");
            case "verifica-registrazione" -> Map.of("esito", "ACCOGLI", "ufficio", first(shown.get("uffici")));
            case "accetta-incarico" -> Map.of("risposta", "ACCETTO");
            case "competenze" -> Map.of("seguito", "FINE");
            case "completa-ufficio" -> Map.of("scelta", "RICHIEDI", "enti", all(shown.get("elenco")));
            case "compito-libero" -> Map.of("esito", "SVOLTO");
            case "rendiconto-annuale", "rendiconto-progetto" ->
                Map.of(
                        "dal",
                        shown.get("dal"),
                        "al",
                        shown.get("al"),
                        "assegnato",
                        "10000",
                        "speso",
                        "9800.50",
                        "relazione",
                        TEXT);
            case "scheda-fabbisogno" ->
                Map.of(
                        "fondo", shown.get("fondo"),
                        "fabbisogno", TEXT,
                        "utenti", 40,
                        "importo", shown.get("importo"),
                        "dal", shown.get("dal"),
                        "al", shown.get("al"));
            case "conferma-voce" -> Map.of("esito", "CONFERMATA");
            case "voce-registro" -> Map.of("scelta", "RITIRA");
            case "registra-bando" -> Map.of("esito", "NON_FINANZIATO", "ottenuto", "0");
            case "elenco-modifiche" -> listedChange(shown);
            case "pubblica-modifiche" -> Map.of("pubblicateIl", today, "dove", "Albo dell'ente capofila");
            case "osserva-modifiche" -> Map.of("risposta", "NESSUNA");
            case "rispondi-modifiche" -> Map.of("esito", "ACCEPTED");
            case "pubblica-addendum" ->
                Map.of("numeroAtto", "12", "dataAtto", today, "bollettino", "30", "dataBollettino", today);
            default -> throw new IllegalStateException("the answer book has no answer to the form " + formId);
        };
    }

    /** A section that is there already is declared complete as it is. */
    private static Map<String, Object> section(Map<String, Object> shown) {
        if (Boolean.FALSE.equals(shown.get("scriveQui"))) {
            return Map.of("stato", "COMPLETA");
        }
        var written = shown.get("testo").toString();
        return Map.of("testo", written.isEmpty() ? TEXT : written, "stato", "COMPLETA");
    }

    /** The lead body appoints who leads the office and one more, every other body one person. */
    private Map<String, Object> officeMember(Map<String, Object> shown) {
        var leads = shown.get("ente").toString().startsWith("Ente capofila");
        var first = Options.count(shown.get("nominati")) == 0;
        return Map.of(
                "seguito",
                leads && first ? "ALTRO" : "ULTIMO",
                "persona",
                "Persona Inventata " + java.util.UUID.randomUUID(),
                "titolo",
                "FUNZIONARIO",
                "ruolo",
                leads && first ? "DIRETTORE" : "COMPONENTE",
                "tempo",
                50,
                "formaAssegnazione",
                "CONVENZIONE",
                "atto",
                "Decreto 7",
                "dal",
                shown.get("dal"));
    }

    /** One person for each district where the region wants that (ER-31), otherwise one person. */
    private static Map<String, Object> tableMember(Map<String, Object> shown, String today) {
        var districts = all(shown.get("distretti"));
        var seated = Options.count(shown.get("persone"));
        var onePerDistrict = shown.get("regola").toString().contains("una persona per distretto");
        var last = !onePerDistrict || seated + 2 >= districts.size();
        return Map.of(
                "seguito",
                last ? "ULTIMO" : "ALTRO",
                "persona",
                "Persona Inventata",
                "ruolo",
                onePerDistrict ? "COMUNE_CAPOFILA" : "COMPONENTE",
                "ente",
                "Ufficio di piano",
                "area",
                onePerDistrict ? districts.get(seated) : districts.get(districts.size() - 1),
                "tempo",
                50,
                "formaAssegnazione",
                "DIPENDENTE",
                "dal",
                today);
    }

    /** As many objectives as the region asks for: aggregation and recomposition first, then strategic 1, 2 and 3. */
    private Map<String, Object> objective(Map<String, Object> shown) {
        var written = Options.count(shown.get("obiettivi"));
        var strategic = Boolean.TRUE.equals(shown.get("haStrategici"));
        var answer = new HashMap<String, Object>(Map.of(
                "titolo",
                "Obiettivo di prova",
                "classe",
                "INNOVATION",
                "aree",
                List.of("SOCIAL", "SOCIO_HEALTH"),
                "prioritaOrigine",
                all(shown.get("priorita"))));
        if (Boolean.TRUE.equals(shown.get("haAggregazione")) && written == 0) {
            answer.put("aggregazione", true);
        }
        if (Boolean.TRUE.equals(shown.get("haRicomposizione"))) {
            answer.put("ricomposizione", List.of("KNOWLEDGE"));
        }
        if (strategic && written > 0) {
            answer.put("numeroStrategico", written);
        }
        answer.put("seguito", strategic && written < 3 ? "ALTRO" : "ULTIMO");
        return answer;
    }

    /** One row for each year of the plan, each of another area; the health row cites region and health authority (ER-11). */
    private Map<String, Object> frameworkRow(Map<String, Object> shown) {
        var written = Options.count(shown.get("righe"));
        var row = new HashMap<String, Object>(Map.of(
                "seguito",
                written < 2 ? "ALTRO" : "ULTIMO",
                "anno",
                firstYear(shown) + written,
                "fonte",
                "COMUNI",
                "area",
                List.of("SOCIAL", "SOCIO_HEALTH", "HEALTH").get(Math.min(written, 2)),
                "importo",
                "10000"));
        if (written >= 2) {
            row.put("riferimentoRegione", "DGR 1/2017");
            row.put("riferimentoAusl", "Nota 2/2017");
        }
        return row;
    }

    /** A change of the first section, then the list is complete. */
    private static Map<String, Object> listedChange(Map<String, Object> shown) {
        return Options.count(shown.get("modifiche")) > 0
                ? Map.of("seguito", "COMPLETO")
                : Map.of(
                        "seguito",
                        "AGGIUNGI",
                        "tipo",
                        "SEZIONE",
                        "sezione",
                        first(shown.get("sezioni")),
                        "testo",
                        TEXT,
                        "motivo",
                        TEXT);
    }

    private static int firstYear(Map<String, Object> shown) {
        return Integer.parseInt(
                shown.get("anni").toString().replaceAll("[^0-9]+", " ").strip().split(" ")[0]);
    }

    private static String given(Object prefilled, Object options) {
        return prefilled == null || prefilled.toString().isEmpty() ? first(options) : prefilled.toString();
    }

    private static String first(Object options) {
        return all(options).get(0);
    }

    /** All values of a list of options that the form shows. */
    static List<String> all(Object options) {
        return Options.of(options).keySet().stream().toList();
    }
}
