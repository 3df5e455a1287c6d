package se.inkom.house.torget;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The invented name a visitor writes under, remembered in a cookie. Its own cookie name: ports share cookies. */
final class Visitor {

    static final int LONGEST_NAME = 60;
    private static final String COOKIE = "torget_namn";

    private Visitor() {}

    static Optional<Author> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return decode(cookie.getValue()).filter(Visitor::usable).map(Author::named);
            }
        }
        return Optional.empty();
    }

    static void remember(HttpServletResponse response, Author author) {
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(author.name().getBytes(StandardCharsets.UTF_8));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, Duration.ofDays(30)));
    }

    static void forget(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }

    static boolean usable(String name) {
        return !name.isBlank()
                && name.strip().length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
