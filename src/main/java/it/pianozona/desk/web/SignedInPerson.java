/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.workflow.EngineSignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Every page says who is signed in, and shows coordinators the way to Cockpit. The page of a fault does not: the database that would be asked
 * may be the fault.
 */
@ControllerAdvice
class SignedInPerson {

    private final People people;
    private final EngineSignIn signIn;

    SignedInPerson(People people, EngineSignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    @ModelAttribute("signedInName")
    String name(Principal person, HttpServletRequest request) {
        return person == null || isOfAFault(request)
                ? ""
                : people.find(person.getName()).map(Person::fullName).orElse(person.getName());
    }

    /** The address of the page within the product, so that the navigation can say where one is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @ModelAttribute("coordinator")
    boolean coordinator(Principal person, HttpServletRequest request) {
        return person != null && !isOfAFault(request) && signIn.isCoordinator(person.getName());
    }

    private static boolean isOfAFault(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }
}
