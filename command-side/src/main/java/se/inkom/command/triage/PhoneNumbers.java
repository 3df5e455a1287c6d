package se.inkom.command.triage;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds Swedish telephone numbers of people: mobile and geographic ones, not service numbers and not the municipality's own. */
final class PhoneNumbers {
    /** Freephone, shared-cost and company numbers belong to nobody in particular. */
    private static final Pattern NOT_OF_A_PERSON = Pattern.compile("(010|020|0200|077|0900|0939|0944)\\d*");

    private static final Pattern MOBILE = Pattern.compile("07[02369]\\d{7}");
    private static final Pattern GEOGRAPHIC = Pattern.compile("0[1-689]\\d{6,8}");

    private PhoneNumbers() {}

    /** @param own the municipality's numbers, digits only, beginning with 0 */
    static boolean isIn(String text, Set<String> own) {
        return DigitRun.in(text).stream().flatMap(PhoneNumbers::readings).anyMatch(number -> isOfAPerson(number, own));
    }

    private static Stream<String> readings(DigitRun run) {
        Stream<String> national = IntStream.rangeClosed(8, 10).boxed().flatMap(run::windows);
        Stream<String> international = IntStream.rangeClosed(9, 11)
                .boxed()
                .flatMap(run::windows)
                .filter(number -> run.beginsWithPlus() && number.startsWith("46"))
                .map(number -> "0" + number.substring(2));
        Stream<String> dialled = IntStream.rangeClosed(11, 13)
                .boxed()
                .flatMap(run::windows)
                .filter(number -> number.startsWith("0046"))
                .map(number -> "0" + number.substring(4));
        return Stream.of(national, international, dialled).flatMap(numbers -> numbers);
    }

    private static boolean isOfAPerson(String number, Set<String> own) {
        return (MOBILE.matcher(number).matches() || GEOGRAPHIC.matcher(number).matches())
                && !NOT_OF_A_PERSON.matcher(number).matches()
                && own.stream().noneMatch(ours -> number.startsWith(ours) || ours.startsWith(number));
    }
}
