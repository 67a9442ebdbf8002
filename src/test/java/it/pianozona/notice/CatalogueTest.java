/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programme and the catalogue of its notices and mails agree: read from the sources, before anything is sent. */
class CatalogueTest {

    private static final String OPENS = "Wording.of(";
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");
    private static final Pattern ADDED = Pattern.compile("\\.and\\(\\s*\"(\\w+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[|}]");

    private static final Set<String> BUILT_IN =
            Set.of(Catalogue.KEY, Catalogue.TERRITORY, Catalogue.TOLD, Catalogue.DOSSIER);

    /** Whose senders alone know the page: that of a task, of a proceeding, of a change; or that are part of another text. */
    private static final Set<String> LED_BY_THE_SENDER = Set.of(
            "scadenza.vicina",
            "scadenza.passata",
            "passo.fermo",
            "passo.fermo-senza-coordinatori",
            "regia.sollecito",
            "regia.nomina",
            "incarico.contestato",
            "incarico.seconda-persona",
            "incarico.si-contesta",
            "accesso.indirizzo-inviato");

    private static final Set<String> LISTS = Set.of("/avvisi", "/fascicoli", "/servizi");

    private final Map<String, String> texts = texts();
    private final Map<String, String> sources = sources();

    @Test
    void everyTextThatIsNamedExists() {
        assertThat(calls().flatMap(call -> call.names().stream())).isNotEmpty().allMatch(texts::containsKey);
    }

    @Test
    void noTextIsUnused() {
        var written = sources.values().stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(texts.keySet())
                .allMatch(
                        name -> written.contains(name.replaceFirst("\\.(oggetto|pagina)$", "")),
                        "is named by the programme");
    }

    @Test
    void everyPlaceIsFilledAndNoValueIsGivenInVain() {
        assertThat(calls().flatMap(call -> call.names().stream().map(name -> {
                    var asked = places(name);
                    var added =
                            ADDED.matcher(sources.get(call.file())).results().map(found -> found.group(1));
                    var given = Stream.concat(Stream.concat(call.values().stream(), added), BUILT_IN.stream())
                            .collect(Collectors.toSet());
                    return !given.containsAll(asked)
                            ? call.file() + " gives " + name + " no " + asked
                            : !asked.containsAll(call.values()) ? call.file() + " gives " + name + " in vain" : "";
                })))
                .containsOnly("");
    }

    @Test
    void whatIsAddedToATextIsAskedForByOneOfItsFile() {
        assertThat(sources.entrySet().stream().flatMap(source -> ADDED.matcher(source.getValue())
                        .results()
                        .map(found -> found.group(1))
                        .filter(value -> LITERAL.matcher(source.getValue())
                                .results()
                                .noneMatch(name -> places(name.group(1)).contains(value)))
                        .map(value -> source.getKey() + " adds " + value + " in vain")))
                .isEmpty();
    }

    @Test
    void eachSentenceStandsOnce() {
        assertThat(texts.entrySet().stream().filter(one -> isText(one.getKey())).map(Map.Entry::getValue))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstSentenceOfANoticeIsShortEnoughForASubject() {
        assertThat(texts.entrySet().stream()
                        .filter(one -> isText(one.getKey()) && !texts.containsKey(one.getKey() + ".oggetto")))
                .allSatisfy(one -> assertThat(Letters.headline(one.getValue())).doesNotEndWith("…"));
    }

    @Test
    void everyNoticeLeadsToThePageOfTheThingItself() throws IOException {
        var doors = Files.readAllLines(Path.of("src/test/resources/it/pianozona/account/porte.txt")).stream()
                .map(line -> line.split(" +"))
                .filter(cells -> cells.length >= 3 && cells[1].equals("GET"))
                .map(cells -> Pattern.compile(Pattern.quote(cells[2]).replaceAll("\\{[^}]+}", "\\\\E[^/?]+\\\\Q")))
                .toList();
        var faults = new ArrayList<String>();
        texts.keySet().stream()
                .filter(name -> isText(name) && !LED_BY_THE_SENDER.contains(name))
                .forEach(name -> {
                    var page = texts.get(name + ".pagina");
                    if (page == null) {
                        if (!texts.containsKey(name + ".oggetto")) {
                            faults.add(name + " leads nowhere");
                        }
                        return;
                    }
                    var path = page.replace("{fascicolo}", "/fascicolo/x").replaceFirst("[?#].*", "");
                    if (LISTS.contains(path)
                            || doors.stream()
                                    .noneMatch(door -> door.matcher(path).matches())) {
                        faults.add(name + " leads to " + page);
                    }
                });
        assertThat(faults).isEmpty();
    }

    /** {@code /premialita/…#riga-{codice}}: a template says {@code 'riga-' +} where it names the rows. */
    @Test
    void thePlaceOnAPageThatANoticeNamesIsOneOfTheTemplates() throws IOException {
        var templates = new StringBuilder();
        try (var all = Files.list(Path.of("src/main/resources/templates"))) {
            for (var template : all.toList()) {
                templates.append(Files.readString(template));
            }
        }
        var begun = texts.entrySet().stream()
                .filter(one ->
                        one.getKey().endsWith(".pagina") && one.getValue().contains("#"))
                .map(one -> one.getValue().replaceFirst(".*#", "").replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());
        assertThat(begun).contains("vicenda-", "istruttoria-", "riga-", "decisione-");
        assertThat(begun).allMatch(name -> templates.indexOf("'" + name + "' +") >= 0);
    }

    @Test
    void theAddressIsFilledForEachOfficeThatIsTold() {
        var message = new Notices.Message(
                "x", "RHO", "RHO-2018-2020", Notice.Kind.REMINDER, Wording.of("accordo.sollecito", "atto", "la firma"));
        assertThat(new Catalogue().page(message, "")).isEqualTo("/accordi/RHO-2018-2020/enti/{destinatario}");
    }

    private static boolean isText(String name) {
        return !name.endsWith(".oggetto") && !name.endsWith(".pagina");
    }

    @Test
    void daysMomentsEurosAndCountsStandAsPeopleWriteThem() {
        var catalogue = new Catalogue();
        assertThat(catalogue.say(
                        Wording.of(
                                "ciclo.approvazione-vicina",
                                "giorni",
                                1,
                                "termine",
                                LocalDate.of(2018, 3, 1),
                                "stato",
                                "Firma entro il 11/03/2018"),
                        "RHO-2018-2020"))
                .isEqualTo(
                        "Ciclo RHO-2018-2020: manca 1 giorno alla data di approvazione (01/03/2018). Firma entro l'11/03/2018.");
        assertThat(catalogue.say(Wording.of("seduta.voto-mancante", "seduta", LocalDateTime.of(2018, 3, 8, 17, 30))
                        .and("oggetto", "Piano di Zona")))
                .isEqualTo("Piano di Zona: manca il tuo voto per la seduta dell'08/03/2018 alle 17:30.");
        assertThat(catalogue.say(
                        Wording.of(
                                        "premialita.esito",
                                        "esito",
                                        "accolta",
                                        "importo",
                                        new BigDecimal("1234.5"),
                                        "motivo",
                                        "")
                                .and("riga", "primo livello"),
                        "RHO-2018-2020-PRE"))
                .isEqualTo("Premialità RHO-2018-2020-PRE, primo livello: la Regione ha deciso, accolta, 1.234,50 €.");
    }

    @Test
    void aValueThatIsMissingIsAnErrorOfTheProgramme() {
        assertThatThrownBy(() -> new Catalogue().say(Wording.of("ciclo.chiuso"), "RHO-2018-2020"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("motivo");
        assertThatThrownBy(() -> new Catalogue().say(Wording.of("non.c-e")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("non.c-e");
    }

    /** A place where a text is chosen, with the names that may be and the values that are given. */
    private record Call(String file, List<String> names, Set<String> values) {}

    private Stream<Call> calls() {
        return sources.entrySet().stream().flatMap(source -> Pattern.compile(Pattern.quote(OPENS))
                .matcher(source.getValue())
                .results()
                .map(found -> call(source.getKey(), arguments(source.getValue(), found.end()))));
    }

    private static Call call(String file, List<String> arguments) {
        return new Call(
                file,
                LITERAL.matcher(arguments.get(0))
                        .results()
                        .map(found -> found.group(1))
                        .toList(),
                IntStream.range(1, arguments.size())
                        .filter(at -> at % 2 == 1)
                        .mapToObj(at -> arguments.get(at).replace("\"", ""))
                        .collect(Collectors.toSet()));
    }

    /** What stands between the commas of a call, up to its closing bracket. */
    private static List<String> arguments(String source, int from) {
        var found = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int begun = from;
        for (int at = from; ; at++) {
            char c = source.charAt(at);
            quoted ^= c == '"' && source.charAt(at - 1) != '\\';
            if (quoted) {
                continue;
            }
            if (depth == 0 && (c == ',' || c == ')')) {
                found.add(source.substring(begun, at).strip());
                begun = at + 1;
            }
            if (c == ')' && depth == 0) {
                return found;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
    }

    private Set<String> places(String name) {
        return Stream.of(name, name + ".oggetto", name + ".pagina")
                .flatMap(one -> PLACE.matcher(texts.getOrDefault(one, "")).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts() {
        var found = new Properties();
        try {
            found.load(new StringReader(Files.readString(Path.of("src/main/resources/notices/it.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeMap<>(found.entrySet().stream()
                .collect(Collectors.toMap(one -> (String) one.getKey(), one -> (String) one.getValue())));
    }

    private static Map<String, String> sources() {
        try (var all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString() + " " + file.hashCode(), file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
