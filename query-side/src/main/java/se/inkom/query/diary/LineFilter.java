package se.inkom.query.diary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the diary; null means any.
 *
 * @param q words, or a diary number in full
 * @param namesToo whether the counterparts' names are searched too
 */
public record LineFilter(
        @Nullable String authority,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q,
        boolean namesToo) {}
