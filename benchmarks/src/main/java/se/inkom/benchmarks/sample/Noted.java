package se.inkom.benchmarks.sample;

import java.util.List;
import se.inkom.events.DomainEvent;

/** Ten fields and about one KiB of JSON: the size of an event of a team that keeps its text in the event. */
public record Noted(
        String id,
        String post,
        String platform,
        String account,
        String author,
        String at,
        String language,
        double tone,
        List<String> tags,
        String text)
        implements DomainEvent {}
