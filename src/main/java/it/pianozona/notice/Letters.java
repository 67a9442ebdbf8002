/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.territory.Person;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words of the mail: plain Italian, what to do, by when, the direct link, how to change the choice. */
@Component
class Letters {

    /** Of a sentence, not of an abbreviation: "TUEL art. 34". */
    private static final Pattern FULL_STOP = Pattern.compile("\\.(?=\\s+[\\p{Lu}«]|\\s*$)");

    private static final int LONGEST_SUBJECT = 140;

    private final PublicAddress address;

    Letters(PublicAddress address) {
        this.address = address;
    }

    /** Subject and plain text. */
    record Words(String subject, String text) {}

    /** Whether the person has an address at all; whether the server knows it will be seen. */
    static boolean mayWriteTo(Person person) {
        return person.email().matches("[^\\s@]+@[^\\s@]+");
    }

    /** The act, the thing, the day; the area last, where it is not named. */
    static String subject(String area, News news) {
        var what = news.what();
        var day = news.due().map(Italian::day).filter(due -> !what.contains(due));
        return Italian.elided("%s%s%s%s"
                .formatted(
                        what.substring(0, 1).toUpperCase(Locale.ITALY),
                        what.substring(1),
                        day.map(due -> ", entro il " + due).orElse(""),
                        area.isEmpty() || what.contains(area) ? "" : " (%s)".formatted(area)));
    }

    /** What a notice says in one line: its first sentence. */
    static String headline(String text) {
        var end = FULL_STOP.matcher(text);
        var sentence = end.find() ? text.substring(0, end.start()) : text;
        return sentence.length() <= LONGEST_SUBJECT
                ? sentence
                : sentence.substring(0, sentence.lastIndexOf(' ', LONGEST_SUBJECT)) + " …";
    }

    Words single(PersonalNotice notice, String office, String area) {
        var lines = new ArrayList<String>();
        lines.add("Buongiorno,");
        lines.add("");
        lines.add(notice.text());
        lines.add("");
        if (notice.topic() != Topic.OUTCOME) {
            lines.add("Che cosa fare: " + whatToDo(notice.topic()));
        }
        notice.due().ifPresent(due -> lines.add("Entro: " + Italian.longDay(due)));
        lines.add("Ufficio: " + office);
        lines.add("Ambito: " + area);
        lines.add("");
        lines.add((notice.task().isEmpty() ? "Apri in Pianozona: " : "Apri il compito: ") + link(notice));
        lines.addAll(footer("Ricevi questo messaggio perché oggi fai parte dell'ufficio «%s» o ne sei delegato."
                .formatted(office)));
        return new Words(notice.subject(), String.join("\n", lines));
    }

    /** One message for a day's notices, those of one topic together. */
    Words digest(List<PersonalNotice> notices, LocalDate day) {
        var lines = new ArrayList<String>();
        lines.add("Buongiorno,");
        lines.add("");
        lines.add("ecco i tuoi avvisi.");
        for (var topic : Topic.values()) {
            var own = notices.stream().filter(one -> one.topic() == topic).toList();
            if (!own.isEmpty()) {
                lines.add("");
                lines.add(topic.italian().toUpperCase(Locale.ITALY));
                own.forEach(one -> entry(lines, one));
            }
        }
        lines.addAll(footer(
                "Ricevi questo riepilogo una volta al giorno perché l'hai scelto, o perché non hai scelto altro."));
        var count = notices.size() == 1 ? "un avviso" : notices.size() + " avvisi";
        return new Words("Riepilogo del %s: %s".formatted(Italian.longDay(day), count), String.join("\n", lines));
    }

    private void entry(List<String> lines, PersonalNotice one) {
        lines.add("");
        lines.add(one.subject());
        lines.add(one.text());
        one.due().ifPresent(due -> lines.add("Entro: " + Italian.longDay(due)));
        lines.add(link(one));
    }

    /** What a module says to one person about themselves, with the page where one acts, if there is one. */
    String about(String text, String page) {
        var lines = new ArrayList<>(List.of("Buongiorno,", "", text));
        if (!page.isEmpty()) {
            lines.add("");
            lines.add("Apri in Pianozona: " + address.of(page));
        }
        lines.addAll(footer("Ricevi questo messaggio perché riguarda te in Pianozona: non si può escludere."));
        return String.join("\n", lines);
    }

    /** What a module says to somebody who has no account to choose anything in. */
    String toStranger(String text) {
        return withoutChoice(text, "Ricevi questo messaggio perché hai scritto questo indirizzo in Pianozona.");
    }

    /** What a module says to a person at the address that was theirs. */
    String toFormerAddress(String text) {
        return withoutChoice(
                text, "Ricevi questo messaggio perché finora questo indirizzo era quello di un accesso a Pianozona.");
    }

    private static String withoutChoice(String text, String why) {
        return String.join("\n", "Buongiorno,", "", text, "", "--", why + " È inviato in automatico: non rispondere.");
    }

    private List<String> footer(String why) {
        return List.of(
                "",
                "--",
                why + " È inviato in automatico: non rispondere.",
                "Scegli quali avvisi ricevere, e come: " + address.of("/avvisi"));
    }

    private String link(PersonalNotice notice) {
        return address.of(notice.address().isEmpty() ? "/avvisi" : notice.address());
    }

    private static String whatToDo(Topic topic) {
        return switch (topic) {
            case TASK -> "apri il compito, compila il modulo e premi «Conferma».";
            case REMINDER -> "concludi prima del termine.";
            case OVERDUE -> "concludi appena puoi: il compito resta aperto.";
            case ESCALATION -> "guarda che cosa è fermo e sollecita chi manca.";
            case OUTCOME, ACCOUNT -> "controlla il tuo accesso.";
        };
    }
}
