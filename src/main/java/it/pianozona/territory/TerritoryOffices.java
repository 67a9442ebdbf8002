/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.EnumSet;
import java.util.Set;

/** Which kinds of office a territory of a kind may have, and which it has from its first day (requirements, N-20). */
final class TerritoryOffices {

    /** Opened in another way: with a Comune, by an appointment, for whoever signs, for the installation. */
    private static final Set<OfficeKind> NEVER_BY_HAND =
            EnumSet.of(OfficeKind.MAYOR, OfficeKind.DESIGNATE, OfficeKind.SIGNATORY, OfficeKind.ADMINISTRATOR);

    private static final Set<OfficeKind> OF_WIDER = EnumSet.of(
            OfficeKind.CONFERENCE,
            OfficeKind.CONFERENCE_SUPPORT,
            OfficeKind.INTERDISTRICT_TABLE,
            OfficeKind.HEALTH_MANAGEMENT,
            OfficeKind.HEALTH_DIRECTOR_GENERAL,
            OfficeKind.REGION);

    private TerritoryOffices() {}

    /** The kinds that can be opened there. */
    static Set<OfficeKind> openable(TerritoryKind kind) {
        return switch (kind) {
            case AREA -> {
                var all = EnumSet.allOf(OfficeKind.class);
                all.removeAll(NEVER_BY_HAND);
                all.removeAll(OF_WIDER);
                yield all;
            }
            case HEALTH_AUTHORITY ->
                with(
                        OfficeKind.HEALTH_MANAGEMENT,
                        OfficeKind.HEALTH_DIRECTOR_GENERAL,
                        OfficeKind.DISTRICT_DIRECTOR,
                        OfficeKind.DEPARTMENT_MANAGEMENT,
                        OfficeKind.MANAGEMENT_CONTROL,
                        OfficeKind.REPRESENTATIVE_COUNCIL);
            case CONFERENCE ->
                with(OfficeKind.CONFERENCE, OfficeKind.CONFERENCE_SUPPORT, OfficeKind.INTERDISTRICT_TABLE);
            case REGION -> with(OfficeKind.REGION, OfficeKind.PREFECTURE);
        };
    }

    /** Those, and the kinds that every wider territory may have. */
    private static Set<OfficeKind> with(OfficeKind... kinds) {
        var all = EnumSet.of(
                OfficeKind.SECRETARIAT,
                OfficeKind.COORDINATORS,
                OfficeKind.UNIVERSITY,
                OfficeKind.PROVINCE,
                OfficeKind.THEMATIC_CONTRIBUTORS,
                OfficeKind.THEMATIC_TABLE,
                OfficeKind.TECHNICAL_GROUPS,
                OfficeKind.THIRD_SECTOR,
                OfficeKind.STAKEHOLDER,
                OfficeKind.INVITED_EXPERTS,
                OfficeKind.STEERING_COMMITTEE,
                OfficeKind.STAFF_UNIT);
        all.addAll(Set.of(kinds));
        return all;
    }

    /** The kinds that such a territory has wherever it is; the region's rules add theirs. */
    static Set<OfficeKind> usual(TerritoryKind kind) {
        return switch (kind) {
            case AREA ->
                EnumSet.of(
                        OfficeKind.PLAN_OFFICE,
                        OfficeKind.PLAN_OFFICE_HEAD,
                        OfficeKind.SECRETARIAT,
                        OfficeKind.ACCOUNTING,
                        OfficeKind.TECHNICAL_GROUPS,
                        OfficeKind.THIRD_SECTOR,
                        OfficeKind.THEMATIC_CONTRIBUTORS,
                        OfficeKind.COORDINATORS,
                        OfficeKind.LEAD_BODY,
                        OfficeKind.DISTRICT_DIRECTOR);
            case HEALTH_AUTHORITY ->
                EnumSet.of(OfficeKind.HEALTH_MANAGEMENT, OfficeKind.HEALTH_DIRECTOR_GENERAL, OfficeKind.COORDINATORS);
            case CONFERENCE ->
                EnumSet.of(
                        OfficeKind.CONFERENCE,
                        OfficeKind.CONFERENCE_SUPPORT,
                        OfficeKind.INTERDISTRICT_TABLE,
                        OfficeKind.SECRETARIAT,
                        OfficeKind.COORDINATORS);
            case REGION -> EnumSet.of(OfficeKind.REGION, OfficeKind.COORDINATORS);
        };
    }
}
