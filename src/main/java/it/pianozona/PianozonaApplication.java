/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona;

import it.pianozona.account.WayBackCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Pianozona: the planning cycle of a social planning area, from its opening to the approved plan. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        // Two modules may each have a package-private class of the same name.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PianozonaApplication {

    /** Serves until it is stopped; with {@link WayBackCommand} it does that alone and ends. */
    public static void main(String[] args) {
        if (WayBackCommand.isIn(args)) {
            var context = SpringApplication.run(PianozonaApplication.class, WayBackCommand.aside(args));
            System.exit(SpringApplication.exit(context));
        }
        SpringApplication.run(PianozonaApplication.class, args);
    }
}
