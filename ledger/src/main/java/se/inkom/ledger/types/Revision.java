package se.inkom.ledger.types;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * How a stored shape becomes the next one.
 *
 * @param type the event's logical name
 * @param from the revision that is read; the result is revision {@code from + 1}
 */
public record Revision(String type, int from, UnaryOperator<JsonNode> upcast) {}
