/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.List;

/** Who owns the first two steps of the cycle and how they run. */
public record Steps(Knowledge profile, Guidance guidance) {

    /** Step P3, the community profile. */
    public record Knowledge(StepOwner owner, List<ProfileBranch> branches) {}

    /** Step P4, the guidance. */
    public record Guidance(StepOwner owner, GuidanceVariant variant) {}
}
