/**
 * Who is at the counter: the OpenID sign-in with PKCE, the session, and what every answer tells the browser to refuse. All
 * pages get their {@link se.inkom.console.signin.Person} here. It must not decide what a person may do: the APIs do.
 */
@NullMarked
package se.inkom.console.signin;

import org.jspecify.annotations.NullMarked;
