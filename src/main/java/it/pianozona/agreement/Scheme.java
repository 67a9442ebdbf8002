/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The scheme of one round (step 2 of requirement 3.8).
 *
 * @param elements text of each essential element; a missing one has no entry or a blank text
 * @param leadBody who is proposed as lead body; none in an area of one municipality
 * @param frameworkReason why the commitments differ from the plan's framework, where they do
 */
public record Scheme(Map<Element, String> elements, List<LeadBodyCandidate> leadBody, String frameworkReason) {

    /** The essential elements without a text, in the order of the law. */
    public List<Element> missing() {
        return Arrays.stream(Element.values())
                .filter(element -> elements.getOrDefault(element, "").isBlank())
                .toList();
    }
}
