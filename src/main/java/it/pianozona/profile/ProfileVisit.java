/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import java.util.List;
import java.util.Map;

/**
 * A person before a profile: what they read and write follows from the offices that they hold today.
 *
 * @param read parts that the person reads, in their order
 * @param written parts that the person's offices give, with the office of each
 * @param keepsCatalogue whether the person sits at the table that writes the profile and may add indicators
 */
public record ProfileVisit(
        CommunityProfile profile,
        String personId,
        List<ProfileBranch> read,
        Map<ProfileBranch, String> written,
        boolean keepsCatalogue) {

    public String key() {
        return profile.key();
    }

    /** Whether data may still be written: nothing has been consolidated, or the table has sent it back. */
    public boolean isOpen() {
        return profile.state() == CommunityProfile.State.OPEN;
    }

    public boolean reads(ProfileBranch branch) {
        return read.contains(branch);
    }

    /** Whether the person's offices give that part. */
    public boolean writes(ProfileBranch branch) {
        return written.containsKey(branch);
    }

    /** Whether the person may enter values of that part now. */
    public boolean enters(ProfileBranch branch) {
        return isOpen() && writes(branch);
    }
}
