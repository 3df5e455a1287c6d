package se.inkom.command.time;

import java.time.Instant;

/** Time during which an answer waited for somebody else (D13). */
public record Hold(Instant from, Instant until) {}
