/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** What somebody does in a step; the profile says which kind of office does it. */
public enum Role {
    PROFILE_OPENER,
    PROFILE_TABLE,
    QUALITATIVE_CONTRIBUTOR,
    THEMATIC_CONTRIBUTOR,
    GUIDANCE_DRAFTER,
    PLAN_DRAFTER,
    SECTION_CONTRIBUTOR,
    THIRD_SECTOR,
    HEALTH_OPINION,
    ACCOUNTANT,
    SECRETARIAT,
    LEAD_BODY,
    PLAN_OFFICE_DIRECTOR
}
