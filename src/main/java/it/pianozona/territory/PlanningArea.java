/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One dated version of a planning area.
 *
 * @param version from 1; a running cycle keeps the version that it started with
 * @param to last day, included; empty while it is open
 * @param predecessors versions that this one takes over
 */
public record PlanningArea(
        String code,
        int version,
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
        LocalDate from,
        Optional<LocalDate> to,
        Optional<ZoningAct> zoningAct,
        List<Version> predecessors) {

    /** Names one version of an area. */
    public record Version(String code, int version) {}
}
