/**
 * The despatch: carries out what the desks decided, each decision at most once or visibly in doubt (I8, RELIABILITY 2a
 * steps 10 and 11). A row says ATTEMPTING before the platform is called; whatever is left in doubt is resolved by looking
 * at the platform, never by calling again blindly. Takes requests from Kafka, answers with outcomes, decides nothing.
 */
@NullMarked
package se.inkom.channels.effects;

import org.jspecify.annotations.NullMarked;
