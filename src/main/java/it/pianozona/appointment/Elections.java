/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Appointments.Appointment;
import it.pianozona.territory.Appointments.Manner;
import it.pianozona.territory.Appointments.Outcome;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Tenure;
import it.pianozona.territory.Tenures;
import it.pianozona.territory.WayIn;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The outcome of the elections of several municipalities at once: all of them or, if one is wrong, none (P23, U-4). */
@Service
public class Elections {

    /** The columns of the sheet. */
    static final List<String> COLUMNS = List.of(
            "ISTAT",
            "Comune",
            "Nome di accesso",
            "Nome",
            "Cognome",
            "Posta elettronica",
            "Codice fiscale",
            "Titolo",
            "Atto",
            "Dal");

    private static final int LONGEST = 200;

    private final PlanningAreas areas;
    private final Appointments appointments;
    private final Tenures tenures;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Elections(
            PlanningAreas areas,
            Appointments appointments,
            Tenures tenures,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.areas = areas;
        this.appointments = appointments;
        this.tenures = tenures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A municipality and who governs it today. */
    public record Town(Municipality municipality, Optional<Tenure> mayor) {}

    /** A row that cannot be saved. */
    public record Wrong(int row, String municipality, String words) {}

    /**
     * What came of it.
     *
     * @param wrong if there is any, nothing was saved
     * @param waiting how many of them wait for the mayor or for another keeper
     * @param waysIn where the addresses went of people who could not sign in before
     */
    public record Result(int saved, int waiting, List<Wrong> wrong, List<WayIn> waysIn) {}

    /** The municipalities of an area today, by name. */
    public List<Town> towns(String area) {
        var towns = areas.municipalities(area, clock.today());
        var known = tenures.of(towns.stream().map(Elections::officeOf).toList());
        return towns.stream()
                .map(town -> new Town(
                        town,
                        known.getOrDefault(officeOf(town), List.of()).stream()
                                .filter(one -> one.holdsOn(clock.today()))
                                .findFirst()))
                .toList();
    }

    private static String officeOf(Municipality town) {
        return OfficeKind.MAYOR.officeId(town.istat());
    }

    /** The sheet to fill in: a row for each municipality of the area. */
    public Sheet sheet(String area) {
        var towns = towns(area);
        return new Sheet(
                COLUMNS,
                IntStream.range(0, towns.size())
                        .mapToObj(index ->
                                new Sheet.Row(index + 2, cells(towns.get(index).municipality())))
                        .toList());
    }

    private static List<String> cells(Municipality town) {
        var cells = new ArrayList<>(List.of(town.istat(), town.name()));
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return cells;
    }

    /** @throws RuleViolated if a column is missing */
    public List<ElectionOutcome> read(Sheet sheet) {
        var places = COLUMNS.stream().collect(Collectors.toMap(column -> column, column -> sheet.headers()
                .indexOf(column)));
        var missing = COLUMNS.stream()
                .filter(column -> places.get(column) < 0 && !column.equals("Comune"))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«File»: mancano le colonne %s. Parti dal foglio da scaricare in questa pagina."
                    .formatted(String.join(", ", missing)));
        }
        return sheet.rows().stream()
                .map(row -> outcome(row, places))
                .filter(one -> !one.signInName().isBlank())
                .toList();
    }

    private static ElectionOutcome outcome(Sheet.Row row, Map<String, Integer> places) {
        var cells = COLUMNS.stream()
                .collect(Collectors.toMap(
                        column -> column,
                        column -> places.get(column) < 0
                                        || places.get(column) >= row.cells().size()
                                ? ""
                                : row.cells().get(places.get(column))));
        return new ElectionOutcome(
                row.number(),
                cells.get("ISTAT").strip(),
                cells.get("Nome di accesso"),
                cells.get("Nome"),
                cells.get("Cognome"),
                cells.get("Posta elettronica"),
                cells.get("Codice fiscale"),
                cells.get("Titolo"),
                cells.get("Atto"),
                cells.get("Dal"));
    }

    /**
     * Each takes the place of who governs the municipality, from the first day: by law, yet not by the word of one keeper alone.
     * The elected accepts or another keeper confirms, all of a sheet at once; whoever is put out is told.
     */
    public Result record(List<ElectionOutcome> outcomes, String keeperId) {
        if (outcomes.isEmpty()) {
            throw new RuleViolated("«Elezioni»: scrivi l'esito di almeno un comune; le righe vuote non cambiano.");
        }
        return transaction.execute(status -> {
            var wrong = new ArrayList<Wrong>();
            var taken = new ArrayList<Outcome>();
            for (var outcome : outcomes) {
                try {
                    taken.add(take(outcome, keeperId));
                } catch (RuleViolated refusal) {
                    wrong.add(new Wrong(outcome.row(), outcome.istat(), refusal.getMessage()));
                }
            }
            if (wrong.isEmpty()) {
                return result(taken);
            }
            status.setRollbackOnly();
            return new Result(0, 0, wrong, List.of());
        });
    }

    private static Result result(List<Outcome> taken) {
        var waysIn = taken.stream().flatMap(one -> one.wayIn().stream()).toList();
        var waiting = (int) taken.stream().filter(one -> one.begun().waits()).count();
        return new Result(taken.size(), waiting, List.of(), waysIn);
    }

    private Outcome take(ElectionOutcome outcome, String keeperId) {
        var territory = areas.ofMunicipality(outcome.istat(), clock.today())
                .orElseThrow(
                        () -> new RuleViolated("«ISTAT»: «%s» non è un comune di un ambito; usa il codice del foglio."
                                .formatted(outcome.istat())));
        var kind = outcome.kind()
                .filter(one -> one.fits(OfficeKind.MAYOR))
                .orElseThrow(() -> new RuleViolated("«Titolo»: scrivi %s."
                        .formatted(java.util.Arrays.stream(HolderKind.values())
                                .filter(one -> one.fits(OfficeKind.MAYOR))
                                .map(HolderKind::label)
                                .collect(Collectors.joining(", ")))));
        var from = outcome.firstDay().orElseThrow(() -> new RuleViolated("«Dal»: scrivi una data come 12/06/2017."));
        if (outcome.act().length() > LONGEST || longest(outcome.person()) > LONGEST) {
            throw new RuleViolated("Testi troppo lunghi: al massimo 200 caratteri ciascuno.");
        }
        return appointments.appoint(
                new Appointment(
                        territory,
                        OfficeKind.MAYOR.officeId(outcome.istat()),
                        outcome.person(),
                        outcome.taxCode().strip(),
                        Manner.REPLACE,
                        kind,
                        outcome.act().strip(),
                        from),
                keeperId);
    }

    private static int longest(Person person) {
        return Math.max(
                person.givenName().length(),
                Math.max(person.familyName().length(), person.email().length()));
    }
}
