/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.util.List;

/** What has been built on the profiles of a wider territory; told by the room that builds it. */
public interface ProfileUse {

    /** Whether what was built on the profile was given up last: another profile of its time may take its place (decision N-2). */
    boolean isGivenUp(String profileKey);

    /** The business keys that what was built for the territory has taken. */
    List<String> keysOf(String territory);
}
