/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a new area, or a new version of one, says.
 *
 * @param code e.g. {@code RHO}
 * @param typeLabel Italian, e.g. "ambito distrettuale"
 * @param region code of the region's territory
 * @param leadBody name; required with several municipalities, absent with one (AB-20)
 * @param implementingBody name, where it differs from nobody
 * @param healthAuthority code of the health authority's territory
 * @param conference code of the conference's territory, where there is one
 * @param municipalities ISTAT codes, at least one
 * @param predecessors codes of the areas whose latest versions this one takes over (n to 1, LO18-21)
 */
public record AreaDraft(
        String code,
        String name,
        String typeLabel,
        AreaState state,
        String region,
        Governance governance,
        Optional<String> leadBody,
        Optional<String> implementingBody,
        String healthAuthority,
        Optional<String> conference,
        String healthDistrictName,
        Optional<ZoningAct> zoningAct,
        Set<String> municipalities,
        List<String> predecessors) {}
