/**
 * The way to Kafka for everything that leaves this module: a message counts as sent when the broker has acknowledged it
 * within a bounded time, never before. Also the one place that knows how messages become JSON.
 */
@NullMarked
package se.inkom.channels.broker;

import org.jspecify.annotations.NullMarked;
