package se.inkom.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and light or dark, remembered by the browser: they say nothing about who reads. */
@Controller
class Preferences {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Set<String> LANGUAGES = Set.of("sv", "en");

    private final LocaleResolver language;

    Preferences(LocaleResolver language) {
        this.language = language;
    }

    @PostMapping("/preferences")
    String choose(
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (lang != null && LANGUAGES.contains(lang)) {
            language.setLocale(request, response, Locale.of(lang));
        }
        if (theme != null && Layout.THEMES.contains(theme)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Layout.THEME, theme)
                            .path("/")
                            .maxAge(YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return "redirect:" + ours(back);
    }

    /** A form must not send a reader to another site: one slash, then something that is no slash. */
    static String ours(String back) {
        return back.matches("/([^/\\\\\\s][^\\\\\\s]*)?") ? back : "/";
    }
}
