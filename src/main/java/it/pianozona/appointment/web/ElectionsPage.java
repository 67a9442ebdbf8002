/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import it.pianozona.appointment.ElectionOutcome;
import it.pianozona.appointment.Elections;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.FileIn;
import it.pianozona.page.FileOut;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.TerritoryKind;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outcome of elections, in a table or from a sheet, for the secretariat and the administrator (P23, U-4). */
@Controller
@RequestMapping("/incarichi/elezioni")
class ElectionsPage {

    private static final String TERRITORY = "territorio";
    private static final int MOST = 400;

    private final AppointmentDoor door;
    private final Elections elections;
    private final Sheets sheets = new Sheets();

    ElectionsPage(AppointmentDoor door, Elections elections) {
        this.door = door;
        this.elections = elections;
    }

    /** One line of the table, as it was written. */
    public static final class Line {
        private String istat = "";
        private String accesso = "";
        private String nome = "";
        private String cognome = "";
        private String email = "";
        private String titolo = "";

        public String getIstat() {
            return istat;
        }

        public void setIstat(String value) {
            istat = value;
        }

        public String getAccesso() {
            return accesso;
        }

        public void setAccesso(String value) {
            accesso = value;
        }

        public String getNome() {
            return nome;
        }

        public void setNome(String value) {
            nome = value;
        }

        public String getCognome() {
            return cognome;
        }

        public void setCognome(String value) {
            cognome = value;
        }

        public String getEmail() {
            return email;
        }

        public void setEmail(String value) {
            email = value;
        }

        public String getTitolo() {
            return titolo;
        }

        public void setTitolo(String value) {
            titolo = value;
        }
    }

    /** The table with the act and the day that its lines share. */
    public static final class Written {
        private String atto = "";
        private String dal = "";
        private List<Line> righe = new ArrayList<>();

        public String getAtto() {
            return atto;
        }

        public void setAtto(String value) {
            atto = value;
        }

        public String getDal() {
            return dal;
        }

        public void setDal(String value) {
            dal = value;
        }

        public List<Line> getRighe() {
            return righe;
        }

        public void setRighe(List<Line> value) {
            righe = value;
        }

        List<ElectionOutcome> outcomes() {
            return IntStream.range(0, Math.min(righe.size(), MOST))
                    .filter(index -> !righe.get(index).accesso.isBlank())
                    .mapToObj(index -> outcome(index + 1, righe.get(index)))
                    .toList();
        }

        private ElectionOutcome outcome(int row, Line line) {
            return new ElectionOutcome(
                    row, line.istat, line.accesso, line.nome, line.cognome, line.email, "", line.titolo, atto, dal);
        }
    }

    @GetMapping
    String show(@RequestParam(name = TERRITORY, required = false) String code, Principal person, Model model) {
        return page(code, new Written(), person, model);
    }

    @PostMapping
    String record(
            @RequestParam String territorio,
            @ModelAttribute("written") Written written,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        requireArea(territorio, person);
        return save(territorio, written, written::outcomes, person, model, next, attempt);
    }

    @PostMapping("/foglio")
    String load(
            @RequestParam String territorio,
            @RequestParam(name = "foglio", required = false) MultipartFile file,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        requireArea(territorio, person);
        return save(
                territorio,
                new Written(),
                () -> {
                    var sent = FileIn.sheet("Foglio", file);
                    return elections.read(sheets.read(sent.bytes(), sent.name()));
                },
                person,
                model,
                next,
                attempt);
    }

    private interface Source {
        List<ElectionOutcome> read();
    }

    private String save(
            String code,
            Written written,
            Source source,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        return attempt.then(
                "redirect:/incarichi/elezioni",
                () -> {
                    var result = elections.record(source.read(), person.getName());
                    if (!result.wrong().isEmpty()) {
                        model.addAttribute("wrong", result.wrong());
                        throw new RuleViolated("Non è stato registrato nulla: correggi le righe indicate e riprova.");
                    }
                    attempt.tell("waysIn", result.waysIn());
                    next.addAttribute(TERRITORY, code);
                    return (result.saved() == 1
                                    ? "L'esito di un comune è registrato."
                                    : "L'esito di %d comuni è registrato.".formatted(result.saved()))
                            + (result.waiting() == 0
                                    ? ""
                                    : " Ha effetto quando chi è eletto accetta nei suoi compiti, o quando un'altra persona della segreteria o un amministratore lo conferma in «Incarichi», anche tutto in una volta. Chi lascia l'incarico è avvisato.");
                },
                () -> page(code, written, person, model));
    }

    @GetMapping("/foglio." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(
            @PathVariable String format, @RequestParam(name = TERRITORY) String code, Principal person) {
        requireArea(code, person);
        return FileOut.sheet("elezioni-" + code, format, elections.sheet(code));
    }

    private void requireArea(String code, Principal person) {
        door.requireKeeper(person.getName(), code);
    }

    private String page(String code, Written written, Principal person, Model model) {
        var kept = door.keptBy(person.getName()).stream()
                .filter(one -> one.kind() == TerritoryKind.AREA)
                .toList();
        if (kept.isEmpty()) {
            throw Door.notYours();
        }
        var territory = AppointmentDoor.choose(kept, code);
        var towns = elections.towns(territory.code());
        while (written.righe.size() < towns.size()) {
            written.righe.add(new Line());
        }
        model.addAttribute("territories", kept);
        model.addAttribute("territory", territory);
        model.addAttribute("towns", towns);
        model.addAttribute("written", written);
        model.addAttribute(
                "kinds",
                Arrays.stream(HolderKind.values())
                        .filter(kind -> kind.fits(OfficeKind.MAYOR))
                        .toList());
        return "elezioni";
    }
}
