/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** The funds of the whole country, for tests without a context. */
public final class TestFunds {

    public static final Funds NATIONAL = new Funds(RegionProfiles.national());

    private TestFunds() {}
}
