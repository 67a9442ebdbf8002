/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.pianozona.chart.Chart;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.consultation.ManagementForms;
import it.pianozona.plan.consultation.Observation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the composed plan says, as data: its content and the words and figures around it. Approval freezes exactly this; it is written
 * as Json and read back.
 *
 * @param content stands on the first level of the Json, as it did before the rest came
 * @param offices names by office id, of the offices that the content names
 * @param policyTitles titles by code
 * @param indicators labels by code, of those that needs cite
 * @param priorities what objectives may come from
 * @param observations of the consultation, with their answers
 * @param charts of the community profile; hidden and missing values are absent
 * @param evidence where the figures come from
 * @param gaps what is missing of the profile, Italian, one sentence each
 * @param units of the offer, from the register of service units
 */
public record FullPlan(
        @JsonUnwrapped PlanContent content,
        Setting setting,
        Map<String, String> offices,
        Map<String, String> policyTitles,
        Map<String, String> indicators,
        List<SourcePriority> priorities,
        List<Observation> observations,
        Optional<ManagementForms.Declaration> management,
        List<Chart> charts,
        List<Evidence> evidence,
        List<String> gaps,
        List<ServiceUnit> units) {

    /**
     * Whose plan it is.
     *
     * @param cycleKey for example {@code RHO-2018-2020}
     * @param instrument what the region calls the plan, for example "Piano di Zona"
     * @param area for example "Rhodense"
     * @param areaLabel what the region calls the area, for example "ambito distrettuale"
     * @param approvingBody who decides on the plan, for example "Assemblea dei Sindaci del Rhodense"
     * @param municipalities names, alphabetical
     * @param profile title of the document of knowledge, for example "Profilo di comunità"
     */
    public record Setting(
            String cycleKey,
            String instrument,
            String area,
            String areaLabel,
            String region,
            String approvingBody,
            List<String> municipalities,
            String profile,
            LocalDate from,
            LocalDate to,
            List<String> legalReferences) {}

    /**
     * Where an indicator's values come from.
     *
     * @param label name and unit, Italian
     * @param years first and last, for example {@code 2015-2017}
     * @param confidence worst of its values, Italian
     * @param values how many there are
     * @param expected how many there could be: municipalities times years
     */
    public record Evidence(String label, String source, String years, String confidence, int values, int expected) {}

    /** A unit of the offer, as the register has it; the particulars in words. */
    public record ServiceUnit(String name, String municipalities, String particulars, String act) {}
}
