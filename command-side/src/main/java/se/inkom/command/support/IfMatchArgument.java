package se.inkom.command.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.inkom.web.ProblemException;

/** Reads {@link IfMatch}; a changing call without it is refused, since nobody may overwrite what they have not seen. */
final class IfMatchArgument implements HandlerMethodArgumentResolver {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class); // IfMatchInDocument shows it as a header
    }

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,15})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader("If-Match");
        if (header == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "Changing a case needs the header If-Match with the version you have seen, such as If-Match: \"7\". Read the case to get it.");
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "if-match-malformed",
                    "If-Match must be one case version in quotes, such as \"7\".");
        }
        return new IfMatch(Long.parseLong(etag.group(1)));
    }
}
