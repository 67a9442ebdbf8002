/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Whatever is wrong with a form, its page says so and shows all that was typed, be it a text, a day or an amount. */
@PianozonaTest
@Tag("desk")
class RefusedFormsTest {

    private static final String OFFICE = "udp.rhodense";
    private static final String TYPED = "Scritto a lungo e con cura";
    private static final String NO_DAY = "trenta febbraio";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    /** A form that is wrong: who sends it where, and what was typed in it. */
    private record Wrong(String person, String address, Map<String, String> fields) {}

    @Test
    void a_refused_form_shows_again_all_that_was_typed() throws Exception {
        var area = areas.like("RHO");
        var plan = "/piani/" + cycles.inPreparation(area, 2018);
        var office = "/uffici-di-piano/" + area.code();
        var mayor = area.mayorPeople().get(0);
        var forms = List.of(
                new Wrong(OFFICE, plan + "/bisogni", Map.of("text", TYPED.repeat(90))),
                new Wrong(OFFICE, plan + "/obiettivi", Map.of("title", TYPED)),
                new Wrong(OFFICE, plan + "/azioni/nuova", Map.of("titolo", TYPED, "costo-2018-COMUNI", "tanto")),
                new Wrong(OFFICE, office + "/gruppi", Map.of("titolo", TYPED, "atto", "Delibera 4", "dal", NO_DAY)),
                new Wrong(OFFICE, office + "/comunicazioni", Map.of("oggetto", TYPED, "testo", "Buongiorno.")),
                new Wrong(
                        "responsabile.rhodense",
                        office + "/costituzione",
                        Map.of("atto", TYPED, "dataAtto", NO_DAY, "al", NO_DAY)),
                new Wrong(mayor, "/deleghe", Map.of("actNumber", "D 14", "actDate", NO_DAY, "from", "31/02/2018")),
                new Wrong(mayor, "/deleghe/assenze", Map.of("primo", NO_DAY, "ultimo", "31/02/2018")),
                new Wrong(OFFICE, "/cicli/nuovo/verifica", Map.of("previousPlan", TYPED, "start", NO_DAY)),
                new Wrong("admin", "/persone/nuova", Map.of("familyName", TYPED, "email", "nessuna")),
                new Wrong("admin", "/territorio/uffici", Map.of("act", TYPED, "from", NO_DAY, "familyName", "Rossi")),
                new Wrong("admin", "/enti/nuovi/territorio", Map.of("nome", TYPED, "codice", "X")),
                new Wrong("admin", "/enti/nuovi/ambito", Map.of("denominazione", TYPED, "dal", NO_DAY)));

        var faults = new ArrayList<String>();
        for (var form : forms) {
            faults.addAll(lost(form));
        }

        assertThat(faults).isEmpty();
    }

    private List<String> lost(Wrong form) throws Exception {
        MockMvc pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var request = multipart(form.address());
        new LinkedHashMap<>(form.fields()).forEach(request::param);
        var answer =
                pages.perform(request.with(user(form.person())).with(csrf())).andReturn();
        if (answer.getResponse().getRedirectedUrl() != null) {
            answer = pages.perform(get(answer.getResponse().getRedirectedUrl())
                            .flashAttrs(answer.getFlashMap())
                            .with(user(form.person())))
                    .andReturn();
        }
        var shown = HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        var faults = new ArrayList<String>();
        if (answer.getResponse().getStatus() != 200 || !shown.contains("role=\"alert\"")) {
            faults.add(form.address() + " says nothing: " + answer.getResponse().getStatus());
        }
        form.fields().forEach((field, typed) -> {
            if (!shown.contains(typed)) {
                faults.add(form.address() + " loses " + field);
            }
        });
        return faults;
    }
}
