/**
 * The door of every application: who may come in, how a request must look, and how a refusal is worded. Applications take
 * all of it with {@code @Import(WebSupport.class)} and contribute one {@link se.inkom.web.ApiAccess}.
 *
 * <p>Knows HTTP and access tokens only: no rule about cases, no database, no Kafka.
 */
@NullMarked
package se.inkom.web;

import org.jspecify.annotations.NullMarked;
