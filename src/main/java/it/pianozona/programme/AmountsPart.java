/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.sheet.ItalianNumber;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The amounts of the funds; a provisional one is shown and does not keep the programme from the vote. */
@Component
class AmountsPart implements ProgrammePart {

    private final Resources resources;

    AmountsPart(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String name() {
        return "risorse";
    }

    @Override
    public List<String> missing(Programme programme) {
        return List.of();
    }

    @Override
    public Object frozen(Programme programme) {
        return resources.of(programme.id());
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<PaperChapter> paper(Programme programme) {
        var all = resources.of(programme.id());
        var text = all.isEmpty()
                ? "Nessun fondo ha ancora assegnato importi."
                : all.stream().anyMatch(Resource::provisional)
                        ? "Gli importi provvisori valgono finché la Regione non assegna i suoi."
                        : "";
        return List.of(new PaperChapter(
                "Risorse dell'anno",
                Stream.concat(
                                text.isEmpty() ? Stream.of() : Stream.of(PaperChapter.text("", text)),
                                all.isEmpty() ? Stream.of() : Stream.of(table(all)))
                        .toList()));
    }

    private static PaperChapter.Block table(List<Resource> all) {
        return PaperChapter.table(
                "",
                "Entrate per fondo e annualità, in euro",
                List.of("Fondo", "Annualità", "Assegnato", "Residuo", "Disponibile", "Atto"),
                all.stream().map(AmountsPart::row).toList(),
                List.of(2, 3, 4));
    }

    private static List<String> row(Resource one) {
        return List.of(
                one.fund().italian(),
                Integer.toString(one.annuality()),
                ItalianNumber.euro(one.assigned()),
                ItalianNumber.euro(one.carried()),
                ItalianNumber.euro(one.available()),
                one.provisional() && one.assigned().signum() > 0 ? "provvisorio: " + one.act() : one.act());
    }
}
