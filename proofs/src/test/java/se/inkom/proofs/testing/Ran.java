package se.inkom.proofs.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.inkom.proofs.cli.Verify;

/** One run of the verifier, as its user sees it. */
public record Ran(int exitCode, String out, String err) {
    private static final Pattern FIRST_BAD = Pattern.compile("First bad position: (-?[0-9]+)");

    public static Ran verify(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Verify.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public OptionalLong firstBad() {
        Matcher found = FIRST_BAD.matcher(out);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return "exit " + exitCode + "\n" + out + err;
    }
}
