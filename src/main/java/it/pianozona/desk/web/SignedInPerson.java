/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.workflow.EngineSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page says who is signed in, and shows coordinators the way to Cockpit. */
@ControllerAdvice
class SignedInPerson {

    private final People people;
    private final EngineSignIn signIn;

    SignedInPerson(People people, EngineSignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    @ModelAttribute("signedInName")
    String name(Principal person) {
        return person == null
                ? ""
                : people.find(person.getName()).map(Person::fullName).orElse(person.getName());
    }

    /** The address of the page within the product, so that the navigation can say where one is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @ModelAttribute("coordinator")
    boolean coordinator(Principal person) {
        return person != null && signIn.isCoordinator(person.getName());
    }
}
