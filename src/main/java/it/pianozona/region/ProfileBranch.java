/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** A parallel part of the community profile (requirements, 3.4). */
public enum ProfileBranch {
    QUANTITATIVE,
    /** By universities (ER-33). */
    QUALITATIVE,
    /** By school, building, traffic, productive activities (ER-32). */
    THEMATIC,
    /** By health authority and areas together on the health authority's perimeter (LO15-75). */
    SHARED_ANALYSIS
}
