/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.link.CompanyLink;
import it.pianozona.programme.link.CompanyLinks;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form of {@code programma-attuativo-annuale} that links sheets to the actions of the health authority. */
@ProcessForms
class LinkForms {

    private final Programmes programmes;
    private final CompanyLinks links;
    private final ProgrammeApproval approval;

    LinkForms(Programmes programmes, CompanyLinks links, ProgrammeApproval approval) {
        this.programmes = programmes;
        this.links = links;
        this.approval = approval;
    }

    record LinkForm(
            @Size(max = 100, message = "scegli dall'elenco.") String scheda,
            @Size(max = 100, message = "scegli dall'elenco.") String azione,
            Optional<BigDecimal> quota,
            @NotNull(message = "scegli come proseguire.") Next seguito) {
        enum Next {
            FINITO
        }
    }

    @Shows("collega-azioni")
    Map<String, Object> showLinks(Step step) {
        var programme = programmes.get(idOf(step));
        var shown = new HashMap<String, Object>();
        shown.put("titolo", approval.title(programme));
        shown.put("pratica", programme.key());
        shown.put("anno", programme.year());
        shown.put(
                "collegamenti",
                links.shown(programme).stream()
                        .map(one -> Map.of(
                                "scheda", one.sheet(),
                                "azione", one.action(),
                                "quota", ItalianNumber.plain(one.link().share()) + " %"))
                        .toList());
        shown.put("schede", Options.of(links.sheets(programme), one -> one.id().toString(), LinkForms::name));
        shown.put("azioni", Options.of(links.actions(programme), one -> one.id().toString(), CompanyLinks::name));
        return shown;
    }

    private static String name(ProgrammeSheet sheet) {
        return sheet.number() + ". " + sheet.title();
    }

    /** F-LINK: one link more, if it is written, and all are there; the page writes as many as there are. */
    @Takes("collega-azioni")
    void takeLinks(Step step, LinkForm form) {
        if (!form.scheda().isEmpty()) {
            links.put(
                    idOf(step),
                    new CompanyLink(
                            chosen(form.scheda(), "Scheda"),
                            chosen(form.azione(), "Azione aziendale"),
                            form.quota().orElseThrow(() -> new RuleViolated("«Quota»: scrivi la percentuale."))),
                    step.actor().personId());
        }
    }

    private static UUID chosen(String id, String field) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new RuleViolated("«%s»: scegli dall'elenco.".formatted(field));
        }
    }

    private static UUID idOf(Step step) {
        return UUID.fromString(step.text("programmeId"));
    }
}
