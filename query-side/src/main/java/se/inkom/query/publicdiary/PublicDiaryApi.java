package se.inkom.query.publicdiary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.inkom.query.diary.DiaryLine;
import se.inkom.query.diary.DiaryLines;
import se.inkom.query.diary.LineFilter;
import se.inkom.query.support.Page;

/** The public diary for programs: the newest entries first. */
@RestController
class PublicDiaryApi {
    private static final int FEED = 100;
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final String RSS = "application/rss+xml;charset=UTF-8";

    private final DiaryLines lines;
    private final PublicDiaryProperties policy;

    PublicDiaryApi(DiaryLines lines, PublicDiaryProperties policy) {
        this.lines = lines;
        this.policy = policy;
    }

    @GetMapping(path = "/public/diary/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<PublicEntry> publicEntries(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<DiaryLine> page = lines.newest(
                PublicFilter.of(authority, from, to, q, policy), Page.limit(limit), DiaryLines.cursor(cursor));
        return new Page<>(
                page.items().stream().map(line -> PublicEntry.of(line, policy)).toList(), page.nextCursor());
    }

    @GetMapping(path = "/public/diary/feed.atom", produces = ATOM)
    byte[] publicFeedAtom(@RequestParam(required = false) @Nullable String authority) {
        return feed(authority).atom(newest(authority));
    }

    @GetMapping(path = "/public/diary/feed.rss", produces = RSS)
    byte[] publicFeedRss(@RequestParam(required = false) @Nullable String authority) {
        return feed(authority).rss(newest(authority));
    }

    private java.util.List<DiaryLine> newest(@Nullable String authority) {
        LineFilter filter = PublicFilter.of(authority, null, null, null, policy);
        return lines.newest(filter, FEED, null).items();
    }

    private DiaryFeed feed(@Nullable String authority) {
        String address = policy.address() != null
                ? policy.address().toString()
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new DiaryFeed(address, authority, policy);
    }
}
