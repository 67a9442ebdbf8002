/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.Sheets;
import it.pianozona.sheet.WrongCell;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Appointments.Appointment;
import it.pianozona.territory.Appointments.Manner;
import it.pianozona.territory.Directory;
import it.pianozona.territory.Newcomer;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.SameMailbox;
import it.pianozona.territory.TaxCode;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.territory.WayIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and offices from a sheet: first every wrong cell is shown and nothing saved, then all of it or nothing. Newcomers get an
 * address with which they choose a password.
 */
@Service
public class PeopleImport {

    private static final int MOST = 2_000;

    private final Sheets sheets;
    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final OwnFavour ownFavour;
    private final Directory directory;
    private final Appointments appointments;
    private final SheetOffices offices;
    private final WaysIn ways;
    private final Keepers keepers;

    PeopleImport(
            Sheets sheets,
            People people,
            TaxCodesOnRecord taxCodes,
            OwnFavour ownFavour,
            Directory directory,
            Appointments appointments,
            SheetOffices offices,
            WaysIn ways,
            Keepers keepers) {
        this.sheets = sheets;
        this.people = people;
        this.taxCodes = taxCodes;
        this.ownFavour = ownFavour;
        this.directory = directory;
        this.appointments = appointments;
        this.offices = offices;
        this.ways = ways;
        this.keepers = keepers;
    }

    /**
     * What the sheet would do.
     *
     * @param newcomers people who are not on record yet
     * @param appointments offices that would be given
     * @param wrong cells that cannot be taken; while there are any, nothing can be confirmed
     */
    public record Preview(int rows, int newcomers, int appointments, List<WrongCell> wrong) {

        public boolean canBeConfirmed() {
            return wrong.isEmpty();
        }
    }

    /** The sheet with the keeper's vacant offices, to be filled in. */
    @Transactional(readOnly = true)
    public Sheet template(String keeperId) {
        return offices.template(keeperId);
    }

    /** @throws RuleViolated if the file is no sheet, lacks a column or has more than 2,000 rows */
    @Transactional(readOnly = true)
    public Preview preview(byte[] file, String fileName, String keeperId) {
        var rows = read(file, fileName);
        var known = known(rows);
        var seats = offices(rows, keeperId);
        var newcomers = new LinkedHashSet<String>();
        var codes = new HashMap<String, String>();
        var given = new HashSet<String>();
        var wrong = new ArrayList<WrongCell>();
        var administrator = appointments.isAdministrator(keeperId);
        var own = people.find(keeperId).map(Person::email).orElse("");
        for (var row : rows) {
            var isNew = !known.containsKey(row.signInName()) && newcomers.add(row.signInName());
            var found = PeopleSheet.wrong(row, isNew);
            wrong.addAll(found);
            if (isNew && SameMailbox.of(own, row.email())) {
                wrong.add(cell(row, 3, row.email(), "è la tua: scrivi l'indirizzo personale di chi entra"));
            }
            if (found.isEmpty()) {
                taxCodeOfAnother(row, codes, wrong);
                seat(row, seats, given, wrong);
            }
            if (!administrator) {
                ofSecretariat(row, known.containsKey(row.signInName()), wrong);
            } else if (row.signInName().equals(keeperId) && !row.taxCode().isEmpty()) {
                wrong.add(cell(row, 4, row.taxCode(), "il tuo lo scrive un altro amministratore: lascia vuoto"));
            }
        }
        var asked = (int) rows.stream().filter(row -> !row.office().isEmpty()).count();
        return new Preview(rows.size(), newcomers.size(), asked, List.copyOf(wrong));
    }

    /** Who could rewrite the codice fiscale of anybody could enter as them. */
    private static void ofSecretariat(PeopleSheet.Row row, boolean known, List<WrongCell> wrong) {
        if (!known && row.office().isEmpty()) {
            wrong.add(cell(row, 5, "", "la segreteria registra una persona nuova insieme a un suo ufficio"));
        }
        if (known && !row.taxCode().isEmpty()) {
            wrong.add(cell(row, 4, row.taxCode(), "la persona è già registrata: lo cambia l'amministratore"));
        }
    }

    private List<PeopleSheet.Row> read(byte[] file, String fileName) {
        var rows = PeopleSheet.rows(sheets.read(file, fileName));
        if (rows.size() > MOST) {
            throw new RuleViolated("«File»: il foglio ha più di 2.000 righe. Dividilo in più fogli.");
        }
        return rows;
    }

    private Map<String, Person> known(List<PeopleSheet.Row> rows) {
        var known = new HashMap<String, Person>();
        var names = rows.stream().map(PeopleSheet.Row::signInName).distinct().toList();
        people.find(names).forEach(person -> known.put(person.id(), person));
        return known;
    }

    private SheetOffices.Given offices(List<PeopleSheet.Row> rows, String keeperId) {
        return offices.of(keeperId, rows.stream().map(PeopleSheet.Row::office).toList());
    }

    private void taxCodeOfAnother(PeopleSheet.Row row, Map<String, String> codes, List<WrongCell> wrong) {
        if (row.taxCode().isEmpty()) {
            return;
        }
        var code = TaxCode.of(row.taxCode());
        var owner = directory.withTaxCode(code).orElseGet(() -> codes.getOrDefault(code, row.signInName()));
        codes.putIfAbsent(code, row.signInName());
        if (!owner.equals(row.signInName())) {
            wrong.add(cell(row, 4, row.taxCode(), "è già di un'altra persona"));
        }
    }

    private static void seat(
            PeopleSheet.Row row, SheetOffices.Given seats, HashSet<String> given, List<WrongCell> wrong) {
        if (row.office().isEmpty()) {
            return;
        }
        var found = seats.find(row.office());
        if (found.isEmpty()) {
            wrong.add(cell(row, 5, row.office(), seats.refusal(row.office())));
            return;
        }
        var seat = found.get();
        var id = seat.office().id();
        if (seat.holders().contains(row.signInName())) {
            wrong.add(cell(row, 5, row.office(), "la persona ricopre già questo ufficio: togli la riga"));
        } else if (!given.add(seat.office().kind().heldByOne() ? id : id + " " + row.signInName())) {
            wrong.add(cell(row, 5, row.office(), "lo stesso ufficio è dato due volte in questo foglio"));
        }
    }

    private static WrongCell cell(PeopleSheet.Row row, int column, String value, String words) {
        return new WrongCell(row.number(), PeopleSheet.COLUMNS.get(column), value, words);
    }

    /**
     * Saves all of the sheet, which is looked at once more.
     *
     * @return where the newcomers' addresses went, in the order of the sheet
     * @throws RuleViolated if a cell is wrong
     */
    @Transactional
    public List<WayIn> save(byte[] file, String fileName, String keeperId) {
        if (!preview(file, fileName, keeperId).canBeConfirmed()) {
            throw new RuleViolated(
                    "«File»: nel frattempo qualcosa è cambiato e il foglio ha celle sbagliate. Caricalo di nuovo.");
        }
        var rows = read(file, fileName);
        var known = known(rows);
        var seats = offices(rows, keeperId);
        var opened = new HashSet<String>();
        var recorded = new HashMap<String, Newcomer>();
        var newcomers = new LinkedHashMap<String, WayIn>();
        for (var row : rows) {
            if (!known.containsKey(row.signInName()) && !recorded.containsKey(row.signInName())) {
                ownFavour.requireAnother(keeperId, person(row));
                var newcomer = people.register(person(row));
                recorded.put(row.signInName(), newcomer);
                newcomers.put(row.signInName(), welcome(row, keeperId));
            }
            recordTaxCode(row, Optional.ofNullable(recorded.get(row.signInName())), keeperId);
            if (!row.office().isEmpty()) {
                var seat = seats.find(row.office()).orElseThrow();
                if (seat.toOpen() && opened.add(seat.office().id())) {
                    offices.open(seat, keeperId);
                }
                appoint(row, seat, keeperId);
            }
        }
        return List.copyOf(newcomers.values());
    }

    private WayIn welcome(PeopleSheet.Row row, String keeperId) {
        return ways.send(row.signInName(), keepers.asker(keeperId));
    }

    private static Person person(PeopleSheet.Row row) {
        return new Person(row.signInName(), row.givenName(), row.familyName(), row.email(), false);
    }

    private void recordTaxCode(PeopleSheet.Row row, Optional<Newcomer> newcomer, String keeperId) {
        if (row.taxCode().isEmpty()) {
            return;
        }
        newcomer.ifPresentOrElse(
                one -> taxCodes.ofNewcomer(one, row.taxCode(), keeperId),
                () -> taxCodes.correct(row.signInName(), row.taxCode(), keeperId));
    }

    private void appoint(PeopleSheet.Row row, SheetOffices.Seat seat, String keeperId) {
        var person = people.find(row.signInName()).orElseThrow();
        var manner = seat.office().kind().heldByOne() && !seat.holders().isEmpty() ? Manner.REPLACE : Manner.JOIN;
        appointments.enrol(
                new Appointment(
                        seat.territory(), seat.office().id(), person, "", manner, row.kind(), row.act(), row.day()),
                keeperId);
    }
}
