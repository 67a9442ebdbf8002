/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spine")
class WrongRegionFileTest {

    private static final String SETTINGS_OF_LO18 =
            "    settings:\n      objective.recomposition: true # LO15-30\n      adhesion.participation: true";

    @Test
    void an_unknown_key_is_named_with_those_that_are_allowed() {
        wrong("      areaOf:", "      colore: rosso\n      areaOf:")
                .hasMessageStartingWith("Profilo regionale non valido: file regions/lombardia.yml, chiave "
                        + "«rules[0].labels.colore»: chiave sconosciuta")
                .hasMessageContaining("areaOf");
    }

    @Test
    void a_missing_label_is_named() {
        wrong("      areaOf: dell'ambito territoriale\n", "").hasMessageContaining("«rules[0].labels.areaOf»: manca");
    }

    @Test
    void an_empty_label_is_named() {
        wrong("areaOf: dell'ambito territoriale", "areaOf: ''")
                .hasMessageContaining("«rules[0].labels.areaOf»: l'etichetta è vuota");
    }

    @Test
    void rules_that_overlap_are_named() {
        wrong("validTo: 2017-12-31", "validTo: 2018-06-30")
                .hasMessageContaining("«rules[0].validTo»: LO15 e LO18 si sovrappongono; attesa la data 2017-12-31");
        wrong("    validTo: 2017-12-31\n", "").hasMessageContaining("LO15 e LO18 si sovrappongono");
    }

    @Test
    void days_without_rules_are_named() {
        wrong("validTo: 2017-12-31", "validTo: 2017-06-30")
                .hasMessageContaining("fra LO15 e LO18 ci sono giorni senza regole; attesa la data 2017-12-31");
    }

    @Test
    void an_unknown_value_is_named_with_those_that_are_allowed() {
        wrong("GUIDANCE: MAJORITY_PRESENT", "GUIDANCE: UNANIME")
                .hasMessageContaining("rules[0].voting.GUIDANCE")
                .hasMessageContaining("«UNANIME» non ammesso; atteso uno fra MAJORITY_PRESENT, UNANIMITY, WEIGHTED");
    }

    @Test
    void a_decision_without_a_voting_rule_is_named() {
        wrong("      MERGER: MAJORITY_PRESENT\n", "").hasMessageContaining("«rules[0].voting.MERGER»: manca");
    }

    @Test
    void a_deadline_that_is_not_a_number_is_named() {
        wrong(SETTINGS_OF_LO18, "    settings: {drafting.days: quattro mesi}")
                .hasMessageContaining(
                        "«LO18.settings.drafting.days»: valore «quattro mesi» non ammesso; atteso un numero"
                                + " intero di giorni");
    }

    @Test
    void an_unknown_setting_is_named() {
        wrong(SETTINGS_OF_LO18, "    settings: {drafting.giorni: 3}")
                .hasMessageContaining("«LO18.settings.drafting.giorni»: chiave sconosciuta");
    }

    @Test
    void a_guidance_that_leaves_every_plan_without_priorities_is_named() {
        wrong(
                        "    strategicObjectives:\n"
                                + "      - {code: ricomposizione-informazioni, title: Ricomposizione delle informazioni, source: DGR X/2941 del 19/12/2014} # LO15-28, LO15-85\n"
                                + "      - {code: ricomposizione-risorse, title: Ricomposizione delle risorse, source: DGR X/2941 del 19/12/2014} # LO15-28, LO15-86\n"
                                + "      - {code: ricomposizione-servizi, title: Ricomposizione degli interventi e dei servizi, source: DGR X/2941 del 19/12/2014} # LO15-28, LO15-87\n",
                        "    strategicObjectives: []\n")
                .hasMessageContaining("«rules[0].strategicObjectives»")
                .hasMessageContaining("atteso almeno un obiettivo");
    }

    @Test
    void a_fund_with_a_wrong_code_or_a_second_meaning_is_named() {
        var rules = "    areaFunctions: []";
        wrong(rules, rules + "\n    funds:\n      - {code: Fondo 1, label: Fondo, kind: STATE, allotted: true}")
                .hasMessageContaining("LO15.funds.Fondo 1")
                .hasMessageContaining("lettere maiuscole");
        wrong(rules, rules + "\n    funds:\n      - {code: FNPS, label: Altro fondo, kind: STATE, allotted: true}")
                .hasMessageContaining("il codice è già di «Fondo nazionale politiche sociali», con altri dati");
        wrong(rules, rules + "\n    funds:\n      - {code: FONDO, label: Fondo, kind: BANCA, allotted: true}")
                .hasMessageContaining("«BANCA» non ammesso; atteso uno fra MUNICIPAL, REGIONAL, STATE");
        wrong(rules, rules + "\n    funds:\n      - {code: FONDO, label: Fondo, kind: STATE, quota: 40}")
                .hasMessageContaining("chiave sconosciuta");
    }

    @Test
    void a_wrong_minimum_share_is_named() {
        var share = "{target: MINORI, label: minori, percent: 50, source: Delibera}";
        wrongShares("FNPS", share + ", {target: ANZIANI, label: anziani, percent: 51, source: Delibera}")
                .hasMessageContaining("«LO15.fundShares.FNPS»: le quote sommano 101, più di 100");
        wrongShares("FNPS", share + ", " + share).hasMessageContaining("«MINORI» compare due volte");
        wrongShares("FNPS", share.replace("50", "0")).hasMessageContaining("«percent» di «MINORI» va da 1 a 100");
        wrongShares("FNPS", share.replace("Delibera", "''")).hasMessageContaining("ha bisogno di «label» e «source»");
        wrongShares("FNPS", share.replace("MINORI", "minori")).hasMessageContaining("«target» ha lettere maiuscole");
        wrongShares("FNPS", share.replace("50", "50, firstYear: 20019"))
                .hasMessageContaining("«firstYear» di «MINORI» non è un anno");
        wrongShares("FNPS", share.replace("percent", "quota")).hasMessageContaining("chiave sconosciuta");
        wrongShares("FONDO", share).hasMessageContaining("«LO15.fundShares.FONDO»: il fondo non è in nessun file");
    }

    @Test
    void a_wrong_minimum_share_of_a_fund_is_named() {
        var rules = "    areaFunctions: []";
        wrong(
                        rules,
                        rules
                                + "\n    funds:\n      - {code: FONDO, label: Fondo, kind: STATE, allotted: true, minimumShares: [{target: MINORI, label: minori, percent: 101, source: Delibera}]}")
                .hasMessageContaining("«LO15.funds.FONDO.minimumShares»: «percent» di «MINORI» va da 1 a 100");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> wrongShares(String fund, String shares) {
        var rules = "    areaFunctions: []";
        return wrong(rules, rules + "\n    fundShares: {" + fund + ": [" + shares + "]}");
    }

    @Test
    void a_wrong_date_is_named() {
        wrong("validTo: 2017-12-31", "validTo: fine anno").hasMessageContaining("«rules[0].validTo»");
    }

    @Test
    void step_days_that_do_not_add_up_are_named() {
        var defaults = text("defaults.yml").replace("stepDaysTotal: 335", "stepDaysTotal: 365");
        assertThatThrownBy(() -> load(defaults, text("lombardia.yml")))
                .hasMessageContaining(
                        "file regions/defaults.yml, chiave «stepDays»: i giorni delle fasi sono 335," + " attesi 365");
    }

    @Test
    void a_file_that_is_not_yaml_is_named_with_its_line() {
        wrong("name: Lombardia", "name: [Lombardia").hasMessageContaining("file regions/lombardia.yml");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> wrong(String right, String mistaken) {
        var mistakenText = text("lombardia.yml").replaceFirst(Pattern.quote(right), mistaken);
        return assertThatThrownBy(() -> load(text("defaults.yml"), mistakenText))
                .isInstanceOf(RegionProfileInvalid.class);
    }

    private static RegionProfiles load(String defaults, String lombardy) {
        return new RegionProfiles(Map.of("defaults.yml", stream(defaults), "lombardia.yml", stream(lombardy)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) {
        try (var content = WrongRegionFileTest.class.getResourceAsStream("/regions/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
