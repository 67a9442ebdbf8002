/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import it.pianozona.PianozonaApplication;
import it.pianozona.support.Colleagues;
import org.springframework.boot.SpringApplication;

/** Starts the product in a process of its own, and in it the {@link Teller}. */
public final class ToldInstallation {

    private ToldInstallation() {}

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {PianozonaApplication.class, Colleagues.class, Teller.class}, args);
    }
}
