package se.inkom.benchmarks.sample;

import java.util.List;
import se.inkom.events.DomainEvent;

/** What is appended to an aggregate that already has events: as large as {@link Noted}. */
public record NotedAgain(
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
